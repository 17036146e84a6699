"""The edit that turns one sentence into another, on whole words and figures, as few and as readable steps as it can."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from compare.claims.wording import strength_words
from compare.kinds import SpanOp
from compare.model import Span
from compare.text.tokens import Token, TokenKind, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MEMORY_BOUND = 10_000
"""Above this many tokens on a side, Indel's square memory is not worth its smaller edits."""

MOST_TOKENS = 20_000
"""Above this many tokens on a side only the ends are set against each other: the shortest edit costs their product."""

_MASK = re.compile(r"[*×]+(?:\.[*×]+)?")
_NUMBER = re.compile(r"[\d*×][\d*×,.]*[余多几]?[十百千万亿]*[余多几]?")
_LONGEST_HIDDEN = 4
"""A mask stands for a name: it and what belongs to it are so many tokens at most."""

_LONGEST_GAP = 2
"""A word of more characters that both sides share is worth showing as shared."""

_HIDDEN = ".{1,8}"
"""What a mask may stand for."""


@dataclass(slots=True)
class _Step:
    """A step between tokens `l0:l1` and `r0:r1`; `same` when both say the same."""

    same: bool
    l0: int
    l1: int
    r0: int
    r1: int


class _Sides(NamedTuple):
    """The tokens of both sides."""

    left: tuple[Token, ...]
    right: tuple[Token, ...]

    def of(self, step: _Step) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
        return self.left[step.l0 : step.l1], self.right[step.r0 : step.r1]


def inline_spans(left: str, right: str, left_folded: str, right_folded: str) -> tuple[Span, ...]:
    """Show what was changed between two wordings of a statement.

    Args:
        left: the earlier wording as written.
        right: the later wording as written.
        left_folded: `left` in simplified script and one width, as long as `left`.
        right_folded: `right` likewise.

    Returns:
        Steps whose left texts join to `left` and right texts to `right`. `equal` steps may differ in script, width and
        spacing, and where one side is masked (`**市`). No step cuts a figure or a word.

    Example:
        >>> [(s.op.value, s.left, s.right) for s in inline_spans("会员24名", "会员21名", "会员24名", "会员21名")]
        [('equal', '会员', '会员'), ('replace', '24名', '21名')]
    """
    sides = _Sides(tokenize(left_folded), tokenize(right_folded))
    steps = _joined(_aligned(sides))
    steps = _joined(_unmasked(steps, sides))
    _slide(steps, sides)
    steps = _joined(_merged(_joined(steps), sides))
    return tuple(_span(step, sides, left, right) for step in steps)


def _span(step: _Step, sides: _Sides, left: str, right: str) -> Span:
    ours, theirs = sides.of(step)
    left_text = left[ours[0].start : ours[-1].end] if ours else ""
    right_text = right[theirs[0].start : theirs[-1].end] if theirs else ""
    if step.same:
        return Span(SpanOp.EQUAL, left_text, right_text)
    if not left_text:
        return Span(SpanOp.INSERT, "", right_text)
    return Span(SpanOp.REPLACE if right_text else SpanOp.DELETE, left_text, right_text)


def _key(token: Token) -> str:
    """What a token must share with another to be the same."""
    if token.kind is TokenKind.SPACE:
        return " "
    if _MASK.fullmatch(token.text):
        return "*"
    if token.kind is TokenKind.MARK and token.text in "“”‘’'\"":
        return '"'
    return unicodedata.normalize("NFKC", token.text).lower()


def _aligned(sides: _Sides) -> Iterable[_Step]:
    """The shortest edit over tokens (Indel: insertions and deletions alone, as a reader marks them)."""
    from rapidfuzz.distance import Indel, Levenshtein  # noqa: PLC0415 - costs 50 ms that `--version` does not pay

    left = [_key(token) for token in sides.left]
    right = [_key(token) for token in sides.right]
    if max(len(left), len(right)) > MOST_TOKENS:
        return _ends_alone(left, right)
    long = max(len(left), len(right)) > _MEMORY_BOUND
    opcodes = Levenshtein.opcodes(left, right) if long else Indel.opcodes(left, right)
    return [
        _Step(code.tag == "equal", code.src_start, code.src_end, code.dest_start, code.dest_end) for code in opcodes
    ]


def _ends_alone(left: Sequence[str], right: Sequence[str]) -> list[_Step]:
    """What two endless texts have in common at both ends, and the rest as one step."""
    least = min(len(left), len(right))
    head = next((at for at in range(least) if left[at] != right[at]), least)
    tail = next((at for at in range(least - head) if left[-1 - at] != right[-1 - at]), least - head)
    ends = len(left) - tail, len(right) - tail
    return [
        _Step(same=True, l0=0, l1=head, r0=0, r1=head),
        _Step(same=False, l0=head, l1=ends[0], r0=head, r1=ends[1]),
        _Step(same=True, l0=ends[0], l1=len(left), r0=ends[1], r1=len(right)),
    ]


def _joined(steps: Iterable[_Step]) -> list[_Step]:
    """Neighbours of one kind as one step, empty steps left out."""
    result: list[_Step] = []
    for step in steps:
        if step.l0 == step.l1 and step.r0 == step.r1:
            continue
        if result and result[-1].same == step.same:
            result[-1].l1, result[-1].r1 = step.l1, step.r1
        else:
            result.append(step)
    return result


def _unmasked(steps: list[_Step], sides: _Sides) -> Iterable[_Step]:
    """Take edits back that are none: spaces, and a mask against what it may hide."""
    for step in steps:
        ours, theirs = sides.of(step)
        if step.same or not _hides(ours, theirs):
            yield from [step] if step.same else _split_masks(step, ours, theirs)
        else:
            yield _Step(same=True, l0=step.l0, l1=step.l1, r0=step.r0, r1=step.r1)


def _hides(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    blank = all(token.kind is TokenKind.SPACE for token in (*ours, *theirs))
    return blank or _hidden_by(ours, theirs) or _hidden_by(theirs, ours)


def _hidden_by(masked: Sequence[Token], plain: Sequence[Token]) -> bool:
    """Whether one side holds a mask and the other may be what it hides (`**市`, 定西市; `*次`, 12次)."""
    if not masked or not plain or max(len(masked), len(plain)) > _LONGEST_HIDDEN:
        return False
    if len(masked) == len(plain) == 1 and masked[0].kind is TokenKind.FIGURE:
        return _same_unit(masked[0], plain[0])
    if not any(_MASK.fullmatch(token.text) for token in masked):
        return False
    if any(token.kind not in {TokenKind.WORD, TokenKind.LATIN} for token in plain):
        return False
    pieces = (_HIDDEN if _MASK.fullmatch(token.text) else re.escape(token.text) for token in masked)
    return re.fullmatch("".join(pieces), "".join(token.text for token in plain)) is not None


def _same_unit(one: Token, other: Token) -> bool:
    if one.kind is not TokenKind.FIGURE or other.kind is not TokenKind.FIGURE or "*" not in one.text + other.text:
        return False
    return _NUMBER.sub("", one.text) == _NUMBER.sub("", other.text)


def _split_masks(step: _Step, ours: Sequence[Token], theirs: Sequence[Token]) -> Iterable[_Step]:
    """Of a longer edit, the masked figures at its two ends."""
    head = 0
    while head < min(len(ours), len(theirs)) and _same_unit(ours[head], theirs[head]):
        head += 1
    tail = 0
    while tail < min(len(ours), len(theirs)) - head and _same_unit(ours[-1 - tail], theirs[-1 - tail]):
        tail += 1
    yield _Step(same=True, l0=step.l0, l1=step.l0 + head, r0=step.r0, r1=step.r0 + head)
    yield _Step(same=False, l0=step.l0 + head, l1=step.l1 - tail, r0=step.r0 + head, r1=step.r1 - tail)
    yield _Step(same=True, l0=step.l1 - tail, l1=step.l1, r0=step.r1 - tail, r1=step.r1)


def _slide(steps: list[_Step], sides: _Sides) -> None:
    """Move a pure insertion or deletion to where a reader would set it: behind a mark, whole clauses together."""
    for before, step, after in zip(steps, steps[1:], steps[2:], strict=False):
        if step.same or (step.l0 != step.l1 and step.r0 != step.r1):
            continue
        tokens = sides.right if step.l0 == step.l1 else sides.left
        start, end = (step.r0, step.r1) if step.l0 == step.l1 else (step.l0, step.l1)
        least = -min(before.l1 - before.l0, before.r1 - before.r0)
        most = min(after.l1 - after.l0, after.r1 - after.r0)
        best = _best_offset(tokens, (start, end), (least, most))
        _shift(before, step, after, best)


def _best_offset(tokens: tuple[Token, ...], span: tuple[int, int], limits: tuple[int, int]) -> int:
    start, end = span
    offsets = [0]
    offset = 0
    while offset > limits[0] and _key(tokens[start + offset - 1]) == _key(tokens[end + offset - 1]):
        offset -= 1
        offsets.append(offset)
    offset = 0
    while offset < limits[1] and _key(tokens[start + offset]) == _key(tokens[end + offset]):
        offset += 1
        offsets.append(offset)
    return max(offsets, key=lambda at: (_edge(tokens, start + at) + _edge(tokens, end + at), -abs(at)))


def _edge(tokens: tuple[Token, ...], at: int) -> int:
    """How good a place between two tokens is for the end of an edit."""
    if at <= 0 or at >= len(tokens):
        return 4
    before, after = tokens[at - 1].text, tokens[at].text
    if before in "。；;！？!?":
        return 4
    if before in "，,：:":
        return 3
    if after in "、，。；,;”》）":
        return 2
    return int(tokens[at - 1].kind is TokenKind.MARK or tokens[at].kind is TokenKind.MARK)


def _shift(before: _Step, step: _Step, after: _Step, by: int) -> None:
    before.l1 += by
    before.r1 += by
    step.l0 += by
    step.l1 += by
    step.r0 += by
    step.r1 += by
    after.l0 += by
    after.r0 += by


def _merged(steps: list[_Step], sides: _Sides) -> list[_Step]:
    """Swallow the small agreements between two edits that only scatter the marks."""
    result: list[_Step] = []
    for index, step in enumerate(steps):
        inner = step.same and 0 < index < len(steps) - 1
        if inner and _swallowed(step, result[-1], steps[index + 1], sides):
            step = _Step(same=False, l0=step.l0, l1=step.l1, r0=step.r0, r1=step.r1)  # noqa: PLW2901 - turned over
        if result and result[-1].same == step.same:
            result[-1].l1, result[-1].r1 = step.l1, step.r1
        else:
            result.append(step)
    return result


def _swallowed(gap: _Step, before: _Step, after: _Step, sides: _Sides) -> bool:
    tokens = sides.of(gap)[0] or sides.of(gap)[1]
    content = [token for token in tokens if token.kind not in {TokenKind.MARK, TokenKind.SPACE}]
    if _notable(before, sides, -1) or _notable(after, sides, 0):
        return not content and not any(token.kind is TokenKind.MARK for token in tokens)
    if not content:
        return not any(token.text in "。；！？;!?" for token in tokens)
    if len(content) < len(tokens) or len(content) > 1 or content[0].kind in {TokenKind.FIGURE, TokenKind.DATE}:
        return False
    size = len(content[0].text)
    return content[0].text not in strength_words() and size <= min(
        _LONGEST_GAP, _size(before, sides), _size(after, sides)
    )


def _notable(step: _Step, sides: _Sides, at: int) -> bool:
    """Whether an edit faces a gap with a figure or a word of strength, which a reader wants to see alone."""
    ends = [side[at] for side in sides.of(step) if side]
    return any(token.kind in {TokenKind.FIGURE, TokenKind.DATE} or token.text in strength_words() for token in ends)


def _size(step: _Step, sides: _Sides) -> int:
    """Characters of the larger side of an edit."""
    return max(sum(len(token.text) for token in side) for side in sides.of(step))
