"""The one-row bars that every view of a comparison shares: the chips of the filter, the strips that choose it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.review.marking import Shown
from tui.actions import ACTION_BY_ID, shown_key
from tui.chunks import Chunk, cells_of, set_ends
from tui.layout.cells import fit
from tui.layout.contents import section_title
from tui.layout.facets import BADGES, FILTER_ORDER
from tui.layout.sieve import DIRECTIONS
from tui.theme import Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.kinds import FigureRelation
    from compare.model import Comparison
    from tui.action import Action
    from tui.layout.sieve import Sieve
    from tui.strings import Words
    from tui.view_strings import ViewWords

_LONGEST_TITLE = 20


def filter_chips(sieve: Sieve, comparison: Comparison, words: ViewWords) -> tuple[Chunk, ...]:
    """Name everything that is filtered by; a click on a chip takes it out of the filter.

    Args:
        sieve: what the reader wants to see.
        comparison: two reports, compared.
        words: of the language.

    Returns:
        One chip for each part of the filter; none without a filter.
    """
    chips = [(BADGES[facet].hanzi, "facet", facet.value) for facet in FILTER_ORDER if facet in sieve.facets]
    chips += [
        (name, "direction", relation.value)
        for relation, name in zip(DIRECTIONS, words.directions, strict=True)
        if relation in sieve.directions
    ]
    if sieve.shown is not Shown.ALL:
        chips.append((words.unread if sieve.shown is Shown.UNREAD else words.noted, "shown", ""))
    if sieve.section is not None:
        chips.append((fit(section_title(comparison, sieve.section), _LONGEST_TITLE), "section", ""))
    if sieve.matching:
        chips.append((words.matching, "matching", ""))
    made = []
    for text, part, value in chips:
        made += [Chunk(" ", Token.BAR), Chunk(f"[{text}]", Token.SELECTED, f"screen.drop_filter('{part}','{value}')")]
    return (*made, Chunk(" ", Token.BAR)) if made else ()


def direction_strip(
    counts: Mapping[FigureRelation, int], sieve: Sieve, cursor: int | None, words: tuple[Words, ViewWords], width: int
) -> tuple[Chunk, ...]:
    """The row that chooses ways that figures went: digits, names and how many there are.

    Args:
        counts: figures by what became of them.
        sieve: what is chosen.
        cursor: the way that Enter would toggle; nothing while the strip has no focus.
        words: of the language.
        width: cells of the row.

    Returns:
        Exactly `width` cells; a chosen way stands in square brackets.
    """
    common, own = words
    chunks = [Chunk(f" {common.filter} ", Token.BAR_STRONG)]
    for number, (relation, name) in enumerate(zip(DIRECTIONS, own.directions, strict=True), 1):
        chosen = relation in sieve.directions
        text = f"{number}{' ' if own.spaced else ''}{name}{' ' if own.spaced else ''}{counts.get(relation, 0)}"
        token = Token.CURSOR if number - 1 == cursor else Token.SELECTED if chosen else Token.BAR
        chunks.append(Chunk(f"[{text}]" if chosen else f" {text} ", token, f"screen.toggle_facet({number})"))
    token = Token.CURSOR if cursor == len(DIRECTIONS) else Token.BAR if sieve.directions else Token.BAR_STRONG
    chunks.append(Chunk(f" 0{common.all} ", token, "screen.toggle_facet(0)"))
    close = [Chunk(" Esc ", Token.BAR_DIM, "screen.escape")]
    return set_ends(chunks, close if cells_of(chunks) + cells_of(close) <= width else [], width, Token.BAR)


def hints(ids: Sequence[str], status: Sequence[Chunk], words: Words, width: int) -> tuple[Chunk, ...]:
    """The last row of a view: some keys, and where the reader is; on a narrow screen keys go first.

    Args:
        ids: of the actions to name, the most useful first.
        status: position and state, which always stay.
        words: of the language.
        width: cells of the row.

    Returns:
        Exactly `width` cells.
    """
    return key_row([ACTION_BY_ID[name] for name in ids], status, words, width)


def key_row(actions: Iterable[Action], status: Sequence[Chunk], words: Words, width: int) -> tuple[Chunk, ...]:
    """Some actions with their keys, and where the reader is; what does not fit goes, from the end on.

    Args:
        actions: the most useful first; one without a key is left out.
        status: position and state, which always stay.
        words: of the language.
        width: cells of the row.

    Returns:
        Exactly `width` cells.
    """
    room = width - cells_of(status) - 1
    chunks: list[Chunk] = []
    for action in actions:
        keys = words.keymap.of(action)
        if not keys:
            continue
        method = action.method if "." in action.method else f"screen.{action.method}"
        name = action.zh if words.language == "zh" else f" {action.en}"
        pair = [Chunk(f" {shown_key(keys[0])}", Token.KEY, method), Chunk(name, Token.BAR, method)]
        if cells_of([*chunks, *pair]) > room:
            break
        chunks += pair
    return set_ends(chunks, status, width, Token.BAR)
