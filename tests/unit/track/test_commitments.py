"""What a sentence of a plan promises."""

from __future__ import annotations

import pytest

from compare.text.script import fold
from compare.track.commitments import deadline, is_commitment, is_verifiable, responsible, tasks_of
from compare.track.wording import is_result_frame


@pytest.mark.parametrize(
    "sentence",
    [
        "新建社区书屋15个。",
        "修订读者积分管理办法。",
        "推动清河文化馆新馆开工建设，年内完成主体结构。",
        "地区生产总值增长5%左右。",
        "（3）办好全民阅读节。",
    ],
)
def test_a_task_a_project_or_a_target_is_a_commitment(sentence: str) -> None:
    assert is_commitment(sentence)
    assert is_verifiable(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "今年是“十四五”规划收官之年。",
        "总体要求是：坚持稳中求进，推动图书馆事业高质量发展。",
        "面对新形势新任务，全馆上下必须振奋精神。",
        "实现上述目标，要把握好三个关系。",
        "我们要始终把读者放在心上。",
        "当前，外部环境更趋复杂。",
    ],
)
def test_orientation_and_exhortation_promise_nothing(sentence: str) -> None:
    assert not is_commitment(sentence)
    assert not is_verifiable(sentence)


def test_a_catch_all_promises_something_that_nobody_can_check() -> None:
    sentence = "做好上级交办的其他工作。"
    assert is_commitment(sentence)
    assert not is_verifiable(sentence)


def test_a_long_sentence_is_cut_into_its_tasks() -> None:
    text = "（4）出台书屋管理办法，将开放日由每季度一次加密到每月一次；选派3名馆员下乡。"
    assert [text[start:end] for start, end in tasks_of(text)] == [
        "出台书屋管理办法，",
        "将开放日由每季度一次加密到每月一次；",
        "选派3名馆员下乡。",
    ]


def test_a_clause_without_a_verb_of_doing_stays_with_its_task() -> None:
    text = "打造青禾读书会，线上线下同步。"
    assert len(tasks_of(text)) == 1


def test_the_owner_and_the_date_are_taken_as_written() -> None:
    text = "由少儿部牵头，6月底前完成书目整理。"
    span = deadline(text)
    assert span is not None
    assert text[slice(*span)] == "6月底前"
    assert responsible("清河区文旅局牵头推进书屋建设。") == (0, 6)
    assert responsible("推进书屋建设。") is None
    assert deadline("推进书屋建设。") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "一是坚持读者至上、服务为先。",
        "重点做好以下9项工作：",
        "今年，要聚力抓好八个方面工作。",
        "总书记指出，要把群众冷暖放在心上。",
        "书屋是乡村文化的根基所在。",
        "只要我们同心协力，就一定能够建成书香城区。",
        "我们坚信，只要汇聚30万读者、12个社区书屋的力量，就一定能够建成书香城区。",
        "我们有百年馆藏的深厚基础，有30个社区书屋的独特优势。",
        "让我们把书香送进千家万户！",
        "确定上述目标，考虑了需要和可能。",
        "读者活，书香才能活；",
        "“书香清河，读者为大。”",
        "更加自觉地坚决做到“两个维护”，把党的领导贯穿各项工作。",
        "牢固树立和践行正确政绩观。",
        "清河阅读事业迈上了新的历史起点，新任务对服务提出了更高要求。",
        "作为藏书大馆，做好古籍保护责无旁贷。",
        "完成好2025年各项任务，我们必须持之以恒改进服务。",
        "从读者构成看，少儿借阅潜力正在持续释放。",
        "特别是要看到，阅读推广的基础更加牢固。",
        "要以习近平新时代中国特色社会主义思想为指导，建设书香清河。",
        "少儿阅读是书香城市的根基。",
        "服务好不好，关键看读者。",
        "新征程新使命，对图书馆工作提出了新的更高要求。",
        "必须始终坚持读者至上、服务为先，把好书送到群众身边。",
        "要以“舍我其谁”的担当建设书香城市，敢走前人未走之路。",
        "不断提高政治判断力、政治领悟力、政治执行力，建设过硬队伍。",
        "只要坚持读者至上，就有信心办好每一家书屋。",
    ],
)
def test_announcements_quotations_maxims_and_calls_promise_nothing(sentence: str) -> None:
    assert not is_commitment(fold(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "办好10件民生实事。",
        "淘汰国三及以下柴油货车600辆。",
        "实施数字阅读工程，建设24小时书屋，推出借阅新服务，让市民读书更方便！",
        "坚持送书下乡，新建乡村书屋12个。",
        "扎实开展党纪学习教育，坚决做到“两个维护”。",
        "以前所未有的力度推进馆藏数字化，组建书香联盟。",
        "深刻领悟“两个确立”的决定性意义，加快推进总分馆制改革。",
        "完成2025年乡村书屋改造任务，推进城乡阅读一体化。",
        "推动数字阅读迈上新起点，出台数据管理办法。",
        "从读者需求看，加快补齐少儿阅览短板。",
        "健全管理办法，为书屋长效运行提供有力支撑。",
        "必须招标的项目全部进场交易，建立评标专家库。",
        "开展党纪学习教育，不断提高政治判断力、政治领悟力、政治执行力。",
        "按照新任务要求修订服务规范，开展馆员轮训。",
    ],
)
def test_tasks_in_solemn_words_stay_tasks(sentence: str) -> None:
    assert is_commitment(fold(sentence))


@pytest.mark.parametrize(
    ("sentence", "frame"),
    [
        ("全馆上下在区委坚强领导下，牢记嘱托，书香事业站上新高度。", True),
        ("在区委坚强领导下，全年新建社区书屋15个。", False),
        ("必须坚持读者至上，把好书送到群众身边。", True),
        ("面对多重困难挑战，全馆职工迎难而上。", True),
        ("面对客流压力，新增阅览座席300个。", False),
        ("阅读环境更加优美。", True),
        ("书屋管理办法修订完成。", False),
        ("面对台风灾害，抢修全部受损书屋，建成备用馆舍十五处。", False),
        ("在区委坚强领导下，新馆建成开放。", False),
        ("必须招标项目全部进场交易。", False),
        ("实践启示我们，读者的事要放在心上。", True),
        ("什么时候贴近读者，什么时候事业就兴旺。", True),
        ("全馆坚持以习近平新时代中国特色社会主义思想为指导，各项事业取得新进步。", True),
        ("这五年是书香城市建设最快的五年。", True),
        ("一年来，我们坚持以习近平新时代中国特色社会主义思想为指导，落实“1310”部署。", True),
        ("坚持以习近平新时代中国特色社会主义思想为指导，举办讲座120个。", False),
        ("“十四五”时期的历程极不平凡。", True),
        ("市领导调研为图书馆发展指明了前进方向。", True),
        ("我们把数字阅读作为服务的前进方向，常态化开展培训。", False),
    ],
)
def test_what_only_opens_a_review_or_draws_a_lesson_is_no_result(sentence: str, *, frame: bool) -> None:
    assert is_result_frame(fold(sentence)) is frame
