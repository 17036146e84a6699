"""A user's own keys: what they do, what they take from others, and what cannot be."""

from __future__ import annotations

from itertools import combinations

from tui.action import shares_focus
from tui.actions import ACTIONS
from tui.key_faults import fault_line, fault_notice
from tui.keymap import plain_key
from tui.remapping import Fault, remap
from tui.start_strings import start_words_for


def test_a_stated_key_is_understood_as_people_write_it() -> None:
    written = ["Ctrl+N", "PgDn", "F5", "]", "】", "、", "。", " ", "Shift+Tab", "ｇ", "Esc", "slash"]
    assert [plain_key(key) for key in written] == [
        "ctrl+n", "pagedown", "f5", "]", "]", "/", ".", "space", "shift+tab", "g", "escape", "/",
    ]  # fmt: skip
    assert [plain_key(key) for key in ("Hyper+X", "", "就", "F99")] == [None] * 4


def test_an_action_without_a_wish_keeps_its_keys() -> None:
    table = remap(ACTIONS, {})
    assert table.changed == {}
    assert table.faults == ()


def test_a_stated_key_brings_its_full_width_twins() -> None:
    table = remap(ACTIONS, {"change.next": ["x"]})
    assert table.as_textual()["change.next"].startswith("x,ｘ")


def test_a_key_is_taken_from_the_action_that_had_it_and_that_is_told() -> None:
    table = remap(ACTIONS, {"search": ["g"]})
    assert table.changed["search"] == ("g",)
    assert "g" not in table.changed["top"]
    assert (Fault.TAKEN_FROM, "search", "g", "top") in {
        (fault.fault, fault.id, fault.key, fault.other) for fault in table.faults
    }


def test_of_two_wishes_for_one_key_the_first_of_the_table_is_granted() -> None:
    table = remap(ACTIONS, {"search": ["ctrl+t"], "change.next": ["ctrl+t"]})
    assert table.changed["change.next"] == ("ctrl+t",)
    assert table.changed["search"] == ()
    assert table.as_textual()["search"]
    assert [fault.fault for fault in table.faults] == [Fault.HELD_BY]


def test_all_keys_can_be_taken_from_an_action() -> None:
    assert remap(ACTIONS, {"noise": []}).changed["noise"] == ()


def test_what_cannot_be_meant_is_told_with_a_hint() -> None:
    table = remap(ACTIONS, {"chang.next": ["x"], "search": ["Ctrl+M", "Hyper+X"]})
    assert [fault.fault for fault in table.faults] == [Fault.NO_ACTION, Fault.NEVER, Fault.NO_KEY]
    chinese, english = start_words_for("zh"), start_words_for("en")
    assert "change.next" in fault_line(table.faults[0], ACTIONS, chinese)
    assert "did you mean change.next?" in fault_line(table.faults[0], ACTIONS, english)
    assert fault_notice(table, ACTIONS, chinese).startswith("按键设置有 3 处要改")


def test_whatever_is_wished_no_key_means_two_things_in_one_place() -> None:
    wishes = {action.id: ["x", "f12", "]"] for action in ACTIONS[::3]}
    table = remap(ACTIONS, wishes)
    for one, other in combinations(ACTIONS, 2):
        if shares_focus(one.scope, other.scope):
            assert not set(table.of(one)) & set(table.of(other)), (one.id, other.id)
