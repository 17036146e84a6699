"""The user's own words beside the built-in ones: terms, set phrases and rungs of the ladders of strength.

Nothing is read here: the command line puts in what the settings hold, and a program may do so with `use_additions`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Function = TypeVar("Function")


@dataclass(frozen=True, slots=True)
class Ladder:
    """Words that say how firmly, how far or how hard, put on a built-in ladder or on one of the user's own."""

    scale: str
    """Name of the ladder: `certainty`, `stage`, `vigour`, or a new one (`bound` belongs to the grammar of figures)."""
    steps: tuple[tuple[str, ...], ...] = ()
    """The words of each step, the weakest first; for a built-in ladder as many steps as it has, or none."""
    beside: Mapping[str, str] = field(default_factory=dict)
    """Words that stand on the step of another word: `{"力促": "力争"}`."""
    skip: tuple[str, ...] = ()
    """Longer words in which a word does not speak of strength (行动计划)."""
    not_before: tuple[str, ...] = ()
    """What turns a word into a noun when it follows (研究|成果)."""

    def words(self) -> tuple[str, ...]:
        """Every word that the ladder adds."""
        return (*(word for step in self.steps for word in step), *self.beside)


@dataclass(frozen=True, slots=True)
class Additions:
    """What a user adds to the built-in word lists; simplified script and one width."""

    terms: tuple[str, ...] = ()
    """Words that are never cut apart."""
    phrases: tuple[str, ...] = ()
    """Set phrases that are looked up whole in the other report; never cut apart either."""
    ladders: tuple[Ladder, ...] = ()

    def atoms(self) -> tuple[str, ...]:
        """Every word that is to stay whole, each once."""
        rungs = (word for ladder in self.ladders for word in ladder.words())
        return tuple(dict.fromkeys((*self.terms, *self.phrases, *rungs)))


@dataclass(slots=True)
class _InUse:
    additions: Additions
    forgetters: list[Callable[[], None]]


_in_use = _InUse(Additions(), [])


def additions() -> Additions:
    """The user's words that are in use; none unless someone put them in."""
    return _in_use.additions


def use_additions(wanted: Additions) -> None:
    """Use a user's words from now on, in place of those used before.

    Not while another thread compares: what is being compared would be cut by two lists.

    Args:
        wanted: the words; `Additions()` for the built-in ones alone.
    """
    if wanted == _in_use.additions:
        return
    _in_use.additions = wanted
    for forget in _in_use.forgetters:
        forget()


def depends_on_additions(function: Function) -> Function:
    """Mark a function with a cache whose results the user's words change: it forgets them when the words change.

    Args:
        function: one under `functools.cache` or `lru_cache`.

    Returns:
        The function itself.
    """
    _in_use.forgetters.append(function.cache_clear)  # type: ignore[attr-defined]  # every cached function has it
    return function
