"""The reviewer's hand on the command line: rulings are loaded, changed, exchanged and told of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.cli.output import talk
from compare.cli.wording import word
from compare.messages import current_language
from compare.render.labels import label
from compare.review.applying import apply_review
from compare.review.commands import rule
from compare.review.merging import merge_reviews
from compare.review.naming import pair_in_words, review_key
from compare.review.store import export_review, import_review, load_review, save_review

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from compare.review.applying import Reviewed
    from compare.review.values import Review
    from compare.track.values import Item, Tracking


def changes_review(options: argparse.Namespace) -> bool:
    """Tell whether rulings are set, taken in or given out, rather than only shown.

    Args:
        options: of `track`.

    Returns:
        Whether any of the options that do so is there.
    """
    return bool(options.set or options.import_review or options.export_review)


def reviewed_by_hand(tracking: Tracking, options: argparse.Namespace) -> Reviewed:
    """Lay what was ruled on a pair over its tracking, after doing what the options ask of the rulings.

    Args:
        tracking: a plan, tracked through the results.
        options: with `set`, `import_review` and `export_review`, done in the order import, set, export.

    Returns:
        The tracking with its review; what happened is told on standard error.

    Raises:
        UsageError: a ruling makes no sense; then none is kept.
        ReviewError: the rulings cannot be read or kept.
    """
    review = load_review(review_key(tracking))
    for warning in review.warnings:
        talk(f"duizhao: {warning}")
    reviewed = apply_review(tracking, review)
    if options.import_review:
        reviewed = apply_review(tracking, _imported(review, options.import_review))
    touched: dict[str, Item] = {}
    for name, *words in options.set:
        item, review = rule(reviewed, name, words)
        touched[item.id] = item
        reviewed = apply_review(tracking, review)
    if options.set or options.import_review:
        reviewed = apply_review(tracking, _kept(reviewed.review, tracking))
    for line in (*_told(reviewed, list(touched.values())), *_drifted(reviewed, touched)):
        talk(f"duizhao: {line}")
    if options.import_review:
        talk(f"duizhao: {word('imported', path=options.import_review, count=str(len(reviewed.overruled)))}")
    if options.export_review:
        export_review(_named(reviewed.review, tracking), options.export_review)
        talk(f"duizhao: {word('exported', path=options.export_review, count=str(len(reviewed.overruled)))}")
    return reviewed


def _imported(review: Review, path: str) -> Review:
    theirs = import_review(path)
    if theirs.key != review.key:
        talk(f"duizhao: {word('other_pair', path=path, pair=theirs.pair or theirs.key)}")
    return merge_reviews(review, theirs)


def _kept(review: Review, tracking: Tracking) -> Review:
    kept = save_review(_named(review, tracking))
    for warning in kept.warnings:
        talk(f"duizhao: {warning}")
    return kept


def _named(review: Review, tracking: Tracking) -> Review:
    return replace(review, pair=pair_in_words(tracking.plan, tracking.results[0]))


def _told(reviewed: Reviewed, items: Sequence[Item]) -> Iterator[str]:
    """What now holds of the tasks that were ruled on."""
    lang = current_language()
    for item in items:
        manual = reviewed.overruled.get(item.id)
        status, more = word("ruled_none"), ""
        if manual is not None:
            if manual.status is not None:
                status = label(manual.status, lang)
            if manual.evidence is not None:
                cited = [f"{word('ruled_where', line=str(one.line))} {one.text}" for one in manual.evidence]
                more += word("ruled_evidence", evidence=" / ".join(cited) or word("ruled_none"))
            if manual.note:
                more += word("ruled_note", note=manual.note)
        where = word("ruled_where", line=str(item.place.line))
        found, task = label(item.status, lang), item.place.text
        yield word("ruled", id=item.id, where=where, found=found, ruled=status, more=more, task=task)


def _drifted(reviewed: Reviewed, touched: dict[str, Item]) -> Iterator[str]:
    """Rulings whose task is worded otherwise now, or is gone."""
    for manual in reviewed.overruled.values():
        if manual.carried_over and manual.item.id not in touched:
            yield word("carried", now=manual.item.place.text, before=manual.judgement.text)
    for judgement in reviewed.unplaced.values():
        yield word("unplaced", task=judgement.text)
