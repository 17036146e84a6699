"""Decides which whole lines are not the report's: the page around it, captions, page numbers, table borders.

Only position and shape decide, never a list of sites. A line that may be a sentence of the report stays.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from compare.kinds import NoiseKind
from compare.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABEL = (
    "(?:信息|稿件|文章|新闻|内容)?来源|来自|发[布表](?:日期|时间|机构|单位)|(?:更新|发文|成文|生成|印发|公开)?(?:时间|日期)"
    "|作者|记者|编辑|责任编辑|审核|校对|(?:浏览|阅读|点击|访问|查看)(?:次数|量|数)?|字[体号]大?小?|分享到?|收藏"
    "|(?:您|你)?(?:现在|当前)?(?:的|所在)?位置|您当前所在位?置?|索引号|索取号|文号|发文字号|发文机[关构]|主题(?:分类|词)|公开方式"
    "|信息(?:名称|分类)|关键[词字]|有效性|公开目录|信息公开(?:目录|类别)"
)
_WIDGET = (
    "下载|打印(?:本页)?|全屏|收藏|分享|加大|还原|减小|大|中|小|默认|特大|首页|主页|网站首页|[\\[\\]|×>»/\\s]+|关闭(?:窗口|本页)?|返回(?:顶部|首页)?"
    "|登录|注册|无障碍(?:浏览)?|长者模式|微信|微博|qq(?:空间)?|朗读|听全文|e-?mail推荐|字[体号]|正文|当前位置|<!-+|-+>|收藏本页"
)
_STAMP = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ t]*\d{1,2}:\d{2}(?::\d{2})?)?|\d{4}年\d{1,2}月\d{1,2}日 *\d{1,2}[:时]\d{1,2}分?(?::\d{2})?"
_HEADER = re.compile(
    rf"(?:{_WIDGET})(?:[ \[\]|]+(?:{_WIDGET}))*|[\[(]?(?:{_LABEL}) ?:.{{0,80}}|\[?(?:{_STAMP})\]?|(?:首页|当前位置) ?[>»/].*"
    r"|\[? ?e-?mail推荐.*|\[? ?字[体号][^。]{0,20}|[^。!?]{0,60}(?:来源 ?:|www\.|https?://)[^。!?]{0,60}|新华社.{2,10}\d+月\d+日电.{0,12}",
    re.IGNORECASE,
)
_RELATED = re.compile(r"[\[(]?相关(?:报道|链接|新闻|信息|文章|文档|阅读|附件|稿件|内容|推荐|解读|文件)[\])]?[ :>|]*")
_FOOTER = re.compile(
    r"\(?(?:责任编辑|责编|编辑|编审|校对|初审|复审|终审|审核|监制|来源)[:：/ ].{1,40}|\(.{2,30} ?供稿\)|.{0,10}供稿(?:单位)? ?:.{2,30}"
    r"|[上下]一[篇条页] ?(?:[:：].*)?|.{0,4}扫一扫.{0,30}|.*(?:copyright|all rights reserved|©).*|.{0,80}icp备.*|.{0,60}公网安备.*"
    r"|.{0,60}(?:版权所有|禁止转载|未经.{0,8}授权).{0,60}|\[?(?:打印|关闭|返回)(?:本页|窗口|顶部|首页|列表)?\]?|分享到?:?.{0,12}"
    r"|.{0,12}网站标识码.*|纠错.{0,10}|[\[ ]*(?:打印本页|关闭窗口)[\] ]*|\[?(?:纠错|收藏|推荐|e-?mail推荐).{0,8}",
    re.IGNORECASE,
)
_TABLE = re.compile(r"[|│┃\s+]+|[|│+\-=\s]*[|│+][|│+\-=\s]*")
_PAGE = re.compile(
    r"-{1,2} ?\d{1,4} ?-{1,2}|第 ?\d{1,4} ?页(?:[,/ ]*共 ?\d{1,4} ?页)?|· ?\d{1,4} ?·|page \d{1,4}(?: of \d{1,4})?",
    re.IGNORECASE,
)
_SALUTATION = re.compile(
    r"(?:尊敬的)?(?:各位|同志们|朋友们|女士们)[^。]{0,30}[:!]?|.{0,6}(?:各位|同志们)[^。]{0,20}[:!]"
)
_STRUCTURE = re.compile(
    r"[一二三四五六七八九十]+、|第[一二三四五六七八九十百\d]+[章条节编部]|\([一二三四五六七八九十]+\)|目 *录|\d{1,2}[.、]\D"
)
_TITLE = re.compile("报告|总结|要点|公报|计划|规划|方案|纲要|意见|条例|办法|工作|情况|[法书]$")
_PICTURE = re.compile(
    r"[^。]{0,40}(?:\(|^|▲)图(?:为| ?\d{1,2}[ :])[^。]{0,80}[。)]?|▲.{2,80}|.{2,200}(?:记者|通讯员|新华社|本报|日报|新闻|图片|供图|图/)[^。]{0,20}摄[。)]?"
    r"|.{2,160}[。 ]\S{2,4} ?摄[。)]?"
)
_REPORTS = re.compile(r".{2,30}(?:作|做)(?:政府)?工作报告。?")
_DATED = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[上中下]午|晚|晚上|凌晨)?[,，、]?.{6,120}")
_ENDED = tuple('。!?;:,、…"')
_PROSE = 40
_CAPTIONS_TOGETHER = 2
_RELATED_SHARE = 0.15


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    return fold(text).strip()


def _is_prose(text: str) -> bool:
    return len(text) >= _PROSE and any(mark in text for mark in "。!?;") and not _PICTURE.fullmatch(text)


def _body_start(lines: Sequence[str]) -> int:
    """Index of the first line of the body: what stands above it may be the page's header."""
    for index, text in enumerate(lines):
        if (
            text
            and not _HEADER.fullmatch(text)
            and (_SALUTATION.fullmatch(text) or _STRUCTURE.match(text) or _is_prose(text))
        ):
            return index
    return 0


def _header(lines: Sequence[str], stop: int) -> set[int]:
    """Lines above the body that belong to the page."""
    found = {index for index in range(stop) if lines[index] and _HEADER.fullmatch(lines[index])}
    titles = [index for index in range(stop) if index not in found and _TITLE.search(lines[index])]
    filled = [index for index in range(stop) if lines[index]]
    for before, index in itertools.pairwise(filled):
        text = lines[index]
        crumb = lines[before][-1:] in ">»" and titles != [index]
        value = before in found and lines[before].endswith(":") and len(text) <= 20 and not _TITLE.search(text)
        again = text in {lines[other] for other in found} and len(text) <= 12
        if index not in found and (crumb or value or again):
            found.add(index)
    return found


def _footer(lines: Sequence[str], start: int) -> set[int]:
    """Lines below the body that belong to the page: from its first sure sign to the end."""
    filled = [index for index in range(start, len(lines)) if lines[index]]
    total = sum(map(len, lines)) or 1
    after = 0
    prose_below = False
    first = len(lines)
    for index in reversed(filled):
        text = lines[index]
        if _RELATED.fullmatch(text) and after <= _RELATED_SHARE * total:
            first = index
            prose_below = False
        elif (_FOOTER.fullmatch(text) or _TABLE.fullmatch(text)) and not prose_below:
            first = index
        elif _is_prose(text) or text[-1] in "。!;":
            prose_below = True
        after += len(text)
    return {index for index in filled if index >= first}


def _captions(lines: Sequence[str], start: int) -> set[int]:
    """Lines of the body that describe a picture."""
    found: set[int] = set()
    run: list[int] = []
    before = ""
    for index in range(start, len(lines)):
        text = lines[index]
        if not text:
            continue
        if _DATED.fullmatch(text) and not text.endswith(_ENDED) and (_is_prose(before) and before.endswith(_ENDED)):
            run.append(index)
            continue
        if len(run) <= _CAPTIONS_TOGETHER:
            found.update(run)
        run = []
        if _PICTURE.fullmatch(text):
            found.add(index)
        else:
            before = text
    return found if len(run) > _CAPTIONS_TOGETHER else found | set(run)


def _shaped(text: str, style: str | None) -> NoiseKind | None:
    """The kind of a line that its own shape gives away, wherever it stands."""
    if not text:
        return NoiseKind.BLANK
    if style == "running" or _PAGE.fullmatch(text):
        return NoiseKind.PAGE
    if style == "caption":
        return NoiseKind.CAPTION
    if _TABLE.fullmatch(text):
        return NoiseKind.TABLE_RESIDUE
    return None


def find_line_noise(lines: Sequence[str], styles: Sequence[str | None]) -> dict[int, NoiseKind]:
    """Find the lines that are noise from end to end.

    Args:
        lines: the lines of a document, inline noise taken out.
        styles: what the format says each line is; as many as `lines`.

    Returns:
        The kind of noise by 0-based index of the line.

    Example:
        >>> find_line_noise(("【字体：大 中 小】", "工作报告", "各位代表：", "打印本页"), (None,) * 4)
        {0: <NoiseKind.WEB_HEADER: 'web-header'>, 3: <NoiseKind.WEB_FOOTER: 'web-footer'>}
    """
    plain = [_plain(text) for text in lines]
    kinds: dict[int, NoiseKind] = {}
    start = _body_start(plain)
    header = _header(plain, start)
    footer = _footer(plain, start)
    captions = _captions(plain, start) | {
        index for index in range(start) if _PICTURE.fullmatch(plain[index]) or _REPORTS.fullmatch(plain[index])
    }
    for index, text in enumerate(plain):
        kind = _shaped(text, styles[index])
        if kind is None and index in header:
            kind = NoiseKind.WEB_HEADER
        elif kind in (None, NoiseKind.TABLE_RESIDUE) and index in footer:
            kind = NoiseKind.WEB_FOOTER
        elif kind is None and index in captions:
            kind = NoiseKind.CAPTION
        if kind is not None:
            kinds[index] = kind
    return kinds
