"""Tasks through the years: links between two years at a time, joined from the surest down.

A thread holds at most one promise and one main result a report, so that a chain of likenesses cannot run together
what a report itself keeps apart. Further sentences that report on a promise of the thread are shown with it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from compare.timeline.links import REPORTING
from compare.timeline.plans import figures_of
from compare.timeline.values import Step, StepKind, Thread
from compare.track.ranker import load_evidence_ranker
from compare.track.values import Band, Status
from compare.track.wording import is_result_frame

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Report, Sentence
    from compare.timeline.links import Link, Node, Successive
    from compare.timeline.plans import Plan

MOST_RESULTS = 3
"""Sentences shown as reporting on one promise, the main one included."""
SURE = 0.9
"""Probability from which on a pair of one part (plan with plan, results with results) is sure."""


def find_threads(reports: Sequence[Report], pairs: Sequence[Successive], plans: Sequence[Plan]) -> tuple[Thread, ...]:
    """Follow every task through the reports.

    Args:
        reports: reports by year.
        pairs: each report against the next.
        plans: what each of them promises.

    Returns:
        Threads with a promise or with more than one report, in the order of their first sentence.
    """
    nodes = _nodes(reports, plans)
    links = [link for pair in pairs for link in pair.links if link.earlier in nodes and link.later in nodes]
    holding = frozenset(at for at, plan in enumerate(plans) if plan.tasks)
    # with a year between, silence says nothing: the report that would have told of it is not here
    tracked = frozenset(pair.earlier for pair in pairs if pair.adjoining)
    near = frozenset(node for pair in pairs for node in pair.near)
    weaver = _Weaver(reports, plans, nodes, links)
    threads: list[Thread] = []
    for group in sorted(join(nodes, links), key=lambda group: min(map(weaver.order, group))):
        steps = weaver.steps(group)
        planned = {step.report for step in steps if step.kind is StepKind.PLANNED}
        if planned or len({step.report for step in steps}) > 1:
            threads.append(
                Thread(
                    id=f"t{len(threads) + 1}",
                    steps=steps,
                    every_year=len(holding) > 1 and planned == holding,
                    vanished=weaver.vanished(group, tracked, near),
                )
            )
    return tuple(threads)


def _nodes(reports: Sequence[Report], plans: Sequence[Plan]) -> dict[Node, Sentence]:
    """Every promise, and every sentence that could report."""
    nodes: dict[Node, Sentence] = {}
    for at, (report, plan) in enumerate(zip(reports, plans, strict=True)):
        nodes |= {(at, StepKind.PLANNED, name): sentence for name, sentence in plan.tasks.items()}
        for sentence in report.sentences:
            # an opening or a thanks is the same every year, and no task
            tells = not is_result_frame(sentence.folded) or bool(figures_of(report, sentence))
            if sentence.part in REPORTING and tells:
                nodes[at, StepKind.REPORTED, sentence.id] = sentence
    return nodes


def join(nodes: Iterable[Node], links: Iterable[Link]) -> list[frozenset[Node]]:
    """Join sentences into threads, the surest link first.

    Args:
        nodes: sentences of all reports.
        links: pairs that speak of one matter; only sure ones join.

    Returns:
        Disjoint groups that cover all nodes, none with two promises or two results of one report.
    """
    group_of: dict[Node, set[Node]] = {node: {node} for node in nodes}
    for link in sorted((link for link in links if link.sure), key=lambda link: (-link.score, link.earlier, link.later)):
        one, other = group_of[link.earlier], group_of[link.later]
        if one is other or {node[:2] for node in one} & {node[:2] for node in other}:
            continue
        one |= other
        for node in other:
            group_of[node] = one
    unique = {id(group): frozenset(group) for group in group_of.values()}
    return list(unique.values())


class _Weaver:
    """Turns groups of sentences into steps."""

    def __init__(
        self,
        reports: Sequence[Report],
        plans: Sequence[Plan],
        nodes: dict[Node, Sentence],
        links: Iterable[Link],
    ) -> None:
        self._years = [report.outline.year or 0 for report in reports]
        self._plans = plans
        self._nodes = nodes
        self._links: defaultdict[Node, dict[Node, float]] = defaultdict(dict)
        for link in links:
            for one, other in ((link.earlier, link.later), (link.later, link.earlier)):
                self._links[one][other] = max(link.score, self._links[one].get(other, 0.0))

    def order(self, node: Node) -> tuple[int, bool, int, int]:
        """Sort by year, promises before the results of their year, then by place."""
        _, kind, _ = node
        place = self._nodes[node].place
        return self._year(node), kind is StepKind.REPORTED, place.line, place.start

    def _year(self, node: Node) -> int:
        report, kind, _ = node
        return self._years[report] + (kind is StepKind.PLANNED)

    def steps(self, group: frozenset[Node]) -> tuple[Step, ...]:
        """The sentences of a thread, with further results of its promises."""
        chosen = set(group)
        for node in group:
            if node[1] is StepKind.PLANNED:
                chosen |= self._results(node, group)
        return tuple(self._step(node, chosen) for node in sorted(chosen, key=self.order))

    def vanished(self, group: frozenset[Node], tracked: frozenset[int], near: frozenset[Node]) -> bool:
        """Whether the last sentence of a thread is a promise that the next report neither answers nor repeats."""
        last = max(group, key=self.order)
        report, kind, name = last
        later = last in near or any(other[0] > report for other in self._links[last])
        silent = self._plans[report].statuses.get(name) is Status.NOT_MENTIONED
        return kind is StepKind.PLANNED and report in tracked and silent and not later

    def _results(self, promise: Node, group: frozenset[Node]) -> set[Node]:
        linked = [
            (score, node)
            for node, score in self._links[promise].items()
            if node[1] is StepKind.REPORTED and node not in group
        ]
        linked.sort(key=lambda entry: (-entry[0], self.order(entry[1])))
        main = any(node[1] is StepKind.REPORTED and node[0] == promise[0] + 1 for node in group)
        return {node for _, node in linked[: MOST_RESULTS - main]}

    def _step(self, node: Node, chosen: set[Node]) -> Step:
        report, kind, name = node
        best = max(
            ((score, other) for other, score in self._links[node].items() if other in chosen),
            key=lambda entry: entry[0],
            default=None,
        )
        return Step(
            kind=kind,
            year=self._year(node),
            report=report,
            sentence=self._nodes[node],
            score=best[0] if best else 0.0,
            band=_band(best[0], same_part=best[1][1] is kind) if best else None,
            status=self._plans[report].statuses.get(name) if kind is StepKind.PLANNED else None,
        )


def _band(score: float, *, same_part: bool) -> Band:
    if same_part:
        return Band.SURE if score >= SURE else Band.PROBABLE
    return Band.SURE if score >= load_evidence_ranker().sure else Band.PROBABLE
