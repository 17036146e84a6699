"""What holds for every text and for any bytes."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.errors import ReadError
from compare.readers import InputFile, load_readers
from compare.readers.decoding import decode, detect
from compare.readers.numbering import counted
from compare.readers.opening import choose_reader
from compare.readers.plain import read_text

_SIMPLIFIED = (
    "我们 要 坚持 稳中求进 工作 总基调 推动 高质量 发展 过去 一年 全市 政协 围绕 中心 服务 大局 认真 履行 "
    "职能 建言献策 委员 提案 办理 调研 视察 协商 民主 监督 参政议政 生产总值 增长 居民 收入 提高 教育 "
    "医疗 养老 就业 创新 产业 项目 投资 企业 改革 开放 乡村 振兴 生态 环境 保护 安全 法治 文化 建设 城市 "
    "更新 交通 水利 农业 粮食 丰收 群众 满意 困难 问题 不足 今后 改进 任务 目标 预期 左右 以上 完成 实施 "
    "启动 建成 开工 推进 深化 加强 完善 落实 扎实 有效 明显 持续"
)
SIMPLIFIED = _SIMPLIFIED.split()
_TRADITIONAL = (
    "主管機關 應於 六個月 內 訂定 施行細則 條例 修正 公布 日 施行 違反 規定 者 處 新臺幣 罰鍰 申請 許可 "
    "登記 事業 業務 財務 報告 審查 委員會 設置 任期 連任 法律 適用 國民 權利 義務 請求 補償 法院 管轄 "
    "環境 污染 整治 電影 產業 輔導 獎勵 著作權 集體 管理 團體 會員 費率 技師 執業 資料 機構 人員 學校 "
    "醫療 安全 衛生 製造 檢驗"
)
TRADITIONAL = _TRADITIONAL.split()
MARKS = ("，", "。", "、", "；", "：", "\n", "\r\n", "2031年", "6.5%", "“", "”", "（一）")


def prose(words: list[str]) -> st.SearchStrategy[str]:
    """Words of a genre with marks between them: at least twenty ideographs, of many kinds as in any real text."""
    pieces = st.lists(st.tuples(st.sampled_from(words), st.sampled_from(MARKS)), min_size=12, max_size=60)
    return pieces.map(lambda found: "".join(word + mark for word, mark in found)).filter(
        lambda text: (
            sum("\u4e00" <= c <= "\u9fff" for c in text) >= 20
            and len({c for c in text if "\u4e00" <= c <= "\u9fff"}) >= 12
        )
    )


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@given(text=prose(SIMPLIFIED))
def test_simplified_text_in_any_encoding_decodes_to_itself(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), None, "-").text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "cp950", "big5hkscs", "utf-16-le", "utf-16-be"])
@given(text=prose(TRADITIONAL))
def test_traditional_text_in_any_encoding_decodes_to_itself(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), None, "-").text == text


@given(
    text=prose(SIMPLIFIED + TRADITIONAL),
    rare=st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=3),
)
def test_a_few_rare_characters_do_not_lead_astray(text: str, rare: str) -> None:
    whole = text + rare
    assert decode(whole.encode("gb18030"), None, "-").text == whole


LINE_BREAKS = st.sampled_from("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\t")
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | LINE_BREAKS, max_size=400)


@given(text=ANY_TEXT)
def test_lines_are_those_of_python_for_every_text(text: str) -> None:
    document = read_text(InputFile("a.txt", text.encode(), "utf-8"))
    assert [line.text for line in document.lines] == text.removeprefix("\ufeff").splitlines()


@given(text=prose(SIMPLIFIED), at=st.integers(min_value=0), byte=st.sampled_from([b"\xff", b"\xc0", b"\x80"]))
def test_a_bad_byte_costs_no_other_character(text: str, at: int, byte: bytes) -> None:
    long = text * 8
    cut = at % (len(long) + 1)
    found = decode(long[:cut].encode() + byte + long[cut:].encode(), None, "-")
    assert found.text == long[:cut] + "\ufffd" + long[cut:]
    assert len(found.warnings) == 1


def ends_well(name: str, content: bytes, encoding: str | None = None) -> bool:
    """Whether proper lines or a proper error came out; anything raised but a `ReadError` fails the test that asks."""
    file = InputFile(name, content, encoding)
    readers = tuple(reader for reader in load_readers()[0] if reader.name != "doc")
    try:
        document = choose_reader(file, readers).read(file)
    except ReadError as error:
        return bool(error.message and error.hint)
    texts = [line.text for line in document.lines]
    return all(len(text.splitlines()) <= 1 and text.encode("utf-8").decode("utf-8") == text for text in texts)


PARTS = ("document", "styles", "numbering")
NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.mhtml", "a", "a.xyz", "a.docx", "-"])
ENCODINGS = st.sampled_from(
    [None, "utf-8", "gb18030", "big5", "utf-16", "utf-7", "raw_unicode_escape", "idna", "base64"]
)


@given(name=NAMES, content=st.binary(min_size=1, max_size=600), encoding=ENCODINGS)
@settings(max_examples=400)
def test_any_bytes_are_text_or_a_read_error(name: str, content: bytes, encoding: str | None) -> None:
    assert ends_well(name, content, encoding)


@given(
    tail=st.binary(max_size=300),
    mark=st.sampled_from(
        [b"%PDF-1.5\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"MIME-Version: 1.0\nContent-Type: text/html\n\n"]
    ),
)
def test_any_bytes_behind_a_signature_are_text_or_a_read_error(mark: bytes, tail: bytes) -> None:
    assert all(ends_well(name, mark + tail) for name in ("a.txt", "a.pdf", "a.docx", "a.html"))


TAGS = [
    f"w:{name}" for name in ("p", "r", "t", "tbl", "tr", "tc", "pPr", "numPr", "drawing", "txbxContent", "lvl", "num")
]
LEAVES = ["<w:numId/>", "<w:br/>", "<w:sym/>", "<w:tab/>", "各位", "&amp;", "&x;", "<!DOCTYPE ", "<![CDATA[", "]]>"]
XML = st.lists(st.sampled_from([*LEAVES, *(f"<{tag}>" for tag in TAGS), *(f"</{tag}>" for tag in TAGS)])).map("".join)
WELL_FORMED = st.recursive(
    st.sampled_from(LEAVES[:6]),
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4)).map(
        lambda found: f"<{found[0]}>{''.join(found[1])}</{found[0]}>"
    ),
)


@given(
    body=st.binary(max_size=200).map(lambda raw: raw.decode("latin-1")) | XML | WELL_FORMED, part=st.sampled_from(PARTS)
)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_part_of_a_word_document_is_text_or_a_read_error(body: str, part: str) -> None:
    parts = dict.fromkeys(PARTS, '<w:x xmlns:w="w"><w:body><w:p><w:r><w:t>各位委员</w:t></w:r></w:p></w:body></w:x>')
    parts[part] = f'<w:x xmlns:w="w">{body}</w:x>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", content)
    assert ends_well("a.docx", buffer.getvalue())


@given(content=st.binary(max_size=400))
def test_what_is_detected_can_be_decoded(content: bytes) -> None:
    encoding = detect(content)
    assert encoding is None or isinstance(content.decode(encoding, "replace"), str)


@given(number=st.integers(min_value=1, max_value=9999))
def test_a_counted_number_reads_back(number: int) -> None:
    total, digit = 0, 0
    for sign in counted(number):
        if sign in "十百千":
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[sign]
            digit = 0
        elif sign != "零":
            digit = "一二三四五六七八九".index(sign) + 1
    assert total + digit == number
