"""Reports of several organisations on one year, side by side: the whole way to a matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.matrix.columns import columns_of
from compare.matrix.figures import find_indicators
from compare.matrix.sources import find_copies
from compare.matrix.topics import MOST_TOPICS, find_topics
from compare.matrix.values import Matrix
from compare.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.matrix.values import Column, Topic
    from compare.model import Report


def build_matrix(reports: Sequence[Report], references: Sequence[Report] = (), about: Sequence[str] = ()) -> Matrix:
    """Set reports of several organisations side by side.

    Args:
        reports: 2 to 31 reports of one year, in the order in which they are to stand.
        references: further texts that wording may come from, of any year, such as the national report.
        about: topics that are asked for: words, several for one topic with `|` between them.

    Returns:
        Topics, figures and shared wording, each with the places that it rests on.

    Raises:
        UsageError: there are too few or too many reports, one is given twice, or two are of different years.

    Example:
        build_matrix([read("甲市.txt"), read("乙市.txt")], about=["低空经济|低空"])
    """
    columns = columns_of(reports, references)
    own = [column for column in columns if not column.reference]
    year = next((one.report.outline.year for one in own if one.report.outline.year is not None), None)
    topics = find_topics(own, about)
    return Matrix(
        columns=columns,
        year=year,
        topics=topics,
        indicators=() if year is None else find_indicators(own, year),
        copies=find_copies(columns),
        limits=tuple(_limits(columns, topics)),
    )


def _limits(columns: Sequence[Column], topics: Sequence[Topic]) -> Iterator[str]:
    yield say("matrix.words-only")
    found = sum(not topic.asked for topic in topics)
    if found >= MOST_TOPICS:
        yield say("matrix.most-topics", count=found)
    for topic in topics:
        if topic.asked and not topic.having:
            yield say("matrix.not-found", word=topic.name)
    for column in columns:
        if column.report.outline.year is None and not column.reference:
            yield say("matrix.no-year", path=column.report.source.path)
    undated = [column.name for column in columns if column.date is None]
    if undated:
        yield say("matrix.no-date", names="、".join(undated))
    yield say("matrix.among-given")
