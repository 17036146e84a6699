"""A small comparison of our own that the renderers are tried on."""

from __future__ import annotations

import pytest

from compare.kinds import (
    Bound,
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


def sentence(side: str, line: int, text: str) -> Sentence:
    """A sentence that fills its line."""
    return Sentence(f"{side}{line}", Place(line, 0, len(text), text), text, line, 1, Role.REVIEW)


def heading(line: int, number: str, title: str) -> Heading:
    """A heading of the outermost level."""
    return Heading(Place(line, 0, len(number + title), number + title), title, number, 1, HeadingKind.BLOCK)


def report(path: str, organisation: str, year: int, headings: tuple[Heading, ...]) -> Report:
    """A report with headings and nothing else that the renderers read."""
    noise = (Noise(Place(9, 2, 8, "(dìng)"), NoiseScope.INLINE, NoiseKind.PINYIN),)
    outline = Outline(f"{year}年工作报告", organisation, (), year, (), headings)
    return Report(Source(path, "txt", "utf-8", "0" * 64), (), outline, noise, (), (), ())


@pytest.fixture
def figure_change() -> FigureChange:
    """A figure that rose from 1,500,000 元 to 15.5 %, so that both forms of number are seen."""
    left = Figure(
        Place(3, 4, 8, "150万"), 1500000.0, "元", "投入", approximate=False, bound=None, kind=FigureKind.MONEY
    )
    right = Figure(
        Place(4, 4, 10, "15.5%以上"), 15.5, "%", "投入", approximate=True, bound=Bound.FLOOR, kind=FigureKind.RATIO
    )
    return FigureChange("投入", left, right, FigureRelation.UP)


@pytest.fixture
def comparison(figure_change: FigureChange) -> Comparison:
    """One section renamed, with a change of every kind."""
    left = report("旧.txt", "清河区图书馆", 2023, (heading(1, "一、", "深化服务"),))
    right = report("新.txt", "清河区图书馆", 2024, (heading(1, "一、", "优化服务"),))
    spans = (
        Span(SpanOp.REPLACE, "稳步", "全面"),
        Span(SpanOp.EQUAL, "推进建馆，投入", "推进建馆，投入"),
        Span(SpanOp.REPLACE, "150万", "15.5%以上"),
        Span(SpanOp.EQUAL, "。", "。"),
    )
    changes = (
        Change(
            "c1",
            ChangeKind.SAME,
            moved=False,
            score=1.0,
            left=(sentence("l", 2, "读者第一。"),),
            right=(sentence("r", 2, "读者第一。"),),
            section=0,
        ),
        Change(
            "c2",
            ChangeKind.EDITED,
            moved=True,
            score=0.87654321,
            left=(sentence("l", 3, "稳步推进建馆，投入150万。"),),
            right=(sentence("r", 4, "全面推进建馆，投入15.5%以上。"),),
            section=0,
            spans=spans,
            figures=(figure_change,),
            wording=(WordingChange("稳步", "全面", "degree", Direction.STRONGER),),
            fingerprint="abc",
        ),
        Change(
            "c3",
            ChangeKind.REWRITTEN,
            moved=False,
            score=0.6,
            left=(sentence("l", 5, "举办讲座三场。"), sentence("l", 6, "反响良好。")),
            right=(sentence("r", 5, "全年开讲五场，场场满座。"),),
            section=0,
        ),
        Change(
            "c4",
            ChangeKind.REMOVED,
            moved=False,
            score=1.0,
            left=(sentence("l", 7, "添置书架。"),),
            right=(),
            section=0,
        ),
        Change(
            "c5",
            ChangeKind.ADDED,
            moved=False,
            score=1.0,
            left=(),
            right=(sentence("r", 8, "开通夜间阅览。"),),
            section=0,
            see_also=(SeeAlso(Side.LEFT, Place(6, 0, 5, "反响良好。"), 0.31),),
        ),
    )
    pair = SectionPair(left.outline.headings[0], right.outline.headings[0], SectionRelation.RENAMED, 0.9, ("heading",))
    summary = Summary(same=1, edited=1, rewritten=1, added=1, removed=1, moved=1, figures_up=1, stronger=1)
    return Comparison(left, right, Lens.AUTO, Regime.SUCCESSIVE, (pair,), changes, summary, ("只取前二十个候选",))
