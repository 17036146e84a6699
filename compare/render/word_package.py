"""A Word file (.docx) around a body: the same body gives the same bytes.

Own code, since python-docx neither writes tracked changes nor gives the same bytes twice, and its lxml is larger than
this program.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from html import escape

from compare.render.word_xml import AUTHOR, DATE, clean_text

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The time stamp of every part."""

_FONTS = {"body": ("宋体", "Times New Roman"), "head": ("黑体", "Arial")}

PORTRAIT = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"'
LANDSCAPE = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1000" w:right="850" w:bottom="1000" w:left="850"'
)
LANDSCAPE_WIDTH = 16838 - 2 * 850
"""Twentieths of a point between the margins of a page that lies on its side."""


@dataclass(frozen=True, slots=True)
class _Style:
    id: str
    name: str
    font: str
    size: int
    """Half points."""
    properties: str = ""
    bold: bool = False
    level: int | None = None


_STYLES = (
    _Style("Title", "Title", "head", 36, '<w:spacing w:before="240" w:after="240"/><w:jc w:val="center"/>'),
    _Style("Heading1", "heading 1", "head", 28, '<w:spacing w:before="240" w:after="80"/>', level=0),
    _Style("Heading2", "heading 2", "head", 24, '<w:spacing w:before="160" w:after="40"/>', bold=True, level=1),
    _Style("Heading3", "heading 3", "body", 24, '<w:spacing w:before="120" w:after="40"/>', bold=True, level=2),
    _Style("Body", "Body Text", "body", 24, '<w:ind w:firstLineChars="200" w:firstLine="480"/>'),
    _Style("Cell", "Table Text", "body", 18, '<w:spacing w:before="20" w:after="20" w:line="260" w:lineRule="auto"/>'),
    _Style("CellHead", "Table Head", "head", 18, '<w:keepNext/><w:jc w:val="center"/>', bold=True),
    _Style("Remark", "Remark", "body", 18, '<w:spacing w:before="20" w:after="20" w:line="260" w:lineRule="auto"/>'),
)


def word_file(body: str, title: str, page: str = PORTRAIT) -> bytes:
    """Put a Word file together.

    Args:
        body: the XML of paragraphs and tables.
        title: of the document, for its properties.
        page: `PORTRAIT` or `LANDSCAPE`.

    Returns:
        The bytes of a .docx file.
    """
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _properties(title),
        "word/document.xml": _document(body, page),
        "word/_rels/document.xml.rels": _relations(
            (f"{_OFFICE}/styles", "styles.xml"),
            (f"{_OFFICE}/settings", "settings.xml"),
            (f"{_OFFICE}/footer", "footer1.xml"),
        ),
        "word/styles.xml": _styles(),
        "word/settings.xml": (
            f'<w:settings xmlns:w="{_W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>'
            '<w:characterSpacingControl w:val="compressPunctuation"/></w:settings>'
        ),
        "word/footer1.xml": _footer(),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            # the system that wrote the file stands in it otherwise
            entry.create_system = 0
            package.writestr(entry, (_START + content).encode("utf-8"), compresslevel=6)
    return stream.getvalue()


def _document(body: str, page: str) -> str:
    section = (
        f'<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>{page} w:header="700" w:footer="600" '
        'w:gutter="0"/></w:sectPr>'
    )
    return f'<w:document xmlns:w="{_W}" xmlns:r="{_OFFICE}"><w:body>{body}{section}</w:body></w:document>'


def _types() -> str:
    named = {
        "/word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "/word/styles.xml": f"{_WORD_TYPE}.styles+xml",
        "/word/settings.xml": f"{_WORD_TYPE}.settings+xml",
        "/word/footer1.xml": f"{_WORD_TYPE}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    inside = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    inside += '<Default Extension="xml" ContentType="application/xml"/>'
    inside += "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in named.items())
    return f'<Types xmlns="{_PACKAGE}/content-types">{inside}</Types>'


def _relations(*targets: tuple[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _properties(title: str) -> str:
    stamp = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{DATE}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(clean_text(title), quote=False)}</dc:title><dc:creator>{AUTHOR}</dc:creator>{stamp}"
        "</cp:coreProperties>"
    )


def _styles() -> str:
    usual = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_fonts("body")}<w:sz w:val="24"/><w:szCs w:val="24"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:line="340" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    )
    return f'<w:styles xmlns:w="{_W}">{usual}{"".join(map(_style, _STYLES))}</w:styles>'


def _style(style: _Style) -> str:
    level = "" if style.level is None else f'<w:outlineLvl w:val="{style.level}"/>'
    bold = "<w:b/>" if style.bold else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.id}"><w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{style.properties}{level}</w:pPr><w:rPr>{_fonts(style.font)}{bold}"
        f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/></w:rPr></w:style>'
    )


def _fonts(kind: str) -> str:
    chinese, latin = _FONTS[kind]
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{chinese}" w:cs="{latin}"/>'


def _footer() -> str:
    def field(name: str) -> str:
        return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'

    slash = '<w:r><w:t xml:space="preserve"> / </w:t></w:r>'
    inside = f'<w:pPr><w:jc w:val="center"/></w:pPr>{field("PAGE")}{slash}{field("NUMPAGES")}'
    return f'<w:ftr xmlns:w="{_W}"><w:p>{inside}</w:p></w:ftr>'
