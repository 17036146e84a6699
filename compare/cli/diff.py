"""`duizhao diff LEFT RIGHT`: prints a comparison, and tells by its exit status whether anything changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.output import talk_of_warnings, text_width_for, write_json, write_text
from compare.cli.pair import compare_pair
from compare.kinds import ChangeKind, SectionRelation
from compare.messages import current_language

if TYPE_CHECKING:
    import argparse

    from compare.model import Comparison


def run(options: argparse.Namespace) -> int:
    """Compare two reports and print the result.

    Args:
        options: with `left`, `right`, `encoding`, `lens`, `format`, `all` and `width`.

    Returns:
        0 if nothing changed, 1 if something did.
    """
    comparison = compare_pair(options)
    talk_of_warnings(comparison.left, comparison.right)
    if options.format == "json":
        from compare.render.comparison_json import comparison_to_dict  # noqa: PLC0415 - only one of the two is needed

        write_json(comparison_to_dict(comparison))
    else:
        from compare.render.comparison_text import comparison_to_text  # noqa: PLC0415 - as above

        width = text_width_for(options.width)
        write_text(comparison_to_text(comparison, width=width, lang=current_language(), show_same=options.all))
    return int(has_changes(comparison))


def has_changes(comparison: Comparison) -> bool:
    """Tell whether two reports differ in wording, order or structure.

    Args:
        comparison: two reports, compared.

    Returns:
        False if every sentence is the same and in its place, and every section kept its heading.
    """
    return any(change.kind is not ChangeKind.SAME or change.moved for change in comparison.changes) or any(
        pair.relation is not SectionRelation.SAME for pair in comparison.sections
    )
