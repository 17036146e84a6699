"""Bytes that slipped out of step come back, or are reported and left alone."""

from __future__ import annotations

import pytest

from compare.text.mojibake import find_slips
from compare.text.pinyin import annotates, find_pinyin


def slipped(text: str, at: int) -> str:
    """Do to a text what a byte-wise replacement of full-width punctuation does from the character at `at`."""
    marks = {0xA1: "!", 0xAC: ",", 0xBB: ";", 0xBF: "?"}
    data = text[at:].encode("gbk")
    borders = {len(text[at:end].encode("gbk")) for end in range(at, len(text) + 1)}
    damaged, offset = "?" + marks[data[2]], 3
    while offset not in borders:
        if data[offset] < 0x80:
            damaged, offset = damaged + chr(data[offset]), offset + 1
        else:
            damaged, offset = damaged + data[offset : offset + 2].decode("gbk"), offset + 2
    return text[:at] + damaged + text[at + [len(text[at : at + n].encode("gbk")) for n in range(99)].index(offset) :]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("委員們以“拉家常”方式與居民談心", 7),
        ("全年工作順利完成。籌集善款三萬元用於助學", 8),
        ("調研報告獲得批示。《在市區增設公園的建議》已經辦理", 8),
        ("各項機制運行有效。現將情況報告如下", 8),
    ],
)
def test_a_slip_is_undone(text: str, at: int) -> None:
    damaged = slipped(text, at)
    assert damaged != text
    (slip,) = find_slips((damaged,))[0]
    assert slip.repaired is not None
    assert damaged[: slip.start] + slip.repaired + damaged[slip.end :] == text


@pytest.mark.parametrize(
    "text",
    [
        "怎么办?我们一起想办法。",
        "真的吗?!大家都不信。",
        "你问为什么?,我也不知道;大家再想想。",
        "Why?(see page 3)",
        "增长5%?不,是6%!",
    ],
)
def test_clean_text_is_never_rewritten(text: str) -> None:
    assert all(slip.repaired is None for slips in find_slips((text,)).values() for slip in slips)


def test_a_character_lost_without_a_trace_is_reported_and_left() -> None:
    (slip,) = find_slips(("建成南湖、?水两处灌区。",))[0]
    assert (slip.start, slip.end, slip.repaired) == (5, 6, None)


def test_readings_after_a_character_are_found_and_real_brackets_stay() -> None:
    text = "建設(shè)平臺(app)與能力（lì）提升(GDP)，?,F(xiàn)將"
    assert [text[start:end] for start, end in find_pinyin(text)] == ["(shè)", "（lì）", "(xiàn)"]


def test_toneless_readings_count_only_where_a_converter_was_at_work() -> None:
    assert find_pinyin("我們(men)") == ()
    assert find_pinyin("我們(men)", toneless=True) == ((2, 7),)
    assert annotates(("建設(shè)發(fā)展(zhǎn)",))
    assert not annotates(("建設(shè)",))
