"""What a report calls its organisation and its place besides the full name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.outline.cues import pattern_of
from compare.outline.identity import PLACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.outline.paragraphs import Paragraph

_LEVEL = re.compile(r"(?:自治区|自治州|自治县|省|市|县|区|州|旗|盟|镇|乡)$")
_TERM = re.compile(r"第?[一二三四五六七八九十\d*]{1,3}届")


def _variants(folded: str) -> Iterator[str]:
    """Other names that an organisation may go by."""
    party = pattern_of("organisations", "parties").match(folded)
    prefix = party[0] if party else ""
    rest = _TERM.sub("", folded[len(prefix) :])
    place = PLACE.match(rest)
    if place is None:
        return
    name, unit = place[1], rest[place.end() :]
    level_match = _LEVEL.search(name)
    level = level_match[0] if level_match else ""
    bare = name[: len(name) - len(level)]
    if level.startswith("自治"):
        bare = re.sub(r"(?:壮族|回族|维吾尔)$", "", bare)
    yield from (name, name + unit, level + unit, folded.removesuffix("常务委员会"), prefix + name + "委员会")
    if len(bare) > 1 and "*" not in bare:
        yield bare
    if prefix in ("政协", "中国人民政治协商会议", "人民政协"):
        for stem in (f"{level}政协", f"{name}政协", f"政协{name}"):
            yield from (stem, f"{stem}常委会", f"{stem}委员会", f"{stem}委员会常务委员会")
    elif prefix and prefix != "中共" and level:
        yield from (
            f"{bare}{prefix}",
            f"{level}{prefix}",
            f"{prefix}{name}委",
            f"{prefix}{level}委会",
            f"{prefix}{level}委",
        )
        yield from (f"{name}委会", f"{level}委会", f"{prefix}{name}委会", f"{prefix}{name}委员会", "我会", "本会")
    elif "政府" in unit:
        yield from (f"{stem}{kind}" for stem in (level, name, bare) for kind in ("政府", "人民政府") if stem)
    else:
        yield from (f"我{unit[-1:]}", f"本{unit[-1:]}", unit.removeprefix("委"))


def find_aliases(name: str, paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """Find the other names that the report uses for its organisation and its place.

    Args:
        name: the folded name of the organisation.
        paragraphs: the paragraphs of the report.

    Returns:
        The names as written, longest first. 市委 is never among them for a 市委会: that is another committee.

    Example:
        民进安庆市委会 → 安庆民进, 市委会, 安庆市, 我会, 安庆 where the report uses them.
    """
    found: dict[str, str] = {}
    for variant in dict.fromkeys(_variants(name)):
        if len(variant) < 2 or variant == name:  # noqa: PLR2004 - one sign names nothing
            continue
        pattern = re.compile(re.escape(variant) + (r"(?![会员])" if variant.endswith("委") else ""))
        for paragraph in paragraphs:
            match = pattern.search(paragraph.line.folded)
            if match:
                found[variant] = paragraph.line.text[match.start() : match.end()]
                break
    return tuple(sorted(dict.fromkeys(found.values()), key=lambda alias: (-len(alias), alias)))
