"""Which exchanges of strength a reader is told about."""

from __future__ import annotations

import pytest

from compare.diff.inline import inline_spans
from compare.diff.wording import wording_changes


def changes(left: str, right: str) -> list[str]:
    return [f"{one.left}→{one.right} {one.scale} {one.direction}" for one in wording_changes(left, right)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("力争增长5%", "确保增长5%", ["力争→确保 certainty stronger"]),
        ("确保增长5%", "力争增长5%", ["确保→力争 certainty weaker"]),
        ("增长5%左右", "增长5%以上", ["左右→以上 bound stronger"]),
        ("增长5%", "增长5%左右", ["→左右 bound weaker"]),
        ("每季度召开一次", "每季度至少召开一次", ["→至少 bound stronger"]),
        ("稳步推进改革", "大力推进改革", ["稳步→大力 vigour stronger"]),
        (
            "积极探索协商工作向基层延伸",
            "深化协商民主向基层延伸，每季度至少开展一次",
            ["探索→深化 stage stronger"],
        ),
        ("力争增长5%左右", "确保增长5%以上", ["力争→确保 certainty stronger", "左右→以上 bound stronger"]),
    ],
)
def test_an_exchanged_word_is_named_with_its_direction(left: str, right: str, expected: list[str]) -> None:
    assert changes(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("力争增长5%左右", "力争增长6%左右"),
        ("确保安全，完善制度", "确保安全，完善机制"),
        ("探索新路，加强学习，改进作风", "加强学习，改进作风，深化友谊交流合作事业"),
        ("推进改革", "推动改革"),
        ("", ""),
    ],
)
def test_words_that_were_not_exchanged_are_no_news(left: str, right: str) -> None:
    assert changes(left, right) == []


def test_an_added_word_of_certainty_is_named() -> None:
    assert changes("如期建成", "确保如期建成") == ["→确保 certainty stronger"]
    assert changes("确保如期建成", "如期建成") == ["确保→ certainty weaker"]


def test_spans_may_be_handed_in() -> None:
    left, right = "力争增长5%", "确保增长5%"
    assert wording_changes(left, right, inline_spans(left, right, left, right)) == wording_changes(left, right)
