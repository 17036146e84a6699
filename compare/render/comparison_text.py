"""A comparison as plain text, for a terminal without the screen, a pipe or a mail.

Section by section, each change with its badge, the lines of both sides, and what was deleted and inserted marked in
place: `[-深入-]{+全面+}推进`. Equal sentences are counted, not printed, unless asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.kinds import Band, ChangeKind, FigureRelation, SectionRelation, SpanOp
from compare.render.comparison_rows import NOTHING, changes_by_section, joined_text, line_numbers, section_title
from compare.render.labels import badge, label
from compare.text.wrap import text_width, wrap_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Change, Comparison, FigureChange, Report, SectionPair, Span

_WORDS = {
    "left": ("左", "left"),
    "right": ("右", "right"),
    "regime": ("关系", "relation"),
    "lens": ("视角", "lens"),
    "summary": ("小结", "summary"),
    "year": ("{}年", "{}"),
    "untitled": ("（未识别单位）", "(organisation not found)"),
    "no_section": ("（章节之外）", "(outside the sections)"),
    "figures": ("数字", "figures"),
    "wording": ("措辞", "wording"),
    "see_also": ("参见", "see also"),
    "same": ("同 {} 句", "= {} unchanged"),
    "none": ("没有变化。", "No changes."),
    "limit": ("限制", "limit"),
    "probable": ("{} 处只是可能对应，逐处标“?”，请核对原文", "{} pairs are only probable, marked ?: check them"),
}
_DOUBT = "?"
_NUMBERS_WIDTH = 13
_NARROWEST = 40


def comparison_to_text(comparison: Comparison, *, width: int = 100, lang: str = "zh", show_same: bool = False) -> str:
    """Write a comparison for people to read.

    Args:
        comparison: two reports, compared.
        width: terminal cells a line; at least 40 are used.
        lang: `zh` or `en`: the language of labels, not of the reports.
        show_same: print equal sentences too, not only their number.

    Returns:
        The text, ending with a line break.
    """
    page = _Page(max(width, _NARROWEST), lang, show_same=show_same)
    lines = [*page.header(comparison), ""]
    grouped = changes_by_section(comparison)
    for index, changes in grouped:
        pair = comparison.sections[index] if 0 <= index < len(comparison.sections) else None
        lines += page.section(pair, changes)
    if not any(page.shows(change) for _, changes in grouped for change in changes):
        lines.append(page.word("none"))
    for limit in comparison.limits:
        lines += page.hanging(f"{page.word('limit')}  ", limit)
    return "\n".join(lines).rstrip("\n") + "\n"


class _Page:
    """The lines of one comparison, at one width and in one language."""

    def __init__(self, width: int, lang: str, *, show_same: bool) -> None:
        self.width = width
        self.lang = lang
        self.show_same = show_same

    def word(self, name: str) -> str:
        return _WORDS[name][self.lang == "en"]

    def shows(self, change: Change) -> bool:
        """Tell whether a change is more than an equal sentence in its place."""
        return change.kind is not ChangeKind.SAME or change.moved

    def header(self, comparison: Comparison) -> Iterator[str]:
        yield from self.report("left", comparison.left)
        yield from self.report("right", comparison.right)
        regime, lens = label(comparison.regime, self.lang), label(comparison.lens, self.lang)
        yield from self.hanging(f"{self.word('regime')}  ", f"{regime} · {self.word('lens')} {lens}")
        yield from self.hanging(f"{self.word('summary')}  ", self.summary(comparison))
        probable = sum(change.band is Band.PROBABLE for change in comparison.changes)
        if probable:
            lead = _DOUBT + " " * (text_width(self.word("summary")) + 1)
            yield from self.hanging(lead, self.word("probable").format(probable))

    def report(self, side: str, report: Report) -> Iterator[str]:
        outline = report.outline
        facts = [outline.organisation or self.word("untitled")]
        if outline.year is not None:
            facts.append(self.word("year").format(outline.year))
        facts += [label(report.source.script, self.lang), report.source.path]
        yield from self.hanging(f"{self.word(side)}  ", " · ".join(facts))

    def summary(self, comparison: Comparison) -> str:
        counts = comparison.summary
        kinds = ("same", "edited", "rewritten", "added", "removed", "moved")
        parts = [f"{badge(kind, self.lang)} {getattr(counts, kind)}" for kind in kinds]
        parts.append(f"{self.word('figures')} ↑{counts.figures_up} ↓{counts.figures_down}")
        parts.append(f"{self.word('wording')} ↑{counts.stronger} ↓{counts.weaker}")
        return " · ".join(parts)

    def section(self, pair: SectionPair | None, changes: list[Change]) -> Iterator[str]:
        """Give the heading of a section and its changes; nothing for a section that did not change at all."""
        shown = [change for change in changes if self.show_same or self.shows(change)]
        equal = sum(not self.shows(change) for change in changes)
        renamed = pair is not None and pair.relation is not SectionRelation.SAME
        if not shown and not renamed:
            return
        yield from self.hanging("── ", self.section_title(pair))
        for change in shown:
            yield from self.change(change)
        if equal and not self.show_same:
            yield f"    {self.word('same').format(equal)}"
        yield ""

    def section_title(self, pair: SectionPair | None) -> str:
        if pair is None:
            return self.word("no_section")
        title = section_title(pair)
        if pair.relation is SectionRelation.SAME:
            return title
        return (
            f"{title}（{label(pair.relation, self.lang)}）"
            if self.lang == "zh"
            else f"{title} ({label(pair.relation, self.lang)})"
        )

    def change(self, change: Change) -> Iterator[str]:
        """Give the sentences of a change, then its figures, wording and neighbours."""
        first = f"{self.badges(change)} {_line_numbers(change)}"
        indent = " " * max(text_width(first) + 1, _NUMBERS_WIDTH + 4)
        first = first + indent[text_width(first) :]
        for lead, text in zip(_leads(first, indent), self.texts(change), strict=False):
            yield from self.hanging(lead, text)
        for note in self.notes(change):
            yield from self.hanging(indent, note)

    def badges(self, change: Change) -> str:
        marks = [] if change.kind is ChangeKind.SAME and change.moved else [badge(change.kind.value, self.lang)]
        if change.moved:
            marks.append(badge("moved", self.lang))
        if change.band is Band.PROBABLE:
            marks.append(_DOUBT)
        text = "".join(marks)
        return text + " " * (4 - text_width(text))

    def texts(self, change: Change) -> list[str]:
        if change.kind is ChangeKind.EDITED and change.spans:
            return [marked_text(change.spans)]
        left, right = joined_text(change.left), joined_text(change.right)
        if change.left and change.right and left != right:
            return [f"[-{left}-]", f"{{+{right}+}}"]
        return [right or left]

    def notes(self, change: Change) -> Iterator[str]:
        figures = [self.figure(figure) for figure in change.figures if figure.relation is not FigureRelation.SAME]
        if figures:
            yield f"{self.word('figures')}: {'; '.join(figures)}"
        words = [
            f"{word.left or NOTHING} → {word.right or NOTHING} ({label(word.direction, self.lang)})"
            for word in change.wording
        ]
        if words:
            yield f"{self.word('wording')}: {'; '.join(words)}"
        gap = " " if self.lang == "en" else ""
        near = [f"{self.word(item.side.value)}{gap}{item.place.line}" for item in change.see_also]
        if near:
            yield f"{self.word('see_also')}: {', '.join(near)}"

    def figure(self, change: FigureChange) -> str:
        sides = " → ".join(figure.place.text for figure in (change.left, change.right) if figure is not None)
        name = f"{change.of} " if change.of else ""
        return f"{name}{sides} {label(change.relation, self.lang)}"

    def hanging(self, lead: str, text: str) -> Iterator[str]:
        """Wrap a text behind a lead, with the lines after the first under its beginning."""
        cells = text_width(lead)
        for number, line in enumerate(wrap_text(text, self.width - cells)):
            yield (lead if number == 0 else " " * cells) + line


def marked_text(spans: tuple[Span, ...]) -> str:
    """Write an edited sentence once, with what went and what came marked in place.

    Args:
        spans: the steps of the edit.

    Returns:
        Equal text as it is on the right, `[-deleted-]`, `{+inserted+}`: `[-深入-]{+全面+}推进改革。`
    """
    parts = []
    for span in spans:
        if span.op is SpanOp.EQUAL:
            parts.append(span.right)
            continue
        parts.append(f"[-{span.left}-]" if span.left else "")
        parts.append(f"{{+{span.right}+}}" if span.right else "")
    return "".join(parts)


def _leads(first: str, indent: str) -> Iterator[str]:
    yield first
    while True:
        yield indent


def _line_numbers(change: Change) -> str:
    """Give the lines of both sides: `12→14`, `12-13→14`, `–→14`."""
    return f"{line_numbers(change.left)}→{line_numbers(change.right)}"
