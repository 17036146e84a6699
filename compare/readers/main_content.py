"""Which element of a web page holds the report: where nearly all of its prose stands, menus and footers apart.

The page is descended from its body as long as one child holds nearly all the prose of its parent. Prose is text outside
links that has sentence marks, so menus, breadcrumbs and link lists weigh next to nothing. The idea is the density rule
of Readability and of Kohlschütter et al. (Boilerplate Detection using Shallow Text Features, 2010).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_NEVER_WORDING = (
    "script style noscript template nav footer aside button select option input textarea iframe object embed "
    "svg canvas video audio head link meta title rt rp -comment dialog map"
)
DROPPED_TAGS = frozenset(_NEVER_WORDING.split())
"""Elements that never hold a report's own wording."""

_MOST = 0.95
_ENOUGH = 0.85
_SENTENCE = 10
"""Prose of a short sentence."""
_SENTENCE_MARK = re.compile(r"[，。；：、！？]")
_PAGE_WORDS = re.compile(
    r"版权所有|版權所有|主办单位|主办：|承办单位|ICP备|公网安备|网站标识码|技术支持|浏览次数|扫一扫|您的位置|当前位置|建议使用|浏览器"
)
"""What the page says of itself."""
_PLAIN_WEIGHT = 0.1
_JUNK_NAME = re.compile(
    r"(?:^|[\s_-])(?:nav|menu|crumbs?|breadcrumbs?|footer|foot|copyright|share|bdsharebuttonbox|sidebar|side|related?|"
    r"recommend|reldocuments|navdocuments|ewm|qrcode|prev|next|pager|pagination|toolbar|tools|print|login|search|banner|"
    r"advert|comments?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MUCH_OF_ALL = 0.1
_LINKED = 0.6
_FEW_LINKS = 3
_LIST_TAGS = frozenset({"div", "ul", "ol", "dl", "section", "td", "table"})


@dataclass(slots=True)
class _Weight:
    prose: float = 0.0
    text: int = 0
    linked: int = 0
    links: int = 0


class Weights:
    """How much prose and how many links stand below each element of a page.

    Args:
        root: the body of the page.
    """

    def __init__(self, root: LexborNode) -> None:
        self._of: dict[int, _Weight] = {}
        order: list[tuple[int, int]] = []
        for node, in_link in elements(root):
            if node.tag == "-text":
                self._weigh(node, in_link=in_link)
                continue
            parent = node.parent
            self._of.setdefault(node.mem_id, _Weight())
            self._of[node.mem_id].links += node.tag == "a"
            order.append((node.mem_id, parent.mem_id if parent is not None else 0))
        for inner, outer in reversed(order):
            if outer in self._of:
                self._add(self._of[inner], self._of[outer])

    def _weigh(self, node: LexborNode, *, in_link: bool) -> None:
        text = (node.text_content or "").strip()
        parent = node.parent
        if not text or parent is None:
            return
        weight = self._of.setdefault(parent.mem_id, _Weight())
        weight.text += len(text)
        if in_link:
            weight.linked += len(text)
        else:
            plain = _PAGE_WORDS.search(text) or not _SENTENCE_MARK.search(text)
            weight.prose += len(text) * (_PLAIN_WEIGHT if plain else 1)

    @staticmethod
    def _add(inner: _Weight, outer: _Weight) -> None:
        outer.prose += inner.prose
        outer.text += inner.text
        outer.linked += inner.linked
        outer.links += inner.links

    def prose(self, node: LexborNode) -> float:
        """The prose below an element.

        Args:
            node: an element of the page.

        Returns:
            Characters, those without sentence marks counted for a tenth.
        """
        found = self._of.get(node.mem_id)
        return found.prose if found else 0.0

    def is_link_list(self, node: LexborNode) -> bool:
        """Whether an element is a list of links: related pages, a menu.

        Args:
            node: an element of the page.

        Returns:
            True where most of the text of a block is linked, in three links or more.
        """
        found = self._of.get(node.mem_id)
        if found is None or node.tag not in _LIST_TAGS:
            return False
        return found.links >= _FEW_LINKS and found.linked > _LINKED * found.text


def elements(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Elements and texts in document order, whatever is never wording left out.

    Args:
        root: where to begin; itself included.

    Returns:
        Each node and whether it stands in a link. Without recursion: pages nest as deep as they like.
    """
    stack = [(root, False)]
    while stack:
        node, in_link = stack.pop()
        if node.tag in DROPPED_TAGS:
            continue
        yield node, in_link
        in_link = in_link or node.tag == "a"
        inner = node.last_child
        while inner is not None:
            stack.append((inner, in_link))
            inner = inner.prev


def main_element(body: LexborNode, weights: Weights) -> LexborNode:
    """The element that holds the report.

    Args:
        body: the body of the page.
        weights: the prose of its elements.

    Returns:
        The innermost element with nearly all the prose; the body itself where nothing stands out.
    """
    chosen = body
    # small losses must not add up on the way down
    least = max(1.0, _ENOUGH * weights.prose(body))
    while True:
        inner = [node for node in chosen.iter() if node.tag not in DROPPED_TAGS]
        best = max(inner, key=weights.prose, default=None)
        if best is None or weights.prose(best) < max(least, _MOST * weights.prose(chosen)):
            return chosen
        # page furniture stands in boxes; a paragraph beside the best box is the report's own
        if any(node.tag == "p" and weights.prose(node) >= _SENTENCE for node in inner if node.mem_id != best.mem_id):
            return chosen
        chosen = best


def is_junk(node: LexborNode, weights: Weights, total: float) -> bool:
    """Whether an element within the main content is none of it: sharing, related pages, hidden scraps.

    Args:
        node: an element.
        weights: the prose of the elements.
        total: the prose of the main content.

    Returns:
        True where its name, its links or its style say so; never for a good part of the prose.
    """
    if weights.prose(node) > _MUCH_OF_ALL * total:
        return False
    attributes = node.attributes
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    hidden = _HIDDEN.search(attributes.get("style") or "") or "hidden" in attributes
    return bool(hidden or _JUNK_NAME.search(named)) or weights.is_link_list(node)
