"""Articles of a revised statute are found again under their new numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare import compare, read
from compare.align.article_links import link_articles
from compare.align.article_sentences import ArticlePairs, beside_each_other
from compare.align.articles import cut_articles
from compare.align.background import weights_for
from compare.align.groups import Group
from compare.align.profiles import bare_profile, profile
from compare.kinds import Regime

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from compare.align.articles import Article

OLD = """第一章 总则
第一条 为保护渡口安全，方便群众过河，制定本办法。
第二条 渡船应当每年检验一次，检验合格后方可载客。
第三条 渡工应当持证上岗，不得酒后驾船。
第四条 乘客应当依次上下船，不得携带易燃物品。
第二章 罚则
第五条 违反第二条规定的，处五百元以上一千元以下罚款。
第六条 违反第三条规定的，处五百元以上一千元以下罚款。
第七条 违反第四条规定的，处五百元以上一千元以下罚款。
第八条 本办法由渡口管理站负责解释。"""

NEW = """第一章 总则
第一条 为保护渡口安全，方便群众过河，制定本办法。
第二条 县、乡两级应当安排经费，用于码头修缮和灯光维护。
第三条 渡工应当持证上岗，不得酒后驾船，不得超员。
第四条 渡船应当每年检验两次，检验合格后方可载客。
第五条 乘客应当依次上下船，不得携带易燃物品。
第二章 罚则
第六条 违反第三条规定的，处五百元以上一千元以下罚款。
第七条 违反第四条规定的，处五百元以上一千元以下罚款。
第八条 违反第五条规定的，处五百元以上一千元以下罚款。
第九条 本办法由渡口管理站负责解释。"""


def articles(text: str) -> list[Article]:
    return cut_articles([bare_profile(line, number) for number, line in enumerate(text.splitlines(), 1)])


def linked(old: str, new: str) -> dict[str, str]:
    left, right = articles(old), articles(new)
    return {numbered(left[i]): numbered(right[j]) for i, j in link_articles(left, right)}


def numbered(article: Article) -> str:
    number, inserted = article.number
    return f"{number}-{inserted}" if inserted else str(number)


def test_chapter_headings_belong_to_no_article() -> None:
    found = articles(OLD)
    assert [numbered(one) for one in found] == ["1", "2", "3", "4", "5", "6", "7", "8"]
    assert all("罚则" not in one.text for one in found)


def test_numbers_titles_and_bare_heads_are_read() -> None:
    bare, inserted, running = articles(
        "第三十九条 (渡口之修缮)\n渡口应当修缮。\n第三十九条 之一\n(删除)\n第四十条 渡口应当照明。"
    )
    assert (bare.number, bare.title, bare.headed, bare.empty) == ((39, 0), "渡口之修缮", True, False)
    assert (inserted.number, inserted.headed, inserted.empty) == ((39, 1), True, True)
    assert (running.number, running.headed, running.text) == ((40, 0), False, "渡口应当照明。")


def test_a_line_that_begins_with_a_citation_begins_no_article() -> None:
    text = "第八条 渡船每年检验。\n第三条第二款规定，于木船准用之。\n第五条 之规定不在此限。\n第五条之一 竹筏免检。"
    assert [numbered(one) for one in articles(text)] == ["8", "5-1"]


def test_citations_name_articles_of_this_statute_alone() -> None:
    text = """第一条 甲。
第二条 乙。
第三条 丙。
第四条 依前条规定办理。
第五条 违反第一条至第三条规定的，停业。
第六条 违反船舶法第二条、本法第三条第二款规定的，停业。
第七条 前二条之罚款，由渡口管理站执行，不受前条件限制。"""
    cited = [sorted(number for number, _ in one.cited) for one in articles(text)]
    assert cited == [[], [], [], [3], [1, 2, 3], [3], [5, 6]]


def test_penalties_that_differ_in_the_cited_article_alone_follow_that_article() -> None:
    assert linked(OLD, NEW) == {
        "1": "1",
        "2": "4",
        "3": "3",
        "4": "5",
        "5": "7",
        "6": "6",
        "7": "8",
        "8": "9",
    }


def test_articles_that_were_merged_go_into_one() -> None:
    old = OLD.replace("第三条 渡工", "第三条 渡船满员后不得再行载客，检验不合格者亦不得载客。\n第四条 渡工")
    old = old.replace("第八条 本办法", "第九条 本办法").replace("第四条 乘客", "第五条 乘客")
    new = NEW.replace("检验两次，检验合格后方可载客。", "检验两次，检验合格后方可载客，满员后不得再行载客。")
    found = linked(old, new)
    assert found["2"] == found["3"] == "4"


def test_an_article_that_was_split_stands_beside_both_halves() -> None:
    boats, crews = (
        "渡船应当每年检验一次，检验合格后方可载客，船身应当标明载客定额。",
        "渡工应当持证上岗，不得酒后驾船，每两年体检一次。",
    )
    old = [OLD.splitlines()[1], f"第二条 {boats}{crews}", OLD.splitlines()[4], OLD.splitlines()[8]]
    new = [OLD.splitlines()[1], f"第二条 {boats}", f"第三条 {crews}", *old[2:]]
    left, right = articles("\n".join(old)), articles("\n".join(new))
    links = link_articles(left, right)
    assert {(0, 0), (1, 1), (1, 2)} <= set(links)


def test_a_statute_without_articles_in_common_has_no_links() -> None:
    assert not linked(OLD, "第一条 幼苗出圃前须经检疫。\n第二条 苗木标签应当载明产地。")
    assert not linked("", NEW)


def sides(folder: Path, left: Sequence[str], right: Sequence[str]) -> set[tuple[str, str]]:
    paths = [folder / "left.txt", folder / "right.txt"]
    for path, lines in zip(paths, (left, right), strict=True):
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = compare(*(read(path) for path in paths)).changes
    return {(one.folded, other.folded) for change in found for one in change.left for other in change.right}


def test_merged_articles_stand_beside_the_one_that_took_them_in_until_enough_of_them_does() -> None:
    old = ["第一条 渡船应当每年检验。", "第二条 渡工应当持证上岗。", "第三条 本办法由渡口管理站解释。"]
    new = ["第一条 渡口管理站对渡船、渡工逐一登记。", "登记结果张榜公布。", "第二条 本办法由渡口管理站解释。"]
    terms = weights_for(Regime.REVISION, [*old, *new, *OLD.splitlines()])
    left, right = ([profile(text, 0, terms) for text in side] for side in (old, new))
    linked_ = ArticlePairs(cut_articles(left), cut_articles(right), {(0, 0): 0.3, (1, 0): 0.2, (2, 1): 1.0})
    same = Group((2,), (2,), 1.0)
    found = beside_each_other([same], linked_, (left, right), ((), ()))
    assert found == [same, Group((0, 1), (0,), 0.3)]
    assert beside_each_other([same], linked_, (left, right), ((1,), ())) == [same, Group((0,), (0,), 0.3)]


def test_numbers_of_articles_that_stand_alone_go_with_their_articles(tmp_path: Path) -> None:
    def apart(text: str) -> list[str]:
        return [part for line in text.splitlines() for part in line.split(" ", 1) if not part.startswith("第一章")]

    found = sides(tmp_path, apart(OLD), apart(NEW))
    assert {("第二条", "第四条"), ("第五条", "第七条"), ("第八条", "第九条")} <= found
    assert ("第二条", "第二条") not in found
