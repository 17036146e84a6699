"""Word documents: the text as it reads once every change is accepted."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from compare.errors import ReadError
from compare.readers import read_document
from compare.readers.numbering import counted, formatted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from compare.model import Document

    Docx = Callable[..., bytes]
    Paragraph = Callable[..., str]
    Part = Callable[[str, str], str]


@pytest.fixture
def read(tmp_path: Path, docx: Docx) -> Callable[..., Document]:
    def build(body: str, **parts: str) -> Document:
        path = tmp_path / "报告.docx"
        path.write_bytes(docx(body, **parts))
        return read_document(path)

    return build


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def test_paragraphs_and_blank_lines_in_reading_order(read: Callable[..., Document], paragraph: Paragraph) -> None:
    document = read(paragraph("工作报告") + paragraph("") + paragraph("各位委员："))
    assert texts(document) == ["工作报告", "", "各位委员："]
    assert document.source.format == "docx"
    assert document.warnings == ()


def test_a_word_document_is_known_by_its_content(tmp_path: Path, docx: Docx, paragraph: Paragraph) -> None:
    path = tmp_path / "报告.bin"
    path.write_bytes(docx(paragraph("各位委员：")))
    assert read_document(path).source.format == "docx"


def test_tracked_changes_read_as_accepted(read: Callable[..., Document]) -> None:
    body = (
        f"<w:p>{run('发展会员')}<w:del w:id='1'><w:r><w:delText>20</w:delText></w:r></w:del>"
        f"<w:ins w:id='2'>{run('24')}</w:ins>{run('名')}<w:moveFrom>{run('旧')}</w:moveFrom>"
        f"<w:moveTo>{run('。')}</w:moveTo></w:p>"
    )
    assert texts(read(body)) == ["发展会员24名。"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs(read: Callable[..., Document], paragraph: Paragraph) -> None:
    body = paragraph("推动高质量", "<w:rPr><w:del w:id='1'/></w:rPr>") + paragraph("发展。") + paragraph("完。")
    assert texts(read(body)) == ["推动高质量发展。", "完。"]


def test_a_deleted_table_row_is_gone(read: Callable[..., Document], paragraph: Paragraph) -> None:
    def row(*cells: str, properties: str = "") -> str:
        inner = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells)
        return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"

    rows = row("指标", "增长") + row("旧", "1%", properties="<w:del w:id='3'/>") + row("生产总值", "6%")
    document = read(f"<w:tbl>{rows}</w:tbl>")
    assert [(line.text, line.style) for line in document.lines] == [("指标\t增长", "table"), ("生产总值\t6%", "table")]


def test_a_table_of_one_column_is_prose(read: Callable[..., Document], paragraph: Paragraph) -> None:
    cell = f"<w:tc>{paragraph('第一段。')}{paragraph('第二段。')}</w:tc>"
    document = read(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>" + paragraph("后文。"))
    assert [(line.text, line.style) for line in document.lines] == [
        (t, None) for t in ("第一段。", "第二段。", "后文。")
    ]


def test_soft_line_breaks_part_lines_and_tabs_stay(read: Callable[..., Document]) -> None:
    assert texts(read("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>")) == [
        "甲\t乙",
        "丙",
    ]


def test_a_page_break_alone_is_an_empty_line(read: Callable[..., Document]) -> None:
    assert texts(read("<w:p><w:r><w:br w:type='page'/><w:t>新页。</w:t></w:r></w:p>")) == ["新页。"]


def test_a_text_box_is_read_once(read: Callable[..., Document], paragraph: Paragraph) -> None:
    box = f"<w:txbxContent>{paragraph('框内文字。')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert texts(read(f"<w:p>{run('正文。')}<w:r>{both}</w:r></w:p>")) == ["正文。", "框内文字。"]


def test_footnotes_and_hidden_text_are_left_out_with_a_warning(read: Callable[..., Document]) -> None:
    body = (
        f"<w:p>{run('增长6%')}<w:r><w:footnoteReference w:id='2'/></w:r>{run('内部', '<w:vanish/>')}{run('。')}</w:p>"
    )
    document = read(body)
    assert texts(document) == ["增长6%。"]
    assert len(document.warnings) == 2
    assert "1 处脚注" in document.warnings[0]


def test_pinyin_guides_fields_and_links(read: Callable[..., Document]) -> None:
    ruby = f"<w:ruby><w:rt>{run('pǔ')}</w:rt><w:rubyBase>{run('濮')}</w:rubyBase></w:ruby>"
    field = "<w:r><w:fldChar/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
    body = f"<w:p><w:r>{ruby}</w:r>{run('阳')}{field}<w:hyperlink>{run('（链接）')}</w:hyperlink></w:p>"
    assert texts(read(body)) == ["濮阳（链接）"]


def test_headings_by_level_by_name_and_by_parent(
    read: Callable[..., Document], paragraph: Paragraph, xml_part: Part
) -> None:
    styles = xml_part(
        "styles",
        '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="a5"><w:name w:val="标题 3"/></w:style>'
        '<w:style w:styleId="own"><w:name w:val="大标题"/><w:basedOn w:val="1"/></w:style>'
        '<w:style w:styleId="lvl"><w:name w:val="章"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:styleId="t"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="toc"><w:name w:val="toc 1"/></w:style>'
        '<w:style w:styleId="loop"><w:name w:val="圈"/><w:basedOn w:val="loop"/></w:style>',
    )
    wanted = {"1": "heading-1", "a5": "heading-3", "own": "heading-1", "lvl": "heading-2"}
    wanted |= {"t": "title", "toc": "running", "loop": None, "none": None}
    body = "".join(paragraph(key, f'<w:pStyle w:val="{key}"/>') for key in wanted)
    body += paragraph("直接", '<w:outlineLvl w:val="0"/>') + paragraph("正文", '<w:outlineLvl w:val="9"/>')
    body += paragraph("没有级", '<w:outlineLvl w:val=""/>')
    found = {line.text: line.style for line in read(body, styles=styles).lines}
    assert found == wanted | {"直接": "heading-1", "正文": None, "没有级": None}


NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>'
    '<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3.%4"/></w:lvl>'
    '<w:lvl w:ilvl="4"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
)


def in_list(level: int, key: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>'


def test_automatic_numbers_are_rebuilt_and_restart_below(
    read: Callable[..., Document], paragraph: Paragraph, xml_part: Part
) -> None:
    plan = [
        (0, "回顾"),
        (1, "履职"),
        (2, "调研"),
        (2, "视察"),
        (1, "服务"),
        (2, "义诊"),
        (0, "任务"),
        (1, "协商"),
        (3, "细目"),
    ]
    body = "".join(paragraph(text, in_list(level)) for level, text in plan)
    document = read(body, numbering=xml_part("numbering", NUMBERING))
    assert texts(document) == [
        "一、回顾", "（一）履职", "1.调研", "2.视察", "（二）服务", "1.义诊", "二、任务", "（一）协商", "2.1.1 细目",
    ]  # fmt: skip
    assert {line.style for line in document.lines} == {"list"}


def test_a_list_that_begins_anew_counts_from_one(
    read: Callable[..., Document], paragraph: Paragraph, xml_part: Part
) -> None:
    body = paragraph("甲", in_list(0)) + paragraph("乙", in_list(0)) + paragraph("丙", in_list(0, 2))
    body += paragraph("丁", in_list(0, 2)) + paragraph("", in_list(0, 2)) + paragraph("戊", in_list(0, 2))
    document = read(body, numbering=xml_part("numbering", NUMBERING))
    assert texts(document) == ["一、甲", "二、乙", "一、丙", "二、丁", "", "三、戊"]


def test_numbers_of_a_style_and_numbers_taken_away(
    read: Callable[..., Document], paragraph: Paragraph, xml_part: Part
) -> None:
    styles = xml_part(
        "styles",
        '<w:style w:styleId="h"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    )
    body = paragraph("回顾", '<w:pStyle w:val="h"/>')
    body += paragraph("无号", '<w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    body += (
        paragraph("任务", '<w:pStyle w:val="h"/>') + paragraph("圆点", in_list(4)) + paragraph("不存在", in_list(0, 99))
    )
    document = read(body, styles=styles, numbering=xml_part("numbering", NUMBERING))
    assert texts(document) == ["一、回顾", "无号", "二、任务", "圆点", "不存在"]
    assert [line.style for line in document.lines][:3] == ["heading-1"] * 3


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCountingThousand", "十"),
        (21, "japaneseCounting", "二十一"),
        (105, "chineseCountingThousand", "一百零五"),
        (12, "ideographDigital", "一二"),
        (3, "ideographTraditional", "丙"),
        (12, "chineseLegalSimplified", "拾贰"),
        (7, "decimalZero", "07"),
        (12, "decimalFullWidth", "１２"),
        (3, "decimalEnclosedCircle", "③"),
        (2, "decimalEnclosedParen", "⑵"),
        (4, "upperRoman", "IV"),
        (28, "lowerLetter", "bb"),
        (5, "somethingNew", "5"),
    ],
)
def test_number_formats(number: int, form: str, shown: str) -> None:
    assert formatted(number, form) == shown


def test_counting_in_chinese_is_what_a_reader_expects() -> None:
    assert [counted(n) for n in (11, 20, 110, 115, 1001, 1010)] == [
        "十一", "二十", "一百一十", "一百一十五", "一千零一", "一千零一十",
    ]  # fmt: skip


def test_a_document_type_is_refused(tmp_path: Path, docx: Docx) -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:styles xmlns:w="x">&b;</w:styles>'
    )
    path = tmp_path / "报告.docx"
    path.write_bytes(docx("<w:p/>", styles=bomb))
    with pytest.raises(ReadError, match=r"损坏|不合规范"):
        read_document(path)


def test_a_zip_bomb_is_refused(tmp_path: Path, docx: Docx) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(docx("<w:p/>", styles=" " * 210_000_000))
    assert path.stat().st_size < 1_000_000
    with pytest.raises(ReadError, match="200 MB"):
        read_document(path)


def test_a_part_with_a_password_is_refused(tmp_path: Path, docx: Docx, paragraph: Paragraph) -> None:
    content = bytearray(docx(paragraph("各位委员：")))
    with zipfile.ZipFile(BytesIO(bytes(content))) as package:
        names = package.namelist()
    at = content.index(b"PK\x01\x02")
    for name in names:
        if name == "word/document.xml":
            content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    path = tmp_path / "报告.docx"
    path.write_bytes(bytes(content))
    with pytest.raises(ReadError, match="密码"):
        read_document(path)


def test_boxes_nested_without_end_do_not_crash(read: Callable[..., Document], paragraph: Paragraph) -> None:
    body = paragraph("开头。") + "<w:sdt><w:sdtContent>" * 3000 + paragraph("深处。") + "</w:sdtContent></w:sdt>" * 3000
    assert texts(read(body))[0] == "开头。"
