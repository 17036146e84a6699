"""What is left of a file once the page around the report and the damage in it are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.kinds import NoiseKind, NoiseScope
from compare.model import CleanLine, Document, RawLine, Source
from compare.text.clean import clean_document

if TYPE_CHECKING:
    from pathlib import Path

PARAGRAPH = "全区新建泵站三座，改造管网十二公里，惠及居民八千户，群众用水难题得到有效解决，满意度明显提升。"


def document(*lines: str | RawLine) -> Document:
    raw = tuple(RawLine(line) if isinstance(line, str) else line for line in lines)
    return Document(Source("报告.txt", "txt", "utf-8", ""), raw)


def clean(*lines: str | RawLine) -> tuple[CleanLine, ...]:
    return clean_document(document(*lines))


def whole(*lines: str | RawLine) -> dict[int, NoiseKind]:
    return {line.number: noise.kind for line in clean(*lines) for noise in line.noise if noise.scope is NoiseScope.LINE}


def test_a_clean_offset_leads_back_to_the_raw_one() -> None:
    (line,) = clean("　　能力建設(shè)達(dá)標。")
    assert line.text == "能力建設達標。"
    assert line.folded == "能力建设达标。"
    assert [line.raw[a:b] for a, b in zip(line.starts, line.ends, strict=True)] == list("能力建設達標。")
    assert [noise.place.text for noise in line.noise] == ["(shè)", "(dá)"]
    assert {noise.kind for noise in line.noise} == {NoiseKind.PINYIN}
    place = line.place(2, 5)
    assert (place.start, place.end, place.text) == (4, 12, "建設達")


def test_word_and_web_residue_goes_and_masks_stay() -> None:
    (line,) = clean("[bookmark: _GoBack]今年\u200b捐款**万元，覆盖&nbsp;*个镇\ufeff。")
    assert line.text == "今年捐款**万元，覆盖 *个镇。"
    kinds = [noise.kind for noise in line.noise]
    assert kinds.count(NoiseKind.REDACTION) == 2
    assert kinds.count(NoiseKind.WORD_ARTEFACT) == 4


def test_a_broken_byte_is_marked_and_stays() -> None:
    (line,) = clean("修复\ufffd渠三公里。")
    assert line.text == "修复\ufffd渠三公里。"
    assert [noise.kind for noise in line.noise] == [NoiseKind.BAD_BYTE]


def test_a_repaired_stretch_keeps_its_place_and_its_sentences_do_not_overlap() -> None:
    (line,) = clean("各項機制運行有效?,F(xiàn)將情況報告如下。")
    assert line.text == "各項機制運行有效。現將情況報告如下。"
    (repair,) = [noise for noise in line.noise if noise.kind is NoiseKind.MOJIBAKE]
    assert (repair.place.text, repair.repaired) == ("?,F", "。現")
    end = line.text.index("。") + 1
    assert line.place(0, end).end <= line.place(end, len(line.text)).start


def test_the_page_around_a_report_is_noise_and_the_report_is_not() -> None:
    lines = (
        "当前位置：",
        "首页",
        ">",
        "政务公开",
        "某区政府工作报告",
        "——2025年1月8日在某区第八届人民代表大会第五次会议上",
        "来源：区政府办公室",
        "发布时间：",
        "2025-01-20 09:30",
        "【字号：大 中 小】",
        "区长 李某某",
        "各位代表：",
        PARAGRAPH,
        "责任编辑：",
        "王某",
        "某某网络公司 某省某市某路8号",
        "版权所有 某区人民政府 ICP备12345678号",
    )
    found = whole(*lines)
    assert set(found) == {1, 2, 3, 4, 7, 8, 9, 10, 14, 15, 16, 17}


def test_links_to_other_pages_go_with_their_summaries_but_an_appendix_stays() -> None:
    body = [PARAGRAPH] * 12
    assert set(whole("各位代表：", *body, "相关报道：", "某区召开大会。")) == {14, 15}
    assert whole("各位代表：", *body, "名词解释", "1.“双碳”：碳达峰与碳中和。") == {}
    assert whole("各位代表：", *body, "主办单位：区教育局") == {}


def test_a_footer_sign_above_more_report_costs_no_sentence() -> None:
    found = whole("各位代表：", PARAGRAPH, "打印本页", PARAGRAPH, PARAGRAPH)
    assert set(found) == {3}


def test_dated_lines_below_paragraphs_are_captions_and_a_chronicle_is_not() -> None:
    found = whole("一、主要工作", PARAGRAPH, "6月5日，区里召开水务工作推进会", "二、下步打算", PARAGRAPH)
    assert found == {3: NoiseKind.CAPTION}
    chronicle = [f"{month}月5日，召开第{month}次专题会议研究水务" for month in range(1, 7)]
    assert whole("一、大事记", PARAGRAPH, *chronicle) == {}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("图为新建成的泵站", NoiseKind.CAPTION),
        ("区长作政府工作报告。本报记者 张某 摄", NoiseKind.CAPTION),
        ("- 12 -", NoiseKind.PAGE),
        ("第 3 页 共 20 页", NoiseKind.PAGE),
        ("||||", NoiseKind.TABLE_RESIDUE),
        (" \u3000", NoiseKind.BLANK),
        (RawLine("某区报告", style="running"), NoiseKind.PAGE),
        (RawLine("泵站全景", style="caption"), NoiseKind.CAPTION),
    ],
)
def test_lines_that_their_shape_gives_away(line: str | RawLine, kind: NoiseKind) -> None:
    assert whole("一、主要工作", PARAGRAPH, line, PARAGRAPH) == {3: kind}


@pytest.mark.parametrize(
    "line",
    [
        "图片、影像等资料以及网络信息的管理办法",
        "省长 王某某",
        "各位代表：",
        "二、今年工作安排",
        "主办单位：区水务局",
        "来源多元、结构合理的投入机制初步形成。",
    ],
)
def test_structure_and_body_are_never_noise(line: str) -> None:
    assert whole("一、主要工作", PARAGRAPH, line, PARAGRAPH) == {}


def test_heads_repeated_on_every_saved_page_count_once() -> None:
    page = ["某区工作报告", "【字体：大 中 小】", "各位代表：", PARAGRAPH, "（责任编辑：某某"]
    found = whole(*page, *page, *page)
    assert set(found) == {2, 5, 6, 7, 10, 11, 12, 15}


def test_no_letter_of_any_real_report_is_lost(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")) + sorted((shared / "corpus" / "provinces").glob("*.txt")):
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        for line in clean(*lines):
            covered = set()
            for start, end in zip(line.starts, line.ends, strict=True):
                covered.update(range(start, end))
            for noise in line.noise:
                covered.update(range(noise.place.start, noise.place.end))
            lost = [character for at, character in enumerate(line.raw) if at not in covered and not character.isspace()]
            assert lost == [], f"{path.name}:{line.number}"
