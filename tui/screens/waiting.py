"""What the reader sees while something takes long: what is being done, for how long, and how to stop it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, ClassVar

from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.action import Scope
from tui.chunks import Chunk, set_ends
from tui.layout.cells import fit
from tui.theme import Token
from tui.widgets.bars import Bar
from tui.widgets.surface import bindings_of

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.job import Job
    from tui.start_strings import StartWords

_TICK = 0.1
_WIDEST = 60
_BAR_CELLS = 12


class WaitingScreen(ModalScreen[None]):
    """A box of two rows over the comparison."""

    DEFAULT_CSS = """
    WaitingScreen { align: center middle; }
    WaitingScreen Vertical { width: 60; height: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.WAITING)

    def __init__(self, job: Job[Any], words: StartWords) -> None:
        super().__init__()
        self._job = job
        self._words = words
        self._began = time.monotonic()

    def compose(self) -> ComposeResult:
        """What is done, and a bar that moves."""
        with Vertical():
            yield Bar(id="stage")
            yield Bar(id="moving")

    def on_mount(self) -> None:
        """Keep the time."""
        self.set_interval(_TICK, self._tick)

    def on_resize(self, event: events.Resize) -> None:
        """Keep the box within the terminal."""
        self.query_one(Vertical).styles.width = min(event.size.width - 2, _WIDEST)
        self._tick()

    def _tick(self) -> None:
        width = min(self.app.size.width - 2, _WIDEST)
        elapsed = time.monotonic() - self._began
        stage = Chunk(f"  {fit(self._job.stage, width - 6)}", Token.BAR_STRONG)
        seconds = Chunk(f"{self._words.seconds.format(int(elapsed))}  ", Token.BAR_DIM)
        self.query_one("#stage", Bar).show(set_ends([stage], [seconds], width, Token.BAR))
        cancel = Chunk(f"{self._words.cancel}  ", Token.BAR_DIM, "screen.stop")
        # how much is left nobody knows beforehand: the bar shows that the program is alive
        at = int(elapsed / _TICK) % (2 * _BAR_CELLS)
        at = min(at, 2 * _BAR_CELLS - 1 - at)
        bar = Chunk("  [" + "".join("#" if abs(cell - at) <= 1 else "-" for cell in range(_BAR_CELLS)) + "]", Token.BAR)
        self.query_one("#moving", Bar).show(set_ends([bar], [cancel], width, Token.BAR))

    def action_stop(self) -> None:
        """Stop what is being done."""
        self._job.stop()
