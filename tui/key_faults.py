"""What is wrong with the keys that the user stated, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.actions import shown_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.action import Action
    from tui.remapping import KeyFault, KeyTable
    from tui.start_strings import StartWords


def fault_notice(table: KeyTable, actions: Sequence[Action], words: StartWords) -> str:
    """Say in one line what is wrong with the user's keys.

    Args:
        table: with its faults; there is at least one.
        actions: the action table.
        words: of the language.

    Returns:
        How many faults there are, and the first of them.
    """
    return words.key_faults.format(len(table.faults), fault_line(table.faults[0], actions, words))


def fault_line(fault: KeyFault, actions: Sequence[Action], words: StartWords) -> str:
    """Say what is wrong with one key.

    Args:
        fault: what is wrong.
        actions: the action table.
        words: of the language.

    Returns:
        A line that names key and actions.
    """
    names = {action.id: action.zh if words.language == "zh" else action.en for action in actions}

    def named(name: str) -> str:
        return f"{names[name]}（{name}）" if words.language == "zh" and name in names else name

    near = ""
    if fault.other:
        near = f"，是否想写 {fault.other}？" if words.language == "zh" else f"; did you mean {fault.other}?"
    return words.faults[fault.fault].format(
        key=shown_key(fault.key), action=named(fault.id), other=named(fault.other), near=near
    )
