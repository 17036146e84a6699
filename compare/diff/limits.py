"""What a comparison left out or cut short, said in words: no result is partial without saying so."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from compare.align.features import SHORTLIST
from compare.align.names import canonical
from compare.align.preparation import MOST_CHARACTERS
from compare.align.profiles import MOST_CLAUSES
from compare.align.regime import SAMPLE
from compare.align.sections import MOST_ASSIGNED
from compare.align.sentences import MOST_TWINS
from compare.diff.changes import ENDLESS
from compare.diff.inline import MOST_TOKENS
from compare.diff.wording import LONGEST
from compare.kinds import ChangeKind, Regime
from compare.messages import say
from compare.text.sentences import split_clauses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.align.preparation import Prepared
    from compare.model import Change, Report, Sentence

LONG_TEXT = 3_000
"""Sentences from which on a text is so long that its frequent words are no longer looked up for every sentence."""
LEAST_LETTERS = 50
"""Letters below which a text is of no language in particular."""
_FIRST_IDEOGRAPH, _LAST_IDEOGRAPH = "\u3400", "\u9fff"
CHINESE = 0.6
"""Share of ideographs among the letters of a text from which on it counts as Chinese; Japanese has less."""


def find_limits(prepared: Prepared, reports: tuple[Report, Report], changes: Sequence[Change]) -> tuple[str, ...]:
    """Say every limit that a comparison met.

    Args:
        prepared: the two reports as they were matched.
        reports: left and right.
        changes: what came out.

    Returns:
        Sentences in the current language, the gravest first; none for an ordinary pair of reports.
    """
    return (
        *_nothing_to_compare(prepared, reports, changes),
        *_order(prepared, reports),
        *_languages(reports),
        *_long_texts(prepared, reports),
        *_long_sentences(reports, changes),
        *_repeated(prepared),
    )


def _nothing_to_compare(prepared: Prepared, reports: tuple[Report, Report], changes: Sequence[Change]) -> Iterator[str]:
    chosen = any(one.left for one in prepared.fields), any(one.right for one in prepared.fields)
    for report, has, side in zip(reports, chosen, ("left", "right"), strict=True):
        if not report.sentences:
            yield say(f"limit.no-sentence-{side}")
        elif not has:
            yield say(f"limit.no-part-{side}")
    linked = any(change.left and change.right for change in changes)
    if all(chosen) and not linked:
        yield say("limit.nothing-in-common")


def _order(prepared: Prepared, reports: tuple[Report, Report]) -> Iterator[str]:
    left, right = (report.outline.year for report in reports)
    if prepared.regime is Regime.SUCCESSIVE and left is not None and right is not None and left > right:
        yield say("limit.order", left=left, right=right)


def _languages(reports: tuple[Report, Report]) -> Iterator[str]:
    for report, side in zip(reports, ("left", "right"), strict=True):
        letters = [letter for unit in report.units for letter in filter(str.isalpha, unit.folded)]
        ideographs = sum(map(_FIRST_IDEOGRAPH.__le__, letters)) - sum(map(_LAST_IDEOGRAPH.__lt__, letters))
        if len(letters) >= LEAST_LETTERS and ideographs < CHINESE * len(letters):
            yield say(f"limit.language-{side}")


def _long_texts(prepared: Prepared, reports: tuple[Report, Report]) -> Iterator[str]:
    for report, judged, side in zip(reports, prepared.judged, ("left", "right"), strict=True):
        if judged < len(report.units):
            count = len(report.units)
            yield say(f"limit.text-{side}", count=count, judged=judged, limit=MOST_CHARACTERS)
    sizes = [len(report.units) for report in reports]
    if max(sizes) >= LONG_TEXT:
        yield say("limit.candidates", limit=SHORTLIST)
    if min(sizes) > SAMPLE:
        yield say("limit.sample", limit=SAMPLE)
    open_left = sum(pair.right is None for pair in prepared.sections.pairs)
    open_right = sum(pair.left is None for pair in prepared.sections.pairs)
    if max(open_left, open_right) > MOST_ASSIGNED:
        yield say("limit.sections", limit=MOST_ASSIGNED)


def _long_sentences(reports: tuple[Report, Report], changes: Sequence[Change]) -> Iterator[str]:
    # a clause is hardly ever shorter than two characters, so that most sentences need no counting
    for report, side in zip(reports, ("left", "right"), strict=True):
        for unit in report.units:
            clauses = len(split_clauses(unit.folded)) if len(unit.folded) > 2 * MOST_CLAUSES else 0
            if clauses > MOST_CLAUSES:
                yield say(f"limit.clauses-{side}", line=unit.place.line, count=clauses, limit=MOST_CLAUSES)
    for change in changes:
        if change.kind is ChangeKind.SAME or not (change.left and change.right):
            continue
        length = max(_length(change.left), _length(change.right))
        if length > min(ENDLESS, MOST_TOKENS):
            yield say("limit.inline", line=change.right[0].place.line, count=length)
        if length > LONGEST:
            yield say("limit.wording", line=change.right[0].place.line, count=length, limit=LONGEST)


def _length(units: Sequence[Sentence]) -> int:
    return sum(len(unit.folded) for unit in units)


def _repeated(prepared: Prepared) -> Iterator[str]:
    for one in prepared.fields:
        left = Counter(canonical(prepared.profiles[0][i].folded) for i in one.left)
        right = Counter(canonical(prepared.profiles[1][j].folded) for j in one.right)
        for text, count in left.items():
            if count * right[text] > MOST_TWINS:
                yield say("limit.twins", left=count, right=right[text])
