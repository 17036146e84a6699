"""The organisation's own names weigh nothing."""

from __future__ import annotations

from compare.align.names import MASK, canonical, name_mask
from compare.model import Outline


def outline(organisation: str | None, *aliases: str) -> Outline:
    return Outline(None, organisation, aliases, 2022, (), ())


def test_the_longest_name_is_masked_first() -> None:
    mask = name_mask(outline("民进澄陵市委会", "市委会", "澄陵"))
    assert mask("民进澄陵市委会召开会议,市委会在澄陵调研") == f"{MASK * 7}召开会议,{MASK * 3}在{MASK * 2}调研"


def test_a_report_without_organisation_is_left_as_it_is() -> None:
    assert name_mask(outline(None))("召开会议") == "召开会议"


def test_two_names_of_any_length_are_the_same() -> None:
    assert canonical(f"{MASK * 7}召开会议") == canonical(f"{MASK * 3}召开会议")


def test_redactions_and_blanks_do_not_make_a_difference() -> None:
    assert canonical("召开 会议**次") == canonical("召开会议***次")
