"""The findings of a comparison on one page: what changed most first, the lines of both sides before every claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.kinds import ChangeKind, FigureRelation
from compare.render.labels import badge, label
from compare.text.wrap import cell_width, text_width, wrap_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.diff.findings import FigureFinding, Findings, Passage, SectionFinding, WordingFinding
    from compare.diff.formulations import Formulation
    from compare.diff.reordering import ListChange
    from compare.diff.responsibilities import ResponsibilityChange
    from compare.model import Comparison, Place, Report

_WORDS = {
    "untitled": ("（未识别单位）", "(organisation not found)"),
    "new": ("新增", "new"),
    "dropped": ("不再提", "dropped"),
    "continued": ("延续", "continued"),
    "copied": ("原样照用", "unchanged"),
    "copied_but_year": ("只改年份", "unchanged but the year"),
    "sections": ("变化最大的章节", "most changed sections"),
    "down": ("数字下降", "figures down"),
    "up": ("数字上升", "figures up"),
    "appeared": ("新出现的数字", "figures that appeared"),
    "gone": ("不再出现的数字", "figures that are gone"),
    "incomparable": ("不可比的数字", "figures that cannot be compared"),
    "weaker": ("措辞趋弱", "weaker wording"),
    "stronger": ("措辞趋强", "stronger wording"),
    "new_formulations": ("新提法", "new formulations"),
    "dropped_formulations": ("不再出现的提法", "formulations gone"),
    "terms": ("用词次数", "uses of words"),
    "ranks": ("章节次序", "order of sections"),
    "rank": ("第{}→第{}", "no. {}→{}"),
    "lists": ("列举变化", "changed lists"),
    "reordered": ("次序有变", "reordered"),
    "responsibilities": ("责任单位与时限", "responsible bodies and deadlines"),
    "more": ("另有 {} 条，--all 全部列出", "{} more with --all"),
    "figures": ("数字", "figures"),
    "wording": ("措辞", "wording"),
    "limit": ("限制", "limit"),
    "none": ("没有变化。", "No changes."),
    "outside": ("（章节之外）", "(outside the sections)"),
}
NOTHING = "–"
_SHORT = 3
"""Items of a list on a page that fits a screen."""
_SHORTER = 2
"""The same for lists that matter less."""
_FORMULATIONS = 9
_NARROWEST = 40
_ELLIPSIS = "…"
_NUMBERS_WIDTH = 9


def findings_to_text(
    comparison: Comparison, findings: Findings, *, width: int = 100, lang: str = "zh", show_all: bool = False
) -> str:
    """Write the findings of a comparison for people to read.

    Args:
        comparison: two reports, compared.
        findings: what it comes to.
        width: terminal cells a line; at least 40 are used.
        lang: `zh` or `en`: the language of labels, not of the reports.
        show_all: print every finding whole; else as many as fit a screen, cut to the line.

    Returns:
        The text, ending with a line break.
    """
    page = _Page(max(width, _NARROWEST), lang, show_all=show_all)
    lines = [*page.header(comparison), *page.totals(findings)]
    body = [*page.body(findings)]
    lines += body or ["", page.word("none")]
    for limit in comparison.limits:
        lines += ["", f"{page.word('limit')}  {limit}"]
    return "\n".join(lines) + "\n"


class _Page:
    """The lines of one summary, at one width and in one language."""

    def __init__(self, width: int, lang: str, *, show_all: bool) -> None:
        self.width = width
        self.lang = lang
        self.show_all = show_all

    def word(self, name: str) -> str:
        return _WORDS[name][self.lang == "en"]

    def header(self, comparison: Comparison) -> Iterator[str]:
        sides = [self.report(comparison.left), self.report(comparison.right)]
        facts = [" → ".join(sides), label(comparison.regime, self.lang), label(comparison.lens, self.lang)]
        yield from wrap_text(" · ".join(facts), self.width)

    def report(self, report: Report) -> str:
        outline = report.outline
        name = outline.organisation or self.word("untitled")
        return f"{name} {outline.year}" if outline.year else name

    def totals(self, findings: Findings) -> Iterator[str]:
        kinds = [
            f"{badge(kind.value, self.lang)}{sum(one.kind is kind for one in findings.continued)}"
            for kind in (ChangeKind.SAME, ChangeKind.EDITED, ChangeKind.REWRITTEN)
        ]
        ups, downs = (len(findings.figures_that(way)) for way in (FigureRelation.UP, FigureRelation.DOWN))
        parts = [
            f"{self.word('new')} {len(findings.new)}",
            f"{self.word('dropped')} {len(findings.dropped)}",
            f"{self.word('continued')} {len(findings.continued)} ({' '.join(kinds)})",
            f"{self.word('figures')} ↑{ups} ↓{downs}",
            f"{self.word('wording')} ↑{len(findings.stronger)} ↓{len(findings.weaker)}",
        ]
        yield from wrap_text(" · ".join(parts), self.width)

    def body(self, findings: Findings) -> Iterator[str]:
        """Give the lists in the order in which a reader asks for them."""
        changed = [section for section in findings.sections if section.share]
        yield from self.block("sections", [self.section(one) for one in changed], _SHORT + 2)
        for way in (FigureRelation.DOWN, FigureRelation.UP):
            yield from self.block(way.value, self.figures(findings.figures_that(way)), _SHORT)
        for name, words in (("weaker", findings.weaker), ("stronger", findings.stronger)):
            yield from self.block(name, [self.wording(one) for one in words], _SHORT)
        for name, passages in (("new", findings.new), ("dropped", findings.dropped)):
            yield from self.block(name, self.passages(passages), _SHORTER)
        for name in ("new_formulations", "dropped_formulations"):
            yield from self.formulations(name, getattr(findings, name))
        terms = [f"{one.term} {one.left}→{one.right}" for one in findings.terms]
        yield from self.row("terms", terms, _FORMULATIONS)
        ranks = [
            self.item((one.left,), (one.right,), f"{self.rank(one.left_rank, one.right_rank)} {_title(one.right)}")
            for one in findings.ranks
        ]
        yield from self.block("ranks", ranks, _SHORTER)
        yield from self.block("lists", [self.list_change(one) for one in findings.lists], _SHORTER)
        duties = [self.responsibility(one) for one in findings.responsibilities]
        yield from self.block("responsibilities", duties, _SHORTER)
        for name, passages in (("copied_but_year", findings.copied_but_year), ("copied", findings.copied)):
            yield from self.block(name, self.passages(passages), _SHORTER)
        if self.show_all:
            for way in (FigureRelation.APPEARED, FigureRelation.GONE, FigureRelation.INCOMPARABLE):
                yield from self.block(way.value, self.figures(findings.figures_that(way)), _SHORT)

    def block(self, name: str, items: Sequence[list[str]], limit: int) -> Iterator[str]:
        """Give a list under its name, cut to a few items unless all are wanted."""
        if not items:
            return
        shown = items if self.show_all else items[:limit]
        rest = len(items) - len(shown)
        more = f"  ({self.word('more').format(rest)})" if rest else ""
        yield from ([""] if self.show_all else [])
        yield f"■ {self.word(name)} {len(items)}{more}"
        for lines in shown:
            yield from lines

    def row(self, name: str, items: Sequence[str], limit: int) -> Iterator[str]:
        """Give short items one after the other."""
        if not items:
            return
        shown = items if self.show_all else items[:limit]
        rest = len(items) - len(shown)
        more = f"  ({self.word('more').format(rest)})" if rest else ""
        yield from ([""] if self.show_all else [])
        yield f"■ {self.word(name)} {len(items)}{more}"
        for line in wrap_text(" · ".join(shown), self.width - 2):
            yield f"  {line}"

    def formulations(self, name: str, found: Sequence[Formulation]) -> Iterator[str]:
        marked = sorted(found, key=lambda one: one.kind.value == "phrase")
        yield from self.row(name, [_formulation(one) for one in marked], _FORMULATIONS)

    def section(self, one: SectionFinding) -> list[str]:
        titles = list(dict.fromkeys(_title(place) for place in (one.left, one.right) if place))
        kinds = [f"{badge(kind.value, self.lang)}{n}" for kind, n in one.counts if n and kind is not ChangeKind.SAME]
        share = f"{one.share:4.0%}"
        return self.item(
            (one.left,), (one.right,), f"{share} {' → '.join(titles) or self.word('outside')}  {' '.join(kinds)}"
        )

    def figures(self, findings: Iterable[FigureFinding]) -> list[list[str]]:
        return [self.figure(finding) for finding in findings]

    def figure(self, finding: FigureFinding) -> list[str]:
        change = finding.figure
        values = " → ".join(side.place.text for side in (change.left, change.right) if side)
        sides = [side.place if side else None for side in (change.left, change.right)]
        return self.item((sides[0],), (sides[1],), f"{change.of or ''} {values}".strip())

    def wording(self, finding: WordingFinding) -> list[str]:
        word, passage = finding.wording, finding.passage
        text = (passage.right or passage.left)[0].text
        return self.item(passage.left, passage.right, f"{word.left or NOTHING} → {word.right or NOTHING}  {text}")

    def passages(self, passages: Sequence[Passage]) -> list[list[str]]:
        """Give sentences; on a page that is cut, the longest first."""
        if not self.show_all:
            passages = sorted(passages, key=lambda one: -sum(len(place.text) for place in (*one.left, *one.right)))
        return [
            self.item(one.left, one.right, "".join(place.text for place in (one.right or one.left))) for one in passages
        ]

    def rank(self, before: int, after: int) -> str:
        return self.word("rank").format(before, after)

    def list_change(self, one: ListChange) -> list[str]:
        marks = [f"+{member}" for member in one.added] + [f"-{member}" for member in one.dropped]
        marks += [self.word("reordered")] if one.reordered else []
        return self.item((one.left,), (one.right,), f"{' '.join(marks)}  {one.right.text}")

    def responsibility(self, one: ResponsibilityChange) -> list[str]:
        sides = ["、".join(side) or NOTHING for side in (one.before, one.after)]
        return self.item(one.left, one.right, f"{' → '.join(sides)}  {one.right[0].text}")

    def item(self, left: Iterable[Place | None], right: Iterable[Place | None], text: str) -> list[str]:
        """Give a claim behind the lines of both sides, on one line unless all is wanted."""
        lead = f"  {_lines(left)}→{_lines(right)}"
        lead += " " * max(1, _NUMBERS_WIDTH + 2 - text_width(lead))
        room = self.width - text_width(lead)
        if not self.show_all:
            return [lead + _fit(text, room)]
        blank = " " * text_width(lead)
        return [(lead if index == 0 else blank) + line for index, line in enumerate(wrap_text(text, room))]


def _lines(places: Iterable[Place | None]) -> str:
    numbers = sorted({place.line for place in places if place})
    if not numbers:
        return NOTHING
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}-{numbers[-1]}"


def _title(place: Place) -> str:
    return place.text.rstrip("。")


def _formulation(one: Formulation) -> str:
    marks = {"quoted": "“{}”", "title": "《{}》"}.get(one.kind.value, "{}")
    times = f"×{one.count}" if one.count > 1 else ""
    return f"{one.first.line} {marks.format(one.text)}{times}"


def _fit(text: str, width: int) -> str:
    """Cut a text to a width in cells, with a mark where something was cut."""
    if text_width(text) <= width:
        return text
    used, kept = text_width(_ELLIPSIS), ""
    for character in text:
        used += cell_width(character)
        if used > width:
            break
        kept += character
    return kept + _ELLIPSIS
