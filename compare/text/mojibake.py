"""Repairs the bytes of a Chinese page that slipped out of step.

What happened: the page was GBK, and someone replaced full-width punctuation by ASCII byte by byte (A3 A1 → `!`). Where
one character ended in A3 and the next began with A1, the pair matched across the border: 常”方 = B3 [A3 A1] B1 B7 BD
became `?` `!` and every byte after it was read one place off, until an ASCII byte fell in as the second half of a
character. All bytes but one are still there: widen the punctuation again, encode the run in GBK, try every lead byte.

What cannot be read with confidence is reported and left as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from compare.text.likelihood import Model, Usage, ends_in_word, in_word, usage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SLIP = re.compile(r"\?[!,;?:()]")
_LOST = re.compile(r"(?<=[、，；：“《（])\?(?=[㐀-鿿])|(?<=[㐀-鿿0-9])\?(?=[。，、；])")
_WIDENED = "!,;?:()"
_LEADS = range(0x81, 0xFF)
_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))
# pairs of these bytes have no character in GBK: later cleaners dropped them without a trace
_UNUSED_LEADS = (*range(0xAA, 0xB0), *range(0xF8, 0xFF))
_UNUSED_TRAILS = range(0xA1, 0xFF)
_MARKS = "。，、；：？！“”‘’《》（）—…·"
_LONGEST_RUN = 24
_CONTEXT = 4
_GAIN = 4.0
_IMPOSSIBLE = 4.0
_FILLED_LEAD = 1.5
_STRANGE_LEAD = 2.0
_LONELY = 4.0
_STOP = 1.5
_FAMILIAR = 0.5
_AFTER_ONE = 4.0
_GAP_PRICE = 3.0
_BEST_TAILS = 6
_BEAM = 120
_ROUGHLY_BEST = 50
_HAN = re.compile("[㐀-鿿]")


@dataclass(frozen=True, slots=True)
class Slip:
    """A run of characters whose bytes are out of step."""

    start: int
    end: int
    repaired: str | None
    """What the run said; None where no reading is sure."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """The run as far as it is read: `size` characters of it give `text`, and `pending` waits for its second byte."""

    size: int
    text: str
    pending: int | None


@cache
def _readable() -> dict[tuple[int, int], str]:
    """The pairs of bytes that spell a character of ordinary text."""
    return {
        (lead, trail): found
        for lead in _LEADS
        for trail in _TRAILS
        if (found := bytes((lead, trail)).decode("gbk", "ignore")) and (found in _MARKS or _HAN.match(found))
    }


@cache
def _clashes(lead: int, trail: int) -> bool:
    """Whether GBK gives the pair of bytes no character."""
    return not bytes((lead, trail)).decode("gbk", "ignore")


@cache
def _lost_trails(pending: int, following: int) -> tuple[str, ...]:
    """Characters whose second byte could not pair with the byte that follows, and became `?`."""
    return tuple(
        found
        for trail in _LEADS
        if (found := _readable().get((pending, trail))) is not None and _clashes(trail, following)
    )


@cache
def _dropped_after(pending: int) -> tuple[tuple[str, int], ...]:
    """Characters that a dropped pair of bytes may complete, each with the byte that is left over."""
    return tuple(
        (found, trail)
        for lead in _UNUSED_LEADS
        if (found := _readable().get((pending, lead))) is not None
        for trail in _UNUSED_TRAILS
    )


def _encoded(character: str) -> bytes:
    try:
        return character.encode("gbk")
    except UnicodeEncodeError:
        return b""


def _steps(text: str, reading: _Reading) -> Iterator[_Reading]:
    """The readings that the next character of the run allows."""
    pending = reading.pending
    if pending is None or reading.size >= len(text):
        return
    character = text[reading.size]
    size = reading.size + 1
    code = _encoded(character)
    pairs: list[tuple[int, int | None]] = [(0xA3, ord(character) + 0x80)] if character in _WIDENED else []
    pairs += [(code[0], code[1] if len(code) > 1 else None)] if code else []
    for trail, left in pairs:
        found = _readable().get((pending, trail))
        if found is not None:
            yield _Reading(size, reading.text + found, left)
    following = _encoded(text[size : size + 1])
    if character == "?" and len(following) > 1:
        for found in _lost_trails(pending, following[0]):
            yield _Reading(size, reading.text + found, None)


def _with_gap(reading: _Reading) -> Iterator[_Reading]:
    """The readings with a dropped pair of bytes put back before the next character."""
    if reading.pending is not None:
        for found, left in _dropped_after(reading.pending):
            yield _Reading(reading.size, reading.text + found, left)


def _tails(text: str, model: Model, *, gaps: bool) -> Iterator[_Reading]:
    """Likely ways to read what follows the `?` and the mark at the start of `text`, until the bytes fall into step.

    With `gaps`, one dropped pair of bytes is put back somewhere; only the likeliest beginnings are followed up.
    """
    first = _Reading(2, "", ord(text[1]) + 0x80)
    open_states, filled_states = [first], list(_with_gap(first)) if gaps else []
    for _ in range(_LONGEST_RUN):
        opened = [step for state in open_states for step in _steps(text, state)]
        filled = [step for state in filled_states for step in _steps(text, state)]
        yield from (step for step in (filled if gaps else opened) if step.pending is None)
        open_states = [step for step in opened if step.pending is not None]
        if gaps:
            pending = (step for step in filled if step.pending is not None)
            filled_states = nsmallest(_BEAM, pending, key=lambda state: model.characters(state.text))
            filled_states += (state for step in open_states for state in _with_gap(step))


def _lost_characters() -> list[str]:
    """The characters that end in the byte A3: one of them lost its first byte."""
    return [found for lead in _LEADS if (found := _readable().get((lead, 0xA3))) is not None]


@dataclass(frozen=True, slots=True)
class _Scene:
    """The text around a slip and what is likely there."""

    before: str
    text: str
    """From the slip to the end of the line."""
    model: Model

    def cost(self, repaired: str, size: int, extent: int) -> float:
        """How unlikely the line is around the slip if `size` characters of it said `repaired`.

        Repairs of different sizes compare over the same `extent` of damaged text.
        """
        after = self.text[size : extent + _CONTEXT]
        likely = self.model.cost(self.before[-_CONTEXT:] + repaired + after)
        context = self.before[-3:] + repaired[:1] + (repaired[1:] + after)[:3]
        lonely = repaired[0].isalpha() and not in_word(context, len(self.before[-3:]))
        likely += _LONELY * (lonely and not (self.before[-1:] in "“‘" and repaired[1:2] in "”’"))
        familiar = _FAMILIAR * self.model.familiarity(repaired[0]) if repaired[0].isalpha() else 0.0
        return likely + _misplaced(self.before, repaired, self.text[size:]) - familiar


def _misplaced(before: str, repaired: str, after: str) -> float:
    """The price of marks where none can stand: 。 in an empty quotation or before 、, a quote without its pair."""
    whole = before + repaired + after
    price = 0.0
    for offset, character in enumerate(repaired, len(before)):
        left, right = whole[offset - 1 : offset], whole[offset + 1 : offset + 2]
        if character == "。":
            price += 8.0 * (left in "“‘《（(，、。；：" or right in "，、。；：,;:”’》")
            price += _AFTER_ONE * (left.isalpha() and not ends_in_word(whole[max(0, offset - _CONTEXT) : offset]))
            price += 5.0 * any(mark in whole[offset + 1 : offset + 4] for mark in "。！？!")
            price -= _STOP + 2.0 * (right in "“《")
        if character in "”’":
            opener = "“" if character == "”" else "‘"
            price += 4.0 * (whole[:offset].count(opener) <= whole[:offset].count(character))
        if character in "“‘":
            price += 4.0 * (("”" if character == "“" else "’") not in after)
    return price


class _Repair(NamedTuple):
    """What a slip may have said."""

    cost: float
    text: str
    size: int
    """Characters of the damaged line that it replaces."""
    filled: bool
    """Whether dropped bytes had to be put back."""


def _best(scene: _Scene) -> _Repair | None:
    """The likeliest repair of the slip, if it is sure enough."""
    straight = list(_tails(scene.text, scene.model, gaps=False))
    filled = sorted(
        (scene.model.characters(tail.text), tail.text, tail.size) for tail in _tails(scene.text, scene.model, gaps=True)
    )[:_ROUGHLY_BEST]
    candidates = [(0.0, tail.text, tail.size) for tail in straight]
    candidates += [(_GAP_PRICE, text, size) for _, text, size in filled]
    extent = max((size for _, _, size in candidates), default=0)
    tails = sorted(
        (scene.cost("。" + text, size, extent) + price, price, text, size) for price, text, size in candidates
    )
    repairs = sorted(
        _Repair(scene.cost(lost + tail, size, extent) + price, lost + tail, size, price > 0)
        for _, price, tail, size in tails[:_BEST_TAILS]
        for lost in _lost_characters()
    )
    return repairs[0] if repairs and _is_sure(scene, repairs, extent) else None


def _is_sure(scene: _Scene, repairs: list[_Repair], extent: int) -> bool:
    """Whether the best repair is far likelier than the damaged text, reads like Chinese and stands out enough."""
    best = repairs[0]
    if scene.cost(scene.text[: best.size], best.size, extent) - best.cost < _GAIN:
        return False
    if _misplaced(scene.before, best.text, scene.text[best.size :]) >= _IMPOSSIBLE:
        return False
    lead = repairs[1].cost - best.cost if len(repairs) > 1 else _GAIN
    before = scene.before[-_CONTEXT:]
    whole = before + best.text + scene.text[best.size : best.size + _CONTEXT]
    strange = scene.model.strange(whole, len(before), len(before) + len(best.text))
    if best.filled:
        return strange == 0 and lead >= _FILLED_LEAD
    return strange == 0 or (strange == 1 and lead >= _STRANGE_LEAD)


def _slips_of(line: str, document: Usage) -> tuple[Slip, ...]:
    model = Model(usage((line,)), document)
    slips: list[Slip] = []
    before, at = "", 0
    for match in _SLIP.finditer(line):
        if match.start() < at:
            continue
        before += line[at : match.start()]
        best = _best(_Scene(before, line[match.start() :], model))
        size, repaired = (best.size, best.text) if best else (match.end() - match.start(), None)
        at = match.start() + size
        slips.append(Slip(match.start(), at, repaired))
        before += repaired or match[0]
    taken = [(slip.start, slip.end) for slip in slips]
    slips += (
        Slip(*match.span(), None)
        for match in _LOST.finditer(line)
        if not any(start <= match.start() < end for start, end in taken)
    )
    return tuple(sorted(slips, key=lambda slip: slip.start))


def find_slips(lines: Sequence[str]) -> dict[int, tuple[Slip, ...]]:
    """Find the runs of a text whose GBK bytes slipped, and what they said.

    Args:
        lines: the lines of a file, without inserted readings.

    Returns:
        Slips in order by 0-based index of their line; lines without any are left out.

    Example:
        >>> find_slips(("主席以“拉家?!狈绞脚c群眾談心。",))
        {0: (Slip(start=6, end=12, repaired='常”方式與'),)}
    """
    damaged = [index for index, line in enumerate(lines) if "?" in line and (_SLIP.search(line) or _LOST.search(line))]
    if not damaged:
        return {}
    document = usage(lines)
    return {index: _slips_of(lines[index], document) for index in damaged}
