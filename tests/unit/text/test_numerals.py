"""What a written number is worth."""

from __future__ import annotations

import pytest

from compare.text.numerals import Numeral, parse_numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("24", 24),
        ("1,206", 1206),
        ("9.88亿", 988_000_000),
        ("1352.3万", 13_523_000),
        ("3千", 3000),
        ("十", 10),
        ("三十五", 35),
        ("一百零五", 105),
        ("两", 2),
        ("二〇二二", 2022),
        ("两千三百万", 23_000_000),
        ("五亿三千万", 530_000_000),
        ("一万亿", 10**12),
        ("一点五", 1.5),
        ("三点五亿", 350_000_000),
        ("一点二万亿", 1.2 * 10**12),
        ("两万五", 25_000),
        ("三千五", 3500),
        ("一百五", 150),
        ("一亿二", 120_000_000),
        ("三万零五", 30_005),
        ("二十五", 25),
        ("半", 0.5),
        ("1/4", 0.25),
        ("四分之三", 0.75),
    ],
)
def test_numbers_in_both_scripts_and_mixed_are_read(text: str, value: float) -> None:
    assert parse_numeral(text) == Numeral(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("一万余", 10_000), ("4150余万", 41_500_000), ("百余", 100), ("十几", 10), ("上百", 100), ("20多", 20)],
)
def test_a_number_that_is_only_a_lower_end_says_so(text: str, value: float) -> None:
    assert parse_numeral(text) == Numeral(value, more=True)


def test_a_masked_number_has_no_value() -> None:
    assert parse_numeral("**.*") == Numeral(None)
    assert parse_numeral("****多万") == Numeral(None, more=True)


@pytest.mark.parametrize("text", ["", "甲", "5甲", "十九大"])
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert parse_numeral(text) is None
