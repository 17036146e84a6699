"""Photo captions: a dated line without a full stop that stands between two paragraphs and describes a picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.kinds import NoiseKind, NoiseScope
from compare.model import Noise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.outline.paragraphs import Paragraph

_DATED = re.compile(r"(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日|上旬|中旬|下旬|底|初)")
_PICTURED = re.compile(
    r"(?:.{4,60}(?:记者|通讯员)[\u4e00-\u9fff ]{1,12}摄?|.{2,60}[。 ](?:摄影|供图|图)[:/ ].{1,16}|图为.{4,80}"
    r"|.{4,60}[ 。][\u4e00-\u9fff]{2,4} ?摄)[)]?$"
)
_LONGEST = 120
_WHOLE = 60


def find_captions(paragraphs: Sequence[Paragraph], zone: int) -> tuple[frozenset[int], tuple[Noise, ...]]:
    """Find the lines that describe pictures.

    Args:
        paragraphs: the paragraphs of the report.
        zone: index of the first paragraph after the title.

    Returns:
        Their indices, and the noise to report.
    """
    found = frozenset(
        index for index, paragraph in enumerate(paragraphs) if _is_caption(paragraphs, index, paragraph, zone)
    )
    noise = tuple(
        Noise(here.line.place(here.start, here.end), NoiseScope.LINE, NoiseKind.CAPTION)
        for here in (paragraphs[index] for index in sorted(found))
    )
    return found, noise


def _is_caption(paragraphs: Sequence[Paragraph], index: int, paragraph: Paragraph, zone: int) -> bool:
    whole = paragraph.whole
    if paragraph.marker or paragraph.depth is not None or len(whole) > _LONGEST:
        return False
    if paragraph.line.style == "caption" or _PICTURED.match(whole):
        return True
    if index < zone or paragraph.closed or not _DATED.match(whole):
        return False
    before = paragraphs[index - 1] if index else None
    return before is None or before.stopped or (not before.torn and len(before.whole) > _WHOLE)
