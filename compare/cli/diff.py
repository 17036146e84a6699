"""`duizhao diff LEFT RIGHT`: writes a comparison, and tells by its exit status whether anything changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.destination import check_destination, format_for, write_result
from compare.cli.formats import DIFF_FORMATS, KINDS
from compare.cli.output import talk_of_warnings, text_width_for
from compare.cli.pair import compare_pair
from compare.cli.wording import word
from compare.errors import UsageError
from compare.kinds import ChangeKind, SectionRelation
from compare.messages import current_language

if TYPE_CHECKING:
    import argparse

    from compare.model import Comparison
    from compare.review.marking import Marked

_KEPT = frozenset({"noted", "unread"})
"""Kinds that follow from what a reviewer left."""


def run(options: argparse.Namespace) -> int:
    """Compare two reports and write the result.

    Args:
        options: with `left`, `right`, `encoding`, `lens`, `format`, `output`, `only`, `notes`, `all` and `width`.

    Returns:
        0 if nothing changed, 1 if something did, whatever was chosen to be written.

    Raises:
        UsageError: the format, the destination and the choice of changes do not go together.
        ReadError: one report cannot be read.
    """
    form = format_for(options.format, options.output, DIFF_FORMATS)
    kinds = _kinds(options.only, form)
    check_destination(form, options.output, [options.left, options.right])
    # notes are on the changes as the reviewer saw them
    options.by_hand = options.by_hand or options.notes or bool(kinds & _KEPT)
    comparison = compare_pair(options)
    talk_of_warnings(comparison.left, comparison.right)
    from compare.render.export import Wishes, export  # noqa: PLC0415 - the engine is not needed for --help

    wishes = Wishes(
        lang=current_language(),
        width=text_width_for(options.width),
        show_same=options.all,
        changes=_chosen(comparison, kinds) if kinds else None,
        notes=_notes(comparison) if options.notes or "noted" in kinds else None,
    )
    write_result(export(comparison, form, wishes), options.output)
    return int(has_changes(comparison))


def _kinds(stated: str | None, form: str) -> frozenset[str]:
    """What `--only` asks for; nothing where it is not there."""
    if stated is None:
        return frozenset()
    kinds = frozenset(kind.strip() for kind in stated.replace("，", ",").split(","))
    for kind in sorted(kinds):
        if kind not in KINDS:
            raise UsageError("--only", word("no_kind", value=kind), word("possible_kinds", kinds=", ".join(KINDS)))
    if form == "redline":
        raise UsageError("--only", word("redline_whole"), word("redline_whole_hint"))
    return kinds


def _chosen(comparison: Comparison, kinds: frozenset[str]) -> frozenset[str]:
    from compare.render.comparison_rows import with_facets  # noqa: PLC0415 - only a choice needs it

    chosen = with_facets(comparison, kinds - _KEPT)
    for kind in kinds & _KEPT:
        from compare.review.marking import Shown  # noqa: PLC0415 - as above

        indexes = _marked(comparison).chosen(Shown(kind)) or frozenset()
        chosen |= {comparison.changes[index].id for index in indexes}
    return chosen


def _notes(comparison: Comparison) -> dict[str, str]:
    return {comparison.changes[index].id: note.text for index, note in _marked(comparison).notes.items()}


def _marked(comparison: Comparison) -> Marked:
    from compare.review.marking import lay_marks  # noqa: PLC0415 - only what a reviewer left needs it
    from compare.review.naming import comparison_key  # noqa: PLC0415 - as above
    from compare.review.store import load_review  # noqa: PLC0415 - as above

    return lay_marks(comparison, load_review(comparison_key(comparison.left, comparison.right)))


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
