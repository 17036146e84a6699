"""The palette of commands: every action of the screen by its name, by the initials of its pinyin, or by its id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.command import DiscoveryHit, Hit, Provider

from tui.actions import actions_in, shown_key
from tui.layout.cells import cell_table
from tui.layout.initials import matches_initials

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.command import Hits

    from tui.action import Action
    from tui.strings import Words

_NAME_CELLS = 22
_SURE = 1.0


class ActionProvider(Provider):
    """Offers the actions that do something on the screen under the palette."""

    @property
    def _words(self) -> Words:
        words: Words = getattr(self.app, "_words")  # noqa: B009 - the apps that have a palette all have words
        return words

    def _actions(self) -> tuple[Action, ...]:
        offered = getattr(self.screen, "offered", None)
        actions: tuple[Action, ...] = offered() if offered is not None else actions_in(getattr(self.app, "scope"))  # noqa: B009 - as above
        return actions

    def _name(self, action: Action) -> str:
        return action.zh if self._words.language == "zh" else action.en

    def _help(self, action: Action) -> str:
        return action.help_zh if self._words.language == "zh" else action.help_en

    def _with_keys(self, action: Action, name: Text) -> Text:
        """The name with its keys at one column; a column of ids would tell nobody anything."""
        keys = "  ".join(shown_key(key) for key in self._words.keymap.of(action)[:3])
        gap = " " * max(2, _NAME_CELLS - cell_table().measure(name.plain))
        return Text.assemble(name, gap, (keys, "dim"))

    def _run(self, action: Action) -> Callable[[], Awaitable[None]]:
        async def run_it() -> None:
            await self.screen.run_action(action.method)

        return run_it

    async def discover(self) -> Hits:
        """Offer everything before a letter is typed."""
        for action in self._actions():
            name = self._with_keys(action, Text(self._name(action)))
            yield DiscoveryHit(name, self._run(action), action.id, self._help(action))

    async def search(self, query: str) -> Hits:
        """Find actions.

        Args:
            query: part of a name, pinyin initials, or part of an id.

        Yields:
            The actions that match.
        """
        matcher = self.matcher(query)
        for action in self._actions():
            name = self._name(action)
            by_name = matcher.match(name)
            by_initials = _SURE if matches_initials(name, query) else 0.0
            score = max(by_name, by_initials, matcher.match(action.id) / 2, matcher.match(self._help(action)) / 3)
            if score > 0:
                shown = matcher.highlight(name) if by_name else Text(name)
                shown = shown if isinstance(shown, Text) else Text(name)
                yield Hit(score, self._with_keys(action, shown), self._run(action), action.id, self._help(action))
