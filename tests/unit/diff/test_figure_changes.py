"""What a reader is told about the figures of two wordings of one thing."""

from __future__ import annotations

import pytest

from compare.claims.figures import find_figures
from compare.diff.figures import figure_changes
from compare.diff.quantities import Telling
from compare.kinds import FigureRelation
from compare.model import CleanLine, Figure
from compare.text.script import fold


def figures(text: str, year: int | None = None) -> tuple[Figure, ...]:
    places = tuple(range(len(text)))
    return find_figures(CleanLine(1, text, text, fold(text), places, tuple(at + 1 for at in places)), year)


def relations(left: str, right: str) -> list[str]:
    """`old→new relation` for every change."""
    tellings = Telling(fold(left)), Telling(fold(right))
    found = figure_changes(figures(left), figures(right), tellings)
    return [f"{shown(change.left)}→{shown(change.right)} {change.relation}" for change in found]


def shown(figure: Figure | None) -> str:
    return figure.place.text if figure else ""


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("发展新会员24名", "发展新会员21名", "24名→21名 down"),
        ("地区生产总值增长5.1%", "全省地区生产总值增长5.2%左右", "5.1%→5.2%左右 up"),
        ("發展新會員24名", "发展新会员24名", "24名→24名 same"),
        ("捐款1200余万元", "捐款0.2亿元", "1200余万元→0.2亿元 up"),
        ("列全省第三名", "列全省第一名", "第三名→第一名 up"),
        ("增长5%-6%", "增长6%", "5%-6%→6% up"),
        ("固定资产投资增长2%", "固定资产投资下降3%", "2%→3% down"),
        ("58项改革举措", "150条改革举措", "58项→150条 up"),
    ],
)
def test_one_quantity_goes_up_or_down(left: str, right: str, relation: str) -> None:
    assert relations(left, right) == [relation]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("办结提案**件", "办结提案12件"),
        ("组织培训80人", "组织培训80余人次"),
        ("新增调查点企业20家", "扩充调查点企业至380家"),
    ],
)
def test_what_cannot_be_compared_is_not(left: str, right: str) -> None:
    (change,) = figure_changes(figures(left), figures(right))
    assert change.relation is FigureRelation.INCOMPARABLE


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("制造业增加值增长6%", "工业增加值增长5%"),
        ("智能手机零售额增长58%", "全网零售额增长22%"),
        ("居民收入年均增长5.1%", "居民收入增长4.1%"),
        ("在建高速公路9条", "建成高速公路4条"),
        ("每年惠及3700多万学生", "贷款提标降息惠及1100多万学生"),
        ("新增示范企业37家", "示范企业达到247家"),
        ("建成示范园37个", "示范园达到247个"),
        ("进出口总值增长12.3%", "对外进出口增长9%"),
        ("无还本续贷余额1.7万亿元", "无还本续贷新增5982亿元"),
        ("建成智能工厂270余家", "新入选卓越级智能工厂10家"),
        ("改造供水管道2698公里", "完成供水管网改造436公里"),
        ("渡口企业达到120家", "渡口企业净增30家"),
        ("渡口经营户突破30万户", "新登记渡口经营户2.1万户"),
        ("累计建成充电桩1.2万个", "建成充电桩3000个"),
        ("智能算力规模达2万P", "新增智能算力1.7万P"),
        ("认定共享茶园5家", "推动69家共享茶园提档升级"),
        ("加快1600个渡口修缮项目", "推进30个渡口修缮重点片区建设"),
        ("办证难问题化解率达94%", "信访积案化解率达97.5%"),
        ("茶业产值占生产总值比重达37%", "三大产业占生产总值比重达73%"),
        ("新增渡口企业34家、单项冠军8个", "单项冠军达41个"),
        ("茶园投资增长13.3%、连续48个月保持两位数增长", "渡口投资增长16.4%、连续18个月保持两位数增长"),
    ],
)
def test_nothing_goes_down_while_it_may_be_another_thing(left: str, right: str) -> None:
    assert {relation for _, relation in (shown.rsplit(" ", 1) for shown in relations(left, right))} <= {
        "incomparable",
        "appeared",
        "gone",
    }


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("规上工业增加值增长7.8%", "规模以上工业增加值增长7.3%", "7.8%→7.3% down"),
        ("社会消费品零售额增长4.8%", "社会消费品零售总额增长6%", "4.8%→6% up"),
        ("务工规模超过3200万人", "务工规模超过3300万", "超过3200万人→超过3300万 up"),
        ("专题读书班只举办了1期", "委员专题读书班2期", "1期→2期 up"),
        ("研发经费投入强度达1.6%", "研发投入强度提升至1.8%", "1.6%→1.8% up"),
        ("渡口航线通车里程突破300公里", "渡口航线里程由210公里增至355公里", "突破300公里→355公里 up"),
    ],
)
def test_one_name_in_two_spellings_is_one_quantity(left: str, right: str, relation: str) -> None:
    assert relations(left, right) == [relation]


def test_a_sum_of_five_years_is_not_set_against_one_year() -> None:
    left, right = figures("审议议案50件"), figures("审议议案10件")
    (change,) = figure_changes(left, right, (Telling(years_together=frozenset({1})), Telling()))
    assert change.relation is FigureRelation.INCOMPARABLE


def test_a_list_told_at_the_end_reached_its_values() -> None:
    assert [figure.level for figure in figures("研究中心、试验基地分别达到69家、107家")] == [True, True]


def test_a_rate_is_never_set_against_a_count() -> None:
    assert relations("办复提案120件", "提案办复率98%") == ["→98% appeared", "120件→ gone"]


def test_figures_find_their_counterpart_by_what_they_count() -> None:
    assert relations("收到信息161篇，提交提案38件", "提交提案40件，收到信息150篇") == [
        "38件→40件 up",
        "161篇→150篇 down",
    ]


def test_equal_names_pair_in_the_order_of_the_text() -> None:
    assert relations("甲县新建学校3所，乙县新建学校5所", "甲县新建学校4所，乙县新建学校6所") == [
        "3所→4所 up",
        "5所→6所 up",
    ]


def test_a_list_of_one_name_pairs_in_its_order() -> None:
    assert relations("城乡居民收入分别增长4.7%、6.6%", "总值达到67665亿元，城乡居民收入分别增长4.4%、5.6%")[1:] == [
        "4.7%→4.4% down",
        "6.6%→5.6% down",
    ]


def test_the_words_around_decide_between_figures_of_one_name() -> None:
    left, right = "国家级“小巨人”企业398家", "国家级“小巨人”企业397家，重点“小巨人”企业149家"
    assert relations(left, right)[0] == "398家→397家 down"


def test_a_figure_is_sought_whole_among_the_words_around() -> None:
    left, right = "社会零售额增长4.8%", "汽车零售额增长30.6%，网上零售额增长22.9%，社会零售总额增长6%"
    assert "4.8%→6% up" in relations(left, right)


def test_the_value_reached_is_compared_and_not_the_one_it_came_from() -> None:
    assert "3.1%→3.3% up" in relations("研发投入强度达3.1%", "研发投入强度从2.7%提高到3.3%")


def test_a_new_and_a_dropped_figure_are_named() -> None:
    assert relations("开展调研活动3次", "举办书画展览两场") == ["→两场 appeared", "3次→ gone"]


def test_a_number_that_only_sums_up_a_list_is_no_news() -> None:
    assert relations("推进三项工作", "推进工作") == []


def test_a_figure_of_another_year_is_left_out() -> None:
    left = figures("表彰2020年度稿件550件，提交论文9篇", 2022)
    right = figures("提交论文12篇", 2023)
    assert [
        (change.of, change.relation) for change in figure_changes(left, right, (Telling(year=2022), Telling(year=2023)))
    ] == [("论文", FigureRelation.UP)]


def test_every_figure_stands_in_one_change() -> None:
    left, right = figures("建成3所、5个、7条，增长2%，投资3亿元"), figures("建成4所、5个，投资2亿元，发放9份")
    changes = figure_changes(left, right)
    assert sorted(change.left.place.start for change in changes if change.left) == [f.place.start for f in left]
    assert sorted(change.right.place.start for change in changes if change.right) == [f.place.start for f in right]


def test_a_share_is_no_count_told_in_another_measure_in_either_order() -> None:
    assert relations("入会企业60户", "入会企业60%") == ["→60% appeared", "60户→ gone"]
    assert relations("入会企业60%", "入会企业60户") == ["→60户 appeared", "60%→ gone"]


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("绿化率从45.2%提高到46.8%", "绿化率从46.8%提高到48.1%", ["46.8%→48.1% up"]),
        ("绿化率达到46.8%", "绿化率由去年的46.8%提高到48.1%", ["46.8%→48.1% up"]),
        ("时限由20个工作日压缩至5个工作日", "时限由5个工作日压缩至3个工作日", ["5个工作日→3个工作日 down"]),
        ("渡口企业达到180家", "渡口企业从180家增加到210家", ["180家→210家 up"]),
    ],
)
def test_what_a_change_started_from_is_set_against_nothing(left: str, right: str, told: list[str]) -> None:
    assert relations(left, right) == told


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("为农户发放补贴500元", "发放农户补贴500元", ["500元→500元 same"]),
        ("培训3期180人次", "举办培训班3期，参训180人次", ["3期→3期 same", "180人次→180人次 same"]),
        ("城镇新增就业12万人", "就业12万人", ["12万人→12万人 same"]),
        ("新建学校3所", "修缮渡口3所", ["→3所 appeared", "3所→ gone"]),
    ],
)
def test_one_number_is_not_both_gone_and_new(left: str, right: str, told: list[str]) -> None:
    assert relations(left, right) == told


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("渡口投资增长-3.2%", "渡口投资增长2.1%", ["-3.2%→2.1% up"]),
        ("渡口投资增长2.1%", "渡口投资下降3.2%", ["2.1%→3.2% down"]),
        ("渡口投资下降3.2%", "渡口投资增长-3.2%", ["3.2%→-3.2% same"]),
    ],
)
def test_a_minus_sign_counts(left: str, right: str, told: list[str]) -> None:
    assert relations(left, right) == told


def test_a_level_is_set_against_the_level_beside_the_amount_added() -> None:
    left, right = "渡口企业数量增至184家", "新增渡口企业62家、总数186家"
    assert relations(left, right) == ["→62家 appeared", "184家→186家 up"]


def test_how_many_points_a_list_has_is_no_quantity() -> None:
    assert relations("着力把握好五个方面", "重点把握好四个方面") == []
