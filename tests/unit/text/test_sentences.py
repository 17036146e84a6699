"""Where a reader would say that a sentence ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from compare.text.sentences import split_clauses, split_sentences

if TYPE_CHECKING:
    from pathlib import Path


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


def clauses(text: str) -> list[str]:
    return [text[start:end] for start, end in split_clauses(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("新建泵站3座。改造管网12公里！", ["新建泵站3座。", "改造管网12公里！"]),
        ("一是抓招商；二是抓服务；三是抓落地。", ["一是抓招商；", "二是抓服务；", "三是抓落地。"]),
        ("他说：“河要清。岸要绿。”大家都赞成。", ["他说：“河要清。岸要绿。”", "大家都赞成。"]),
        ("开展“您说我办！”活动，受理诉求。", ["开展“您说我办！”活动，受理诉求。"]),
        ("印发《谁来种地？怎么种地？》手册。再培训。", ["印发《谁来种地？怎么种地？》手册。", "再培训。"]),
        ("完成改造（含南区；北区在建）。通水。", ["完成改造（含南区；北区在建）。", "通水。"]),
        ("增长3.5%，达1.2亿元。", ["增长3.5%，达1.2亿元。"]),
        ("用好“绿卡“制度。推行“河长”制。", ["用好“绿卡“制度。", "推行“河长”制。"]),
        ("各位代表!今年任务重。", ["各位代表!", "今年任务重。"]),
        ("主席以“拉家?!狈绞谈心。", ["主席以“拉家?!狈绞谈心。"]),
        ("修路、架桥、通水……等事项办结。", ["修路、架桥、通水……等事项办结。"]),
        ("山高路远……我们一步步走来。", ["山高路远……", "我们一步步走来。"]),
        ("办结案件**件。**镇试点。", ["办结案件**件。", "**镇试点。"]),
        ("一、去年工作\t去年，任务完成。\t二、今年工作", ["一、去年工作", "去年，任务完成。", "二、今年工作"]),
        ("真的吗？！是的。", ["真的吗？！", "是的。"]),
        ("他说办妥了。“", ["他说办妥了。“"]),
        ("  　成效明显。　", ["成效明显。"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, wanted: list[str]) -> None:
    assert sentences(text) == wanted


def test_a_quotation_that_never_closes_does_not_swallow_the_paragraph() -> None:
    text = "推行“马上就办制度。" + "河道清淤三公里。" * 30
    assert len(sentences(text)) == 31


def test_clauses_end_at_commas_outside_names_and_figures() -> None:
    assert clauses("出台《水、电，气价》办法，惠及1,200户；比例为3:7。") == [
        "出台《水、电，气价》办法，",
        "惠及1,200户；",
        "比例为3:7。",
    ]


def test_an_empty_line_has_no_sentence() -> None:
    assert split_sentences(" 　\t") == ()
    assert split_clauses("") == ()


def test_cuts_agree_with_the_careful_readers(shared: Path) -> None:
    wanted = agreed = 0
    for path in sorted((shared / "gold").glob("*/*.units.json")):
        units = json.loads(path.read_text(encoding="utf-8"))
        for side, name in (("left", "left_units"), ("right", "right_units"), ("left", "plan_all"), ("right", "review")):
            if name not in units:
                continue
            lines = (shared / "corpus" / "provinces" / units[side]).read_text(encoding="utf-8-sig").splitlines()
            for unit in units[name]:
                line = lines[unit["line"] - 1]
                start = line.find(unit["text"], max(0, unit["col"] - 4))
                wanted += 1
                agreed += (start, start + len(unit["text"])) in split_sentences(line)
    assert agreed >= 0.999 * wanted > 0
