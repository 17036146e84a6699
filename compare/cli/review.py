"""`duizhao review LEFT RIGHT`: lists, exports and joins what was read, noted and paired by hand on the screen."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.cli.output import talk, write_text
from compare.cli.pair import compare_pair
from compare.cli.wording import word
from compare.kinds import Lens
from compare.messages import current_language

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from compare.model import Comparison
    from compare.review.marking import Marked
    from compare.review.remarks import Note
    from compare.review.values import Citation, Review


def run(options: argparse.Namespace) -> int:
    """Tell what a reviewer has left on the comparison of two reports.

    Args:
        options: with `left`, `right`, `encoding`, `format`, `give_out` and `take_in`; a review is taken in before it is
            given out.

    Returns:
        0.

    Raises:
        ReadError: one report cannot be read.
        ReviewError: what was left cannot be read or kept, or a file cannot be taken in or written.
    """
    options.lens, options.by_hand = Lens.AUTO.value, True
    comparison = compare_pair(options)
    review = _loaded(comparison)
    if options.take_in:
        review = _taken_in(review, options.take_in)
        # pairs that came with it change what the marks are on
        comparison = compare_pair(options)
    if options.give_out:
        from compare.review.store import export_review  # noqa: PLC0415 - the engine is not needed for --help

        export_review(review, options.give_out)
        talk(f"duizhao: {word('review.exported', path=options.give_out)}")
    from compare.review.marking import lay_marks  # noqa: PLC0415 - as above

    marked = lay_marks(comparison, review)
    if options.format == "json":
        from compare.render.remarks_text import remarks_to_dict  # noqa: PLC0415 - as above
        from compare.review.pairing import find_pins  # noqa: PLC0415 - as above

        told = remarks_to_dict(marked, find_pins(comparison.left, comparison.right, review))
        write_text(json.dumps(told, ensure_ascii=False) + "\n")
    else:
        write_text("\n".join(_text(marked)) + "\n")
    return 0


def _loaded(comparison: Comparison) -> Review:
    from compare.review.opening import open_review  # noqa: PLC0415 - as above

    review = open_review(comparison.left, comparison.right)
    for warning in review.warnings:
        talk(f"duizhao: {warning}")
    return replace(review, warnings=())


def _taken_in(review: Review, path: str) -> Review:
    from compare.review.merging import merge_reviews  # noqa: PLC0415 - as above
    from compare.review.store import import_review, save_review  # noqa: PLC0415 - as above

    theirs = import_review(path)
    if theirs.key != review.key:
        talk(f"duizhao: {word('other_pair', path=path, pair=theirs.pair or theirs.key)}")
    kept = save_review(merge_reviews(review, theirs))
    talk(f"duizhao: {word('review.imported', path=path)}")
    return kept


def _text(marked: Marked) -> Iterator[str]:
    """The review as lines of text."""
    from compare.render.remarks_text import lines_of_change, said_by  # noqa: PLC0415 - as above
    from compare.review.pairing import find_pins, sides_of  # noqa: PLC0415 - as above

    comparison = marked.comparison
    active = {key: pairing for key, pairing in marked.review.pairings.items() if pairing.active}
    read, countable = marked.progress
    noted = len(marked.notes) + len(marked.section_notes) + len(marked.unplaced)
    yield marked.review.pair
    yield word("review.counts", read=str(read), all=str(countable), notes=str(noted), pairs=str(len(active)))
    if marked.noted:
        yield f"\n{word('review.notes')}"
    for index, note in sorted(marked.section_notes.items()):
        pair = comparison.sections[index]
        titles = dict.fromkeys(heading.place.text for heading in (pair.left, pair.right) if heading is not None)
        yield f"{word('review.section')} {' / '.join(titles)}"
        yield from _note(note)
    for index, note in sorted(marked.notes.items()):
        change = comparison.changes[index]
        earlier = f" {word('review.earlier')}" if index in marked.carried else ""
        yield f"{lines_of_change(change, current_language())}{earlier}"
        yield from (f"    {text}" for text in said_by(change))
        yield from _note(note)
    if active:
        yield f"\n{word('review.pairs')}"
    pins = find_pins(comparison.left, comparison.right, marked.review)
    for key, pairing in sorted(active.items()):
        sides = sides_of(pairing, comparison.left, comparison.right)
        yield _paired(sides, followed=key in pins)
    if marked.unplaced:
        yield f"\n{word('review.unplaced')}"
    for note in marked.unplaced.values():
        yield from (f"    {text}" for text in (note.left, note.right) if text)
        yield from _note(note)


def _note(note: Note) -> Iterator[str]:
    yield from (f"  * {line}" for line in note.text.splitlines())


def _paired(sides: tuple[Sequence[Citation], Sequence[Citation]], *, followed: bool) -> str:
    named = (_cited(sides[0], word("review.left")), _cited(sides[1], word("review.right")))
    lost = "" if followed else f"  {word('review.lost')}"
    return " = ".join(side or word("review.nothing") for side in named) + lost


def _cited(citations: Sequence[Citation], side: str) -> str:
    return " + ".join(f"{side}{one.line} {one.text}" for one in citations)
