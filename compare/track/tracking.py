"""Last year's plan against this year's results: the whole way from two reports to a tracking."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.align.background import load_background
from compare.lexicon.topics import load_topics
from compare.text.tokens import tokenize
from compare.track.commitments import deadline, is_commitment, is_verifiable, locality, responsible
from compare.track.features import pair_features
from compare.track.indicators import all_rivals, same_unit
from compare.track.links import measure_links, shortcoming_texts, texts_of
from compare.track.parts import tasks_within
from compare.track.placing import fingerprint, titles_above, words_at
from compare.track.ranker import load_evidence_ranker
from compare.track.reasons import reasons_for, shared_strings
from compare.track.scope import find_scope
from compare.track.stated import stated_figures
from compare.track.status import item_status, shared_share, task_status
from compare.track.summary import summarise
from compare.track.targets import answer, promised
from compare.track.topics import Told, shared_topics
from compare.track.values import (
    Band,
    Evidence,
    Item,
    Reason,
    ReasonKind,
    Standing,
    Status,
    Tracking,
    Unplanned,
)
from compare.track.whereabouts import elsewhere
from compare.track.wording import is_attribute, is_circumstance, is_cumulative, is_result_frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Figure, Report
    from compare.track.passages import Passage, Text
    from compare.track.ranker import EvidenceRanker
    from compare.track.scope import Scope

NEARBY_KEPT = 3
"""Near sentences that an item shows."""
INDICATOR_SCORE = 0.8
"""How sure an indicator of the same name makes a sentence evidence: measured on labelled pairs."""
UNMEASURED_SCORE = 0.8
"""How sure a sentence must be that answers a task of figures alone without any such figure: of eleven provinces most of
the less sure ones were wrong."""
SAME_WORDING = 0.6
"""Share of the character pairs of the shorter sentence from which on two sentences say the same: 95 of 116 such pairs
were right, and in a report of a few lines the ranker has little else to go by."""
LIKE_CLAUSES = 0.25
"""Likeness of two of their clauses that such pairs have at least: few others need a closer look."""

Links = dict[int, list[tuple[float, int]]]


def make_ready() -> None:
    """Load what every tracking needs: dictionary, background, topics, ranker and the largest patterns."""
    tokenize("")
    load_background()
    load_topics()
    load_evidence_ranker()
    for judge in (is_commitment, is_result_frame, is_cumulative):
        judge("。")  # patterns are compiled when they are first used


def track(plan: Report, results: Sequence[Report], ranker: EvidenceRanker | None = None) -> Tracking:
    """Track a plan through the results.

    Args:
        plan: last year's report, whose plan part is taken, or a plan alone.
        results: this year's documents; their review parts are taken.
        ranker: what judges the links; the one that comes with the program if None.

    Returns:
        Every sentence of the plan with what the results say of it, the shortcomings likewise, and what nobody planned.

    Raises:
        UsageError: there is no plan or no result, or the years cannot belong together.
    """
    scope = find_scope(plan, results)
    return _Tracker(plan, tuple(results), scope, ranker or load_evidence_ranker()).tracking()


class _Tracker:
    """One plan and its results on the way to a tracking."""

    def __init__(self, plan: Report, results: tuple[Report, ...], scope: Scope, ranker: EvidenceRanker) -> None:
        self._plan, self._results, self._scope = plan, results, scope
        self._ranker = ranker
        sides = [texts_of(report, units, plan=False) for report, units in zip(results, scope.results, strict=True)]
        texts = [text for side in sides for text in side]
        self._sources = [source for source, side in enumerate(sides) for _ in side]
        planned = texts_of(plan, scope.plan, plan=True)
        short = shortcoming_texts(plan, scope.shortcomings)
        passages, self._right = measure_links([*planned, *short], texts)
        self._told = {
            (source, passage.text.sentence.id): passage.told
            for source, passage in zip(self._sources, self._right, strict=True)
        }
        self._left, self._short = passages[: len(planned)], passages[len(planned) :]
        self._links = self._rank(self._left)
        self._short_links = self._rank(self._short)
        self._stated = stated_figures(results, scope.results)

    def _rank(self, left: Sequence[Passage]) -> Links:
        links: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
        if left and self._right:
            features = pair_features(left, self._right)
            for (i, j), ranked in self._ranker.probabilities(features).items():
                close = features[i, j].clause >= LIKE_CLAUSES and ranked < self._ranker.probable
                same = close and _says_the_same(left[i], self._right[j])
                probability = self._ranker.probable if same else ranked
                if probability >= self._ranker.nearby:
                    links[i].append((probability, j))
        for row in links.values():
            row.sort(key=lambda entry: (-entry[0], entry[1]))
        return dict(links)

    def tracking(self) -> Tracking:
        """Put everything together."""
        items = [self._item(i, passage) for i, passage in enumerate(self._left) if not passage.text.sentence.heading]
        shortcomings = [self._shortcoming(i, passage) for i, passage in enumerate(self._short)]
        items = [replace(item, id=f"t{number}") for number, item in enumerate(items, 1)]
        shortcomings = [replace(item, id=f"w{number}") for number, item in enumerate(shortcomings, 1)]
        unplanned = self._unplanned(items)
        return Tracking(
            plan=self._plan,
            results=self._results,
            items=tuple(items),
            shortcomings=tuple(shortcomings),
            unplanned=unplanned,
            summary=summarise(items, shortcomings, unplanned),
            warnings=self._scope.warnings,
        )

    def _item(self, i: int, passage: Passage) -> Item:
        text = passage.text
        sentence = text.sentence
        base = Item(
            id="",
            sentence=sentence,
            section=titles_above(self._plan, sentence),
            commitment=not text.frame,
            verifiable=not text.frame and is_verifiable(sentence.folded),
            status=Status.NOT_MENTIONED,
            fingerprint=fingerprint(sentence),
            responsible=words_at(sentence, responsible(sentence.folded)),
            deadline=words_at(sentence, deadline(sentence.folded)),
            locality=words_at(sentence, locality(sentence.folded)),
        )
        if not base.commitment:
            return base
        figures = list(text.figures)
        if not base.verifiable:
            return base
        evidence, nearby = self._evidence(passage, self._links.get(i, []))
        evidence, base = self._with_targets(base, text, figures, evidence)
        tasks = tasks_within(self._plan, base, passage, evidence, self._told)
        whole = task_status(sentence.folded, evidence)
        taken = {(one.source, one.sentence.id) for one in evidence}
        return replace(
            base,
            status=item_status(base.targets, tasks, whole),
            evidence=tuple(evidence),
            nearby=tuple(one for one in nearby if (one.source, one.sentence.id) not in taken),
            parts=tasks,
        )

    def _shortcoming(self, i: int, passage: Passage) -> Item:
        sentence = passage.text.sentence
        links = [link for link in self._short_links.get(i, []) if not is_circumstance(self._right[link[1]].text.folded)]
        evidence, nearby = self._evidence(passage, links)
        return Item(
            id="",
            sentence=sentence,
            section=titles_above(self._plan, sentence),
            commitment=True,
            verifiable=True,
            status=Status.PARTIAL if evidence else Status.NOT_MENTIONED,
            evidence=tuple(evidence),
            nearby=tuple(nearby),
            fingerprint=fingerprint(sentence),
            standing=Standing.SHORTCOMING,
        )

    def _evidence(self, passage: Passage, links: list[tuple[float, int]]) -> tuple[list[Evidence], list[Evidence]]:
        kept: list[Evidence] = []
        near: list[Evidence] = []
        bands = self._ranker.bands([p for p, _ in links], [self._right[j].text.cumulative for _, j in links])
        for (probability, j), band in zip(links, bands, strict=True):
            if band is None:
                continue
            result = self._right[j]
            strings = shared_strings(passage, result)
            unmeasured = probability < UNMEASURED_SCORE and _lacks_figures(passage, result)
            counts = band is not Band.NEARBY and not unmeasured and not _of_another(passage, result, strings)
            held, text = band if counts else Band.NEARBY, result.text
            why = reasons_for(passage, result, strings)
            one = Evidence(text.sentence, probability, held, self._sources[j], why, text.cumulative)
            (kept if counts else near).append(one)
        return kept, near[:NEARBY_KEPT]

    def _with_targets(
        self, item: Item, text: Text, figures: list[Figure], evidence: list[Evidence]
    ) -> tuple[list[Evidence], Item]:
        """Judge the targets; a sentence that states an indicator by its name joins the evidence."""
        targets = []
        sentences = [one.sentence for one in evidence]
        for promise in promised(text.sentence, figures):
            target, sentence = answer(promise, sentences, self._stated)
            targets.append(target)
            if sentence is not None and sentence not in sentences:
                reason = Reason(ReasonKind.INDICATOR, target.of or "")
                score = max(INDICATOR_SCORE, self._ranker.sure)
                evidence.append(Evidence(sentence, score, Band.SURE, target.source, (reason,)))
                sentences.append(sentence)
        evidence.sort(key=lambda one: -one.score)
        return evidence, replace(item, targets=tuple(targets))

    def _unplanned(self, items: Sequence[Item]) -> tuple[Unplanned, ...]:
        """What tells of something and answers no task; what may be but one more sentence on a task may be news too."""
        taken = {
            (one.source, one.sentence.id)
            for item in items
            for rank, one in enumerate(item.evidence)
            if rank == 0 or one.score >= INDICATOR_SCORE
        }
        found = []
        for source, passage in zip(self._sources, self._right, strict=True):
            text = passage.text
            telling = bool(text.figures) or "《" in text.folded
            known = (source, text.sentence.id) in taken
            if telling and not known and not text.frame and not text.cumulative:
                found.append(Unplanned(text.sentence, source))
        return tuple(found)


def _says_the_same(passage: Passage, result: Passage) -> bool:
    return shared_share(passage.text.folded, result.text.folded) >= SAME_WORDING


def _of_another(passage: Passage, result: Passage, shared: Sequence[str]) -> bool:
    """Whether a result speaks of the like of a task: elsewhere, of another indicator, or of another kind of thing."""
    one, other = passage.text.folded, result.text.folded
    if elsewhere(one, other, shared) or all_rivals((passage.figures, one), (result.figures, other), shared):
        return True
    return bool(shared) and all(map(is_attribute, shared)) and not _share_a_topic(passage, result)


def _lacks_figures(passage: Passage, result: Passage) -> bool:
    """Whether a result in other words states no unit of a task that sets a figure in every clause."""
    task = passage.text
    at = [figure.place.start - task.sentence.place.start for figure in task.figures]
    if not all(any(start <= one < end for one in at) for start, end in task.clauses):
        return False
    measured = any(same_unit(one.unit, other.unit) for one in task.figures for other in result.text.figures)
    return not measured and not _says_the_same(passage, result)


def _share_a_topic(passage: Passage, result: Passage) -> bool:
    """Whether words that say what a thing is tell of one topic on both sides."""
    sides = (
        Told(tuple({term: weight for term, weight in clause.items() if not is_attribute(term)} for clause in one))
        for one in (passage.told.clauses, result.told.clauses)
    )
    return bool(shared_topics(*sides))
