"""How the notes on a revision are worded, in Chinese and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.kinds import Regime
from compare.render.comparison_rows import left_out, line_numbers
from compare.render.comparison_words import report_facts, say_of
from compare.render.labels import LANGUAGES
from compare.render.notes_acts import ActKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Comparison
    from compare.render.notes_acts import Act
    from compare.render.notes_items import Entry, Notes, NotesPart

_WORDS: dict[str, tuple[str, str]] = {
    "title": ("修改说明", "Notes on the changes"),
    "counts": (
        "共 {entries} 条：增加 {add} 处，删去 {delete} 处，改动 {replace} 处，移动 {move} 处。",
        "{entries} entries: {add} additions, {delete} deletions, {replace} exchanges, {move} moves.",
    ),
    "length": (
        "比较部分原 {left} 字，现 {right} 字，{net}（不计空白）。",
        "The compared text had {left} characters and has {right}: {net} (blanks not counted).",
    ),
    "more": ("净增 {} 字", "{} more"),
    "fewer": ("净减 {} 字", "{} fewer"),
    "equal": ("字数不变", "as many"),
    "part": ("{count} 条，{net}", "{count} entries, {net}"),
    "outside": ("其他", "Elsewhere"),
    "none": ("没有修改。", "Nothing was changed."),
    "not_revision": (
        "两份报告不是同一文稿的修订，逐条说明会很长；宜用 duizhao summary 或新旧对照表。",
        (
            "These are not two versions of one text, so that the list is long; duizhao summary or the table of old and "
            "new may serve better."
        ),
    ),
    "left_out": ("另有 {} 处未选入。", "{} further changes were not chosen."),
    "place": ("第{}行", "line {}"),
    "place_gone": ("原第{}行", "former line {}"),
    "page": ("第{}页", "page {}, "),
    "join": ("；", "; "),
    "end": ("。", "."),
    "colon": ("：", ": "),
    "add": ("增加“{new}”", "“{new}” added"),
    "add_after": ("在“{after}”后增加“{new}”", "“{new}” added after “{after}”"),
    "add_before": ("在“{before}”前增加“{new}”", "“{new}” added before “{before}”"),
    "delete": ("删去“{old}”", "“{old}” deleted"),
    "delete_after": ("删去“{after}”后的“{old}”", "“{old}” deleted after “{after}”"),
    "delete_before": ("删去“{before}”前的“{old}”", "“{old}” deleted before “{before}”"),
    "replace": ("将“{old}”改为“{new}”", "“{old}” becomes “{new}”"),
    "move": ("将“{new}”由原第{line}行移至此处", "“{new}” moved here from former line {line}"),
    "heading_add": ("增加标题“{new}”", "heading “{new}” added"),
    "heading_delete": ("删去标题“{old}”", "heading “{old}” deleted"),
    "heading_replace": ("将标题“{old}”改为“{new}”", "heading “{old}” becomes “{new}”"),
}
_CLOSED = ("。”", "！”", "？”")
_LONGEST_TITLE = 16
_LONGEST_MOVED = 40


def notes_word(key: str, lang: str, *values: object, **named: object) -> str:
    """The wording of a label of the notes.

    Args:
        key: its name.
        lang: `zh` or `en`.
        values: what its placeholders stand for.
        named: the same, by name.
    """
    return _WORDS[key][LANGUAGES.index(lang)].format(*values, **named)


def notes_title(comparison: Comparison, lang: str) -> str:
    """The title of the notes: `《青禾县2024年工作报告》修改说明`."""
    name = comparison.right.outline.title or comparison.right.outline.organisation or ""
    title = notes_word("title", lang)
    if not name:
        return title
    return f"《{name}》{title}" if lang == "zh" else f"{name}: {title}"


def notes_header(comparison: Comparison, notes: Notes, lang: str) -> Iterator[str]:
    """What stands above the list: both versions, the counts, the lengths, and what to beware of."""
    for side, report in (("old", comparison.left), ("new", comparison.right)):
        yield f"{say_of(side, lang)}{say_of('colon', lang)}{report_facts(report, lang)}"
    counts = {kind.value: notes.count(kind) for kind in ActKind}
    yield notes_word("counts", lang, entries=len(notes.entries), **counts)
    net = net_words(notes.right - notes.left, lang)
    if not left_out(comparison):
        yield notes_word("length", lang, left=notes.left, right=notes.right, net=net)
    else:
        yield notes_word("left_out", lang, left_out(comparison))
    if comparison.regime is not Regime.REVISION:
        yield notes_word("not_revision", lang)


def net_words(net: int, lang: str) -> str:
    """By how much a text grew or shrank."""
    if net == 0:
        return notes_word("equal", lang)
    return notes_word("more" if net > 0 else "fewer", lang, abs(net))


def part_title(part: NotesPart, lang: str) -> str:
    """The heading of a part, as written in the report."""
    return part.title or notes_word("outside", lang)


def part_counts(part: NotesPart, lang: str) -> str:
    """How many entries a part has, and by how much it grew."""
    return notes_word("part", lang, count=len(part.entries), net=net_words(part.net, lang))


def entry_words(entry: Entry, part: NotesPart, lang: str) -> str:
    """An entry in one sentence: `（一）发展，第12行：将“积极”改为“全面”。`."""
    place = notes_word("place_gone" if entry.gone else "place", lang, line_numbers(entry.units))
    page = entry.units[0].place.page
    if page is not None:
        place = notes_word("page", lang, page) + place
    section = "" if entry.section == part.title else _short(entry.section)
    comma = "，" if lang == "zh" else ", "
    where = comma.join(filter(None, (section, place)))
    acts = [_act_words(act, entry, lang) for act in entry.acts]
    told = notes_word("join", lang).join(acts)
    # a quotation that ends a sentence ends this one too
    end = "" if told.endswith(_CLOSED) else notes_word("end", lang)
    return f"{where}{notes_word('colon', lang)}{told}{end}"


def _act_words(act: Act, entry: Entry, lang: str) -> str:
    texts = {"old": act.old, "new": act.new, "after": act.after, "before": act.before}
    if act.kind is ActKind.MOVE:
        texts["new"] = _abridged(act.new)
        return notes_word("move", lang, line=entry.moved_from, **texts)
    if entry.heading and not act.after and not act.before:
        return notes_word(f"heading_{act.kind.value}", lang, **texts)
    beside = "_after" if act.after else "_before" if act.before else ""
    return notes_word(f"{act.kind.value}{beside}", lang, **texts)


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE]}……"


def _abridged(text: str) -> str:
    return text if len(text) <= _LONGEST_MOVED else f"{text[:20]}……{text[-12:]}"
