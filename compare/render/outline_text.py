"""One report's structure as a tree for people: parts, headings, what each holds, and what was set aside as noise."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.kinds import HeadingKind, NoiseKind, Role
from compare.render.labels import label
from compare.text.wrap import text_width, wrap_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Heading, Part, Report

_LANGUAGES = ("zh", "en")
_NARROWEST = 40
_GUTTER = 10
_COUNT = 8
_INDENT = 2
_TWO_COLUMNS = 60
"""Cells from which figures are counted beside sentences."""

_ROLES = {
    Role.TITLE: ("题头", "title"),
    Role.PREAMBLE: ("引言", "preamble"),
    Role.REVIEW: ("总结", "review"),
    Role.PROBLEMS: ("问题", "problems"),
    Role.PLAN: ("计划", "plan"),
    Role.CLOSING: ("结语", "closing"),
    Role.OTHER: ("其他", "other"),
}
_NOISE = {
    NoiseKind.WEB_HEADER: ("网页页头", "web header"),
    NoiseKind.WEB_FOOTER: ("网页页脚", "web footer"),
    NoiseKind.CAPTION: ("图片说明", "caption"),
    NoiseKind.WORD_ARTEFACT: ("文档残留", "Word residue"),
    NoiseKind.PINYIN: ("注音", "pinyin"),
    NoiseKind.MOJIBAKE: ("乱码", "mojibake"),
    NoiseKind.REDACTION: ("隐去", "redaction"),
    NoiseKind.TABLE_RESIDUE: ("表格残留", "table residue"),
    NoiseKind.PAGE: ("页眉页码", "page furniture"),
    NoiseKind.BLANK: ("空白", "blank"),
    NoiseKind.BAD_BYTE: ("坏字节", "bad bytes"),
    NoiseKind.MARKUP: ("排版标记", "markup"),
}
_WORDS = {
    "untitled": ("（无标题）", "(no title)"),
    "unnamed": ("（未识别单位）", "(organisation not found)"),
    "undated": ("（未识别年度）", "(year not found)"),
    "year": ("{}年", "{}"),
    "line": ("行", "line"),
    "sentences": ("句", "sent."),
    "figures": ("数字", "figures"),
    "noise": ("噪声", "noise"),
    "no_noise": ("噪声  无", "noise  none"),
    "repaired": ("修复{}", "{} repaired"),
    "aliases": ("又称", "also"),
    "warning": ("注意", "warning"),
}


def outline_to_text(report: Report, width: int = 100, lang: str = "zh") -> str:
    """Write a report's structure for people to read.

    Args:
        report: a report that was read.
        width: terminal cells a line; at least 40 are used.
        lang: `zh` or `en`: the language of labels, not of the report.

    Returns:
        The text, ending with a line break.
    """
    page = _Page(report, max(width, _NARROWEST), _LANGUAGES.index(lang))
    return "\n".join([*page.header(), "", *page.tree(), "", *page.footer()]) + "\n"


@dataclass(frozen=True, slots=True)
class _Held:
    """What a part or a section holds."""

    sentences: int
    figures: int


class _Page:
    """The lines of one outline, at one width and in one language."""

    def __init__(self, report: Report, width: int, language: int) -> None:
        self._report = report
        self._width = width
        self._language = language
        self._columns = 2 if width >= _TWO_COLUMNS else 1
        self._figures = Counter(figure.place.line for figure in report.figures)
        self._by_section = self._count_by_section()

    def _word(self, key: str) -> str:
        return _WORDS[key][self._language]

    def _count_by_section(self) -> dict[int, _Held]:
        """Sentences and figures under each heading, those of its sub-headings included."""
        above = {heading.place.line: heading.parent for heading in self._report.outline.headings}
        sentences: Counter[int] = Counter()
        figures: Counter[int] = Counter()
        seen: set[int] = set()
        for sentence in self._report.sentences:
            line = sentence.section
            fresh = 0 if sentence.paragraph in seen else self._figures[sentence.paragraph]
            seen.add(sentence.paragraph)
            while line is not None:
                sentences[line] += 1
                figures[line] += fresh
                line = above.get(line)
        return {line: _Held(count, figures[line]) for line, count in sentences.items()}

    def header(self) -> Iterator[str]:
        """Title, whose report it is, of which year, and how much it holds."""
        report, outline = self._report, self._report.outline
        yield from wrap_text(outline.title or self._word("untitled"), self._width)
        year = self._word("year").format(outline.year) if outline.year else self._word("undated")
        source = report.source
        facts = [outline.organisation or self._word("unnamed"), year, label(source.script, _LANGUAGES[self._language])]
        yield from wrap_text(" · ".join([*facts, source.format, source.encoding]), self._width)
        if outline.aliases:
            yield from self._hanging(f"{self._word('aliases')}  ", "、".join(outline.aliases))
        yield from wrap_text(self._totals(), self._width)

    def _totals(self) -> str:
        headings = [heading for heading in self._report.outline.headings if heading.level > 0]
        leads = sum(heading.kind is HeadingKind.RUN_IN for heading in headings)
        counts = (len(self._report.sentences), len(self._report.figures), len(headings) - leads, leads)
        if self._language == 0:
            return "{}句 · {}个数字 · {}个题行 · {}个段旨句".format(*counts)
        return "{} sentences · {} figures · {} headings · {} run-in headings".format(*counts)

    def tree(self) -> Iterator[str]:
        """The parts, each with its headings."""
        columns = self._counts(self._word("sentences"), self._word("figures"))
        yield self._row(self._word("line"), "", columns)
        for part in self._report.outline.parts:
            yield self._part_row(part)
            for heading in self._report.outline.headings:
                if heading.level > 0 and part.first <= heading.place.line <= part.last:
                    yield from self._heading_rows(heading)

    def _part_row(self, part: Part) -> str:
        name = _ROLES[part.role][self._language]
        if part.period is not None and part.role is not Role.TITLE:
            name += " " + self._word("year").format(part.period)
        inside = [sentence for sentence in self._report.sentences if part.first <= sentence.place.line <= part.last]
        figures = sum(self._figures[line] for line in range(part.first, part.last + 1))
        lines = f"{part.first}–{part.last}" if part.last > part.first else str(part.first)
        return self._row(lines, f"■ {name}", self._counts(str(len(inside) or ""), str(figures or "")))

    def _heading_rows(self, heading: Heading) -> Iterator[str]:
        held = self._by_section.get(heading.place.line, _Held(0, 0))
        indent = " " * (_INDENT * heading.level)
        mark = "" if heading.kind is HeadingKind.BLOCK else "· "
        number = heading.number or ""
        gap = " " if number and heading.title and number[-1] not in "、）)．.，," else ""
        room = self._width - _GUTTER - self._columns * _COUNT - len(indent) - text_width(mark) - 1
        first, *rest = wrap_text(f"{number}{gap}{heading.title}", max(room, 10))
        counts = self._counts(str(held.sentences or ""), str(held.figures or ""))
        yield self._row(str(heading.place.line), f"{indent}{mark}{first}", counts)
        for line in rest:
            yield self._row("", f"{indent}{' ' * text_width(mark)}{line}", "")

    def _counts(self, sentences: str, figures: str) -> str:
        shown = (sentences, figures)[: self._columns]
        return "".join(" " * (_COUNT - text_width(text)) + text for text in shown)

    def _row(self, line: str, text: str, counts: str) -> str:
        left = " " * max(0, _GUTTER - 2 - text_width(line)) + line + "  " + text
        gap = self._width - text_width(left) - text_width(counts)
        return (left + " " * max(1, gap) + counts).rstrip()

    def footer(self) -> Iterator[str]:
        """What was set aside as noise, and what the reader had to guess."""
        kinds = Counter(noise.kind for noise in self._report.noise)
        repaired = Counter(noise.kind for noise in self._report.noise if noise.repaired is not None)
        told = []
        for kind, count in kinds.most_common():
            text = f"{_NOISE[kind][self._language]} {count}"
            if kind is NoiseKind.MOJIBAKE and repaired[kind]:
                text += f" ({self._word('repaired').format(repaired[kind])})"
            told.append(text)
        if told:
            yield from self._hanging(f"{self._word('noise')}  ", " · ".join(told))
        else:
            yield self._word("no_noise")
        for warning in self._report.warnings:
            yield from self._hanging(f"{self._word('warning')}  ", warning)

    def _hanging(self, head: str, text: str) -> Iterator[str]:
        first, *rest = wrap_text(text, self._width - text_width(head))
        yield head + first
        yield from (" " * text_width(head) + line for line in rest)
