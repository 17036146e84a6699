"""A tracking for people: task by task what became of it, with the sentence that shows it, then what nobody planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.kinds import Bound
from compare.render.labels import label
from compare.render.verdicts import verdict
from compare.text.wrap import wrap_text
from compare.track.values import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.model import Place, Report
    from compare.review.applying import Overruled, Reviewed
    from compare.track.values import Evidence, Item, Target, Tracking, Unplanned

_LANGUAGES = ("zh", "en")
_NARROWEST = 40
_INDENT = 4
_MARKS = {Status.DONE: "●", Status.PARTIAL: "◐", Status.MISSED: "✗", Status.NOT_MENTIONED: "○"}
_BOUNDS = {Bound.FLOOR: ("≥", "≥"), Bound.CEILING: ("≤", "≤"), Bound.ABOUT: ("≈", "≈")}

_WORDS = {
    "plan": ("计划", "plan"),
    "results": ("结果", "results"),
    "warning": ("注意", "note"),
    "counts": (
        "{commitments} 项任务：{done} 项报告称已完成，{partial} 项有进展，{missed} 项未达到，{not_mentioned} 项未提及",
        "{commitments} tasks: {done} done, {partial} partial, {missed} missed, {not_mentioned} not mentioned",
    ),
    "targets": (
        "{targets} 个量化目标：{targets_met} 个达到，{targets_missed} 个未达到，其余无从比较",
        "{targets} targets: {targets_met} met, {targets_missed} missed, the rest not comparable",
    ),
    "claim": (
        "状态只说报告写了什么：未提及不等于未做。",
        "A status speaks of the text alone: not mentioned does not mean not done.",
    ),
    "unverifiable": ("不可核验", "cannot be checked"),
    "cumulative": ("多年合计", "several years"),
    "line": ("第{}行", "line {}"),
    "shortcomings": ("上年指出的不足", "Shortcomings admitted last year"),
    "answered": ("有回应", "answered"),
    "silent": ("未见回应", "no answer found"),
    "unplanned": ("计划外新增", "Not announced in the plan"),
    "unsection": ("（无章节）", "(no section)"),
    "year": ("{}年", "{}"),
    "found": ("系统判定 {}", "found: {}"),
    "ruled": ("人工判定 {}", "ruled: {}"),
    "note": ("备注：{}", "note: {}"),
    "no_evidence": ("人工判定无依据", "no evidence, says the reviewer"),
}


def tracking_to_text(tracking: Tracking, width: int = 100, lang: str = "zh", reviewed: Reviewed | None = None) -> str:
    """Write a tracking for people to read.

    Args:
        tracking: a plan, tracked through the results.
        width: terminal cells a line; at least 40 are used.
        lang: `zh` or `en`: the language of labels, not of the reports.
        reviewed: what the reviewer has ruled on this tracking, to stand beside what the program found.

    Returns:
        The text, ending with a line break.
    """
    page = _Page(tracking, max(width, _NARROWEST), lang, {} if reviewed is None else reviewed.overruled)
    return "\n".join([*page.header(), *page.items(), *page.shortcomings(), *page.unplanned()]) + "\n"


class _Page:
    """The lines of one tracking, at one width and in one language."""

    def __init__(self, tracking: Tracking, width: int, lang: str, overruled: Mapping[str, Overruled]) -> None:
        self._tracking = tracking
        self._width = width
        self._lang = lang
        self._language = _LANGUAGES.index(lang)
        self._overruled = overruled

    def _word(self, key: str, *values: object, **named: object) -> str:
        return _WORDS[key][self._language].format(*values, **named)

    def _wrapped(self, text: str, indent: int) -> Iterator[str]:
        for line in wrap_text(text, self._width - indent):
            yield " " * indent + line

    def header(self) -> Iterator[str]:
        """What is tracked, the counts, and what a status means."""
        tracking = self._tracking
        yield self._named("plan", tracking.plan)
        for report in tracking.results:
            yield self._named("results", report)
        for warning in tracking.warnings:
            yield from self._wrapped(f"{self._word('warning')}  {warning}", 0)
        yield ""
        summary = {name: getattr(tracking.summary, name) for name in tracking.summary.__dataclass_fields__}
        yield from self._wrapped(self._word("counts", **summary), 0)
        if tracking.summary.targets:
            yield from self._wrapped(self._word("targets", **summary), 0)
        yield from self._wrapped(self._word("claim"), 0)

    def _named(self, role: str, report: Report) -> str:
        outline = report.outline
        year = "" if outline.year is None else self._word("year", outline.year)
        return "  ".join(part for part in (self._word(role), report.source.path, outline.organisation, year) if part)

    def items(self) -> Iterator[str]:
        """The tasks, under the sections of the plan."""
        section: tuple[str, ...] | None = None
        for item in self._tracking.items:
            if not item.commitment:
                continue
            if item.section != section:
                section = item.section
                yield ""
                yield from self._wrapped(" › ".join(section) or self._word("unsection"), 0)
            yield from self._item(item)

    def _item(self, item: Item) -> Iterator[str]:
        status = label(item.status, self._lang)
        if not item.verifiable:
            status = self._word("unverifiable")
        facts = [self._beside(item, status), *filter(None, (item.responsible, item.deadline))]
        yield from self._wrapped(
            f"{_MARKS[item.status]} {item.id} {self._at(item.place)}  {' · '.join(facts)}  {item.place.text}", 0
        )
        for target in item.targets:
            yield from self._wrapped(self._target(target), _INDENT)
        for one in item.evidence:
            yield from self._wrapped(self._evidence(one), _INDENT)
        yield from self._by_hand(item)

    def _beside(self, item: Item, found: str) -> str:
        """What was found, and what the reviewer ruled where that is something."""
        manual = self._overruled.get(item.id)
        if manual is None or manual.status is None:
            return found
        return f"{self._word('found', found)} · {self._word('ruled', label(manual.status, self._lang))}"

    def _by_hand(self, item: Item) -> Iterator[str]:
        """The reviewer's evidence and note."""
        manual = self._overruled.get(item.id)
        if manual is None:
            return
        for one in manual.evidence or ():
            where = self._word("line", one.line)
            if one.source:
                where = f"{self._tracking.results[one.source].source.path} {where}"
            yield from self._wrapped(f"✎ {where}  {one.text}", _INDENT)
        if manual.evidence == ():
            yield from self._wrapped(f"✎ {self._word('no_evidence')}", _INDENT)
        if manual.note:
            yield from self._wrapped(f"✎ {self._word('note', manual.note)}", _INDENT)

    def _target(self, target: Target) -> str:
        sign = _BOUNDS[target.bound][self._language] if target.bound else ""
        if target.achieved is not None:
            stated = f"{sign}{target.text} → {target.achieved.of or ''}{target.achieved.place.text}"
        else:
            stated = f"{sign}{target.text}"
        return f"◇ {stated}  [{verdict(target, _LANGUAGES[self._language])}]"

    def _evidence(self, one: Evidence) -> str:
        grounds = [self._word("cumulative")] if one.cumulative else []
        grounds += [f"{label(r.kind, self._lang)} {r.words}".strip() for r in one.why if r.kind.value != "cumulative"]
        return (
            f"→ {self._at(one.place, one.source)}  {label(one.band, self._lang)} {one.score:.2f}  "
            f"{one.place.text}  〔{'；'.join(grounds)}〕"
        )

    def _at(self, place: Place, source: int = 0) -> str:
        where = self._word("line", place.line)
        return where if not source else f"{self._tracking.results[source].source.path} {where}"

    def shortcomings(self) -> Iterator[str]:
        """What last year's report admitted, and whether the results answer it."""
        if not self._tracking.shortcomings:
            return
        yield from ("", self._word("shortcomings"))
        for item in self._tracking.shortcomings:
            answered = self._word("answered" if item.evidence else "silent")
            facts = f"{item.id} {self._at(item.place)}  {self._beside(item, answered)}"
            yield from self._wrapped(f"{_MARKS[item.status]} {facts}  {item.place.text}", 0)
            for one in item.evidence:
                yield from self._wrapped(self._evidence(one), _INDENT)
            yield from self._by_hand(item)

    def unplanned(self) -> Iterator[str]:
        """Results that no task announced."""
        if not self._tracking.unplanned:
            return
        yield from ("", self._word("unplanned"))
        for one in self._tracking.unplanned:
            yield from self._wrapped(self._new(one), 0)

    def _new(self, one: Unplanned) -> str:
        return f"+ {self._at(one.place, one.source)}  {one.place.text}"
