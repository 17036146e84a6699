"""What a figure counts, as written near by: 24名 of 新会员, 5.3% of 地区生产总值增长."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from compare.lexicon.loading import load_table
from compare.text.tokens import Token, TokenKind, tokenize

LONGEST = 16
"""Characters after which a name of what is counted stops being readable."""

_STUB = 4
"""So few characters behind a closing quotation mark are the head of the name in it (“小巨人”企业23家)."""

_QUOTE_BEFORE = re.compile(r"[\"《]([^\"《》。]{2,16})[\"》]$")
_QUOTE_AFTER = re.compile(r"[\"《]([^\"《》。]{2,16})[\"》]")
_TRAILING = re.compile(r"(?:(?<=[率数量额值例重积度比])(?:达到?|为|约|超|至|到|占|共|均)+|(?<=[率速])[居列排]|的)$")
_PARTICLES = frozenset({"的", "了", "着", "过", "等", "地"})


class _Words(NamedTuple):
    links: frozenset[str]
    levels: frozenset[str]
    changes: frozenset[str]
    verbs: frozenset[str]
    not_counted: frozenset[str]
    nominal: frozenset[str]
    leading: frozenset[str]
    flows: frozenset[str]
    changing: frozenset[str]
    opening: frozenset[str]
    measured: frozenset[str]
    reaching: frozenset[str]
    whole: frozenset[str]
    no_name: frozenset[str]

    def ends_noun(self, word: str) -> bool:
        """Whether a word is a verb, so that no noun runs across it."""
        return word in self.verbs and word not in self.nominal


@cache
def _words() -> _Words:
    table = load_table("counting.toml")
    lists = {key: frozenset(entries.split()) for key, entries in table.items()}
    return _Words(
        **lists,
        changing=lists["changes"] | lists["links"],
        opening=lists["leading"] | lists["links"],
        no_name=lists["not_counted"] | lists["levels"],
    )


class Counted(NamedTuple):
    """What stands around a figure."""

    of: str | None
    """What is counted, folded."""
    start: int
    """Where `of` stands within the text; -1 where it was put together from several places."""
    level: bool | None
    """Whether the words before the figure say that a level was reached, or that an amount was added."""
    noun: str = ""
    """What is counted, without the verb of change."""
    bare: bool = False
    """Whether a verb of change stands alone (、增长5.4%): the noun was said before."""


class Surroundings:
    """The words of a line, to look up what its figures count."""

    def __init__(self, folded: str) -> None:
        """Cut a line once for all its figures.

        Args:
            folded: the line in simplified script and one width.
        """
        self._folded = folded
        self._tokens = tokenize(folded)
        self._starts = [token.start for token in self._tokens]

    def before(self, start: int) -> Counted:
        """What the words before a figure say is counted.

        Args:
            start: where the figure begins.

        Returns:
            The noun before the figure, with its verb of change (地区生产总值增长).
        """
        words = _words()
        end = bisect_left(self._starts, start)
        first = self._clause_start(end)
        level: bool | None = None
        while end > first and (self._tokens[end - 1].text in words.links or self._tokens[end - 1].text in words.levels):
            level = level or self._tokens[end - 1].text in words.levels or None
            end -= 1
        tail = end
        while tail > first and self._tokens[tail - 1].text in words.changing:
            tail -= 1
        begin = self._noun_start(first, tail)
        added = self._was_added(first, begin, tail)
        if (level is None and (added or self._changed(tail, end))) or (level and added and begin < tail):
            level = False
        if level and begin < tail:
            end = tail
        if begin == tail == end:
            begin = self._verb_start(first, tail)
        if begin == end or (begin == first and self._starts_at(end) - self._starts_at(begin) <= _STUB):
            quoted = self._quoted(first, end, level=level)
            if quoted.of or begin == end:
                return quoted
        named = self._named(begin, end, level=level)
        noun = self._folded[named.start : self._end_of(tail)] if begin < tail else ""
        return named._replace(noun=noun, bare=begin == tail)

    def _was_added(self, first: int, begin: int, tail: int) -> bool:
        """Whether a verb before the noun, or in it, says that an amount was added (新增企业, 城镇新增就业)."""
        words = _words()
        before = self._tokens[max(first, begin - 2) : max(begin + 1, tail)]
        newly = any(one.text == "新" and other.text in words.verbs for one, other in pairwise(before))
        return newly or any(token.text in words.flows for token in before)

    def _changed(self, tail: int, end: int) -> bool:
        """Whether a verb of change after the noun says so (企业增加20家)."""
        return any(token.text in _words().changes for token in self._tokens[tail:end])

    def _end_of(self, at: int) -> int:
        """Where the token before `at` ends."""
        return self._tokens[at - 1].end if at else 0

    def _starts_at(self, at: int) -> int:
        return self._starts[at] if at < len(self._starts) else len(self._folded)

    def _quoted(self, first: int, end: int, *, level: bool | None) -> Counted:
        """A name in quotation marks before a figure, with the stub behind it (建成“…”20个, “…”率达99%)."""
        at = self._end_of(first)
        match = _QUOTE_BEFORE.search(self._folded, max(0, at - LONGEST - 2), at)
        if not match:
            return Counted(None, -1, level, bare=True)
        stub = _TRAILING.sub("", self._folded[at : self._end_of(end)])
        if stub:
            return Counted(match.group() + stub, match.start(), level, noun=match.group(1) + stub)
        return Counted(match.group(1), match.start(1), level, noun=match.group(1))

    def after(self, end: int) -> Counted:
        """What the words after a figure say is counted; nothing where a clause ends there or a verb follows."""
        words = _words()
        at = bisect_left(self._starts, end)
        while at < len(self._tokens) and self._tokens[at].text in {"的", "各类", "各", "各级"}:
            at += 1
        stop = at
        while stop < len(self._tokens) and self._is_name(self._tokens[stop]) and not self._ends_name(stop, at):
            stop += 1
        if stop == at:
            quoted = _QUOTE_AFTER.match(self._folded, end)
            return Counted(quoted[1], quoted.start(1), None) if quoted else Counted(None, -1, level=None)
        if self._tokens[at].text in words.no_name or words.ends_noun(self._tokens[at].text):
            return Counted(None, -1, level=None)
        return self._named(at, stop, level=None)

    def told(self, end: int) -> Counted:
        """What is told of a figure that neither neighbour names (连续13年开展年度考评): the words that follow."""
        at = stop = bisect_left(self._starts, end)
        while (
            stop < len(self._tokens)
            and self._is_name(self._tokens[stop])
            and self._tokens[stop].end - self._tokens[at].start <= LONGEST
        ):
            stop += 1
        return self._named(at, stop, level=None)

    def _named(self, begin: int, end: int, *, level: bool | None) -> Counted:
        if begin >= end:
            return Counted(None, -1, level=level)
        start, stop = self._tokens[begin].start, self._tokens[end - 1].end
        text = _TRAILING.sub("", self._folded[start:stop]) or self._folded[start:stop]
        return Counted(text, start, level=level)

    @staticmethod
    def _is_name(token: Token) -> bool:
        return token.kind in {TokenKind.WORD, TokenKind.LATIN}

    def _ends_name(self, at: int, first: int) -> bool:
        """Whether a name that began at `first` is over before token `at`."""
        words = _words()
        text = self._tokens[at].text
        long = self._tokens[at].end - self._tokens[first].start > LONGEST
        return long or (at > first and (text in words.not_counted or text in _PARTICLES or words.ends_noun(text)))

    def _clause_start(self, end: int) -> int:
        """The first token of the clause that ends at token `end`."""
        at = end
        while at > 0 and self._is_name(self._tokens[at - 1]):
            at -= 1
        return at

    def _noun_start(self, first: int, end: int) -> int:
        """Where the noun that ends at token `end` begins: behind the last verb, no longer than is readable."""
        words = _words()
        at = end
        while at > first:
            token = self._tokens[at - 1]
            if words.ends_noun(token.text) or token.text in _PARTICLES - {"的"}:
                break
            if self._tokens[end - 1].end - token.start > LONGEST:
                break
            at -= 1
        longer = self._measured_start(first, at, end)
        if longer < at:
            return longer
        while at < end - 1 and self._tokens[at].text in words.opening:
            at += 1
        return at if at < end and self._tokens[at].text not in words.links else end

    def _measured_start(self, first: int, at: int, end: int) -> int:
        """Where the name of something measured begins, whose head that begins at `at` says little alone.

        通车里程 is no 里程, 问题解决率 no 率: the verb names what is measured. A share is one of something else
        (海洋经济占生产总值比重).
        """
        words = _words()
        head = self._folded[self._starts_at(at) : self._end_of(end)].rstrip("达到为约超至")
        before = at - 1
        if head.endswith("比重"):
            while before > first and self._tokens[before].text in words.whole:
                before -= 1
            if before > first and self._tokens[before].text == "占":
                return self._noun_start(first, before)
        verb = self._tokens[at - 1].text if at > first else ""
        if head not in words.measured or verb not in words.verbs or verb in words.flows | words.reaching:
            return at
        named = self._noun_start(first, at - 1)
        short = self._tokens[end - 1].end - self._starts_at(named) <= LONGEST
        return named if named < at - 1 and short else at - 1

    def _verb_start(self, first: int, end: int) -> int:
        """Where nothing but a verb stands before the figure: the verb with what stands before it (省委会采用21篇)."""
        at = end
        while at > first and self._tokens[end - 1].end - self._tokens[at - 1].start <= LONGEST // 2:
            at -= 1
        while at < end and self._tokens[at].text in _words().links:
            at += 1
        return at
