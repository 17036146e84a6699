"""Figures and words of strength are found in any text without harm, and stand where they say."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.claims.figures import find_figures
from compare.claims.wording import find_wording
from compare.diff.figures import figure_changes
from compare.diff.wording import wording_changes
from compare.model import CleanLine, Figure
from compare.text.script import fold

# fmt: off
PIECES = st.sampled_from([
    "近", "约", "不低于", "15", "万", "亿", "元", "余", "人次", "%", "个百分点",
    "百分之", "三", "分之一", "十", "两", "半", "翻番", "每季度", "至少", "一次",
    "召开", "2021年度", "2022年", "3月", "“", "”", "《", "》", "**",
    ".*", "件", "篇", "至", "-", "到", "从", "提高", "增长", "分别", "、",
    "，", "。", "甲", "会员", "培训", "左右", "以上", "以下", "力争", "确保",
    "探索", "深化", "第", "名", "届", "連續", "萬", " ", "１", "0", ".",
    ",", "，",
])
# fmt: on
TEXT = st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=50))


def line(text: str) -> CleanLine:
    places = tuple(range(len(text)))
    return CleanLine(1, text, text, fold(text), places, tuple(at + 1 for at in places))


def figures(text: str) -> tuple[Figure, ...]:
    return find_figures(line(text))


@settings(deadline=None)  # the first example loads the dictionaries
@given(TEXT)
def test_figures_stand_in_order_without_overlap_where_they_say(text: str) -> None:
    at = 0
    for figure in figures(text):
        assert at <= figure.place.start < figure.place.end <= len(text)
        assert text[figure.place.start : figure.place.end] == figure.place.text
        assert figure.value is None or figure.value >= 0
        at = figure.place.end


@settings(deadline=None)  # the first example loads the dictionaries
@given(TEXT, TEXT)
def test_every_figure_that_counts_stands_in_at_most_one_change(left: str, right: str) -> None:
    ours, theirs = figures(left), figures(right)
    changes = figure_changes(ours, theirs)
    for side, given_figures in (("left", ours), ("right", theirs)):
        starts = [getattr(change, side).place.start for change in changes if getattr(change, side)]
        assert len(starts) == len(set(starts))
        assert set(starts) <= {figure.place.start for figure in given_figures}


@settings(deadline=None)  # the first example loads the dictionaries
@given(TEXT)
def test_a_text_against_itself_has_no_news(text: str) -> None:
    found = figures(text)
    assert all(change.relation in {"same", "incomparable"} for change in figure_changes(found, found))
    assert wording_changes(fold(text), fold(text)) == ()


@settings(deadline=None)  # the first example loads the dictionaries
@given(TEXT)
def test_words_of_strength_stand_where_they_say(text: str) -> None:
    folded = fold(text)
    for graded in find_wording(folded):
        assert 0 <= graded.start < graded.end <= len(folded)
        assert graded.word in folded[graded.start : graded.end]
