"""Choosing two reports: pairs that were opened before, files of a folder, or a path that is typed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from compare.kinds import Lens
from tui.action import Scope
from tui.chunks import Chunk, set_ends
from tui.folders import Entry, listing, same_file
from tui.layout.cells import cell_table, fit, pad
from tui.pair import Pair
from tui.recent import RecentPair, shown_path
from tui.theme import Token
from tui.widgets.bars import Bar
from tui.widgets.choices import Choice, Choices
from tui.widgets.surface import bindings_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.start_strings import StartWords

_WIDEST = 110
_FRAME_ROWS = 4
"""The title, two fields, what is wrong."""
_TALLEST = 26
_LABEL = 14
_DEMO = "demo"


class OpenScreen(ModalScreen[Pair | None]):
    """Two fields and a list that follows what is typed; it answers with a pair, or None."""

    DEFAULT_CSS = """
    OpenScreen { align: center middle; }
    OpenScreen Vertical { width: 90; height: 90%; }
    OpenScreen Horizontal { height: 1; }
    OpenScreen .label { width: 14; }
    OpenScreen Input { height: 1; border: none; padding: 0 1; width: 1fr; }
    OpenScreen Input:focus { border: none; }
    OpenScreen Choices { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.OPENING)
    AUTO_FOCUS = "#open-left"

    def __init__(self, pair: Pair | None, recent: Sequence[RecentPair], words: StartWords) -> None:
        super().__init__()
        self._recent = tuple(recent)
        self._words = words
        self._folder = Path(pair.files[0]).resolve().parent if pair and pair.files else Path.cwd()
        self._rows: list[RecentPair | Entry | str] = []
        self._field = "open-left"
        self._notice = ""

    def compose(self) -> ComposeResult:
        """Title, fields, list."""
        with Vertical():
            yield Bar(id="open-title")
            for side, label in (("left", self._words.left), ("right", self._words.right)):
                with Horizontal():
                    mark = Bar(id=f"label-{side}")
                    mark.add_class("label")
                    mark.show([Chunk(pad(f"  {label}", _LABEL), Token.BAR)])
                    yield mark
                    yield Input(placeholder=self._words.path_hint, id=f"open-{side}")
            yield Choices([], numbered=False, id="choices")
            yield Bar(id="open-notice")

    def on_mount(self) -> None:
        """List what there is."""
        self._list()

    def on_resize(self, event: events.Resize) -> None:
        """Keep the box within the terminal."""
        width = min(event.size.width - 2, _WIDEST)
        frame = self.query_one(Vertical)
        frame.styles.width = width
        frame.styles.height = min(event.size.height - 2, _TALLEST)
        title = [Chunk(f"  {self._words.open}", Token.BAR_STRONG)]
        hint = [Chunk(f"{self._words.open_hint}  ", Token.BAR_DIM, "screen.leave")]
        self.query_one("#open-title", Bar).show(set_ends(title, hint, width, Token.BAR))
        self._list()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """List for the field that is written in now."""
        if isinstance(event.widget, Input) and event.widget.id != self._field:
            self._field = event.widget.id or self._field
            self._list()

    def on_input_changed(self) -> None:
        """Follow what is typed."""
        self._notice = ""
        self._list()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the file that is typed, else the row under the cursor."""
        if event.value.strip() and Path(event.value.strip()).expanduser().is_file():
            self._go_on()
        else:
            self._take(self.query_one(Choices).at)

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Take the row that was chosen."""
        if event.number is None:
            self.action_leave()
        else:
            self._input.focus()
            self._take(event.number)

    def action_move(self, by: int) -> None:
        """Move the cursor of the list while the field keeps the focus."""
        choices = self.query_one(Choices)
        if choices.at is not None:
            choices.action_move(by)

    def action_leave(self) -> None:
        """Leave things as they are."""
        self.dismiss(None)

    @property
    def _input(self) -> Input:
        return self.query_one(f"#{self._field}", Input)

    def _take(self, number: int | None) -> None:
        row = self._rows[number] if number is not None and number < len(self._rows) else None
        if isinstance(row, RecentPair):
            self.dismiss(Pair(row.left, row.right, Lens(row.lens)))
        elif row == _DEMO:
            from compare.cli.samples import sample_pair  # noqa: PLC0415 - only the sample needs it

            left, right = sample_pair()
            self.dismiss(Pair(str(left), str(right)))
        elif isinstance(row, Entry):
            self._write(row)
        else:
            self._tell(self._words.no_file.format(self._input.value.strip()))

    def _write(self, entry: Entry) -> None:
        """Put a file or folder into the field."""
        text = shown_path(str(entry.path)) + (os.sep if entry.folder else "")
        self._input.value = text
        self._input.cursor_position = len(text)
        if not entry.folder:
            self._go_on()

    def _go_on(self) -> None:
        """One field holds a file: go to the other, or answer when both do."""
        values = {side: self.query_one(f"#open-{side}", Input).value.strip() for side in ("left", "right")}
        paths = {side: Path(value).expanduser() for side, value in values.items() if value}
        for side in ("left", "right"):
            if side not in paths or not paths[side].is_file():
                if side in paths and f"open-{side}" == self._field:
                    self._tell(self._words.no_file.format(values[side]))
                self.query_one(f"#open-{side}", Input).focus()
                return
        if same_file(paths["left"], paths["right"]):
            self._tell(self._words.same_file)
            return
        self.dismiss(Pair(str(paths["left"]), str(paths["right"])))

    def _tell(self, text: str) -> None:
        self._notice = text
        self._show_notice()

    def _show_notice(self) -> None:
        width = self.query_one("#open-notice", Bar).size.width or _WIDEST
        chunks = [Chunk(f"  {fit(self._notice, width - 4)}", Token.NOTICE)] if self._notice else []
        self.query_one("#open-notice", Bar).show(set_ends(chunks, [], width, Token.BAR))

    def _list(self) -> None:
        """List what fits what is typed."""
        words = self._words
        typed = self._input.value.strip()
        folder, entries = listing(typed, self._folder)
        choices: list[Choice] = []
        self._rows = []
        if not typed:
            self._list_recent(choices)
        choices.append(_heading(words.folder.format(shown_path(str(folder)))))
        if not entries:
            choices.append(_heading(f"  {words.no_match}"))
        for entry in entries:
            self._rows.append(entry)
            name = f"{entry.name}{os.sep}" if entry.folder else entry.name
            choices.append(Choice((Chunk(name, Token.TEXT if entry.readable else Token.DIM),)))
        self.query_one(Choices).replace(choices)
        self._show_notice()

    def _list_recent(self, choices: list[Choice]) -> None:
        words = self._words
        if self._field == "open-left":
            choices.append(_heading(words.recent))
            if not self._recent:
                choices.append(_heading(f"  {words.no_recent}"))
            room = max((cell_table().measure(pair.title) for pair in self._recent), default=0)
            for pair in self._recent:
                self._rows.append(pair)
                names = f"{Path(pair.left).name}  {Path(pair.right).name}"
                choices.append(Choice((Chunk(pad(pair.title, min(room, 40) + 2)), Chunk(names, Token.DIM))))
            self._rows.append(_DEMO)
            choices.append(Choice((Chunk(words.demo),)))


def _heading(text: str) -> Choice:
    return Choice((Chunk(f"  {text}", Token.DIM),), heading=True)
