"""Small comparisons of invented reports, written as the screen's tests need them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from compare.kinds import (
    ChangeKind,
    Direction,
    FigureKind,
    FigureRelation,
    HeadingKind,
    Lens,
    NoiseKind,
    NoiseScope,
    Regime,
    Role,
    SectionRelation,
    Side,
    SpanOp,
)
from compare.model import (
    Change,
    CleanLine,
    Comparison,
    Figure,
    FigureChange,
    Heading,
    Noise,
    Outline,
    Place,
    Report,
    SectionPair,
    SeeAlso,
    Sentence,
    Source,
    Span,
    Summary,
    WordingChange,
)


@dataclass(frozen=True)
class Edit:
    """One change of a sample: the texts of its sides, and what is said of it."""

    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    kind: ChangeKind = ChangeKind.SAME
    section: int = 0
    moved: bool = False
    spans: tuple[Span, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    """Texts of a figure that rose, left and right."""
    wording: tuple[tuple[str, str], ...] = ()


def same(text: str, *, section: int = 0, moved: bool = False) -> Edit:
    return Edit((text,), (text,), section=section, moved=moved)


def added(text: str, *, section: int = 0) -> Edit:
    return Edit((), (text,), ChangeKind.ADDED, section)


def removed(text: str, *, section: int = 0) -> Edit:
    return Edit((text,), (), ChangeKind.REMOVED, section)


def rewritten(left: str, right: str, *, section: int = 0) -> Edit:
    return Edit((left,), (right,), ChangeKind.REWRITTEN, section)


def edited(before: str, old: str, new: str, after: str, *, section: int = 0) -> Edit:
    op = SpanOp.REPLACE if old and new else SpanOp.INSERT if new else SpanOp.DELETE
    spans = (Span(SpanOp.EQUAL, before, before), Span(op, old, new), Span(SpanOp.EQUAL, after, after))
    figures = ((old, new),) if old[:1].isdigit() and new[:1].isdigit() else ()
    kind = ChangeKind.EDITED
    return Edit((before + old + after,), (before + new + after,), kind, section, spans=spans, figures=figures)


class ReportMaker:
    """Collects the lines of one side."""

    def __init__(self, name: str, year: int) -> None:
        self.name = name
        self.year = year
        self.lines: list[CleanLine] = []
        self.sentences: list[Sentence] = []
        self.headings: list[Heading] = []
        self.noise: list[Noise] = []

    def line(self, text: str) -> int:
        number = len(self.lines) + 1
        starts = tuple(range(len(text)))
        self.lines.append(CleanLine(number, text, text, text, starts, tuple(at + 1 for at in starts)))
        return number

    def heading(self, text: str, level: int = 1, parent: int | None = None) -> Heading:
        number = self.line(text)
        number_text, _, title = text.partition("、")
        place = Place(number, 0, len(text), text)
        self.headings.append(Heading(place, title or text, number_text + "、", level, HeadingKind.BLOCK, parent))
        return self.headings[-1]

    def sentence(self, text: str) -> Sentence:
        number = self.line(text)
        identity = f"{self.name}{len(self.sentences)}"
        place = Place(number, 0, len(text), text)
        self.sentences.append(Sentence(identity, place, text, number, None, Role.REVIEW))
        return self.sentences[-1]

    def footer(self, text: str) -> None:
        number = self.line(text)
        self.noise.append(Noise(Place(number, 0, len(text), text), NoiseScope.LINE, NoiseKind.WEB_FOOTER))

    def report(self) -> Report:
        source = Source(f"{self.name}.txt", "txt", "utf-8", "0" * 64)
        outline = Outline(f"青禾县{self.year}年工作总结", "青禾县", (), self.year, (), tuple(self.headings))
        sentences = tuple(self.sentences)
        return Report(source, tuple(self.lines), outline, tuple(self.noise), sentences, sentences, ())


def comparison_of(
    edits: list[Edit],
    sections: tuple[tuple[str | None, str | None], ...] = (("一、过去一年工作", "一、过去一年工作"),),
    *,
    footer: str = "",
) -> Comparison:
    left, right = ReportMaker("left", 2023), ReportMaker("right", 2024)
    pairs: list[SectionPair] = []
    changes: list[Change] = []
    for index, titles in enumerate(sections):
        pairs.append(pair_of(titles, left, right))
        for edit in (edit for edit in edits if edit.section == index):
            changes.append(change_of(edit, len(changes), left, right))
    if footer:
        right.footer(footer)
    return Comparison(
        left.report(), right.report(), Lens.AUTO, Regime.SUCCESSIVE, tuple(pairs), tuple(changes), summary_of(changes)
    )


def pair_of(titles: tuple[str | None, str | None], left: ReportMaker, right: ReportMaker) -> SectionPair:
    first = left.heading(titles[0]) if titles[0] else None
    second = right.heading(titles[1]) if titles[1] else None
    if first is None or second is None:
        relation = SectionRelation.ADDED if first is None else SectionRelation.REMOVED
    else:
        relation = SectionRelation.SAME if titles[0] == titles[1] else SectionRelation.RENAMED
    return SectionPair(first, second, relation, 0.9, ("题名相同",))


def change_of(edit: Edit, number: int, left: ReportMaker, right: ReportMaker) -> Change:
    lefts = tuple(left.sentence(text) for text in edit.left)
    rights = tuple(right.sentence(text) for text in edit.right)
    figures = tuple(
        FigureChange("数量", figure_of(old, lefts[0]), figure_of(new, rights[0]), FigureRelation.UP)
        for old, new in edit.figures
    )
    wording = tuple(WordingChange(old, new, "commitment", Direction.STRONGER) for old, new in edit.wording)
    see_also = (
        (SeeAlso(Side.LEFT, left.sentences[0].place, 0.4),) if edit.kind is ChangeKind.ADDED and left.sentences else ()
    )
    return Change(
        f"c{number}", edit.kind, edit.moved, 0.8, lefts, rights, edit.section, edit.spans, figures, wording, see_also
    )


def figure_of(text: str, sentence: Sentence) -> Figure:
    at = sentence.place.text.index(text)
    place = replace(sentence.place, start=at, end=at + len(text), text=text)
    return Figure(place, 1.0, "个", "数量", approximate=False, bound=None, kind=FigureKind.COUNT)


def summary_of(changes: list[Change]) -> Summary:
    kinds = [change.kind for change in changes]
    return Summary(
        *(kinds.count(kind) for kind in ChangeKind),
        moved=sum(change.moved for change in changes),
        figures_up=sum(len(change.figures) for change in changes),
    )


def ordinary() -> Comparison:
    """A pair with every kind of change, two sections that stay, one that is new and one that is gone."""
    return comparison_of(
        [
            same("一年来，我们坚持以人民为中心，各项工作取得新的进展。"),
            edited("全县新建改建农村道路", "120公里", "135.5公里", "，惠及80余个村。"),
            Edit(
                ("积极推进城乡供水一体化。",),
                ("全面推进城乡供水一体化。",),
                ChangeKind.EDITED,
                spans=(
                    Span(SpanOp.REPLACE, "积极", "全面"),
                    Span(SpanOp.EQUAL, "推进城乡供水一体化。", "推进城乡供水一体化。"),
                ),
                wording=(("积极", "全面"),),
            ),
            removed("举办“春风行动”招聘会20场，提供岗位3万余个。"),
            rewritten(
                "建成社区食堂12家，老年人就餐更方便。",
                "老年助餐点增加到31处（其中新建19处），覆盖所有街道。",
                section=1,
            ),
            same("网格员每周走访一次独居老人。", section=1, moved=True),
            added("开通“一件事”窗口，办理时间由5.5天缩短到2天左右。", section=1),
            same("群众满意度持续提高。", section=1),
            added("新能源汽车充电桩覆盖全部乡镇。", section=2),
            removed("完成老旧厂房改造6处。", section=3),
        ],
        (
            ("一、过去一年工作", "一、过去一年工作"),
            ("二、民生保障", "二、民生保障和社会治理"),
            (None, "三、绿色发展"),
            ("三、老旧厂区改造", None),
        ),
        footer="青禾县人民政府办公室　版权所有",
    )


def long() -> Comparison:
    """Forty sections of six sentences: more than any screen shows."""
    edits = []
    for section in range(40):
        edits += [
            same(f"第{section}部分首先回顾总体情况，各项工作平稳有序推进，没有发生重大变化。", section=section),
            edited(
                f"第{section}项任务完成", f"{section + 10}个", f"{section + 25}个", "，进度符合预期。", section=section
            ),
            added(f"新设服务点{section + 3}处，方便群众就近办事。", section=section),
        ]
    titles = tuple((f"{number}、工作领域{number}", f"{number}、工作领域{number}") for number in range(1, 41))
    return comparison_of(edits, titles)
