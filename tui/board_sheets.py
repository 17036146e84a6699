"""What the board says of one task, and its help, as paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.kinds import Bound
from compare.render.labels import label
from compare.render.verdicts import verdict
from compare.track.values import ReasonKind
from tui.board import LANES, STATUS_LANES, Lane
from tui.chunks import Chunk, Paragraph, plain
from tui.lanes import marked
from tui.layout.cells import drawable
from tui.theme import Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.model import Place, Report
    from compare.track.values import Evidence, Item, Target, Task
    from tui.board import Board, Entry
    from tui.board_strings import BoardWords
    from tui.strings import Words

_BLANK = Paragraph(())
_NEARBY_BESIDE = 3
"""Related sentences shown beside the tasks; the card has all."""


class TaskSheet:
    """The paragraphs of one entry."""

    def __init__(self, board: Board, entry: Entry, words: Words, own: BoardWords, query: str = "") -> None:
        self._board = board
        self._entry = entry
        self._language = words.language
        self._words = words
        self._own = own
        self._query = query

    def plan(self) -> tuple[Paragraph, ...]:
        """What was promised: status, sentence, targets, parts."""
        item = self._entry.item
        if item is None:
            return (self._title(), *self._passage(self._own.results, self._report(self._source()), self._entry.place))
        return (
            self._title(),
            *self._note(item),
            _BLANK,
            *self._passage(self._own.plan, self._board.tracking.plan, item.place, " > ".join(item.section)),
            *self._facts(item),
            *self._targets(item),
        )

    def proof(self) -> tuple[Paragraph, ...]:
        """What the results say: evidence with its grounds, then what came near."""
        item = self._entry.item
        if item is None:
            return ()
        lines = [*self._cited(item), plain(self._heading(item), Token.HEADING)]
        if not item.evidence:
            lines += [plain(self._own.no_evidence, Token.DIM), _BLANK]
        for one in item.evidence:
            lines += [*self._evidence(one), _BLANK]
        near = item.nearby[:_NEARBY_BESIDE]
        return (*lines, *self._parts(item), *self._nearby(near))

    def whole(self, *, dense: bool) -> tuple[Paragraph, ...]:
        """Plan and results one below the other.

        Args:
            dense: without free lines, for few rows.

        Returns:
            Paragraphs for one sheet.
        """
        proof = self.proof()
        lines = (*self.plan(), _BLANK, *proof) if proof else self.plan()
        return tuple(line for line in lines if line.chunks) if dense else lines

    def card(self) -> tuple[Paragraph, ...]:
        """Everything, with the paragraphs that both passages stand in."""
        item = self._entry.item
        if item is None:
            report = self._report(self._source())
            return (*self.plan(), *self._paragraphs(report, [self._entry.place]), _BLANK, *self._files())
        lines = [*self.plan(), *self._paragraphs(self._board.tracking.plan, [item.place]), _BLANK]
        lines += [*self._cited(item), plain(self._heading(item), Token.HEADING)]
        if not item.evidence:
            lines += [plain(self._own.no_evidence, Token.DIM)]
        for number, one in enumerate(item.evidence):
            lines += self._evidence(one)
            told = {(other.source, other.place.line) for other in item.evidence[:number]}
            if (one.source, one.place.line) not in told:
                same = [other.place for other in item.evidence if other.source == one.source]
                here = [place for place in same if place.line == one.place.line]
                lines += self._paragraphs(self._report(one.source), here)
            lines.append(_BLANK)
        return (*lines, *self._parts(item), *self._nearby(item.nearby), _BLANK, *self._files())

    def _heading(self, item: Item) -> str:
        """What the program's own evidence is called: beside the reviewer's it is only what the program found."""
        own = self._board.hand.evidence_of(item) is None
        return self._own.evidence if own else self._own.system_evidence

    def _cited(self, item: Item) -> Iterator[Paragraph]:
        """The evidence that the reviewer names."""
        cited = self._board.hand.evidence_of(item)
        if cited is None:
            return
        yield Paragraph((Chunk(self._own.evidence, Token.HEADING), Chunk(f"  {self._own.by_hand}", Token.NOTICE)))
        if not cited:
            yield plain(self._own.cited_none, Token.STRONG)
        for one in cited:
            where = f"{self._report(one.source).source.path.rpartition('/')[2]}:{one.line}"
            gone = [Chunk(f"  {self._own.cited_gone}", Token.NOTICE)] if one.lost else []
            yield Paragraph((Chunk(where, Token.DIM), *gone), 2)
            yield Paragraph(marked(drawable(one.text), self._query))
        yield _BLANK

    def _files(self) -> Iterator[Paragraph]:
        """The documents with their folders."""
        tracking = self._board.tracking
        named = [(self._own.plan, tracking.plan), *((self._own.results, report) for report in tracking.results)]
        for name, report in named:
            yield plain(f"{name} {report.source.path}", Token.DIM, hang=2)

    def _title(self) -> Paragraph:
        entry = self._entry
        sign = LANES[entry.lane]
        name, meaning = (sign.zh, sign.help_zh) if self._language == "zh" else (sign.en, sign.help_en)
        chunks = [Chunk(sign.hanzi, sign.token), Chunk(f"  {name}", Token.STRONG)]
        item = entry.item
        if item is None or entry.status is None:
            return Paragraph((*chunks, Chunk(f"  {meaning}", Token.DIM)), 4)
        if entry.lane is Lane.SHORTCOMING:
            answered = self._own.answered if item.evidence else self._own.silent
            chunks.append(Chunk(f"  {answered}", Token.STRONG))
        said = label(entry.status, self._language)
        if entry.by_hand:
            before = label(item.status, self._language)
            chunks.append(Chunk(f"  {self._own.by_hand}", Token.NOTICE))
            chunks.append(Chunk(f"  {said} ({self._own.system} {before})"))
        elif entry.lane is not Lane.SHORTCOMING:
            chunks.append(Chunk(f"  {said}"))
        if not item.verifiable:
            chunks.append(Chunk(f"  {self._own.unverifiable}", Token.DIM))
        return Paragraph(tuple(chunks), 4)

    def _note(self, item: Item) -> Iterator[Paragraph]:
        note = self._board.hand.note_of(item)
        if note:
            yield Paragraph((Chunk(f"{self._own.note} ", Token.NOTICE), Chunk(drawable(note))), 4)
        earlier = self._board.hand.earlier_wording_of(item)
        if earlier:
            yield Paragraph((Chunk(f"{self._own.earlier} ", Token.NOTICE), Chunk(drawable(earlier))), 4)

    def _passage(self, name: str, report: Report, place: Place, section: str = "") -> Iterator[Paragraph]:
        yield Paragraph((Chunk(name, Token.HEADING), Chunk(f" {_where(report, place)}", Token.DIM)), 2)
        if section:
            yield plain(section, Token.DIM, hang=2)
        yield Paragraph(marked(drawable(place.text), self._query))

    def _paragraphs(self, report: Report, places: list[Place]) -> Iterator[Paragraph]:
        """The whole paragraph, with the sentences that are meant in full strength, where it says more than they do."""
        text = report.lines[places[0].line - 1].text
        spans = sorted((text.find(place.text), place.text) for place in places)
        if sum(len(said) for _, said in spans) >= len(text.strip()) or spans[0][0] < 0:
            return
        chunks: list[Chunk] = [Chunk(f"{self._own.paragraph} ", Token.DIM)]
        at = 0
        for start, said in spans:
            if start >= at:
                chunks += [Chunk(drawable(text[at:start]), Token.DIM), Chunk(drawable(said), Token.STRONG)]
                at = start + len(said)
        chunks.append(Chunk(drawable(text[at:]), Token.DIM))
        yield Paragraph(tuple(chunk for chunk in chunks if chunk.text), 2)

    def _facts(self, item: Item) -> Iterator[Paragraph]:
        named = (
            (self._own.responsible, item.responsible),
            (self._own.deadline, item.deadline),
            (self._own.locality, item.locality),
        )
        chunks = [part for name, said in named if said for part in (Chunk(f"{name} ", Token.DIM), Chunk(f"{said}  "))]
        if chunks:
            yield Paragraph(tuple(chunks))

    def _targets(self, item: Item) -> Iterator[Paragraph]:
        if not item.targets:
            return
        yield _BLANK
        yield plain(self._own.targets, Token.HEADING)
        for target in item.targets:
            yield self._target(target)

    def _target(self, target: Target) -> Paragraph:
        own = self._own
        chunks = [Chunk(drawable(target.text), Token.STRONG)]
        if target.achieved is not None:
            named = target.achieved.of or ""
            figure = target.achieved.place
            said = figure.text if named in figure.text else f"{named}{figure.text}"
            where = own.line.format(figure.line)
            chunks += [Chunk(" -> ", Token.DIM), Chunk(drawable(said), Token.STRONG), Chunk(f" {where}", Token.DIM)]
        token = Token.DIM if target.met is None else Token.ADDED if target.met else Token.REMOVED
        told = verdict(target, self._language)
        chunks.append(Chunk(f"  [{told}{_share(target)}]", token))
        return Paragraph(tuple(chunks), 2)

    def _parts(self, item: Item) -> Iterator[Paragraph]:
        if not item.parts:
            return
        yield plain(self._own.parts, Token.HEADING)
        for part in item.parts:
            yield self._part(part)
        yield _BLANK

    def _part(self, part: Task) -> Paragraph:
        sign = LANES[STATUS_LANES[part.status]]
        name = sign.zh if self._language == "zh" else sign.en
        lines = "、".join(dict.fromkeys(self._own.line.format(one.place.line) for one in part.evidence))
        chunks = [Chunk(f"{sign.hanzi} {name} ", sign.token), Chunk(drawable(part.place.text))]
        return Paragraph((*chunks, Chunk(f"  {lines}", Token.DIM)) if lines else tuple(chunks), 3)

    def _evidence(self, one: Evidence) -> Iterator[Paragraph]:
        band = label(one.band, self._language)
        head = [Chunk(f"{band} {one.score:.2f}", Token.STRONG)]
        if one.cumulative:
            head.append(Chunk(f"  {self._own.cumulative}", Token.NOTICE))
        head.append(Chunk(f"  {_where(self._report(one.source), one.place)}", Token.DIM))
        yield Paragraph(tuple(head), 2)
        yield Paragraph(marked(drawable(one.place.text), self._query))
        grounds = [
            f"{label(reason.kind, self._language)} {reason.words}".strip()
            for reason in one.why
            if reason.kind is not ReasonKind.CUMULATIVE
        ]
        if grounds:
            yield plain(("；" if self._language == "zh" else "; ").join(grounds), Token.DIM, hang=2)

    def _nearby(self, near: Iterable[Evidence], *, numbered: bool = False) -> Iterator[Paragraph]:
        found = list(near)
        if not found:
            return
        yield plain(self._own.nearby, Token.HEADING)
        for number, one in enumerate(found, 1):
            where = _where(self._report(one.source), one.place)
            begin = [Chunk(f"{number}  ", Token.KEY)] if numbered else []
            said = marked(drawable(one.place.text), self._query, Token.TEXT if numbered else Token.DIM)
            score = Chunk(f"{one.score:.2f} ", Token.DIM)
            yield Paragraph((*begin, score, *said, Chunk(f" {where}", Token.DIM)), 8 if numbered else 5)

    def _source(self) -> int:
        return getattr(self._entry.subject, "source", 0)

    def _report(self, source: int) -> Report:
        return self._board.tracking.results[source]


def _share(target: Target) -> str:
    """How much of a target was reached; nothing where more is not better, or the promise was to each of several."""
    ratio = target.ratio
    if ratio is None or target.met is None or target.bound is Bound.CEILING:
        return ""
    return f" {ratio:.0%}" if target.bound is Bound.ABOUT or target.met == (ratio >= 1) else ""


def _where(report: Report, place: Place) -> str:
    """File, line and page; the folder is left to the card, as it would fill the line."""
    page = f" p{place.page}" if place.page is not None else ""
    return f"{report.source.path.rpartition('/')[2]}:{place.line}{page}"
