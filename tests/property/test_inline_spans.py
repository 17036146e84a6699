"""Spans rebuild both sides and cut no number, whatever the pair."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.diff.inline import inline_spans
from compare.kinds import SpanOp
from compare.text.tokens import tokenize

# fmt: off
PIECES = st.sampled_from([
    "近15万元", "80余人次", "24名", "三期", "每季度召开一次", "力争", "确保", "增长", "5%左右",
    "5%以上", "参政议政", "双招双引", "的", "、", "，", "。", "**", "*件", "12件", "“",
    "”", "《", "》", "深化", "探索", "会员", "活动", "2022年", "甲市", "A", " ",
])
# fmt: on
TEXT = st.lists(PIECES, max_size=25).map("".join)


@settings(deadline=None)  # the first example loads the dictionaries
@given(TEXT, TEXT)
def test_spans_rebuild_both_sides(left: str, right: str) -> None:
    spans = inline_spans(left, right, left, right)
    assert "".join(span.left for span in spans) == left
    assert "".join(span.right for span in spans) == right
    for span in spans:
        assert span.left or span.right
        if span.op is SpanOp.INSERT:
            assert not span.left
        if span.op is SpanOp.DELETE:
            assert not span.right
    assert all(one.op is not SpanOp.EQUAL or other.op is not SpanOp.EQUAL for one, other in pairwise(spans))


@settings(deadline=None)  # the first example loads the dictionaries
@given(TEXT)
def test_a_text_against_itself_is_one_equal_step(text: str) -> None:
    assert [span.op for span in inline_spans(text, text, text, text)] == [SpanOp.EQUAL] * bool(text)


@settings(deadline=None)  # the first example loads the dictionaries
@given(TEXT, TEXT)
def test_no_step_ends_inside_an_atom(left: str, right: str) -> None:
    spans = inline_spans(left, right, left, right)
    for side in ("left", "right"):
        text = left if side == "left" else right
        starts = {token.start for token in tokenize(text)} | {len(text)}
        at = 0
        for span in spans:
            at += len(getattr(span, side))
            assert at in starts


@settings(deadline=None)  # the first example loads the dictionaries
@given(TEXT, TEXT)
def test_the_edit_is_not_much_larger_than_the_plain_one(left: str, right: str) -> None:
    """The oracle is difflib over the same atoms; the clean-up may swallow small agreements, not more."""
    ours, theirs = ([token.text for token in tokenize(text)] for text in (left, right))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    plain = sum(
        len("".join(ours[code[1] : code[2]])) + len("".join(theirs[code[3] : code[4]]))
        for code in matcher.get_opcodes()
        if code[0] != "equal"
    )
    spans = inline_spans(left, right, left, right)
    shown = sum(len(span.left) + len(span.right) for span in spans if span.op is not SpanOp.EQUAL)
    assert shown <= 2 * plain + 4
