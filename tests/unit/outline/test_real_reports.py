"""The outline of real reports, against what careful readers say is right."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from compare.kinds import Role
from compare.report import read

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = [
    "吉林省_2025__吉林省_2026",
    "四川省_2026__重庆市_2026",
    "天津市_2026__北京市_2026",
    "江苏省_2026__浙江省_2026",
    "陕西省_2025__陕西省_2026",
]


@pytest.mark.parametrize("number", ["000", "001", "003"])
def test_headings_of_the_labelled_seeds_are_found(shared: Path, number: str) -> None:
    gold = json.loads(next((shared / "gold" / "structure").glob(f"{number}_*.json")).read_text(encoding="utf-8"))
    outline = read(shared / "seeds" / gold["seed"]).outline
    wanted = {(heading["line"], heading["kind"]) for heading in gold["headings"]}
    assert {(heading.place.line, heading.kind.value) for heading in outline.headings} == wanted
    assert outline.year == gold["year"]
    assert outline.organisation in (gold["org"], gold["org_full"])


@pytest.mark.parametrize("pair", PAIRS)
def test_headings_named_in_section_pairs_are_found(shared: Path, pair: str) -> None:
    gold = json.loads((shared / "gold" / "sections" / f"{pair}.json").read_text(encoding="utf-8"))
    for side, name in (("a", gold["left"]), ("b", gold["right"])):
        wanted = {one[side] for one in gold["pairs"] if one[side]}
        found = {heading.place.line for heading in read(shared / "corpus" / "provinces" / name).outline.headings}
        assert len(wanted - found) <= 1, (name, wanted - found)


def test_every_provincial_report_has_its_parts(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "provinces").glob("*.txt"))[::4]:
        outline = read(path).outline
        roles = [part.role for part in outline.parts]
        assert roles.count(Role.PROBLEMS) == 1, path.name
        assert roles.index(Role.REVIEW) < roles.index(Role.PROBLEMS) < len(roles) - 1 - roles[::-1].index(Role.PLAN)
        assert Role.CLOSING in roles, path.name
        assert outline.year == int(path.stem[-4:]) - 1
