"""The keys that the user wants instead of the usual ones, and what is wrong with that wish."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.action import Action, shares_focus
from tui.keymap import NEVER, binding_keys, plain_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_UNBOUND = "f24"
"""Textual cannot take all keys from an action; this one is on no keyboard."""


class Fault(StrEnum):
    """What is wrong with a stated key."""

    NO_ACTION = "no-action"
    NO_KEY = "no-key"
    NEVER = "never"
    """Terminals cannot tell it from another key."""
    TAKEN_FROM = "taken-from"
    """It meant something else, which has lost it."""
    HELD_BY = "held-by"
    """It was stated for another action too, which keeps it."""


@dataclass(frozen=True, slots=True)
class KeyFault:
    """One thing wrong with the stated keys."""

    fault: Fault
    id: str
    """The action that the key was stated for."""
    key: str
    other: str = ""
    """Id of the other action; of an unknown action the id that comes nearest."""


@dataclass(frozen=True, slots=True)
class KeyTable:
    """Which keys do what, for this user."""

    changed: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Keys by id of the action, of those that differ from the action table."""
    faults: tuple[KeyFault, ...] = ()

    def of(self, action: Action) -> tuple[str, ...]:
        """The keys of an action; the first is the one that is shown."""
        return self.changed.get(action.id, action.keys)

    def as_textual(self) -> dict[str, str]:
        """What Textual wants for its bindings: all keys with their full-width twins, by id."""
        return {name: binding_keys(keys) or _UNBOUND for name, keys in self.changed.items()}


def remap(actions: Sequence[Action], stated: Mapping[str, Sequence[str]]) -> KeyTable:
    """Give actions the keys that the user states.

    Args:
        actions: the action table.
        stated: keys by id of the action, as a person writes them; no keys take all away.

    Returns:
        A table in which no key means two things in one part of the screen: a stated key is taken from an action that
        had it by default, and of two actions that it is stated for the first of the table has it.
    """
    faults: list[KeyFault] = []
    by_id = {action.id: action for action in actions}
    wanted: dict[str, tuple[str, ...]] = {}
    for name, keys in stated.items():
        if name in by_id:
            wanted[name] = tuple(dict.fromkeys(_understood(name, keys, faults)))
        else:
            near = get_close_matches(name, by_id, 1, 0.5)
            faults.append(KeyFault(Fault.NO_ACTION, name, "", near[0] if near else ""))
    keys_now = {action.id: wanted.get(action.id, action.keys) for action in actions}
    for action in actions:
        for key in wanted.get(action.id, ()):
            _settle(action, key, [by_id[name] for name in by_id], _Claims(wanted, keys_now, faults))
    changed = {name: keys for name, keys in keys_now.items() if keys != by_id[name].keys}
    return KeyTable(MappingProxyType(changed), tuple(faults))


@dataclass(frozen=True, slots=True)
class _Claims:
    wanted: dict[str, tuple[str, ...]]
    keys_now: dict[str, tuple[str, ...]]
    faults: list[KeyFault]


def _understood(name: str, keys: Sequence[str], faults: list[KeyFault]) -> list[str]:
    found = []
    for stated in keys:
        key = plain_key(stated)
        if key is None:
            faults.append(KeyFault(Fault.NO_KEY, name, stated))
        elif key in NEVER:
            faults.append(KeyFault(Fault.NEVER, name, key))
        else:
            found.append(key)
    return found


def _settle(action: Action, key: str, actions: Sequence[Action], claims: _Claims) -> None:
    """Let one action have a key and take it from all others where both could hear it."""
    if key not in claims.keys_now[action.id]:
        return
    for other in actions:
        if other.id == action.id or not shares_focus(action.scope, other.scope):
            continue
        if key in claims.keys_now[other.id]:
            claims.keys_now[other.id] = tuple(item for item in claims.keys_now[other.id] if item != key)
            if other.id in claims.wanted:
                claims.faults.append(KeyFault(Fault.HELD_BY, other.id, key, action.id))
            else:
                claims.faults.append(KeyFault(Fault.TAKEN_FROM, action.id, key, other.id))
