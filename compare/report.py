"""A file read through: decoded, cleaned, outlined, cut into sentences, with its figures.

Every character that is neither noise nor white space stands in exactly one unit: a heading or a sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from compare.claims.figures import find_figures
from compare.kinds import NoiseScope, Role
from compare.model import Document, Heading, Outline, Report, Sentence
from compare.outline import find_outline
from compare.outline.cues import is_salutation
from compare.readers import read_document
from compare.text.clean import clean_document
from compare.text.script import detect_script
from compare.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from compare.model import CleanLine, Figure, Noise, Part


class _Standing(NamedTuple):
    """Where a line stands in the report."""

    section: int | None
    part: Role


def read(path: str | Path, *, encoding: str | None = None) -> Report:
    """Read a report.

    Args:
        path: a text, Markdown, Word, PDF or HTML file; `-` for standard input.
        encoding: the encoding of a text file, where the guess would be wrong.

    Returns:
        The report: structure, noise, sentences and figures, each with its place in the file.

    Raises:
        ReadError: the file cannot be read.
    """
    return assemble(read_document(path, encoding=encoding))


def read_structure(path: str | Path, *, encoding: str | None = None) -> Report:
    """Read a report, but for its figures: all else needs no dictionary, which takes its time to load.

    Args:
        path: as for `read`.
        encoding: as for `read`.

    Returns:
        The report, with no figure yet: `figures_of` finds them.

    Raises:
        ReadError: the file cannot be read.
    """
    return _structure(read_document(path, encoding=encoding))


def assemble(document: Document) -> Report:
    """Build a report from a decoded file.

    Args:
        document: what a reader returned.

    Returns:
        The report.
    """
    report = _structure(document)
    return replace(report, figures=figures_of(report))


def _structure(document: Document) -> Report:
    lines = clean_document(document)
    outline = find_outline(lines)
    captions = {noise.place.line for noise in outline.noise}
    parts = _PartsByLine(outline.parts)
    units = tuple(_units(lines, outline, captions, parts))
    return Report(
        source=replace(document.source, script=detect_script("\n".join(line.text for line in lines))),
        lines=lines,
        outline=outline,
        noise=_all_noise(lines, outline, captions),
        sentences=tuple(unit for unit in units if unit.heading is None),
        units=units,
        figures=(),
        warnings=document.warnings,
    )


def figures_of(report: Report) -> tuple[Figure, ...]:
    """Find the figures of a report.

    Args:
        report: as `read_structure` gave it.

    Returns:
        All its figures, in reading order.
    """
    captions = {noise.place.line for noise in report.outline.noise}
    return tuple(_figures(report.lines, captions, _PartsByLine(report.outline.parts)))


def _all_noise(lines: tuple[CleanLine, ...], outline: Outline, captions: set[int]) -> tuple[Noise, ...]:
    """Noise of the cleaning and of the outline in reading order; a caption swallows what was noise within it."""
    found = [noise for line in lines if line.number not in captions for noise in line.noise]
    found += outline.noise
    return tuple(
        sorted(found, key=lambda noise: (noise.place.line, noise.place.start, noise.scope is NoiseScope.INLINE))
    )


def _figures(lines: tuple[CleanLine, ...], captions: set[int], parts: _PartsByLine) -> Iterator[Figure]:
    for line in lines:
        if line.text and line.number not in captions:
            part = parts.at(line.number)
            yield from find_figures(line, part.period if part else None)


def _units(
    lines: tuple[CleanLine, ...], outline: Outline, captions: set[int], parts: _PartsByLine
) -> Iterator[Sentence]:
    headings: dict[int, list[Heading]] = {}
    for heading in outline.headings:
        headings.setdefault(heading.place.line, []).append(heading)
    above: list[tuple[Heading, Role]] = []
    for line in lines:
        if line.number in captions or not _visible(line.text):
            continue
        part = parts.at(line.number)
        role = part.role if part else Role.OTHER
        here = headings.get(line.number, [])
        if not here:
            yield from _sentences(line, 0, _standing(line, role, above), first=1)
            continue
        start, count = 0, 0
        for heading in here:
            while above and above[-1][0].level >= heading.level:
                above.pop()
            end = bisect_left(line.ends, heading.place.end) + 1
            count += 1
            yield _heading_unit(line, (start, end), heading, role)
            start = end
            if heading.level > 0:
                above.append((heading, role))
        section = above[-1][0].place.line if above else None
        yield from _sentences(line, start, _Standing(section, role), first=count + 1)


def _visible(text: str) -> bool:
    """Whether a line holds more than white space and signs of no width."""
    return any(character.isprintable() and not character.isspace() for character in text)


def _standing(line: CleanLine, role: Role, above: list[tuple[Heading, Role]]) -> _Standing:
    """The section of a paragraph: thanks, confessions and closings belong to the part, not to the last sub-section."""
    if role is Role.CLOSING:
        above.clear()
    turned = bool(above) and above[-1][1] is not role
    if turned or is_salutation(line.folded.lstrip()):
        while above and above[-1][0].level > 1:
            above.pop()
    return _Standing(above[-1][0].place.line if above else None, role)


def _heading_unit(line: CleanLine, span: tuple[int, int], heading: Heading, role: Role) -> Sentence:
    text = line.text[span[0] : span[1]]
    start = span[0] + len(text) - len(text.lstrip())
    return Sentence(
        id=f"s{line.number}.{1 if span[0] == 0 else 2}",
        place=line.place(start, span[1]),
        folded=line.folded[start : span[1]],
        paragraph=line.number,
        section=heading.parent,
        part=role,
        heading=heading.kind,
    )


def _sentences(line: CleanLine, start: int, standing: _Standing, *, first: int) -> Iterator[Sentence]:
    for count, (begin, end) in enumerate(split_sentences(line.text[start:]), first):
        yield Sentence(
            id=f"s{line.number}.{count}",
            place=line.place(start + begin, start + end),
            folded=line.folded[start + begin : start + end],
            paragraph=line.number,
            section=standing.section,
            part=standing.part,
        )


class _PartsByLine:
    """The part of a line; lines between two parts (noise, blanks) go with the one before."""

    def __init__(self, parts: tuple[Part, ...]) -> None:
        self._parts = parts
        self._starts = [part.first for part in parts]

    def at(self, line: int) -> Part | None:
        index = bisect_left(self._starts, line + 1) - 1
        return self._parts[index] if index >= 0 else None
