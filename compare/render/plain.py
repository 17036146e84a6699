"""Results as plain dictionaries, lists, texts and numbers: what `--format json` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.diff.findings import Findings
from compare.matrix.values import Matrix
from compare.model import Comparison, Report
from compare.render.comparison_json import comparison_to_dict
from compare.render.findings_json import findings_to_dict
from compare.render.matrix_json import matrix_to_dict
from compare.render.outline_json import outline_to_dict
from compare.render.timeline_json import timeline_to_dict
from compare.render.tracking_json import tracking_to_dict
from compare.timeline.values import Timeline
from compare.track.values import Tracking

if TYPE_CHECKING:
    from compare.render.values_json import JsonObject


def to_dict(result: Report | Comparison | Findings | Tracking | Timeline | Matrix) -> JsonObject:
    """Give a result as plain values.

    Args:
        result: what `read`, `compare`, `summary`, `track`, `timeline` or `matrix` returned.

    Returns:
        The document that the command line prints with `--format json`; docs/json.md describes it.

    Raises:
        TypeError: it is none of these.
    """
    if isinstance(result, Report):
        return outline_to_dict(result)
    if isinstance(result, Comparison):
        return comparison_to_dict(result)
    if isinstance(result, Findings) and result.comparison is not None:
        return findings_to_dict(result.comparison, result)
    if isinstance(result, Tracking):
        return tracking_to_dict(result)
    if isinstance(result, Timeline):
        return timeline_to_dict(result)
    if isinstance(result, Matrix):
        return matrix_to_dict(result)
    raise TypeError(f"no document is made of {type(result).__name__}")
