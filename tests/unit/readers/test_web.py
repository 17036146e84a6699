"""Web pages: the report, and nothing of the page around it."""

from __future__ import annotations

import time
from base64 import encodebytes
from typing import TYPE_CHECKING

import pytest

from compare.errors import ReadError
from compare.readers import read_document

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from compare.model import Document

PARAGRAPHS = (
    "各位委员：现在，我代表常务委员会，向大会报告工作，请予审议。",
    "一年来，我们坚持围绕中心、服务大局，积极建言献策，各项工作取得新的进展。",
    "我们组织委员开展视察调研36次，提出意见建议210条，多数已经得到采纳。",
    "新的一年，我们将进一步提高履职质量，为建设美好清溪作出新的贡献！",
)
MENU = "".join(
    f'<li><a href="/{n}">{name}</a></li>' for n, name in enumerate(("首页", "机构概况", "政务公开", "互动交流"))
)
AROUND = (
    (
        f'<div class="top"><ul>{MENU}</ul></div>'
        '<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/g">公报</a></div>'
    ),
    '<div class="share">分享到：<a>微信</a><a>微博</a></div><div class="related"><h3>相关阅读</h3><ul>'
    + "".join(f'<li><a href="/n{n}">关于印发第{n}号文件的通知，请各单位认真贯彻执行</a></li>' for n in range(9))
    + '</ul></div><div class="footer"><p>版权所有：清溪市人民政府　主办：办公室，电话：12345</p></div>',
)
JUNK = ("首页", "当前位置", "分享到", "相关阅读", "版权所有", "关于印发")


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Document]:
    def from_page(page: str | bytes, name: str = "报告.html", encoding: str | None = None) -> Document:
        path = tmp_path / name
        path.write_bytes(page if isinstance(page, bytes) else page.encode())
        return read_document(path, encoding=encoding)

    return from_page


def page(body: str, head: str = "<title>清溪市政协工作报告 | 清溪政协网</title>") -> str:
    return f"<!DOCTYPE html><html><head>{head}<style>p{{}}</style></head><body>{body}</body></html>"


BODIES = {
    "paragraphs": '<div class="TRS_Editor">' + "".join(f"<p>　　{p}</p>" for p in PARAGRAPHS) + "</div>",
    "breaks": '<div id="zoom">' + "<br><br>\n".join(f"　　{p}" for p in PARAGRAPHS) + "</div>",
    "table layout": "<table><tr><td><table><tr><td>"
    + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    + "</td></tr></table></td></tr></table>",
    "spans": "<div>"
    + "".join(f"<div><span>{p[:9]}</span><span><b>{p[9:]}</b></span></div>" for p in PARAGRAPHS)
    + "</div>",
    "inline wrapper": "<font><span>" + "<br>".join(PARAGRAPHS) + "</span></font>",
    "a form around it all": "<form>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "</form>",
    "pages": "".join(
        f'<div class="page{n}" style="display:{"block" if not n else "none"}"><p>{p}</p></div>'
        for n, p in enumerate(PARAGRAPHS)
    ),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_the_report_is_kept_and_the_page_around_it_left_out(read: Callable[..., Document], body: str) -> None:
    document = read(page(AROUND[0] + body + AROUND[1]))
    texts = [line.text for line in document.lines]
    assert texts == ["清溪市政协工作报告", *PARAGRAPHS]
    assert document.lines[0].style == "title"
    assert document.source.format == "html"


def test_a_footer_within_the_article_is_left_out_too(read: Callable[..., Document]) -> None:
    document = read(page("<div>" + BODIES["paragraphs"] + AROUND[1] + "</div>"))
    assert not any(word in line.text for line in document.lines for word in JUNK)


def test_the_title_is_not_repeated(read: Callable[..., Document]) -> None:
    document = read(page(BODIES["paragraphs"].replace("<p>", "<h1>清溪市政协 工作报告</h1><p>", 1)))
    assert [line.text for line in document.lines][:2] == ["清溪市政协 工作报告", PARAGRAPHS[0]]
    assert document.lines[0].style == "heading-1"


def test_the_title_that_the_metadata_states_comes_first(read: Callable[..., Document]) -> None:
    head = '<meta name="ArticleTitle" content="清溪市2031年公报"><title>清溪政协网</title>'
    assert read(page(BODIES["paragraphs"], head)).lines[0].text == "清溪市2031年公报"


def test_headings_lists_captions_and_tables_have_their_style(read: Callable[..., Document]) -> None:
    rows = "<tr><th>指标</th><th>单位</th></tr><tr><td>产值 </td><td>亿\n元</td></tr>"
    table = f"<table><caption>表1</caption>{rows}</table>"
    body = f"<h2>一、综合</h2><p>{PARAGRAPHS[1]}</p>{table}<ul><li>协商。</li></ul><p>{PARAGRAPHS[2]}</p>"
    found = [(line.text, line.style) for line in read(page(f"<div>{body}</div>", "")).lines]
    assert found == [
        ("一、综合", "heading-2"),
        (PARAGRAPHS[1], None),
        ("表1", "caption"),
        ("指标\t单位", "table"),
        ("产值\t亿元", "table"),
        ("协商。", "list"),
        (PARAGRAPHS[2], None),
    ]


def test_breaks_of_the_source_between_ideographs_are_no_blanks(read: Callable[..., Document]) -> None:
    document = read(page("<p>全面推进\n   依法行政，提高GDP\n质量。</p>", ""))
    assert [line.text for line in document.lines] == ["全面推进依法行政，提高GDP 质量。"]


def test_preformatted_text_keeps_its_lines(read: Callable[..., Document]) -> None:
    document = read(page("<pre>各位委员：\n现在报告工作。\n</pre>", ""))
    assert [line.text for line in document.lines] == ["各位委员：", "现在报告工作。"]


@pytest.mark.parametrize(
    ("codec", "stated"),
    [
        ("gb18030", "gb2312"),
        ("gbk", ""),
        ("utf-8", "gb2312"),
        ("utf-8-sig", ""),
        ("utf-8", "utf-8"),
        ("gb18030", "utf-8"),
    ],
)
def test_the_encoding_of_the_page_is_found_even_where_the_page_misstates_it(
    read: Callable[..., Document], codec: str, stated: str
) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={stated}">' if stated else ""
    document = read(page(BODIES["paragraphs"], meta).encode(codec))
    assert [line.text for line in document.lines] == list(PARAGRAPHS)
    assert document.warnings == ()


def test_a_traditional_page_in_big5(read: Callable[..., Document]) -> None:
    text = "主管機關應訂定施行細則，並於三個月內報請行政院核定後公布施行。"
    document = read(page(f"<p>{text}</p>", '<meta charset="big5">').encode("big5"))
    assert document.lines[0].text == text


def test_a_page_under_another_name_is_known_by_its_content(read: Callable[..., Document]) -> None:
    assert read(page(BODIES["paragraphs"]), "报告.doc").source.format == "html"
    assert read("<!-- saved -->\n<HTML><body><p>各位委员，大家好。</p></body></HTML>", "报告").source.format == "html"


def test_a_fragment_of_a_page(read: Callable[..., Document]) -> None:
    document = read('[<div id="text"><h4>各位代表：</h4><p>现在报告工作，请予审议。</p></div>]')
    assert [line.text for line in document.lines] == ["各位代表：", "现在报告工作，请予审议。"]


def test_an_archive_of_a_page(read: Callable[..., Document]) -> None:
    mail = (
        "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n'
        "----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n{html}\r\n"
        "----b\r\nContent-Type: image/png\r\n\r\nxx\r\n----b--\r\n"
    )
    html = encodebytes(page(BODIES["paragraphs"]).encode("gb18030")).decode()
    for name in ("报告.mhtml", "报告.mht", "报告.doc"):
        document = read(mail.format(html=html), name)
        assert [line.text for line in document.lines][1:] == list(PARAGRAPHS)


def test_an_archive_without_a_page(read: Callable[..., Document]) -> None:
    with pytest.raises(ReadError, match="没有正文"):
        read("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b--\r\n", "报告.mhtml")


def test_a_deeply_nested_page_is_read_in_good_time(read: Callable[..., Document]) -> None:
    began = time.perf_counter()
    document = read("<html><body>" + "<div>" * 30_000 + PARAGRAPHS[1] + "</div>" * 30_000)
    assert document.lines[0].text == PARAGRAPHS[1]
    assert time.perf_counter() - began < 20


def test_nothing_is_lost_on_the_way_into_nested_elements(read: Callable[..., Document]) -> None:
    body = "".join(f"<div><p>第{n}项工作，已经完成。</p>" for n in range(40)) + "</div>" * 40
    assert len(read(page(body, "")).lines) == 40


def test_a_page_with_too_many_tags_is_refused(read: Callable[..., Document]) -> None:
    with pytest.raises(ReadError, match="标签"):
        read("<html><body>" + "<b>" * 700_000)
