"""The values that flow through the engine: frozen, comparable, each with the places that it speaks of.

Lines are 1-based. `start` and `end` are code points, end exclusive. A *place* counts them in the line of the file as
it is; everything before the outline counts them in the cleaned line and converts with `CleanLine.place`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from compare.kinds import (
    Band,
    Bound,
    ChangeKind,
    Direction,
    FigureKind,
    FigureRelation,
    HeadingKind,
    Lens,
    NoiseKind,
    NoiseScope,
    Regime,
    Role,
    Script,
    SectionRelation,
    Side,
    SpanOp,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line of a file, and what it says once cleaned."""

    line: int
    """1-based line of the decoded file, or block of a .docx, .pdf or .html."""
    start: int
    """First code point within the raw line."""
    end: int
    """One past the last code point within the raw line."""
    text: str
    """The stretch without inserted pinyin, with repaired bytes; never converted to the other script."""
    page: int | None = None
    """1-based page, where the format has pages."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a report comes from and how it was decoded."""

    path: str
    """The path as the user named it, `-` for standard input."""
    format: str
    """txt, md, docx, pdf, html or doc."""
    encoding: str
    """The encoding of the text, as Python names it; `utf-8` for formats that carry their own."""
    sha256: str
    """Digest of the bytes, in hexadecimal."""
    script: Script = Script.HANS
    """The script that most characters are written in."""


@dataclass(frozen=True, slots=True)
class RawLine:
    """One line of a decoded file, or one block of a structured one."""

    text: str
    """The line without its line break."""
    page: int | None = None
    """1-based page, where the format has pages."""
    style: str | None = None
    """What the format says the block is: `heading-1`…`heading-9`, `title`, `list`, `table`, `caption`, `running`."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file, decoded: what a reader returns."""

    source: Source
    lines: tuple[RawLine, ...]
    """Line n of the file is `lines[n - 1]`."""
    warnings: tuple[str, ...] = ()
    """What the reader had to guess or could not read, one sentence each."""


@dataclass(frozen=True, slots=True)
class Noise:
    """A stretch that is not the report's own wording: marked, kept reachable, never compared."""

    place: Place
    scope: NoiseScope
    kind: NoiseKind
    repaired: str | None = None
    """What the stretch stood for, where the damage could be undone."""


@dataclass(frozen=True, slots=True)
class CleanLine:
    """A line with its noise taken out, and the way back from every clean offset to the raw one."""

    number: int
    """1-based line of the file."""
    raw: str
    text: str
    """What the report says on this line; empty when the whole line is noise."""
    folded: str
    """`text` for comparing: simplified script, one width; as long as `text`, character by character."""
    starts: tuple[int, ...]
    """Raw offset at which each clean character begins; as long as `text`."""
    ends: tuple[int, ...]
    """Raw offset at which each clean character ends; as long as `text`."""
    noise: tuple[Noise, ...] = ()
    page: int | None = None
    style: str | None = None

    def place(self, start: int, end: int) -> Place:
        """The place in the file of the clean stretch `start:end`.

        Args:
            start: first clean character.
            end: one past the last; not smaller than `start`.

        Returns:
            The place; an empty stretch gives an empty place.
        """
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else len(self.raw)
            return Place(self.number, at, at, "", self.page)
        return Place(self.number, self.starts[start], self.ends[end - 1], self.text[start:end], self.page)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, on its own line or run into its paragraph."""

    place: Place
    """Number, title and closing full stop."""
    title: str
    """The heading without its number and closing full stop."""
    number: str | None
    """The number as written: `一、` `（三）` `12.` `二是` `01`."""
    level: int
    """1 is the outermost heading of this document; 0 is the title of the document."""
    kind: HeadingKind
    parent: int | None = None
    """Line of the heading above, if any."""


@dataclass(frozen=True, slots=True)
class Part:
    """A run of lines with one role: the review, the problems, the plan."""

    role: Role
    period: int | None
    """The year that the part speaks of."""
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body, or a heading as a unit of comparison."""

    id: str
    place: Place
    folded: str
    """The wording for comparing, as long as `place.text`."""
    paragraph: int
    """Line of the paragraph that holds it."""
    section: int | None
    """Line of the innermost heading that it stands under; a heading stands under its parent."""
    part: Role
    heading: HeadingKind | None = None
    """Set when the unit is a heading."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with its unit, its qualifier and what it counts."""

    place: Place
    value: float | None
    """In 元 for money, plain for percentages; None where the number is masked."""
    unit: str | None
    of: str | None
    """What is counted, as written near by."""
    approximate: bool
    bound: Bound | None
    kind: FigureKind
    upper: float | None = None
    """Upper end of a range (6%－6.5%)."""
    period: int | None = None
    """The year that the text names for the figure where it is not the one that its part speaks of."""
    level: bool | None = None
    """Whether a level was reached (增至380家), or an amount added (新增20家); None where the text leaves it open."""
    start: bool = False
    """Whether it tells what something rose or fell from (从2.7%提高到3.3%): what was before, not what is."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The structure of a report."""

    title: str | None
    organisation: str | None
    aliases: tuple[str, ...]
    """Other names that the report uses for the organisation and its place."""
    year: int | None
    """The year that is reviewed."""
    parts: tuple[Part, ...]
    headings: tuple[Heading, ...]
    noise: tuple[Noise, ...] = ()
    """Whole lines that only the structure shows to be noise (photo captions)."""


@dataclass(frozen=True)
class Report:
    """A report, read: its structure, its sentences and its figures."""

    source: Source
    lines: tuple[CleanLine, ...]
    outline: Outline
    noise: tuple[Noise, ...]
    """All noise of the file, in reading order."""
    sentences: tuple[Sentence, ...]
    """Sentences of the body in reading order; headings are in `units`."""
    units: tuple[Sentence, ...]
    """Headings and sentences in reading order: what is compared."""
    figures: tuple[Figure, ...]
    warnings: tuple[str, ...] = ()

    @cached_property
    def heading_at(self) -> dict[int, Heading]:
        """Heading by line; of two on one line, the outer."""
        table: dict[int, Heading] = {}
        for heading in self.outline.headings:
            table.setdefault(heading.place.line, heading)
        return table


@dataclass(frozen=True, slots=True)
class Span:
    """One step of an inline edit; the left texts of all steps rebuild the left sentence, the right the right."""

    op: SpanOp
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class FigureChange:
    """What became of one quantity."""

    of: str | None
    left: Figure | None
    right: Figure | None
    relation: FigureRelation


@dataclass(frozen=True, slots=True)
class WordingChange:
    """A word of commitment, stage or bound that was exchanged for a stronger or weaker one."""

    left: str
    right: str
    scale: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class SeeAlso:
    """A sentence that is near but not taken as the counterpart."""

    side: Side
    place: Place
    score: float


@dataclass(frozen=True, slots=True)
class SectionPair:
    """Two sections set side by side, or one without a counterpart."""

    left: Heading | None
    right: Heading | None
    relation: SectionRelation
    score: float
    reasons: tuple[str, ...] = ()


SURE_ALONE = 0.75
"""Score from which on one sentence surely answers one other."""
SURE = 0.99
"""The same for several sentences together: one good pair among them proves little of the rest."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a sentence, or of several that belong together."""

    id: str
    kind: ChangeKind
    moved: bool
    score: float
    """How sure the pairing is, 0 to 1."""
    left: tuple[Sentence, ...]
    right: tuple[Sentence, ...]
    section: int
    """Index into the sections of the comparison."""
    spans: tuple[Span, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    wording: tuple[WordingChange, ...] = ()
    see_also: tuple[SeeAlso, ...] = ()
    fingerprint: str = ""
    """Digest of the wording of both sides: it survives when lines shift."""
    pinned: bool = False
    """Whether a person has put these sentences together, or set them apart."""

    @property
    def band(self) -> Band | None:
        """How far the pairing can be trusted; None for sentences that stand alone."""
        if not self.left or not self.right:
            return None
        alone = len(self.left) == len(self.right) == 1
        return Band.SURE if self.score >= (SURE_ALONE if alone else SURE) else Band.PROBABLE


@dataclass(frozen=True, slots=True)
class Pin:
    """Sentences that a person has put together, by `Sentence.id`; with one side empty, sentences set apart."""

    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a comparison."""

    same: int = 0
    edited: int = 0
    rewritten: int = 0
    added: int = 0
    removed: int = 0
    moved: int = 0
    figures_up: int = 0
    figures_down: int = 0
    stronger: int = 0
    weaker: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports, compared."""

    left: Report
    right: Report
    lens: Lens
    regime: Regime
    sections: tuple[SectionPair, ...]
    changes: tuple[Change, ...]
    """Reading order of the right side, removed sentences where they stood."""
    summary: Summary
    limits: tuple[str, ...] = field(default=())
    """Every bound that was hit on the way, in words; empty for an ordinary pair."""
