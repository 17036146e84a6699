"""Documents made for the tests: every sentence is invented."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest

from compare.messages import set_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.footer+xml"/>'
    '<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.header+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


@pytest.fixture(autouse=True)
def _in_chinese() -> Iterator[None]:
    set_language("zh")
    yield
    set_language(None)


@pytest.fixture
def docx() -> Callable[..., bytes]:
    """Build a .docx of the XML of its body and of other parts."""

    def build(body: str, **parts: str) -> bytes:
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("[Content_Types].xml", TYPES)
            package.writestr("_rels/.rels", RELATIONS)
            package.writestr("word/document.xml", part("document", f"<w:body>{body}</w:body>"))
            for name, content in parts.items():
                folder = "word/_rels/" if name.endswith("_rels") else "word/"
                file = "document.xml.rels" if name.endswith("_rels") else f"{name}.xml"
                package.writestr(folder + file, content)
        return buffer.getvalue()

    return build


@pytest.fixture
def paragraph() -> Callable[..., str]:
    """The XML of a paragraph with some text and properties."""

    def build(text: str, properties: str = "") -> str:
        run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
        return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"

    return build


@pytest.fixture
def xml_part() -> Callable[[str, str], str]:
    """Another part of a .docx, by the name of its root and its content."""
    return part


def part(root: str, content: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{W}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f"{content}</w:{root}>"
    )


SAMPLE = tuple(
    """\
清溪市政协2031年工作报告
各位委员：
现在，我代表常务委员会，向大会报告过去一年的工作，请予审议。
一、过去一年的工作
（一）围绕中心建言献策。我们坚持把协商放在突出位置，全年召开专题协商会12次，形成建议案8件，提出意见建议230多条，其中195条得到采纳，采纳率比上年提高6.5个百分点，为全市发展贡献了智慧和力量。
（二）深入基层服务群众。组织委员走访企业460家次，帮助解决用工、用地、融资等方面困难310个，协调资金1.2亿元；开展义诊、助学、送戏等活动86场，惠及群众3.4万人次，受到社会各界广泛好评。
二、存在的不足
同时也要看到，调研成果转化还不够快，少数委员履职不够主动，机关服务保障还有差距，需要在今后的工作中认真改进。
三、新一年的任务
我们要完善协商议政格局，办好重点提案，力争提案办复率达到100%，满意率不低于98%，让每一件提案都有回音、见实效。
各位委员，新征程呼唤新担当。让我们携起手来，为建设富裕、文明、美丽的清溪而努力奋斗！
""".splitlines()
)


@pytest.fixture
def sample() -> tuple[str, ...]:
    """A short report of our own, one paragraph an item."""
    return SAMPLE


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """Build a PDF: for each page, texts with the place of their first character in points, and a size."""
    return build_pdf


def build_pdf(pages: list[list[tuple[str, float, float, float]]], *, password: bool = False) -> bytes:
    kids = " ".join(f"{6 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo 5 0 R >>",
        "<< /Registry (Adobe) /Ordering (GB1) /Supplement 4 >>",
    ]
    for number, texts in enumerate(pages):
        drawn = "".join(
            f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj ET\n"
            for text, x, y, size in texts
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {7 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}endstream")
    content = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n".encode()
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4 >> /ID [<01> <01>]"
    start = len(content)
    content += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    content += "".join(f"{offset:010} 00000 n \n" for offset in offsets).encode()
    content += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {lock if password else ''} >>\n".encode()
    return bytes(content + f"startxref\n{start}\n%%EOF\n".encode())
