"""Which lines and sentences are headings, and how they are nested."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Outline

Tree: TypeAlias = "Callable[..., list[tuple[int, int, str, str]]]"

SUMMARY = """
民盟云山市委会2022年工作总结
2022年，民盟云山市委会团结带领全市盟员，认真履行职能，各项工作取得新进展。
一、强化思想引领
理论学习有深度。组织专题学习会六场，参加盟员二百余人次。
宣传工作有亮点。编发信息九十篇，被省级媒体采用十二篇。
二、提高履职水平
调查研究扎实。完成课题五个，形成报告五份，报送市委统战部。
建言献策积极。提交提案二十件，其中三件列为重点督办提案。
在肯定成绩的同时，我们也清醒地认识到工作还存在不足，主要是基层组织活力不够。
2023年工作要点
2023年是全面贯彻落实党的二十大精神的开局之年。
一、加强自身建设
1.学习贯彻会议精神，组织盟员开展专题培训，提高政治把握能力。年内办班两期。
2.争取各方支持。主动向主管部门汇报工作，落实活动场地。
二、做好社会服务
3.继续开展送教下乡活动，选派骨干教师到山区学校授课。全年不少于四次。
"""


def test_the_same_marker_stands_as_high_under_a_year_head_as_under_an_implied_part(tree_of: Tree) -> None:
    assert [(line, level) for line, level, kind, _ in tree_of(SUMMARY) if kind == "block"] == [
        (3, 2),
        (6, 2),
        (10, 1),
        (12, 2),
        (15, 2),
    ]


def test_first_sentences_that_share_a_form_title_their_paragraphs(tree_of: Tree) -> None:
    leads = [(line, level, title) for line, level, kind, title in tree_of(SUMMARY) if kind == "run-in"]
    assert leads == [
        (4, 3, "理论学习有深度"),
        (5, 3, "宣传工作有亮点"),
        (7, 3, "调查研究扎实"),
        (8, 3, "建言献策积极"),
        (14, 3, "争取各方支持"),
    ]


def test_a_run_in_heading_ends_with_its_full_stop(outline_of: Callable[..., Outline]) -> None:
    lead = next(heading for heading in outline_of(SUMMARY).headings if heading.place.line == 14)
    assert (lead.place.text, lead.number, lead.title, lead.parent) == ("2.争取各方支持。", "2.", "争取各方支持", 12)


def test_item_numbers_that_run_on_do_not_break_the_sections(tree_of: Tree) -> None:
    assert (15, 2, "block", "做好社会服务") in tree_of(SUMMARY)


def test_a_maxim_alone_in_its_section_is_no_heading(tree_of: Tree) -> None:
    text = """
某市政协2022年工作要点
一、加强理论武装
学而时习，温故知新。全年组织委员培训四期，覆盖全体委员和机关干部。
二、提高建言质量
水滴石穿，绳锯木断。围绕重点课题开展调研八次，形成建议三十条。
"""
    assert [kind for _, _, kind, _ in tree_of(text)] == ["block", "block"]


def test_numbered_items_whose_first_sentence_is_content_are_no_headings(tree_of: Tree) -> None:
    text = """
某县供销社2021年工作总结
一、改革情况
一是组织全系统干部职工分三批次到先进地区考察学习基层社改造提升经验，带回可用做法。印发简报四期。
二是以建设县域流通服务网络为抓手，先后三次召开专题会议研究配送中心选址和资金筹措方案。完成立项。
三是落实责任。各股室签订责任书，按月通报进度。
二、存在的问题
经营规模偏小，人才不足。
"""
    assert [(line, title) for line, _, kind, title in tree_of(text) if kind == "run-in"] == [(5, "落实责任")]


def test_long_numbered_leads_are_headings_where_their_neighbours_are_alike(tree_of: Tree) -> None:
    text = """
2025年南川省政府工作报告
各位代表：
一、2024年工作回顾
（一）聚焦全方位扩大国内需求，着力促进消费和投资增长。社会消费品零售总额增长百分之五，投资增长百分之四，进出口总额再创新高，新增规模以上企业八百家，重大项目开工率达到九成以上。
（二）聚焦科技创新和产业创新融合，着力建设现代化产业体系。新增高新技术企业三百家，技改投资增长一成，数字经济核心产业较快增长，建成省级重点实验室十二家，技术合同成交额翻番。
（三）聚焦保障和改善民生，着力增强群众获得感幸福感安全感。城镇新增就业二十万人，新建学校四十所，养老床位增加八千张，基本医保参保率稳定在百分之九十七以上，居民收入稳步提高。
二、2025年工作安排
今年要重点做好以下工作。
"""
    assert [level for _, level, kind, _ in tree_of(text) if kind == "run-in"] == [2, 2, 2]


def test_a_list_without_anything_beneath_holds_no_headings(tree_of: Tree) -> None:
    text = """
某区图书馆2023年工作总结
一、服务情况
全年开展的主要活动有：
1.读书月系列活动
2.暑期少儿阅读营
3.流动图书车进社区
二、下一步打算
继续推进分馆建设，年内新增分馆两个。
"""
    assert [title for _, _, _, title in tree_of(text)] == ["服务情况", "下一步打算"]


def test_numbered_sentences_alone_above_their_paragraphs_are_headings(tree_of: Tree) -> None:
    text = """
政府工作报告
各位代表：
一、2025年工作回顾
一是千方百计稳定经济增长。
地区生产总值增长百分之五，规模以上工业增加值增长百分之六，固定资产投资稳中有升。
二是持续优化营商环境。
政务服务事项网上可办率达到百分之九十八，新设经营主体十二万户，同比增长一成。
三是用心用情改善民生。
十件民生实事全部办结，城乡居民收入稳步提高，新增普惠托位三千个。
二、2026年工作安排
今年要抓好八个方面工作，推动高质量发展取得新成效。
"""
    assert [(line, level, kind) for line, level, kind, _ in tree_of(text)] == [
        (3, 1, "block"),
        (4, 2, "block"),
        (6, 2, "block"),
        (8, 2, "block"),
        (10, 1, "block"),
    ]


def test_slogans_between_paragraphs_are_headings(tree_of: Tree) -> None:
    text = """
某市红十字会2023年工作总结
一年来，市红十字会认真履行职责，较好完成各项任务。
应急救护
全年培训救护员一千二百名，普及培训一万五千人次，新增急救设备三十台，覆盖主要公共场所。
人道救助
开展走访慰问活动，发放款物一百二十万元，惠及困难家庭两千四百户，救助大病儿童三十五名。
"""
    assert [(line, title) for line, _, _, title in tree_of(text)] == [(3, "应急救护"), (5, "人道救助")]


def test_a_table_of_contents_lists_no_headings(tree_of: Tree) -> None:
    text = """
某大学2022年度工作报告
目　录
一、教学工作……1
二、科研工作……3
一、教学工作
全年开设课程一千二百门，新增一流课程八门，本科教学评估顺利通过专家组考察。
二、科研工作
获批项目九十项，到账经费一亿二千万元，发表高水平论文三百篇，授权专利四十件。
"""
    assert [line for line, _, _, _ in tree_of(text)] == [5, 7]


def test_word_styles_stand_beside_numbers(tree_of: Tree) -> None:
    text = """
某公司2023年工作报告
经营成果
全年实现收入十二亿元，同比增长百分之九，利润总额一亿元，各项指标均超额完成年初计划。
市场开拓
新增客户一百二十家，海外订单增长三成，新设办事处四个，渠道建设迈出坚实步伐。
"""
    styles = {1: "title", 2: "heading-1", 4: "heading-2"}
    assert [(line, level) for line, level, _, _ in tree_of(text, styles)] == [(2, 2), (4, 3)]


def test_markdown_hashes_are_headings_and_not_in_the_title(tree_of: Tree) -> None:
    text = """
# 某中心2022年度工作报告
## 服务情况
全年接待群众三万人次，办结事项二万八千件。
## 队伍建设
招录专业人员六名，组织培训十二次。
"""
    assert [(line, title) for line, _, _, title in tree_of(text)] == [(2, "服务情况"), (4, "队伍建设")]


def test_a_report_may_put_chinese_numbers_in_brackets_under_arabic_ones(tree_of: Tree) -> None:
    text = """
某局2022年工作总结
1.基础工作
（一）制度建设
修订制度十二项，废止五项，汇编成册并组织学习。
（二）队伍建设
举办培训六期，选派骨干挂职八人，交流轮岗二十人。
2.重点工作
（一）项目推进
开工项目二十个，完成投资三十亿元，竣工十二个。
（二）招商引资
签约项目四十个，协议资金八十亿元，到位二十亿元。
3.其他工作
完成上级交办的各项任务，信访事项全部按期办结。
"""
    levels = {line: level for line, level, _, _ in tree_of(text)}
    assert levels[2] == levels[7] == levels[12] < levels[3] == levels[5] == levels[8]


def test_a_statute_is_divided_by_chapters_and_titled_articles_alone(tree_of: Tree) -> None:
    text = """
第一章 總則
第一條 (立法目的)
　　為促進圖書館事業發展，特制定本法。
第二條 (主管機關)
　　本法所稱主管機關如下：
　　一、中央主管機關。
　　二、地方主管機關。
第二章 附則
第三條 (施行日)
　　本法自公布日施行。
"""
    assert [(line, level) for line, level, _, _ in tree_of(text)] == [(1, 1), (2, 2), (4, 2), (8, 1), (9, 2)]


def test_an_article_with_its_text_on_the_line_is_no_heading(tree_of: Tree) -> None:
    text = """
第一章　总则
第一条　为了规范管理，制定本办法。
第二条　本市行政区域内适用本办法。
第二章　附则
第三条　本办法自发布之日起施行。
"""
    assert [line for line, _, _, _ in tree_of(text)] == [1, 4]
