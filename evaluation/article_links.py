"""How well articles of statutes are linked when the statute at hand had no say in what counts how much.

    python -m evaluation.article_links

For each labelled statute the best choice of votes for all the others is taken, and measured on it. Without the folder
../shared there is nothing to measure.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from compare import read
from compare.align.article_links import VOTES, link_articles
from compare.align.articles import cut_articles
from compare.align.preparation import prepare
from compare.kinds import Lens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.article_links import Votes
    from compare.align.articles import Article

SHARED = Path(__file__).resolve().parents[2] / "shared"
GRID = {
    "share": (0.1, 0.2, 0.4),
    "title": (0.0, 0.1, 0.2),
    "cited": (0.0, 0.1, 0.2),
    "joined": (0.12, 0.16, 0.2),
}
"""The choices that are tried; among equally good ones the one nearest to the middle is taken."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two versions of a statute, and which of their articles answer each other."""

    name: str
    left: Sequence[Article]
    right: Sequence[Article]
    wanted: frozenset[tuple[str, str]]
    judged: frozenset[str]
    """New articles of which the labels speak."""


def main(shared: Path = SHARED) -> int:
    """Measure and print.

    Args:
        shared: the folder of statutes and labels.

    Returns:
        0.
    """
    if not (shared / "gold" / "laws").is_dir():
        print("article links: skipped, the folder of labelled statutes (../shared) is not here")
        return 0
    statutes = [_labelled(path, shared) for path in sorted((shared / "gold" / "laws").glob("*.tsv"))]
    choices = [replace(VOTES, **dict(zip(GRID, values, strict=True))) for values in product(*GRID.values())]
    table = {votes: [f1(one, votes) for one in statutes] for votes in choices}
    total = 0.0
    for number, one in enumerate(statutes):
        best = max(choices, key=lambda votes: (round(sum(table[votes]) - table[votes][number], 9), -_edge(votes)))
        total += table[best][number]
        chosen = ", ".join(f"{name} {getattr(best, name)}" for name in GRID)
        print(f"{table[best][number]:.3f} (as shipped {f1(one, VOTES):.3f})  {one.name}: {chosen}")
    shipped = sum(f1(one, VOTES) for one in statutes) / len(statutes)
    print(f"{total / len(statutes):.3f} (as shipped {shipped:.3f})  mean")
    return 0


def f1(one: Labelled, votes: Votes) -> float:
    """The harmonic mean of precision and recall of the links of one statute.

    Args:
        one: the statute.
        votes: what counts how much.

    Returns:
        0 to 1.
    """
    links = link_articles(one.left, one.right, votes)
    found = {(_name(one.left[i]), _name(one.right[j])) for i, j in links}
    found = {pair for pair in found if pair[1] in one.judged}
    return 2 * len(found & one.wanted) / (len(found) + len(one.wanted))


def _edge(votes: Votes) -> int:
    """How many steps a choice lies from the middle of the grid."""
    return sum(abs(values.index(getattr(votes, name)) - len(values) // 2) for name, values in GRID.items())


def _labelled(path: Path, shared: Path) -> Labelled:
    old, new = (str(shared / "corpus" / "laws" / f"{name}.txt") for name in path.stem.split("__"))
    prepared = prepare(read(old), read(new), Lens.WHOLE)
    left, right = (cut_articles(profiles) for profiles in prepared.profiles)
    wanted, judged = set(), set()
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"):
            stated = row.get("status", "moved") in ("moved", "same", "new")
            before, after = row.get("old_article", row.get("old", "-")), row.get("new_article", row.get("new", "-"))
            if not stated or after == "-":
                continue
            judged.add(after)
            if before not in ("-", "?", "") and row.get("status") != "new":
                wanted.add((before, after))
    return Labelled(path.stem.split("__")[0], left, right, frozenset(wanted), frozenset(judged))


def _name(article: Article) -> str:
    number, inserted = article.number
    return f"{number}-{inserted}" if inserted else str(number)


if __name__ == "__main__":
    sys.exit(main())
