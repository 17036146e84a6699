"""Turns the lines of a file into what the report says on them, with the way back to every raw character.

Takes out what others put in (readings, repaired bytes, residue, whole lines of a web page); changes no wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.kinds import NoiseKind, NoiseScope
from compare.model import CleanLine, Document, Noise, Place, RawLine
from compare.text.markup import find_markup
from compare.text.noise import find_line_noise
from compare.text.offsets import Mark, Traced, rewrite, trace
from compare.text.pinyin import annotates, find_pinyin
from compare.text.residue import find_residue
from compare.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Sequence


def _without_overlap(marks: list[Mark]) -> tuple[Mark, ...]:
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)


def _inline_marks(raw: str, markup: tuple[Mark, ...], *, toneless: bool) -> tuple[Mark, ...]:
    readings = [Mark(*span, NoiseKind.PINYIN, "") for span in find_pinyin(raw, toneless=toneless)]
    return _without_overlap([*markup, *readings, *find_residue(raw)])


def _slips(texts: Sequence[Traced]) -> dict[int, tuple[Mark, ...]]:
    """Runs of characters whose bytes slipped, by index of their line."""
    if not any("?" in one.text for one in texts):
        return {}
    from compare.text.mojibake import find_slips  # noqa: PLC0415 - few texts are damaged

    return {
        index: tuple(Mark(slip.start, slip.end, NoiseKind.MOJIBAKE, slip.repaired) for slip in slips)
        for index, slips in find_slips(tuple(one.text for one in texts)).items()
    }


def _noise(number: int, line: RawLine, traced: Traced, mark: Mark) -> Noise:
    start, end = traced.span(mark.start, mark.end)
    place = Place(number, start, end, line.text[start:end], line.page)
    return Noise(place, NoiseScope.INLINE, mark.kind, mark.replacement or None)


def _whole_line(number: int, line: RawLine, kind: NoiseKind) -> CleanLine:
    place = Place(number, 0, len(line.text), line.text, line.page)
    return CleanLine(
        number, line.text, "", "", (), (), (Noise(place, NoiseScope.LINE, kind),), page=line.page, style=line.style
    )


def _clean_line(number: int, line: RawLine, traced: Traced, noise: list[Noise]) -> CleanLine:
    body = traced.stripped()
    ordered = tuple(sorted(noise, key=lambda one: (one.place.start, one.place.end)))
    return CleanLine(
        number, line.text, body.text, fold(body.text), body.starts, body.ends, ordered, page=line.page, style=line.style
    )


def clean_document(document: Document) -> tuple[CleanLine, ...]:
    """Take the noise out of a document, line by line.

    Args:
        document: a decoded file.

    Returns:
        One clean line for each raw one, in order. A line that is noise from end to end has an empty text and one noise
        of scope `line`; white space around a text is neither text nor noise.

    Example:
        A line `建設(shè)**個站點` comes out as `建設**個站點` with a pinyin noise and a redaction.
    """
    raws = tuple(line.text for line in document.lines)
    toneless = annotates(raws)
    markup = find_markup(raws) if document.source.format == "md" else [()] * len(raws)
    texts: list[Traced] = []
    noise: list[list[Noise]] = []
    for number, (line, marked) in enumerate(zip(document.lines, markup, strict=True), 1):
        raw = trace(line.text)
        marks = _inline_marks(line.text, marked, toneless=toneless)
        texts.append(rewrite(raw, marks))
        noise.append([_noise(number, line, raw, mark) for mark in marks])
    for index, marks in _slips(texts).items():
        line = document.lines[index]
        noise[index] += (_noise(index + 1, line, texts[index], mark) for mark in marks)
        texts[index] = rewrite(texts[index], marks)
    kinds = find_line_noise(tuple(one.text for one in texts), tuple(line.style for line in document.lines))
    return tuple(
        _whole_line(number, line, kinds[number - 1])
        if number - 1 in kinds
        else _clean_line(number, line, texts[number - 1], noise[number - 1])
        for number, line in enumerate(document.lines, 1)
    )
