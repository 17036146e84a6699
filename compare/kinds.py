"""The closed vocabularies of the engine: one table a concept, from which every face derives its labels."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a part of a report does; `lens` and tense follow from it."""

    TITLE = "title"
    PREAMBLE = "preamble"
    REVIEW = "review"
    PROBLEMS = "problems"
    PLAN = "plan"
    CLOSING = "closing"
    OTHER = "other"


class HeadingKind(StrEnum):
    """A heading on a line of its own, or the first sentence of the paragraph that it titles (段旨句)."""

    BLOCK = "block"
    RUN_IN = "run-in"


class NoiseScope(StrEnum):
    """Whether a whole line or a stretch of it is not part of the report."""

    LINE = "line"
    INLINE = "inline"


class NoiseKind(StrEnum):
    """Why a stretch of text is not part of the report, or not as it was written."""

    WEB_HEADER = "web-header"
    WEB_FOOTER = "web-footer"
    CAPTION = "caption"
    WORD_ARTEFACT = "word-artefact"
    PINYIN = "pinyin"
    MOJIBAKE = "mojibake"
    REDACTION = "redaction"
    TABLE_RESIDUE = "table-residue"
    PAGE = "page"
    BLANK = "blank"
    BAD_BYTE = "bad-byte"
    MARKUP = "markup"


class Script(StrEnum):
    """The Chinese script that a text is written in."""

    HANS = "hans"
    HANT = "hant"
    MIXED = "mixed"


class Bound(StrEnum):
    """Which side of its value a figure leaves open (以上 · 以内 · 左右)."""

    FLOOR = "floor"
    CEILING = "ceiling"
    ABOUT = "about"


class FigureKind(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    MONEY = "money"
    RATIO = "ratio"
    FREQUENCY = "frequency"
    DURATION = "duration"
    ENUMERATION = "enumeration"
    RANK = "rank"


class Regime(StrEnum):
    """How two reports are related, which decides what counts as the same."""

    REVISION = "revision"
    SUCCESSIVE = "successive"
    SIBLINGS = "siblings"


class Lens(StrEnum):
    """Which parts of the two reports are set side by side."""

    AUTO = "auto"
    WHOLE = "whole"
    REVIEW = "review"
    PLAN = "plan"
    PLAN_RESULTS = "plan-results"
    RESULTS_PLAN = "results-plan"


class SectionRelation(StrEnum):
    """What became of a section."""

    SAME = "same"
    RENAMED = "renamed"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    REMOVED = "removed"


class ChangeKind(StrEnum):
    """What became of a sentence."""

    SAME = "same"
    EDITED = "edited"
    REWRITTEN = "rewritten"
    ADDED = "added"
    REMOVED = "removed"


class SpanOp(StrEnum):
    """One step of the edit that turns the left sentence into the right one."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"
    REPLACE = "replace"


class FigureRelation(StrEnum):
    """How a quantity on the left stands to the same quantity on the right."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    APPEARED = "appeared"
    GONE = "gone"
    INCOMPARABLE = "incomparable"


class Band(StrEnum):
    """How far a pair of sentences can be trusted; in a tracking only the first two make a status."""

    SURE = "sure"
    PROBABLE = "probable"
    NEARBY = "nearby"


class Direction(StrEnum):
    """Whether a wording commits to more or to less."""

    STRONGER = "stronger"
    WEAKER = "weaker"


class Side(StrEnum):
    """The earlier or the later report, the left or the right pane."""

    LEFT = "left"
    RIGHT = "right"
