"""What the reports speak of: topics that cover the most of what tells them apart, in fields of kindred topics."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from dataclasses import dataclass
from operator import mul
from typing import TYPE_CHECKING

from compare.align.background import load_background
from compare.matrix.passages import place_within
from compare.matrix.sources import has_sign
from compare.matrix.terms import Term, find_terms, units_of
from compare.matrix.values import Cell, Mention, Topic
from compare.text.script import fold
from compare.text.tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.background import Vector
    from compare.matrix.terms import Unit
    from compare.matrix.values import Column

MOST_TOPICS = 200
"""Topics that are listed; more than that nobody reads."""
SEEN = 0.25
"""What a sentence still counts for once a topic covers it."""
STEM_SHARE = 0.75
"""Share of the uses of a short word within a topic from which on the word alone speaks of the topic."""
FIELDS = 16
"""Fields that topics are set in."""
EVEN = 0.2
"""What a topic counts that all reports have, as against one that half of them have."""
FEW = 5
"""Up to so many reports, what a single one speaks of is a topic too."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A topic on its way into the matrix: a name and the words by which it is found."""

    name: str
    words: tuple[str, ...]
    asked: bool = False


def find_topics(columns: Sequence[Column], asked: Sequence[str] = (), most: int = MOST_TOPICS) -> tuple[Topic, ...]:
    """Find what the reports speak of.

    Args:
        columns: the reports, without references.
        asked: words of the user; a topic each, several words of one topic with `|` between.
        most: topics that are found at most, those of the user not counted.

    Returns:
        The topics of the user, then the others field by field.
    """
    units = units_of(columns)
    named = [Subject(word, tuple(filter(None, map(fold, word.split("|")))), asked=True) for word in asked]
    subjects = [] if not most else _chosen(units, len(columns), most)
    cells = {subject: _cells(subject, units, columns) for subject in (*named, *subjects)}
    order = _in_fields(subjects, cells)
    rows = [(subject, subject.name) for subject in named] + order
    return tuple(
        Topic(f"t{number}", subject.name, subject.words, "" if subject.asked else field, cells[subject], subject.asked)
        for number, (subject, field) in enumerate(rows, 1)
    )


def _chosen(units: Sequence[Unit], reports: int, most: int) -> list[Subject]:
    """The terms that together cover the most, each sentence counting for less once it is covered."""
    terms = find_terms(units, least=1 if reports <= FEW else 2)
    covered: set[int] = set()

    def gain(term: Term) -> float:  # what it tells, times how far it divides the reports, times what it covers
        new = len(term.units - covered)
        share = term.reports / reports
        uneven = EVEN + (1 - EVEN) * 4 * share * (1 - share)
        length = min(len(term.name), 4) + 2
        fresh = new + SEEN * (len(term.units) - new)
        gained: float = term.topicality**2 * uneven * length * math.sqrt(fresh) * math.sqrt(math.sqrt(term.reports))
        return gained

    queue = [(-gain(term), name) for name, term in terms.items()]
    heapq.heapify(queue)
    chosen: list[Subject] = []
    taken: list[str] = []
    while queue and len(chosen) < most:
        _, name = heapq.heappop(queue)
        term = terms[name]
        now = gain(term)
        if queue and now < -queue[0][0]:
            heapq.heappush(queue, (-now, name))
            continue
        if has_sign(name) or any(name in one or one in name for one in taken):
            continue
        subject = Subject(name, _words_of(term, terms))
        chosen.append(subject)
        taken += [name, *subject.words]
        covered |= term.units
    return chosen


def _words_of(term: Term, terms: dict[str, Term]) -> tuple[str, ...]:
    """The name, and the shorter words within it that hardly speak of anything else."""
    name = term.name
    pieces = (name[a:b] for a in range(len(name)) for b in range(a + 2, len(name) + 1) if b - a < len(name))
    stems = [piece for piece in pieces if piece in terms and len(term.units) >= STEM_SHARE * len(terms[piece].units)]
    return (name, *stems)


def _cells(subject: Subject, units: Sequence[Unit], columns: Sequence[Column]) -> tuple[Cell, ...]:
    mentions: defaultdict[int, list[Mention]] = defaultdict(list)
    for unit in units:
        for word in subject.words:
            at = unit.masked.find(word)
            if at >= 0:
                written = place_within(columns[unit.column].report, unit.sentence, at, at + len(word)).text
                mentions[unit.column].append(Mention(unit.sentence, written))
                break
    return tuple(Cell(tuple(mentions[at])) for at in range(len(columns)))


def _in_fields(subjects: Sequence[Subject], cells: dict[Subject, tuple[Cell, ...]]) -> list[tuple[Subject, str]]:
    """Topics with their fields: the widest field first, in each the widest topic."""
    background = load_background()
    vectors = []
    for subject in subjects:
        texts = (mention.sentence.folded for cell in cells[subject] for mention in cell.mentions[:2])
        weights: defaultdict[str, float] = defaultdict(float)
        for text in texts:
            for word in words(text):
                weights[word] += background.topical_weight(word) / 40
        for word in words(subject.name):
            weights[word] += 4 * background.topical_weight(word)
        vectors.append(background.mean_vector(weights))
    size = {subject: sum(len(cell.mentions) for cell in cells[subject]) for subject in subjects}
    groups = [[subjects[at] for at in group] for group in _clusters(vectors, FIELDS)]
    for group in groups:
        group.sort(key=lambda subject: -size[subject])
    groups.sort(key=lambda group: -sum(size[subject] for subject in group))
    return [(subject, group[0].name) for group in groups for subject in group]


def _clusters(vectors: Sequence[Vector], most: int) -> list[list[int]]:
    """Join the two most alike groups, by the mean of their likenesses (Sokal & Michener 1958), until few are left."""
    groups = [[at] for at in range(len(vectors))]
    like = [[sum(map(mul, one, other)) for other in vectors] for one in vectors]
    while len(groups) > most:
        best, pair = -2.0, (0, 1)
        for i, row in enumerate(like):
            for j in range(i):
                # a large group takes in less readily: fields are to be of a size
                likeness = row[j] - 0.02 * (len(groups[i]) + len(groups[j]))
                if likeness > best:
                    best, pair = likeness, (j, i)
        j, i = pair
        total = len(groups[i]) + len(groups[j])
        merged = [(like[i][k] * len(groups[i]) + like[j][k] * len(groups[j])) / total for k in range(len(groups))]
        for k, value in enumerate(merged):
            like[j][k] = like[k][j] = value
        groups[j] += groups.pop(i)
        like.pop(i)
        for row in like:
            row.pop(i)
    return groups
