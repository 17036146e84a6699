"""Words and compounds by which reports can be told apart: candidates for the names of topics."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.align.background import FULL_TOPICALITY, load_background
from compare.align.names import name_mask
from compare.kinds import Role
from compare.text.tokens import TokenKind, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.align.background import Background
    from compare.matrix.values import Column
    from compare.model import Sentence

LONGEST = 8
"""Characters of a name at most."""
PARTS = 3
"""Words of a compound at most."""
BOUND = 5.5
"""Pointwise mutual information from which on neighbours are a compound, in nats."""
TELLING = 0.2
"""Topicality from which on a word may be part of a name."""
SWALLOWED = 0.8
"""Share of its uses within one longer compound from which on a term is a mere piece of it."""
ALONE = 2
"""Sentences that a term stands in at least."""
SHORT = 2
"""Characters of a word that must tell more than others to be a name."""
SHORT_TELLING = 0.42

_BODY = frozenset({Role.PREAMBLE, Role.REVIEW, Role.PROBLEMS, Role.PLAN})
_UNFIT = re.compile(
    r"[的和与及了等到做被为将把在对以再各其一二三四五六七八九十两年月日届次号第不多万亿这我是要]"
    r"|目标|主要|问题|任务|问责|各位|代表|委员|同志|总书记|领导|感谢|政府工作|报告|会议|精神|指标|平均|下降|增长|比例|总量"
    r"|生产总值|人均|规上|全社会|居民收入|国民经济|党中央|习近平|审议|团体|时期|社会大局|社会主义|现代化$|新发展|结合|领悟|认识|而上|领航|军政"
    r"|价值观|解放军|人数|中央|审查|法规|前期|更新改造|固定资产投资|城镇化率|产量|增加值|寿命|成交额|总额|疫情|人民满意|意义|进展|树立|接受|实干|稳中|省委|中共|人大|起数|便利化|友好|消费价格|gdp|宜居宜业|打击|军民|关于|前行|坚实|全过程|规律|^gdp|总产|常委会|中心$|综合利用|开发利用|考察|布局|进出口|事业单位|高度|刚刚|感恩|严守|努力|坚定|充分|短板|打基础|奋进|政绩|重视|拥护|过去"
    r"|^(?:实施|推进|推动|建设|加快|开展|深化|完善|提升|培育|打造|支持|落实|举办|改造|保护|应用|合作|融入|利用|做好)"
    r"|(?:开工|投产|建成|竣工|通车|投用|任务|力度|水平|质量|能力|实力|机制|工程|行动|项目|办好|不断|成效|推进|落实|发展)$"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence or heading of one report."""

    column: int
    sentence: Sentence
    masked: str
    """Folded, with the organisation's own names masked."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or compound, and where it stands."""

    name: str
    units: frozenset[int]
    reports: int
    weight: float
    """How telling it is: its inverse document frequency in the genre, set phrases discounted."""


def units_of(columns: Sequence[Column]) -> tuple[Unit, ...]:
    """The headings and sentences of all reports that can speak of a topic.

    Args:
        columns: the reports.

    Returns:
        Units of review and plan, report by report, in reading order.
    """
    return tuple(
        Unit(at, unit, mask(unit.folded))
        for at, column in enumerate(columns)
        for mask in [name_mask(column.report.outline)]
        for unit in column.report.units
        if unit.part in _BODY
    )


def find_terms(units: Sequence[Unit], least: int = 2) -> dict[str, Term]:
    """Words and compounds that several reports use and that say what a sentence is about.

    Args:
        units: the units of all reports.
        least: reports that a term stands in at least.

    Returns:
        Terms by name.
    """
    background = load_background()
    single: Counter[str] = Counter()
    places: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    uses: Counter[tuple[str, ...]] = Counter()
    for number, unit in enumerate(units):
        for gram in _grams(unit.masked, single):
            places[gram].add(number)
            uses[gram] += 1
    total = single.total()
    found: dict[str, Term] = {}
    for gram, held in places.items():
        reports = len({units[number].column for number in held})
        if (
            reports < least
            or len(held) < ALONE
            or not _fits(gram, background)
            or not _compound(gram, uses[gram], single, total)
        ):
            continue
        name = "".join(gram)
        weight = max(background.topical_weight(word) for word in gram if len(word) > 1)
        found[name] = Term(name, frozenset(held), reports, weight)
    return _whole(found)


def _grams(text: str, single: Counter[str]) -> Iterator[tuple[str, ...]]:
    run: list[str] = []
    for token in (*tokenize(text), None):
        if token is not None and token.kind in {TokenKind.WORD, TokenKind.LATIN}:
            run.append(token.text)
            continue
        single.update(run)
        for start in range(len(run)):
            for size in range(1, min(PARTS, len(run) - start) + 1):
                gram = tuple(run[start : start + size])
                if SHORT <= sum(map(len, gram)) <= LONGEST:
                    yield gram
        run = []


def _fits(gram: tuple[str, ...], background: Background) -> bool:
    name = "".join(gram)
    if _UNFIT.search(name) or not any(len(word) > 1 for word in gram):
        return False
    tells = [
        background.words[word][3] if word in background.words else FULL_TOPICALITY for word in gram if len(word) > 1
    ]
    if len(gram) == 1:
        return tells[0] >= (SHORT_TELLING if len(name) <= SHORT else FULL_TOPICALITY)
    return max(tells) >= FULL_TOPICALITY and min(tells) >= TELLING / 2 and len(gram[0]) > 1


def _compound(gram: tuple[str, ...], uses: int, single: Mapping[str, int], total: int) -> bool:
    if len(gram) == 1:
        return True
    return math.log(uses * total ** (len(gram) - 1) / math.prod(single[word] for word in gram)) >= BOUND


def _whole(terms: dict[str, Term]) -> dict[str, Term]:
    """Leave out pieces that stand hardly anywhere but in one longer term."""
    pieces: set[str] = set()
    for name, term in terms.items():
        for start in range(len(name)):
            for end in range(start + SHORT, len(name) + 1):
                piece = terms.get(name[start:end])
                if piece and piece is not term and len(term.units) >= SWALLOWED * len(piece.units):
                    pieces.add(piece.name)
    return {name: term for name, term in terms.items() if name not in pieces}
