"""The quantities that a reader finds in a line, and those that are none."""

from __future__ import annotations

import pytest

from compare.claims.figures import find_figures
from compare.diff.quantities import level_of
from compare.kinds import Bound, FigureKind
from compare.model import CleanLine, Figure
from compare.text.script import fold


def line(text: str) -> CleanLine:
    """A line without noise."""
    places = tuple(range(len(text)))
    return CleanLine(1, text, text, fold(text), places, tuple(at + 1 for at in places))


def figures(text: str) -> list[Figure]:
    return list(find_figures(line(text)))


def only(text: str) -> Figure:
    found = figures(text)
    assert len(found) == 1, [figure.place.text for figure in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "shown", "value", "unit"),
    [
        ("发展新会员24名，", "24名", 24, "名"),
        ("参加培训８０余人次。", "８０余人次", 80, "人次"),
        ("安装了近15万元的体育设施", "近15万元", 150_000, "元"),
        ("捐款一万余元", "一万余元", 10_000, "元"),
        ("捐款捐物4150余萬元", "4150余萬元", 41_500_000, "元"),
        ("总投资9.88亿元", "9.88亿元", 988_000_000, "元"),
        ("粮食产量1352.3万吨", "1352.3万吨", 13_523_000, "吨"),
        ("发电量1200亿千瓦时", "1200亿千瓦时", 120_000_000_000_000, "瓦时"),
        ("新增装机300万千瓦", "300万千瓦", 3_000_000_000, "瓦"),
        ("变电容量500万千伏安", "500万千伏安", 5_000_000_000, "伏安"),
        ("城镇新增就业43.4万人", "43.4万人", 434_000, "人"),
        ("地区生产总值增长5.3%", "5.3%", 5.3, "%"),
        ("占比提高2个百分点", "2个百分点", 2, "个百分点"),
        ("坚持每季度召开一次常委会", "每季度召开一次", 1, "次/季度"),
        ("坚持每半年一次全委会", "每半年一次", 1, "次/半年"),
        ("连续13年开展考评", "连续13年", 13, "年"),
        ("对18个支部的12个方面", "18个", 18, "个"),
        ("编印会刊四期", "四期", 4, "期"),
        ("报送信息百余篇", "百余篇", 100, "篇"),
        ("十多名会员参加", "十多名", 10, "名"),
        ("浓度27.4微克/立方米", "27.4微克/立方米", 27.4, "微克/立方米"),
        ("惠及5575万农村人口", "5575万", 55_750_000, None),
        ("占百分之三十", "百分之三十", 30, "%"),
        ("实现三分之一班子配备", "三分之一", 1 / 3, None),
        ("产值翻番", "翻番", 1, "番"),
        ("占三成以上", "三成以上", 3, "成"),
        ("列全省第三名", "第三名", 3, "名次"),
        ("办理提案1,206件", "1,206件", 1206, "件"),
        ("总量达一点二万亿元", "一点二万亿元", 1_200_000_000_000, "元"),
        ("筹资两万五元", "两万五元", 25_000, "元"),
        ("投资增长-3.2%", "-3.2%", -3.2, "%"),
        ("增速为－1.5%", "－1.5%", -1.5, "%"),
        ("智能算力规模达2.5万P", "2.5万P", 25_000, "P"),
        ("增长5%-6%", "5%-6%", 5, "%"),
    ],
)
def test_a_quantity_is_read_with_value_and_unit(text: str, shown: str, value: float, unit: str | None) -> None:
    found = figures(text)[0]
    assert (found.place.text, found.unit) == (shown, unit)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "bound", "approximate"),
    [
        ("会员24名", None, False),
        ("近15万元", Bound.CEILING, True),
        ("约30名会员", Bound.ABOUT, True),
        ("30多名会员", Bound.FLOOR, True),
        ("增长5%左右", Bound.ABOUT, True),
        ("新建260个以上", Bound.FLOOR, False),
        ("控制在5%以内", Bound.CEILING, False),
        ("不低于60%", Bound.FLOOR, False),
        ("不超过3天", Bound.CEILING, False),
        ("超过5000万次", Bound.FLOOR, True),
        ("每季度至少召开一次", Bound.FLOOR, False),
        ("年内至少撰写一篇心得", Bound.FLOOR, False),
    ],
)
def test_qualifiers_say_which_side_is_open(text: str, bound: Bound | None, *, approximate: bool) -> None:
    found = only(text)
    assert (found.bound, found.approximate) == (bound, approximate)


@pytest.mark.parametrize(
    "text",
    [
        "2022年3月初",
        "第八届委员会第一次会议",
        "在市政协四次常委会上发言",
        "十三届常委会22次会议",
        "学习党的二十大精神",
        "开展“四个一”活动",
        "建立“1+3+N”机制",
        "一年来，一批会员获评一等奖",
        "多次召开会议，几个支部、几件作品",
        "一中支部与综合二支部共建",
        "深入贯彻两个确立，推进一体化",
        "落实三个“全覆盖”",
        "1.加强学习",
        "纪念成立75周年",
        "《运用四种思维推进工作》",
        "过去5年、近3年、未来10年",
        "建设5G网络和12345热线",
        "为65岁以上老年人体检",
        "每10万人拥有量",
        "千家万户十分满意",
        "签约、节约、预约",
        "出口实现两位数增长",
        "一点一滴办好实事",
        "02 担当职责使命",
        "在**市的领导下",
    ],
)
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert figures(text) == []


def test_a_surname_is_no_qualifier() -> None:
    assert only("提交论文9篇，余某受邀参加").place.text == "9篇"


def test_a_masked_number_has_no_value() -> None:
    found = only("办结提案**件")
    assert (found.value, found.unit, found.of) == (None, "件", "提案")


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("投资3-5万元", 30_000, 50_000),
        ("投资1至2万亿元", 10**12, 2 * 10**12),
        ("新增3-5千户", 3000, 5000),
        ("投资8千-1万元", 8000, 10_000),
        ("损耗千分之三至千分之五", 3, 5),
    ],
)
def test_both_ends_of_a_range_have_its_magnitude(text: str, lower: float, upper: float) -> None:
    found = only(text)
    assert (found.value, found.upper) == (lower, upper)


def test_a_range_keeps_both_ends() -> None:
    found = only("增长6%－6.5%")
    assert (found.value, found.upper, found.unit) == (6, 6.5, "%")
    found = only("建设3-5万套")
    assert (found.value, found.upper) == (30_000, 50_000)


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("全年发展新会员24名，", ["新会员"]),
        ("对3个区委、18个支部进行量化考评", ["区委", "支部"]),
        ("地区生产总值增长5.3%", ["地区生产总值增长"]),
        ("安装了近15万元的体育设施", ["体育设施"]),
        ("舉辦培訓班6期", ["培訓班"]),
        ("集成电路、锂电池出口分别增长10.5%、20.7%", ["集成电路增长", "锂电池出口增长"]),
        ("地区生产总值5503亿元、增长5.4%", ["地区生产总值", "地区生产总值增长"]),
        ("发放“致富路”手册20份", ["“致富路”手册"]),
    ],
)
def test_what_is_counted_is_named_as_written(text: str, of: list[str]) -> None:
    assert [figure.of for figure in figures(text)] == of


def test_the_year_of_another_period_stays_with_the_figure() -> None:
    found = find_figures(line("对2021年度550件稿件进行表彰。全年提交9篇。"), 2022)
    assert [figure.period for figure in found] == [2021, None]


def test_the_reports_own_year_is_not_named() -> None:
    assert [figure.period for figure in find_figures(line("2022年发展会员24名。"), 2022)] == [None]


def test_a_year_that_is_only_compared_with_is_not_the_period() -> None:
    assert only("产值比2020年增长30%").period is None


def test_a_level_reached_is_told_from_an_amount_added() -> None:
    assert only("扩充调查点企业至380家").level
    assert not only("新增调查点企业20家").level


def test_places_point_into_the_raw_line() -> None:
    raw = "共發展(zhǎn)會員24名"
    text = "共發展會員24名"
    starts = (0, 1, 2, 9, 10, 11, 12, 13)
    clean = CleanLine(3, raw, text, fold(text), starts, tuple(at + 1 for at in starts))
    (found,) = find_figures(clean)
    assert raw[found.place.start : found.place.end] == "24名"
    assert found.place.line == 3


def test_a_full_width_comma_parts_two_numbers() -> None:
    assert [figure.value for figure in figures("甲类12件，300篇")] == [12, 300]


def test_kinds_tell_money_from_counts_and_ratios() -> None:
    kinds = [figure.kind for figure in figures("投入20万元，建成3所，增长5%，位列第一名，每月一次")]
    assert kinds == [FigureKind.MONEY, FigureKind.COUNT, FigureKind.RATIO, FigureKind.RANK, FigureKind.FREQUENCY]


def test_a_line_without_text_has_no_quantity() -> None:
    assert find_figures(CleanLine(1, "来源", "", "", (), ())) == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("渡口航线通车里程突破500公里", "渡口航线通车里程"),
        ("全社会研发投入强度提升至2.6%", "全社会研发投入强度"),
        ("新增面积120亩", "面积"),
        ("时限由20天压缩至5天", "时限"),
        ("智能算力规模达2万P", "智能算力"),
        ("遗留问题解决率达98.3%", "遗留问题解决率"),
        ("茶业产值占全县生产总值比重达37%", "茶业产值占全县生产总值比重"),
        ("一、二、三产业增加值分别增长4%、5.3%、3.4%", "一产业增加值增长"),
        ("城镇、农村居民收入分别增长4%、5.3%", "城镇居民收入增长"),
        ("原油、天然气产量分别达到3万吨、5万吨", "原油产量"),
        ("茶业增加值居全县第二位", "茶业增加值"),
    ],
)
def test_what_is_counted_is_named_in_full(text: str, named: str) -> None:
    assert figures(text)[0].of == named


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("渡口企业达120家", True),
        ("新登记渡口企业120家", False),
        ("新认定渡口企业达到120家", False),
        ("城镇新增就业达12万人", False),
        ("渡口企业从120家增加到150家", True),
        ("渡口企业120家", None),
        ("新增渡口企业34家、茶园8个", False),
        ("新增渡口企业34家、茶园达到8个", True),
    ],
)
def test_a_level_is_told_from_an_amount_added(text: str, level: bool | None) -> None:  # noqa: FBT001 - a parameter
    assert level_of(figures(text)[-1]) is level
