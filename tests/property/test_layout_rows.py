"""Both texts are on the rows completely, in step, whatever the width and the view."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.kinds import ChangeKind, HeadingKind, Role, Side
from compare.model import Change, Sentence
from tests.tui.samples import Edit, added, comparison_of, edited, long, ordinary, removed, rewritten, same
from tui.layout.blocks import Block, build_blocks
from tui.layout.cells import cell_table
from tui.layout.contents import build_contents, parents_of, trails
from tui.layout.facets import Facet, count_facets
from tui.layout.finding import Query, find_hits, hit_row
from tui.layout.folding import Context, Folding
from tui.layout.minimap import change_map, row_at
from tui.layout.order import display_order
from tui.layout.passages import Mark, Tone
from tui.layout.pieces import pieces
from tui.layout.rows import LineBreaker, Mode, RowKind, RowOptions, build_rows
from tui.layout.sieve import Known, Sieve, sift

if TYPE_CHECKING:
    from compare.model import Comparison
    from tui.layout.rows import Table

TEXTS = st.text(st.sampled_from("人民至上工作报告，。、；（）《》“”—…0123456789%万元abc"), min_size=1, max_size=60)
EDITS = st.one_of(
    TEXTS.map(same),
    TEXTS.map(added),
    TEXTS.map(removed),
    st.builds(rewritten, TEXTS, TEXTS),
    st.builds(edited, TEXTS, TEXTS, TEXTS, TEXTS),
    st.builds(lambda text: same(text, moved=True), TEXTS),
)
COMPARISONS = st.lists(EDITS, max_size=8).map(comparison_of)


def rows_of(blocks: tuple[Block, ...], width: int, **options: object) -> Table:
    return build_rows(blocks, RowOptions(width, **options), LineBreaker())  # type: ignore[arg-type]


def drawn(table: Table, side: Side) -> list[str]:
    """The text of each passage as the rows show it."""
    found: dict[int, str] = {}
    for row in table.rows:
        line = row.left if side is Side.LEFT else row.right
        if line is not None:
            found[line.passage.key] = found.get(line.passage.key, "") + "".join(text for text, _ in pieces(line))
    return list(found.values())


@given(comparison=COMPARISONS, width=st.integers(20, 200))
def test_split_panes_draw_every_character_of_both_reports_exactly_once(comparison: Comparison, width: int) -> None:
    table = rows_of(build_blocks(comparison), width)
    for side, report in ((Side.LEFT, comparison.left), (Side.RIGHT, comparison.right)):
        expected = [heading.place.text for heading in report.outline.headings]
        expected += [sentence.place.text for sentence in report.sentences]
        assert "".join(drawn(table, side)) == "".join(expected)


@given(comparison=COMPARISONS, width=st.integers(20, 200), mode=st.sampled_from(Mode))
def test_no_row_is_wider_than_its_column(comparison: Comparison, width: int, mode: Mode) -> None:
    for row in rows_of(build_blocks(comparison), width, mode=mode).rows:
        for line in (row.left, row.right):
            assert line is None or line.indent + cell_table().measure(line.text) <= width


@given(comparison=COMPARISONS, width=st.integers(20, 120), mode=st.sampled_from(Mode))
def test_every_change_begins_on_one_row_for_both_sides(comparison: Comparison, width: int, mode: Mode) -> None:
    blocks = build_blocks(comparison)
    table = rows_of(blocks, width, mode=mode)
    firsts = [table.change_rows[change] for change in table.order]
    assert firsts == sorted(firsts)
    for change, first in table.change_rows.items():
        block = blocks[table.rows[first].block]
        assert change in block.changes
        assert first == 0 or table.rows[first - 1].block != table.rows[first].block
        if mode is Mode.SPLIT:
            assert (table.rows[first].left is None) == (block.left is None)
            assert (table.rows[first].right is None) == (block.right is None)


@given(comparison=COMPARISONS, width=st.integers(20, 120))
def test_a_filter_hides_nothing_that_it_asks_for(comparison: Comparison, width: int) -> None:
    blocks = build_blocks(comparison)
    table = rows_of(blocks, width, kept=sift(blocks, comparison, Sieve(frozenset({Facet.ADDED})), Known()))
    wanted = [block.changes[0] for block in blocks if Facet.ADDED in block.facets]
    assert list(table.order) == wanted
    assert set(table.change_rows) == set(wanted)


@pytest.mark.parametrize("facet", list(Facet))
def test_the_number_beside_a_kind_is_the_number_of_stops_under_its_filter(facet: Facet) -> None:
    comparison = with_changed_heading(ordinary())
    blocks = build_blocks(comparison)
    table = rows_of(blocks, 60, kept=sift(blocks, comparison, Sieve(frozenset({facet})), Known()))
    assert count_facets(block.facets for block in blocks if block.changes)[facet] == len(table.order)


def with_changed_heading(comparison: Comparison) -> Comparison:
    """The same, with the heading of the second section as a change of its own."""
    sides = []
    for heading in (comparison.sections[1].left, comparison.sections[1].right):
        assert heading is not None
        text = heading.place.text
        sides.append((Sentence(text, heading.place, text, heading.place.line, None, Role.REVIEW, HeadingKind.BLOCK),))
    change = Change("h", ChangeKind.EDITED, moved=False, score=0.9, left=sides[0], right=sides[1], section=1)
    at = next(index for index, other in enumerate(comparison.changes) if other.section == 1)
    return replace(comparison, changes=(*comparison.changes[:at], change, *comparison.changes[at:]))


@given(comparison=COMPARISONS, width=st.integers(20, 120))
def test_what_is_folded_is_counted(comparison: Comparison, width: int) -> None:
    blocks = build_blocks(comparison)
    table = rows_of(blocks, width, folding=Folding(Context.CHANGES))
    changed = sum(1 for block in blocks if block.changed)
    assert len(table.order) == changed
    assert sum(row.folded for row in table.rows) == len(comparison.changes) - changed


@pytest.mark.parametrize("mode", list(Mode))
def test_the_unified_view_shows_equal_text_once_and_changed_text_twice(mode: Mode) -> None:
    table = rows_of(build_blocks(ordinary()), 60, mode=mode)
    text = "\n".join(drawn(table, Side.LEFT) + drawn(table, Side.RIGHT))
    assert text.count("群众满意度持续提高。") == (2 if mode is Mode.SPLIT else 1)
    assert text.count("推进城乡供水一体化。") == 2


def test_badges_stand_in_the_gutter_of_the_first_row_and_go_on_below() -> None:
    table = rows_of(build_blocks(ordinary()), 40)
    badges = [row.badges for row in table.rows if row.badges]
    assert badges == ["改数", "改词", "删", "改", "写", "移", "增", "增", "增", "删", "删"]


def test_changes_only_folds_equal_sentences_and_says_how_many() -> None:
    table = rows_of(build_blocks(long()), 40, folding=Folding(Context.CHANGES))
    assert [row.folded for row in table.rows if row.kind is RowKind.FOLD] == [1] * 40
    assert len(table.order) == 80


def test_a_footer_of_the_web_page_is_shown_at_its_place_on_request_only() -> None:
    blocks = build_blocks(ordinary())
    assert not [row for row in rows_of(blocks, 40).rows if row.kind is RowKind.NOISE]
    last = rows_of(blocks, 40, noise=True).rows[-1]
    assert last.kind is RowKind.NOISE
    assert last.right is not None
    assert last.right.passage.tone is Tone.NOISE


def test_what_changed_is_marked_and_the_figure_stands_out() -> None:
    table = rows_of(build_blocks(ordinary()), 60)
    row = table.rows[table.change_rows[1]]
    assert row.left is not None
    assert row.right is not None
    marked = Mark.CHANGED | Mark.FIGURE
    assert list(pieces(row.left))[1] == ("120公里", marked)
    assert list(pieces(row.right))[1] == ("135.5公里", marked)


def test_equal_sentences_of_one_paragraph_run_on() -> None:
    comparison = comparison_of([same("第一句。"), same("第二句。"), added("第三句。")])
    apart = build_blocks(comparison)
    assert [block.changes for block in apart][1:] == [(0,), (1,), (2,)]


def test_a_change_with_two_sentences_keeps_both() -> None:
    edit = Edit(("先做好甲。", "再做好乙。"), ("甲乙并举。",))
    table = rows_of(build_blocks(comparison_of([edit])), 40)
    assert drawn(table, Side.LEFT)[1:] == ["先做好甲。再做好乙。"]


def test_search_finds_both_sides_and_knows_the_row() -> None:
    blocks = build_blocks(ordinary())
    hits = find_hits(blocks, Query("道路"))
    assert len(hits.found) == 2
    table = rows_of(blocks, 20)
    row = hit_row(hits.found[1], table)
    assert row is not None
    assert "道路" in (table.rows[row].right.text if table.rows[row].right else "")
    assert find_hits(blocks, Query(" ")).found == ()


def test_search_does_not_jump_to_what_is_folded_away() -> None:
    comparison = ordinary()
    blocks = build_blocks(comparison)
    table = rows_of(blocks, 40, kept=sift(blocks, comparison, Sieve(frozenset({Facet.REMOVED})), Known()))
    assert hit_row(find_hits(blocks, Query("道路")).found[0], table) is None


def test_the_contents_count_changes_by_kind() -> None:
    comparison = ordinary()
    entries = build_contents(comparison, build_blocks(comparison))
    assert [entry.title for entry in entries] == [
        "一、过去一年工作",
        "二、民生保障和社会治理",
        "三、绿色发展",
        "三、老旧厂区改造",
    ]
    assert entries[0].counts[Facet.EDITED] == 2
    assert entries[1].counts[Facet.REWRITTEN] == 1
    assert entries[3].counts[Facet.REMOVED] == 1


@given(rows=st.integers(0, 500), height=st.integers(1, 80), data=st.data())
def test_the_map_covers_every_row_and_shows_the_view(rows: int, height: int, data: st.DataObject) -> None:
    top = data.draw(st.integers(0, max(0, rows - height)))
    facets = [Facet.ADDED if row % 7 == 0 else None for row in range(rows)]
    cells = change_map(facets, height, top)
    assert len(cells) == height
    assert any(cell.in_view for cell in cells) == bool(rows)
    assert any(cell.facet for cell in cells) == bool(rows)
    assert [row_at(cell, rows, height) for cell in range(height)] == sorted(
        row_at(c, rows, height) for c in range(height)
    )


def test_what_is_gone_stands_under_its_own_heading() -> None:
    comparison = ordinary()
    gone = next(change for change in comparison.changes if change.kind is ChangeKind.REMOVED)
    others = [change for change in comparison.changes if change is not gone]
    scattered = replace(comparison, changes=(*others, gone))
    order = display_order(scattered)
    assert sorted(order) == list(range(len(scattered.changes)))
    sections = [scattered.changes[index].section for index in order]
    assert sections == sorted(sections)


def heading_unit(comparison: Comparison, section: int, side: Side) -> Sentence:
    pair = comparison.sections[section]
    heading = pair.left if side is Side.LEFT else pair.right
    assert heading is not None
    line = heading.place.line
    return Sentence(f"{side}{section}", heading.place, heading.place.text, line, None, Role.REVIEW, HeadingKind.BLOCK)


def test_a_heading_that_is_a_change_is_shown_once_beside_its_counterpart() -> None:
    comparison = ordinary()
    gone = Change("x", ChangeKind.REMOVED, False, 0.0, (heading_unit(comparison, 1, Side.LEFT),), (), 1)  # noqa: FBT003 - the model's order
    new = Change("y", ChangeKind.ADDED, False, 0.0, (), (heading_unit(comparison, 1, Side.RIGHT),), 1)  # noqa: FBT003 - as above
    blocks = build_blocks(replace(comparison, changes=(gone, new, *comparison.changes)))
    holding = [block for block in blocks if {0, 1} & set(block.changes)]
    assert len(holding) == 1
    assert holding[0].left is not None
    assert holding[0].right is not None
    assert holding[0].facets == (Facet.REMOVED, Facet.ADDED)
    assert sum(block.right is not None and block.right.text.startswith("二、") for block in blocks) == 1


def test_a_heading_within_another_change_is_not_repeated_above_it() -> None:
    comparison = ordinary()
    mixed = comparison.changes[4]
    both = (heading_unit(comparison, 1, Side.RIGHT), *mixed.right)
    changes = tuple(replace(change, right=both) if change is mixed else change for change in comparison.changes)
    text = "".join(drawn(rows_of(build_blocks(replace(comparison, changes=changes)), 60), Side.RIGHT))
    assert text.count("二、民生保障和社会治理") == 1


def test_the_trail_of_a_section_that_one_side_lacks_names_what_is_above() -> None:
    comparison = ordinary()
    assert trails(comparison, 1, parents_of(comparison)) == (("二、民生保障",), ("二、民生保障和社会治理",))
    assert trails(comparison, 2, parents_of(comparison)) == ((), ("三、绿色发展",))
