"""What help and the card of a change say, as paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.kinds import FigureRelation, Side
from compare.render.labels import label
from tui.action import COMPARISON_SCOPES, REVIEW_SCOPES, START_SCOPES, VIEW_SCOPES
from tui.actions import ACTIONS, actions_in, shown_key
from tui.bars import facet_chunk
from tui.chunks import Chunk, Paragraph, plain
from tui.key_faults import fault_line
from tui.layout.cells import pad
from tui.layout.facets import BADGES, SAME, SECTION_ONLY, facets_of
from tui.layout.passages import Mark, PassageMaker
from tui.review_strings import review_words_for
from tui.start_strings import start_words_for
from tui.theme import Token
from tui.view_strings import view_words_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Change, Comparison, Figure, Place, Report, Sentence
    from tui.action import Scope
    from tui.layout.passages import Passage
    from tui.strings import Words

_KEYS_WIDTH = 22
_BLANK = Paragraph(())


def help_paragraphs(words: Words) -> tuple[Paragraph, ...]:
    """The help: badges first, then every key of the action table.

    Args:
        words: of the language.

    Returns:
        Paragraphs for a sheet.
    """
    chinese = words.language == "zh"
    lines = [plain(words.legend, Token.HEADING)]
    for facet, badge in BADGES.items():
        lines.append(Paragraph((facet_chunk(facet), Chunk(f"  {badge.zh if chinese else badge.en}")), 4))
    lines.append(Paragraph((Chunk(SAME.hanzi, Token.DIM), Chunk(f"  {SAME.zh if chinese else SAME.en}")), 4))
    lines += [
        Paragraph((Chunk(badge.hanzi, Token.MOVED), Chunk(f"  {badge.zh if chinese else badge.en}")), 4)
        for badge in SECTION_ONLY
    ]
    lines += [plain(words.colours, Token.DIM), _BLANK]
    if words.keymap.faults:
        start = start_words_for(words.language)
        lines.append(plain(start.key_troubles, Token.HEADING))
        lines += [plain(fault_line(fault, ACTIONS, start), hang=2) for fault in words.keymap.faults]
        lines.append(_BLANK)
    lines += key_paragraphs(COMPARISON_SCOPES, words.scopes, words)
    lines += key_paragraphs(REVIEW_SCOPES, review_words_for(words.language).scopes, words)
    lines += key_paragraphs(VIEW_SCOPES, view_words_for(words.language).scopes, words)
    lines += key_paragraphs(START_SCOPES, start_words_for(words.language).scopes, words)
    return tuple(lines)


def key_paragraphs(scopes: Sequence[Scope], names: Sequence[str], words: Words) -> Iterator[Paragraph]:
    """Every key of some parts of the screen.

    Args:
        scopes: the parts.
        names: what they are called, one for each.
        words: of the language.

    Yields:
        A heading for each part, and a line for each key.
    """
    chinese = words.language == "zh"
    for scope, name in zip(scopes, names, strict=True):
        yield plain(f"{words.keys}：{name}" if chinese else f"{words.keys}: {name}", Token.HEADING)
        for action in actions_in(scope):
            keys = " ".join(shown_key(key) for key in words.keymap.of(action)[:3])
            text = action.help_zh if chinese else action.help_en
            yield Paragraph((Chunk(pad(keys, _KEYS_WIDTH), Token.STRONG), Chunk(text)), _KEYS_WIDTH)
        yield _BLANK


def card_paragraphs(comparison: Comparison, indexes: tuple[int, ...], words: Words) -> tuple[Paragraph, ...]:
    """The card of a change: what it is, both texts, what became of figures and wording, and why the two are paired.

    Args:
        comparison: two reports, compared.
        indexes: of the changes that stand on the same rows.
        words: of the language.

    Returns:
        Paragraphs for a sheet.
    """
    changes = tuple(comparison.changes[index] for index in indexes)
    maker = PassageMaker(comparison.left, comparison.right)
    lines = [title_paragraph(changes, words), _BLANK]
    for side, report, sentences in (
        (Side.LEFT, comparison.left, tuple(sentence for change in changes for sentence in change.left)),
        (Side.RIGHT, comparison.right, tuple(sentence for change in changes for sentence in change.right)),
    ):
        lines.append(_side_title(side, report, sentences, words))
        passage = maker.of_sentences(sentences, side, changes)
        lines += [_set_passage(passage) if passage else plain(words.none, Token.DIM), _BLANK]
    for change in changes:
        lines += _figures(change, words)
        lines += _wording(change, words)
    lines += why_paragraphs(comparison, indexes, words)
    return tuple(lines)


def why_paragraphs(comparison: Comparison, indexes: tuple[int, ...], words: Words) -> tuple[Paragraph, ...]:
    """Why a change pairs what it pairs: how sure, which sections, what else was near.

    Args:
        comparison: two reports, compared.
        indexes: of the changes that stand on the same rows.
        words: of the language.

    Returns:
        Paragraphs for a sheet.
    """
    changes = [comparison.changes[index] for index in indexes]
    lines = [plain(words.why, Token.HEADING)]
    lines += [
        plain(f"{words.score} {label(change.band, words.language)} {change.score:.2f}")
        for change in changes[:1]
        if change.band
    ]
    section = changes[0].section
    if 0 <= section < len(comparison.sections):
        pair = comparison.sections[section]
        titles = [heading.place.text.rstrip("。") for heading in (pair.left, pair.right) if heading is not None]
        reasons = "；".join(pair.reasons) if words.language == "zh" else "; ".join(pair.reasons)
        text = f"{words.pairing} {label(pair.relation, words.language)} {pair.score:.2f}"
        lines.append(plain(f"{text} {' / '.join(dict.fromkeys(titles))} {reasons}".rstrip(), hang=2))
    near = [item for change in changes for item in change.see_also]
    if near:
        lines.append(plain(words.near, Token.STRONG))
    for item in near:
        report = comparison.left if item.side is Side.LEFT else comparison.right
        # the folder stands above already, beside each side
        place = _place(report, item.place).rpartition("/")[2]
        lines.append(Paragraph((Chunk(f"{item.score:.2f} "), Chunk(item.place.text), Chunk(f" {place}", Token.DIM)), 5))
    return tuple(lines)


def title_paragraph(changes: tuple[Change, ...], words: Words) -> Paragraph:
    """Say what changed: badges and their names.

    Args:
        changes: those that stand on the same rows.
        words: of the language.

    Returns:
        One paragraph.
    """
    facets = dict.fromkeys(facet for change in changes for facet in facets_of(change))
    chinese = words.language == "zh"
    if not facets:
        return Paragraph((Chunk(SAME.hanzi, Token.DIM), Chunk(f" {SAME.zh if chinese else SAME.en}")))
    chunks: list[Chunk] = []
    for facet in facets:
        badge = BADGES[facet]
        chunks += [facet_chunk(facet), Chunk(f" {badge.zh if chinese else badge.en}  ")]
    return Paragraph(tuple(chunks), 3)


def _side_title(side: Side, report: Report, sentences: tuple[Sentence, ...], words: Words) -> Paragraph:
    name = words.left if side is Side.LEFT else words.right
    year = f" {report.outline.year}" if report.outline.year is not None else ""
    places = "、".join(dict.fromkeys(_place(report, sentence.place) for sentence in sentences))
    return Paragraph((Chunk(f"{name}{year}", Token.HEADING), Chunk(f" {places}", Token.DIM)), 2)


def _place(report: Report, place: Place) -> str:
    """File and line, as editors and compilers write them, so that a terminal makes a link of it."""
    return f"{report.source.path}:{place.line}"


def _set_passage(passage: Passage) -> Paragraph:
    token = Token.REMOVED if passage.side is Side.LEFT else Token.ADDED
    chunks: list[Chunk] = []
    at = 0
    for start, end, mark in passage.marks:
        opening, closing = _brackets(mark, passage.side)
        chunks += [Chunk(passage.text[at:start]), Chunk(f"{opening}{passage.text[start:end]}{closing}", token)]
        at = end
    chunks.append(Chunk(passage.text[at:]))
    return Paragraph(tuple(chunk for chunk in chunks if chunk.text))


def _brackets(mark: Mark, side: Side) -> tuple[str, str]:
    """Set off changed words without colour too, as the text report does."""
    if not mark & Mark.CHANGED:
        return "", ""
    return ("[-", "-]") if side is Side.LEFT else ("{+", "+}")


def _figures(change: Change, words: Words) -> Iterator[Paragraph]:
    told = [figure for figure in change.figures if figure.relation is not FigureRelation.SAME]
    if not told:
        return
    yield plain(words.figures, Token.HEADING)
    for figure in told:
        sides = " / ".join(_figure_text(side, words) for side in (figure.left, figure.right))
        name = f"{figure.of}  " if figure.of else ""
        yield Paragraph(
            (Chunk(name), Chunk(sides, Token.STRONG), Chunk(f"  {label(figure.relation, words.language)}")), 2
        )
    yield _BLANK


def _figure_text(figure: Figure | None, words: Words) -> str:
    return words.none if figure is None else figure.place.text


def _wording(change: Change, words: Words) -> Iterator[Paragraph]:
    if not change.wording:
        return
    yield plain(words.wording, Token.HEADING)
    for term in change.wording:
        text = f"{term.left or words.none} / {term.right or words.none}"
        yield Paragraph((Chunk(text, Token.STRONG), Chunk(f"  {label(term.direction, words.language)}")), 2)
    yield _BLANK
