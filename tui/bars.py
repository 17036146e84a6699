"""The one-row bars of the comparison: header, trail of headings, filter strip and footer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.action import Scope
from tui.actions import footer_actions
from tui.chunks import Chunk, cells_of, cut_chunks, set_ends
from tui.layout.cells import cell_table, fit, pad
from tui.layout.facets import BADGES, FILTER_ORDER, SAME, Badge, Facet
from tui.layout.rows import Mode
from tui.layout.sieve import DIRECTIONS
from tui.theme import FACET_TOKENS, Token
from tui.view_bars import key_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import StrEnum

    from compare.model import Comparison, Report
    from tui.state import Geometry, ViewState
    from tui.strings import Words

_MOST_HINTS = 7


@dataclass(frozen=True, slots=True)
class Overview:
    """What the first row tells, whatever the view."""

    comparison: Comparison
    counts: Mapping[Facet, int]
    """Changes by facet."""
    progress: str = ""
    """How many changes were read, of how many."""
    lead: tuple[Chunk, ...] = ()
    """The tabs of the views, in place of the name of the program."""
    chips: tuple[Chunk, ...] = ()
    """The filter, in place of the numbers."""


def header(overview: Overview, words: Words, width: int) -> tuple[Chunk, ...]:
    """The first row: the views, which reports, what is filtered or how many changes there are, and how many were read.

    Args:
        overview: what there is to tell.
        words: of the language.
        width: cells of the row.

    Returns:
        Exactly `width` cells.
    """
    mark = words.program.partition(" ")[2]
    begin = [*overview.lead, Chunk(f" {mark}" if mark else "", Token.NOTICE)] if overview.lead else [
        Chunk(f" {words.program} ", Token.BAR_STRONG)
    ]  # fmt: skip
    end = [Chunk(f" {overview.progress} ", Token.BAR_STRONG)] if overview.progress else []
    room = width - cells_of(begin) - cells_of(end)
    numbers = list(overview.chips) or _numbers(overview.comparison, overview.counts, words, room)
    numbers = [*cut_chunks(numbers, max(0, room)), *end]
    title = _title(overview.comparison, width - cells_of(begin) - cells_of(numbers) - 2)
    return set_ends([*begin, Chunk(f" {title}" if title else "", Token.BAR_STRONG)], numbers, width, Token.BAR)


def _title(comparison: Comparison, room: int) -> str:
    """Whose reports they are, as far as there is room; the years alone rather than names cut to nothing."""
    names = [_name(comparison.left), _name(comparison.right, comparison.left)]
    if cell_table().measure(" / ".join(names)) <= room:
        return " / ".join(names)
    years = [report.outline.year for report in (comparison.left, comparison.right)]
    short = " / ".join(str(year) for year in years if year is not None)
    own = (comparison.left.outline.organisation or "", comparison.right.outline.organisation)
    if own[0] and own[0] == own[1] and short and len(set(years)) > 1:
        # a year cut short would name another one
        name = fit(own[0], room - 1 - cell_table().measure(short))
        return f"{name} {short}" if cell_table().measure(name) >= _LEAST_NAME else short if len(short) <= room else ""
    half = (room - 3) // 2
    if half >= _LEAST_NAME:
        left = fit(names[0], max(half, room - 3 - cell_table().measure(names[1])))
        return f"{left} / {fit(names[1], room - 3 - cell_table().measure(left))}"
    return short if cell_table().measure(short) <= room and len(set(years)) > 1 else ""


_FIGURES_ROOM, _TITLE_ROOM, _LEAST_NAME = 24, 26, 8


def _numbers(comparison: Comparison, counts: Mapping[Facet, int], words: Words, room: int) -> list[Chunk]:
    """As many words around the numbers as there is room for."""
    numbers = _counted(comparison, counts, words, wordy=True)
    if cells_of(numbers) + _TITLE_ROOM > room:
        numbers = _counted(comparison, counts, words, wordy=False)
        if cells_of(numbers) + _FIGURES_ROOM > room:
            numbers = [chunk for chunk in numbers if chunk.token is not Token.BAR_DIM]
    return numbers


def _counted(comparison: Comparison, counts: Mapping[Facet, int], words: Words, *, wordy: bool) -> list[Chunk]:
    """How many changes there are of each kind, under their names where there is room, else under their badges."""
    chunks = []
    summary = comparison.summary
    for facet, badge in BADGES.items():
        if counts[facet]:
            chunks.append(Chunk(f" {_label(badge, words, wordy=wordy)}{counts[facet]}", Token.BAR_STRONG))
        if facet is Facet.FIGURES and (summary.figures_up or summary.figures_down):
            chunks.append(Chunk(words.figures_moved.format(summary.figures_up, summary.figures_down), Token.BAR_DIM))
    return [*chunks, Chunk(f" {_label(SAME, words, wordy=wordy)}{summary.same} ", Token.BAR)]


def _label(badge: Badge, words: Words, *, wordy: bool) -> str:
    if not wordy:
        return badge.hanzi
    return badge.name(words.language) + ("" if words.language == "zh" else " ")


def pair_title(comparison: Comparison) -> str:
    """Whose reports they are: `青禾县 2023 / 2024`."""
    return f"{_name(comparison.left)} / {_name(comparison.right, comparison.left)}"


def _name(report: Report, other: Report | None = None) -> str:
    """Organisation and year; the year alone where the other report is of the same organisation."""
    outline = report.outline
    name = outline.organisation or outline.title or report.source.path.rpartition("/")[2]
    if outline.year is None:
        return name
    if other is not None and other.outline.organisation == outline.organisation and other.outline.year != outline.year:
        return str(outline.year)
    return f"{name} {outline.year}"


def crumbs(
    trails: tuple[Sequence[str], Sequence[str]], sides: tuple[str, str], geometry: Geometry, width: int
) -> tuple[Chunk, ...]:
    """The row above the panes: under which headings the first visible row stands, on each side.

    Args:
        trails: titles from the outermost section down, left and right.
        sides: the years or names of the two reports.
        geometry: of the panes.
        width: cells of the row.

    Returns:
        Exactly `width` cells.
    """
    column = geometry.column if geometry.mode is Mode.SPLIT else width - 1
    texts = [_path(fit(name, column // 3), trail, column) for name, trail in zip(sides, trails, strict=True)]
    if geometry.mode is Mode.UNIFIED:
        told = texts[1] if trails[1] else texts[0] if trails[0] else " / ".join(sides)
        return (Chunk(pad(f" {told}", width), Token.BAR_DIM),)
    left = " " * geometry.left_margin + pad(texts[0], geometry.column + geometry.gutter)
    return (Chunk(pad(left + texts[1], width), Token.BAR_DIM),)


def _path(name: str, trail: Sequence[str], width: int) -> str:
    """The whole path where there is room, else the innermost headings: those are what the eye has lost."""
    for outermost in range(len(trail)):
        text = f"{name} {' > '.join(trail[outermost:])}"
        if fit(text, width) == text:
            return text
    return fit(f"{name} {trail[-1]}" if trail else name, width)


def filter_strip(
    counts: Mapping[StrEnum, int], state: ViewState, cursor: int | None, words: Words, width: int
) -> tuple[Chunk, ...]:
    """The row that chooses kinds of change: digits, badges and how many there are.

    Args:
        counts: stops by kind and by the way that figures went.
        state: which facets are chosen.
        cursor: the kind that Enter would toggle; nothing while the strip has no focus.
        words: of the language.
        width: cells of the row.

    Returns:
        Exactly `width` cells; a chosen kind stands in square brackets.
    """
    begin = Chunk(f" {words.filter} ", Token.BAR_STRONG)
    close = [Chunk(" Esc ", Token.BAR_DIM, "screen.escape")]
    chunks = [begin, *_kinds(counts, state, cursor, words, wordy=True)]
    if cells_of([*chunks, *close]) > width:
        chunks = [begin, *_kinds(counts, state, cursor, words)]
    if cells_of([*chunks, *close]) > width:
        chunks, close = _kinds({}, state, cursor, words), []
    return set_ends(chunks, close, width, Token.BAR)


STRIP: tuple[StrEnum, ...] = (*FILTER_ORDER, *DIRECTIONS[:2])
"""What the digits of the strip choose: kinds of change, figures that rose, figures that fell."""
_RISES: dict[StrEnum, tuple[str, str]] = {DIRECTIONS[0]: ("升", "up "), DIRECTIONS[1]: ("降", "down ")}


def _kinds(
    counts: Mapping[StrEnum, int], state: ViewState, cursor: int | None, words: Words, *, wordy: bool = False
) -> list[Chunk]:
    """The kinds to choose from, with how many there are where that is given."""
    chunks = []
    for number, kind in enumerate(STRIP, 1):
        chosen = kind in state.sieve.facets or kind in state.sieve.directions
        if kind in _RISES:
            name = _RISES[kind][words.language != "zh" and wordy]
        else:
            name = _label(BADGES[Facet(kind)], words, wordy=wordy)
        text = f"{number}{name}{counts.get(kind, '')}"
        text = f"[{text}]" if chosen else f" {text}{' ' if counts else ''}"
        token = Token.CURSOR if number - 1 == cursor else Token.SELECTED if chosen else Token.BAR
        chunks.append(Chunk(text, token, f"screen.toggle_facet({number})"))
    token = Token.CURSOR if cursor == len(STRIP) else Token.BAR if state.sieve.active else Token.BAR_STRONG
    return [*chunks, Chunk(f" 0{words.all} ", token, "screen.toggle_facet(0)")]


def footer(status: Sequence[Chunk], words: Words, width: int, scope: Scope = Scope.SCREEN) -> tuple[Chunk, ...]:
    """The last row: at most seven keys, and where the reader is; on a narrow screen keys go first.

    Args:
        status: position and state, which always stay.
        words: of the language.
        width: cells of the row.
        scope: whose keys: those of the comparison or of the board.

    Returns:
        Exactly `width` cells.
    """
    return key_row(footer_actions(scope)[:_MOST_HINTS], status, words, width)


def status_chunks(place: str, parts: Sequence[str], notice: str, width: int) -> tuple[Chunk, ...]:
    """What the right end of the footer says.

    Args:
        place: position, such as `第 12/128 处`.
        parts: the state, most important first; the last go where there is little room.
        notice: something to be told once, which takes the place of the state.
        width: cells of the footer.

    Returns:
        Stretches of the bar.
    """
    if notice:
        return (Chunk(f" {fit(notice, max(0, width - 2))} ", Token.NOTICE),)
    chunks = [Chunk(f" {place} ", Token.BAR_STRONG)]
    for part in parts:
        if cells_of([*chunks, Chunk(f" {part} ")]) > width // 2:
            break
        chunks.append(Chunk(f" {part} ", Token.BAR))
    return tuple(chunks)


def facet_chunk(facet: Facet) -> Chunk:
    """A badge in its colour."""
    return Chunk(BADGES[facet].hanzi, FACET_TOKENS[facet])
