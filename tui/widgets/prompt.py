"""The search prompt: what to find, in which report, as words or as a regular expression."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from compare.kinds import Side
from tui.action import Scope
from tui.chunks import Chunk, cells_of
from tui.layout.finding import Query
from tui.theme import Token
from tui.widgets.bars import Bar
from tui.widgets.surface import bindings_of

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.view_strings import ViewWords

_SIDES = (None, Side.LEFT, Side.RIGHT)


class QueryInput(Input):
    """The field; Textual's own, so that an input method finds its cursor."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.PROMPT)

    class Turned(Message):
        """A key of the prompt was pressed."""

        def __init__(self, what: str, by: int = 0) -> None:
            super().__init__()
            self.what = what
            self.by = by

    def action_cycle_side(self) -> None:
        """Look in both reports, in the left one, in the right one."""
        self.post_message(self.Turned("side"))

    def action_toggle_regex(self) -> None:
        """Take what is typed for words, or for a regular expression."""
        self.post_message(self.Turned("regex"))

    def action_recall(self, by: int) -> None:
        """Bring back what was searched before."""
        self.post_message(self.Turned("recall", by))


class SearchPrompt(Horizontal):
    """One row: how is searched, and what for."""

    DEFAULT_CSS = """
    SearchPrompt { height: 1; display: none; }
    SearchPrompt Bar { width: 10; }
    SearchPrompt Input { height: 1; width: 1fr; border: none; padding: 0 1; }
    SearchPrompt Input:focus { border: none; }
    """

    class Asked(Message):
        """The reader wants something found."""

        def __init__(self, query: Query) -> None:
            super().__init__()
            self.query = query

    def __init__(self, words: ViewWords, hint: str, asked: list[Query], *, id: str) -> None:  # noqa: A002 - the name is Textual's
        super().__init__(id=id)
        self._words = words
        self._hint = hint
        self._asked = asked
        self._at = 0
        self._query = Query()

    def compose(self) -> ComposeResult:
        """Set the manner before the field."""
        yield Bar(id="manner")
        yield QueryInput(placeholder=self._hint, id="query")

    @property
    def is_open(self) -> bool:
        """Whether the prompt is shown."""
        return bool(self.display)

    def open(self) -> None:
        """Ask; the last way of searching stays, the last words do not."""
        self.display = True
        self._at = len(self._asked)
        field = self.query_one(QueryInput)
        field.value = ""
        field.focus()
        self._tell()

    def close(self) -> None:
        """Put the prompt away."""
        self.display = False

    def _tell(self) -> None:
        words = self._words
        side = words.sides[_SIDES.index(self._query.side)]
        chunks = [
            Chunk(f" {words.search} ", Token.BAR_STRONG),
            Chunk(f" {side} ", Token.SELECTED if self._query.side else Token.BAR),
            Chunk(f" {words.regex if self._query.regex else words.plain} ",
                  Token.SELECTED if self._query.regex else Token.BAR),
        ]  # fmt: skip
        bar = self.query_one("#manner", Bar)
        bar.styles.width = cells_of(chunks)
        bar.show(chunks)

    def on_query_input_turned(self, event: QueryInput.Turned) -> None:
        """Change how is searched, or bring back what was searched before."""
        event.stop()
        if event.what == "side":
            side = _SIDES[(_SIDES.index(self._query.side) + 1) % len(_SIDES)]
            self._query = replace(self._query, side=side)
        elif event.what == "regex":
            self._query = replace(self._query, regex=not self._query.regex)
        else:
            self._recall(event.by)
        self._tell()

    def _recall(self, by: int) -> None:
        self._at = min(max(self._at + by, 0), len(self._asked))
        field = self.query_one(QueryInput)
        if self._at == len(self._asked):
            field.value = ""
            return
        self._query = self._asked[self._at]
        field.value = self._query.text
        field.cursor_position = len(field.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the words on, and remember them."""
        event.stop()
        query = replace(self._query, text=event.value.strip())
        if query.text:
            if query in self._asked:
                self._asked.remove(query)
            self._asked.append(query)
        self.close()
        self.post_message(self.Asked(query))
