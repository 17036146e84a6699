"""What stands in one cell of a ledger: the texts of a task, its targets, its evidence and its rulings."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from compare.kinds import Bound
from compare.render.labels import label
from compare.render.ledger_words import words
from compare.render.verdicts import verdict
from compare.track.values import ReasonKind, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Place
    from compare.review.applying import Overruled
    from compare.track.values import Evidence, Item, Target, Task, Tracking

EVIDENCE_SHOWN = 3
"""Sentences in a cell, unless more of them state what was reached; a line says how many others there are."""
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_NARROW_ENDS = " \t，。；、,;"


class Cells:
    """Writes the cells of one tracking in one language."""

    def __init__(self, tracking: Tracking, lang: str) -> None:
        self._tracking = tracking
        self._lang = lang

    def _word(self, name: str, *values: object) -> str:
        return words(name, self._lang, *values)

    def where(self, place: Place, source: int = 0) -> str:
        """Page and line of a place, with the name of the document where it is not the first."""
        named = [PurePath(self._tracking.results[source].source.path).name] if source else []
        if place.page is not None:
            named.append(self._word("page", place.page))
        return self._word("join").join([*named, self._word("line", place.line)])

    def quoted(self, place: Place, source: int = 0) -> str:
        """The words of a place, and where it is: `新建图书室12个。（第14行）`."""
        return f"{place.text}{self._word('brackets', self.where(place, source))}"

    def targets(self, item: Item) -> str:
        """What was promised, as written."""
        return _numbered([target.text for target in item.targets]) or self._word("no_target")

    def achieved(self, item: Item) -> str:
        """What was reported of each target."""
        return _numbered([self._achieved(target) for target in item.targets])

    def _achieved(self, target: Target) -> str:
        if target.achieved is not None:
            return target.achieved.place.text
        return verdict(target, self._lang)

    def rates(self, item: Item) -> str:
        """How far each target was reached."""
        return _numbered([self._rate(target) for target in item.targets])

    def _rate(self, target: Target) -> str:
        told = verdict(target, self._lang)
        if target.met is None:
            return told if target.achieved or target.incomparable else "—"
        measured = self._measured(target)
        return f"{measured}{self._word('brackets', told)}" if measured else told

    def _measured(self, target: Target) -> str:
        """The ratio of amounts, the distance of rates; nothing where neither says how far a target was reached."""
        achieved = target.achieved
        if achieved is None or achieved.value is None or target.value is None or target.upper is not None:
            return ""
        if achieved.unit != target.unit or "每" in target.text or target.bound is Bound.CEILING:
            return ""
        if target.unit == "%":
            return self._distance(achieved.value - target.value)
        ratio = target.ratio
        return "" if ratio is None or target.value < 0 else f"{ratio * 100:.1f}".removesuffix(".0") + "%"

    def _distance(self, points: float) -> str:
        if abs(points) < 0.005:  # noqa: PLR2004 - what two decimals show as nothing
            return self._word("points_equal")
        return self._word(
            "points_above" if points > 0 else "points_below", f"{abs(points):.2f}".rstrip("0").rstrip(".")
        )

    def evidence(self, item: Item, manual: Overruled | None) -> str:
        """The reviewer's evidence where there is any, else the program's."""
        if manual is not None and manual.evidence is not None:
            return "\n".join(self._cited(manual)) or self._word("manual_none")
        shown = _most_telling(item)
        lines = _numbered(
            [(self._word("cumulative") if one.cumulative else "") + self.quoted(one.place, one.source) for one in shown]
        )
        more = len(item.evidence) - len(shown)
        return f"{lines}\n{self._word('more', more)}" if more else lines

    def _cited(self, manual: Overruled) -> Iterator[str]:
        for one in manual.evidence or ():
            if one.sentence is None:
                line = self._word("brackets", self._word("line", one.line))
                yield f"{self._word('manual_gone')}{one.text}{line}"
            else:
                yield self._word("manual") + self.quoted(one.sentence.place, one.source)

    def strength(self, item: Item, manual: Overruled | None) -> str:
        """How sure the best evidence is, and the word in it that claims completion."""
        if manual is not None and manual.evidence is not None:
            return self._word("manual_strength") if manual.evidence else self._word("no_evidence")
        if item.band is None:
            return self._word("no_evidence")
        claimed = [reason.words for reason in item.evidence[0].why if reason.kind is ReasonKind.COMPLETION]
        return "\n".join([label(item.band, self._lang), *(self._word("quoted", word) for word in claimed if word)])

    def note(self, item: Item, manual: Overruled | None) -> str:
        """The reviewer's note, then what the program has to add."""
        lines = [] if manual is None or not manual.note else [manual.note]
        if manual is not None and manual.carried_over:
            lines.append(self._word("carried", manual.judgement.text))
        silent = [part.place.text for part in item.parts if _is_silent(part, item.targets)]
        if silent and len(silent) < len(item.parts) and item.status is not Status.NOT_MENTIONED:
            lines.append(self._word("parts", self._listed(silent)))
        own = manual is not None and manual.evidence is not None
        if item.nearby and not item.evidence and not own and item.verifiable:
            near = dict.fromkeys(self.where(one.place, one.source) for one in item.nearby)
            lines.append(self._word("nearby", self._word("list").join(near)))
        return "\n".join(lines)

    def _listed(self, texts: Sequence[str]) -> str:
        return self._word("semicolon").join(text.strip(_NARROW_ENDS) for text in texts)


def _most_telling(item: Item) -> list[Evidence]:
    """The sentences that state what was reached of a target, all of them, then the best of the others."""
    stated = [(target.source, target.achieved.place) for target in item.targets if target.achieved is not None]

    def states(one: Evidence) -> bool:
        place = one.place
        return any(
            source == one.source and place.line == at.line and place.start <= at.start < place.end
            for source, at in stated
        )

    telling = [one for one in item.evidence if states(one)]
    others = [one for one in item.evidence if not states(one)]
    return [*telling, *others[: max(EVIDENCE_SHOWN - len(telling), 0)]]


def _is_silent(part: Task, targets: Sequence[Target]) -> bool:
    """Whether the results say nothing of a part, not even the figure that it promises."""
    answered = any(
        target.met is not None and part.place.start <= target.place.start < part.place.end for target in targets
    )
    return part.status is Status.NOT_MENTIONED and not answered


def _numbered(lines: Sequence[str]) -> str:
    """One a line; several are numbered, so that they can be told across columns."""
    if len(lines) == 1:
        return lines[0]
    numbers = [_CIRCLED[at] if at < len(_CIRCLED) else f"{at + 1}." for at in range(len(lines))]
    return "\n".join(f"{number}{line}" for number, line in zip(numbers, lines, strict=True))
