"""Many reports on the screen: figures, topics and wording by organisation, and the sentences behind each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.widgets import Input

from compare.render.matrix_words import column_line, counts_of, title_of
from tui.action import MATRIX_SCOPES, Scope
from tui.actions import actions_in, shown_key
from tui.bars import footer, status_chunks
from tui.chunks import Chunk, Paragraph, cells_of, plain, set_ends
from tui.layout.cells import fit
from tui.matrix_tables import tables_of
from tui.screens.sheets import SheetScreen
from tui.screens.telling import TellingScreen
from tui.theme import Token
from tui.widgets.bars import Bar
from tui.widgets.matrix_grid import MatrixGrid
from tui.widgets.surface import bindings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from compare.matrix.values import Matrix
    from tui.matrix_strings import MatrixWords
    from tui.matrix_tables import TableRow
    from tui.strings import Words

_TOPICS, _WORDING = 1, 2
_MOST_SAID = 40
_KEY_WIDTH = 26
_LEAST_DETAIL = 10


class MatrixScreen(TellingScreen):
    """Three tables of one shape."""

    DEFAULT_CSS = """
    MatrixScreen { background: $background; }
    #query { display: none; height: 1; border: none; padding: 0 1; }
    #query:focus { border: none; }
    """
    AUTO_FOCUS = "#matrix"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(Scope.MATRIX)

    def __init__(self, matrix: Matrix, words: Words, own: MatrixWords) -> None:
        super().__init__()
        self.matrix = matrix
        self.words = words
        self.own = own
        self.tables = tables_of(matrix, words.language)
        self.table = 0 if matrix.indicators else _TOPICS
        self.uneven = False
        self.query_text = ""
        self.held: int | None = None
        self._rows: tuple[TableRow, ...] = ()

    def compose(self) -> ComposeResult:
        """Set the parts in place."""
        yield Bar(id="header")
        yield MatrixGrid([column.name for column in self.matrix.reports], id="matrix")
        yield Input(placeholder=self.own.search_hint, id="query")
        yield Bar(id="footer")

    @property
    def grid(self) -> MatrixGrid:
        """The table."""
        return self.query_one("#matrix", MatrixGrid)

    @property
    def current(self) -> TableRow | None:
        """The row under the cursor."""
        return self._rows[self.grid.row] if self._rows else None

    def on_mount(self) -> None:
        """Show the first table."""
        self.relay()

    def on_resize(self) -> None:
        """Set the bars anew."""
        self.report()

    def relay(self) -> None:
        """Choose the rows again."""
        table = self.tables[self.table]
        self._rows = tuple(
            row
            for row in table.rows
            if (row.uneven or not self.uneven) and (not self.query_text or row.holds(self.query_text))
        )
        self.grid.show(self._rows, self.own.names[self.table], table.width, self.held)
        self.report()

    def report(self) -> None:
        """Bring the bars in line with where the reader is."""
        width = self.app.size.width
        tabs = [Chunk(f" {title_of(self.matrix, self.words.language)} ", Token.BAR_STRONG)]
        for at, name in enumerate(self.own.tables):
            text = f" {at + 1} {name} {len(self.tables[at].rows)} "
            tabs.append(Chunk(text, Token.SELECTED if at == self.table else Token.BAR, f"screen.show_table({at})"))
        row = self.current
        room = width - cells_of(tabs) - 3
        shown = fit(row.detail, room) if row and room > _LEAST_DETAIL else ""
        detail = [Chunk(f" {shown} ", Token.BAR_DIM)] if shown else []
        self.query_one("#header", Bar).show(set_ends(tabs, detail, width, Token.BAR))
        status = status_chunks(self._position(), self._modes(), self._notice, width)
        self.query_one("#footer", Bar).show(footer(status, self.words, width, Scope.MATRIX))

    def _position(self) -> str:
        if not self._rows:
            return self.own.empty
        name = self.matrix.columns[self.grid.column].name
        return self.own.position.format(self.grid.row + 1, len(self._rows), name)

    def _modes(self) -> list[str]:
        modes = [self.own.search.format(self.query_text)] if self.query_text else []
        if self.uneven:
            modes.append(self.own.uneven)
        if self.held is not None:
            modes.append(self.own.held.format(self.matrix.columns[self.held].name))
        return modes

    def repaint(self) -> None:
        """Paint everything again, with other colours."""
        self.refresh()
        for part in self.query("*"):
            part.refresh()

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor."""
        self.grid.move(rows, columns)

    def action_page(self, by: int) -> None:
        """Move the cursor by pages."""
        self.grid.move(by * self.grid.page, 0)

    def action_edge(self, to: int) -> None:
        """Go to the first or last row."""
        self.grid.move(to * len(self._rows), 0)

    def on_matrix_grid_moved(self, event: MatrixGrid.Moved) -> None:
        """Let the bars follow the cursor."""
        self.report()
        if event.opened:
            self.action_open()

    def action_turn(self, by: int) -> None:
        """Go to the next table."""
        self.action_show_table((self.table + by) % len(self.tables))

    def action_show_table(self, number: int) -> None:
        """Show one of the tables."""
        self.table = number
        self.grid.row = 0
        self.relay()

    def action_toggle_uneven(self) -> None:
        """Show only rows that tell the reports apart, or all."""
        self.uneven = not self.uneven
        self.relay()

    def action_hold(self) -> None:
        """Mark the column under the cursor, or let it go."""
        self.held = None if self.held == self.grid.column else self.grid.column
        self.relay()

    def action_open(self) -> None:
        """Show what the cell rests on, beside the marked column; of shared wording every place."""
        row = self.current
        if row is None:
            return
        columns = dict.fromkeys(at for at in (self.held, self.grid.column) if at is not None)
        if self.table == _WORDING:
            columns |= dict.fromkeys(at for at, square in enumerate(row.squares) if square.said)
        paragraphs = [plain(row.detail, Token.DIM)] if row.detail else []
        for at in columns:
            paragraphs += self._said(row, at)
        self.app.push_screen(SheetScreen(row.name, self.words.close, tuple(paragraphs)))

    def _said(self, row: TableRow, column: int) -> Iterator[Paragraph]:
        square = row.squares[column]
        yield plain("")
        name = self.matrix.columns[column].name
        yield Paragraph((Chunk(name, Token.HEADING), Chunk(f"  {square.text}", square.token)))
        for said in square.said[:_MOST_SAID]:
            yield Paragraph((Chunk(f"{self.own.line.format(said.line)}  ", Token.DIM), Chunk(said.text)), hang=2)
        if len(square.said) > _MOST_SAID:
            yield plain(self.own.more.format(len(square.said) - _MOST_SAID), Token.DIM)
        if not square.said:
            yield plain(self.own.nothing, Token.DIM)

    def action_search(self) -> None:
        """Ask for a word."""
        prompt = self.query_one("#query", Input)
        prompt.value = self.query_text
        prompt.display = True
        prompt.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Show the rows that hold the word."""
        self._close_prompt()
        wanted = event.value.strip()
        if wanted and not any(row.holds(wanted) for row in self.tables[self.table].rows):
            self.tell(self.own.no_match.format(wanted))
            return
        self.query_text = wanted
        self.relay()

    def _close_prompt(self) -> None:
        self.query_one("#query", Input).display = False
        self.grid.focus()

    def action_escape(self) -> None:
        """Leave one layer: prompt, search, filter, mark; never the program."""
        if self.query_one("#query", Input).display:
            self._close_prompt()
        elif self.query_text:
            self.query_text = ""
        elif self.uneven:
            self.uneven = False
        else:
            self.held = None
        self.relay()

    def action_help(self) -> None:
        """Tell of keys, signs, reports and limits."""
        self.app.push_screen(SheetScreen(self.words.help, self.words.close, tuple(self._help())))

    def _help(self) -> Iterator[Paragraph]:
        lang = self.words.language
        yield plain(counts_of(self.matrix, lang))
        yield plain(self.own.signs)
        for scope, title in zip(MATRIX_SCOPES, self.own.scopes, strict=True):
            yield plain("")
            yield plain(title, Token.HEADING)
            for action in actions_in(scope):
                keys = " ".join(shown_key(key) for key in self.words.keymap.of(action))
                text = action.help_zh if lang == "zh" else action.help_en
                yield Paragraph((Chunk(f"{keys:<{_KEY_WIDTH}}", Token.KEY), Chunk(text)), hang=_KEY_WIDTH)
        yield plain("")
        yield plain(self.own.notes, Token.HEADING)
        yield from (plain(limit, hang=2) for limit in self.matrix.limits)
        yield plain("")
        yield plain(self.own.reports, Token.HEADING)
        for number, column in enumerate(self.matrix.columns, 1):
            yield plain(column_line(column, number, lang), hang=4)
