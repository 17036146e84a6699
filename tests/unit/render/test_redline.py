"""A redline gives back both reports: whoever accepts all changes has the right one, whoever refuses them the left."""

from __future__ import annotations

import io
import random
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest
from docx_revisions import RevisionDocument
from hypothesis import given, settings
from hypothesis import strategies as st

from compare import compare, read
from compare.kinds import Lens
from compare.render.heaviest_chain import Link, heaviest_chain
from compare.render.redline import Op, redline_of
from compare.render.redline_docx import comparison_to_redline
from evaluation.revisions import revise
from tests.tools import settle_in_office

if TYPE_CHECKING:
    from pathlib import Path

    from compare.model import Comparison, Report

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAMPLES = ("chengling-2021.txt", "chengling-2022.txt", "chengling-2023.txt", "jichuan-2022.txt")
PAIRS = [
    ("chengling-2021.txt", "chengling-2022.txt"),
    ("chengling-2022.txt", "chengling-2023.txt"),
    ("chengling-2023.txt", "chengling-2021.txt"),
    ("jichuan-2022.txt", "chengling-2022.txt"),
    ("jichuan-2022.txt", "clean/jichuan-2022.txt"),
    *((name, seed) for seed, name in enumerate(SAMPLES * 4, 1)),
]
"""Two samples, or a sample and the seed of an edited copy of it: 21 pairs."""


def paragraphs_of(report: Report) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for unit in report.units:
        found.setdefault(unit.paragraph if unit.heading is None else unit.place.line, []).append(unit.place.text)
    return list(found.values())


def edited_copy(left: Path, seed: int, folder: Path) -> Path:
    """An edited copy of a sample: sentences edited, moved, split, merged, added and removed, paragraphs moved."""
    others = [path for path in sorted(left.parent.glob("*.txt")) if path != left]
    donor = [one.place.text for path in others for one in read(path).sentences if len(one.place.text) > 12]
    revision = revise(paragraphs_of(read(left)), donor, seed)
    copy = folder / f"copy-{seed}.txt"
    lines = ["".join(one.text for one in paragraph) for paragraph in revision.right]
    # a blank line and one of blanks are paragraphs too
    lines.insert(random.Random(seed).randrange(len(lines)), "")  # noqa: S311 - repeatable, nothing secret
    copy.write_text("\n".join([*lines, "　　"]) + "\n", encoding="utf-8")
    return copy


def compared(pair: tuple[str, str | int], seeds: Path, folder: Path) -> Comparison:
    left = seeds / pair[0]
    right = edited_copy(left, pair[1], folder) if isinstance(pair[1], int) else seeds / pair[1]
    return compare(read(left), read(right))


def lines_of(report: Report) -> list[str]:
    return [line.raw for line in report.lines]


def settled(content: bytes, *, accept: bool) -> list[str]:
    """The paragraphs after all changes are accepted or refused, by the rules of ECMA-376 (17.13.5)."""
    gone, kept = ("del", "ins") if accept else ("ins", "del")
    paragraphs = []
    text = ""
    for paragraph in docx.Document(io.BytesIO(content)).element.body.iter(f"{W}p"):
        for node in paragraph.iter(f"{W}t", f"{W}delText", f"{W}tab"):
            above = {each.tag for each in node.iterancestors()}
            if f"{W}{gone}" not in above:
                assert node.tag != f"{W}delText" or f"{W}{kept}" in above
                text += "\t" if node.tag == f"{W}tab" else node.text or ""
        # without its end, a paragraph goes on in the next one
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}") is None:
            paragraphs.append(text)
            text = ""
    assert text == ""
    return paragraphs


def settled_by_library(content: bytes, folder: Path, *, accept: bool) -> list[str]:
    source, target = folder / "redline.docx", folder / "settled.docx"
    source.write_bytes(content)
    document = RevisionDocument(str(source))
    document.accept_all() if accept else document.reject_all()
    document.save(str(target))
    return [paragraph.text for paragraph in docx.Document(str(target)).paragraphs if paragraph.text]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "-".join(map(str, pair)).replace("/", "-"))
def test_accepting_gives_the_right_report_and_refusing_the_left(
    pair: tuple[str, str | int], seeds: Path, tmp_path: Path
) -> None:
    comparison = compared(pair, seeds, tmp_path)
    content = comparison_to_redline(comparison)
    for report, accept in ((comparison.left, False), (comparison.right, True)):
        wanted = lines_of(report)
        assert settled(content, accept=accept) == wanted
        assert settled_by_library(content, tmp_path, accept=accept) == [line for line in wanted if line]


def test_libreoffice_accepts_and_refuses_alike(seeds: Path, tmp_path: Path) -> None:
    folder = tmp_path / "redlines"
    folder.mkdir()
    comparisons = {}
    for number in (1, 4, 5, 8, 10, 12):
        comparisons[number] = compared(PAIRS[number], seeds, tmp_path)
        (folder / f"{number}.docx").write_bytes(comparison_to_redline(comparisons[number]))
    settle_in_office(folder, tmp_path / "profile")
    for number, comparison in comparisons.items():
        for suffix, report in (("accepted", comparison.right), ("refused", comparison.left)):
            text = (folder / f"{number}.docx.{suffix}.txt").read_text(encoding="utf-8-sig")
            assert text.split("\n")[:-1] == lines_of(report), (number, suffix)


def test_what_stays_is_kept_and_not_written_twice(seeds: Path, tmp_path: Path) -> None:
    comparison = compared(("chengling-2022.txt", 3), seeds, tmp_path)
    steps = [step for one in redline_of(comparison) for step in one.steps]
    kept = sum(len(step.text) for step in steps if step.op is Op.KEEP)
    assert kept > 0.6 * sum(map(len, lines_of(comparison.left)))


def test_a_report_beside_itself_has_no_tracked_change(seeds: Path) -> None:
    report = read(seeds / "chengling-2022.txt")
    body = zipfile.ZipFile(io.BytesIO(comparison_to_redline(compare(report, report)))).read("word/document.xml")
    assert b"<w:ins " not in body
    assert b"<w:del " not in body


def test_every_change_has_the_same_author_and_its_own_number(seeds: Path) -> None:
    comparison = compare(read(seeds / "chengling-2022.txt"), read(seeds / "chengling-2023.txt"))
    body = docx.Document(io.BytesIO(comparison_to_redline(comparison))).element.body
    changes = [*body.iter(f"{W}ins", f"{W}del")]
    assert changes
    assert {change.get(f"{W}author") for change in changes} == {"duizhao"}
    assert len({change.get(f"{W}id") for change in changes}) == len(changes)


def test_the_same_reports_give_the_same_bytes(seeds: Path) -> None:
    first, second = (
        comparison_to_redline(compare(read(seeds / "chengling-2022.txt"), read(seeds / "chengling-2023.txt")))
        for _ in range(2)
    )
    assert first == second


@pytest.mark.parametrize("lens", list(Lens))
def test_every_lens_gives_back_whole_files(lens: Lens, seeds: Path) -> None:
    comparison = compare(read(seeds / "chengling-2021.txt"), read(seeds / "chengling-2022.txt"), lens)
    content = comparison_to_redline(comparison)
    assert settled(content, accept=True) == lines_of(comparison.right)
    assert settled(content, accept=False) == lines_of(comparison.left)


LINES = st.lists(
    st.text(st.sampled_from("一、增强，。；5年 　\t【】<&>“”\u2028\x0b"), max_size=14), min_size=1, max_size=8
)


@settings(max_examples=25, deadline=None)
@given(left=LINES, right=LINES)
def test_any_two_texts_come_back(left: list[str], right: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("pair")
    paths = folder / "left.txt", folder / "right.txt"
    for path, lines in zip(paths, (left, right), strict=True):
        path.write_text("报告。\n" + "\n".join(lines), encoding="utf-8")
    comparison = compare(read(paths[0]), read(paths[1]))
    content = comparison_to_redline(comparison)
    # XML takes no vertical tab
    for report, accept in ((comparison.left, False), (comparison.right, True)):
        assert settled(content, accept=accept) == [line.replace("\x0b", "") for line in lines_of(report)]


def test_the_chain_is_the_heaviest_without_crossings() -> None:
    links = [Link((0, 1), (5, 6), 3.0), Link((1, 2), (0, 1), 2.0), Link((2, 3), (1, 2), 2.0), Link((2, 3), (6, 7), 0.5)]
    assert [(link.left, link.right) for link in heaviest_chain(links)] == [((1, 2), (0, 1)), ((2, 3), (1, 2))]
    assert heaviest_chain([]) == []
