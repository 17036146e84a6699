"""What the command line says, in Chinese and in English: one table, from which help and error lines are made."""

from __future__ import annotations

import re

from compare.cli.result_wording import RESULTS
from compare.cli.review_wording import REVIEWING
from compare.cli.writing_wording import WRITING
from compare.messages import current_language

_WORDS: dict[str, tuple[str, str]] = {
    **WRITING,
    **RESULTS,
    **REVIEWING,
    "usage": ("用法：", "usage: "),
    "positionals": ("参数", "arguments"),
    "options": ("选项", "options"),
    "commands": ("命令", "commands"),
    "about": (
        "对照两份中文工作报告：同一件事放在一起看，并指出数字、措辞和章节的变化。",
        (
            "Compare two Chinese institutional reports: the same matters side by side, with what became of figures, "
            "wording and sections."
        ),
    ),
    "about.open": (
        "在终端界面中对照两份报告；没有终端时输出文本",
        "open the comparison on the screen; as text without a terminal",
    ),
    "about.summary": (
        "一页看清变化：变化最大的章节、数字升降、措辞强弱、新旧提法，每条附行号",
        (
            "print what changed on one page: most changed sections, figures up and down, wording stronger and weaker, "
            "new and dropped formulations, each with its lines"
        ),
    ),
    "about.track": (
        "逐项核对去年的计划在今年的报告中写得怎样，可人工改判、导出台账",
        "tell task by task what became of last year's plan; overrule it, and write it as a ledger",
    ),
    "about.timeline": (
        "同一单位三个以上年度：每项任务、每个指标的历年脉络",
        "follow each task and figure of one organisation through three or more years",
    ),
    "about.outline": (
        "输出一份报告的结构：部分、标题、句子、数字、噪声",
        "print the structure of one report: parts, headings, sentences, figures, noise",
    ),
    "progress": ("duizhao：{stage}……{seconds} 秒", "duizhao: {stage} … {seconds} s"),
    "progress.read": ("正在读 {path}", "reading {path}"),
    "progress.compare": ("正在对照", "comparing"),
    "progress.track": ("正在逐项核对", "following the tasks"),
    "progress.timeline": ("正在逐年串联", "joining the years"),
    "stdout": ("标准输出", "standard output"),
    "stdout_hint": ("请检查磁盘空间，或换一个输出位置", "check the space on the disk, or send the result elsewhere"),
    "stdout_closed": ("已关闭", "it is closed"),
    "about.textconv": (
        "输出一份报告的净文本，一句一行，供 git diff 等逐行比较的工具用",
        "print the clean text of a report, a sentence a line, for git diff and other line diffs",
    ),
    "about.config": (
        "查看设置：写在哪里、现在是什么、可以设什么",
        "tell of the settings: where, which hold and why, which there are",
    ),
    "about.completion": ("输出命令行补全脚本", "print a script that completes command lines in a shell"),
    "tolerant": (
        "读不了的文件输出一行说明，退出码为 0（使 git log -p 能继续）",
        "print a line about a file that cannot be read and exit with 0, so that git log -p goes on",
    ),
    "unreadable": ("读不了：{what}", "cannot be read: {what}"),
    "shell": ("哪种 shell", "which shell"),
    "config.topic": (
        "看什么（path 设置文件的位置，show 现在的设置及其来处，schema 全部设置的说明，可存为设置文件）",
        "what to tell (path: the files; show: what holds and where it is written; schema: every setting, as a file)",
    ),
    "config.head": (
        "duizhao 的全部设置；去掉行首的 # 即生效。先后：命令行 > 环境变量 > 项目文件 duizhao.toml > 用户文件 > 默认",
        (
            "every setting of duizhao; take away the # before a line to set it. Flag over environment over project "
            "file (duizhao.toml) over user file over default"
        ),
    ),
    "config.choices": ("可选：", "one of: "),
    "config.variable": ("环境变量：", "environment: "),
    "config.there": ("有", "there"),
    "config.not-there": ("还没有", "not there"),
    "config.none": ("没有", "none"),
    "origin.flag": ("命令行", "flag"),
    "origin.environment": ("环境变量", "environment"),
    "origin.project": ("项目", "project"),
    "origin.user": ("用户", "user"),
    "origin.default": ("默认", "default"),
    "keys.no-action": ("没有这个动作，是不是 {other}？", "no such action; did you mean {other}?"),
    "keys.no-key": ("没有 {key} 这个键", "no key is called {key}"),
    "keys.never": ("终端分辨不出 {key}", "terminals cannot tell {key} from another key"),
    "keys.taken-from": ("{key} 原是 {other} 的键", "{key} is taken from {other}"),
    "keys.held-by": ("{key} 已归 {other}", "{key} is kept by {other}"),
    "left": ("左边（通常较早）的报告", "the report on the left, usually the earlier one"),
    "right": ("右边（通常较新）的报告", "the report on the right, usually the later one"),
    "file": ("一份报告", "a report"),
    "last": (
        "去年的报告（取其中的计划部分），或单独的工作要点",
        "last year's report, whose plan part is taken, or a plan alone",
    ),
    "this": (
        "今年的报告（取其中的回顾部分），可附上附件等多份文件",
        "this year's report, whose review part is taken; more documents may follow, such as an annex",
    ),
    "files": (
        "同一单位不同年度的报告，至少三份，先后不限",
        "reports of one organisation, one a year, at least three, in any order",
    ),
    "plot": (
        "小图用的字符：auto 依终端而定、blocks 方块、ascii",
        "characters of the small plots: auto goes by the terminal, blocks, ascii",
    ),
    "all_threads": (
        "短的脉络、序列和长列表也全部列出",
        "list short threads and series too, and long lists in full",
    ),
    "lens": (
        (
            "对照哪些部分：auto 按角色配对；whole 全文；review 总结对总结；plan 计划对计划；"
            "plan-results 左计划对右总结；results-plan 左总结对右计划"
        ),
        (
            "which parts stand side by side: auto pairs them by role; whole takes the whole text; review results with "
            "results; plan plan with plan; plan-results the left plan with the right results; results-plan the reverse"
        ),
    ),
    "format": ("输出格式", "output format"),
    "set": (
        (
            "人工判定一项任务（台账序号、编号或指纹）：status=done|partial|missed|not-mentioned "
            "note=说明 evidence=行,行；clear 撤销。可多次使用，写在文件名之后"
        ),
        (
            "rule on a task (its number in the ledger, id or fingerprint): status=done|partial|missed|not-mentioned "
            "note=TEXT evidence=LINE,LINE; clear takes it back; may be repeated, after the files"
        ),
    ),
    "export_review": ("把人工判定导出为文件", "write the rulings on this pair to a file"),
    "import_review": (
        "并入他人导出的人工判定，较新的有效",
        "take in rulings that a colleague exported; the newer hold",
    ),
    "cannot_write": ("无法写入：{error}", "cannot be written: {error}"),
    "cannot_write_hint": (
        "请检查文件夹是否存在、有无写权限，文件是否正在 Excel 中打开",
        "check that the folder exists and may be written, and that no other program holds the file",
    ),
    "written": ("{path}：已写入", "{path}: written"),
    "ruled": (
        "{id} {where} 系统判定：{found}；人工判定：{ruled}{more}  {task}",
        "{id} {where} found: {found}; ruled: {ruled}{more}  {task}",
    ),
    "ruled_none": ("无", "none"),
    "ruled_note": ("；备注：{note}", "; note: {note}"),
    "ruled_evidence": ("；依据：{evidence}", "; evidence: {evidence}"),
    "ruled_where": ("第{line}行", "line {line}"),
    "exported": ("{path}：已导出 {count} 项人工判定", "{path}: {count} rulings written"),
    "imported": ("{path}：已并入，现有 {count} 项人工判定", "{path}: taken in, {count} rulings now"),
    "other_pair": (
        "{path}：这份记录属于另一对报告（{pair}），按任务原文对应",
        "{path}: this review is of another pair ({pair}); its tasks are matched by wording",
    ),
    "carried": ("沿用原判定：{now}（原任务：{before}）", "ruling carried over: {now} (from: {before})"),
    "unplaced": (
        "计划中已没有这项任务，人工判定保留但不生效：{task}",
        "no longer in the plan, so the ruling is kept without effect: {task}",
    ),
    "encoding": (
        "文件编码，例如 gb18030（默认自动识别）",
        "encoding of the files, such as gb18030 (found out by default)",
    ),
    "all": ("相同的句子也逐句列出", "list equal sentences too"),
    "all_findings": ("全部列出，不限一屏", "list every finding whole, not only a screenful"),
    "width": ("文本每行的字符格数（默认取终端宽度）", "cells a line of text (default: the width of the terminal)"),
    "theme": (
        "界面配色，auto 跟随终端；redgreen 适合红绿色弱，blueyellow 适合蓝黄色弱，ansi 用终端本色",
        (
            "colours of the screen; auto follows the terminal, redgreen and blueyellow suit colour-blind readers, ansi "
            "takes the terminal's own"
        ),
    ),
    "ambiguous_width": (
        "“”…— 等字符在终端占几格（默认 auto：询问终端）",
        "cells of characters such as “ ” … — on this terminal (default auto: asks it)",
    ),
    "width_range": (
        "“{value}”不行：要 {least} 到 {most} 之间的整数",
        "{value} will not do: a whole number, {least} to {most}",
    ),
    "port_range": ("“{value}”不行：要 0 到 {most} 之间的整数", "{value} will not do: a whole number, 0 to {most}"),
    "about.serve": (
        "在浏览器中给没有终端的同事看：只在本机，地址带一次性口令",
        "show the comparison in a browser, to colleagues without a terminal: on this machine, by a secret address",
    ),
    "host": (
        "在哪个地址上提供（默认 127.0.0.1，只有本机能看）；给出别的地址，同一网络的人凭口令可看",
        "address to serve at (default 127.0.0.1: this machine alone); with another, whoever has the token may look",
    ),
    "port": ("端口（默认自动选空闲的）", "port (default: any that is free)"),
    "serving": (
        "请在浏览器中打开（口令在地址里，只发给要看的人）：",
        "open this address in a browser (it holds the token):",
    ),
    "serving_stop": ("按 Ctrl+C 停止", "Ctrl+C stops it"),
    "serve_missing": (
        "需要另装 textual-serve：pip install 'duizhao[serve]'",
        "textual-serve is needed: pip install 'duizhao[serve]'",
    ),
    "serve_address": ("不能在 {address} 上提供：{error}", "cannot serve at {address}: {error}"),
    "serve_address_hint": ("换一个 --port，或检查 --host", "choose another --port, or look at --host"),
    "serve_stdin": ("网页里不能读标准输入", "standard input cannot be read for a browser"),
    "lang": ("界面语言（默认取系统语言）", "language of labels and messages (default: from the locale)"),
    "debug": ("出错时附上完整的调用栈", "show the full trace when something goes wrong"),
    "demo": ("打开随程序附带的两份示例报告", "open two of the sample reports that come with the program"),
    "help": ("显示帮助", "show this help"),
    "version": ("显示版本号", "show the version"),
    "examples": ("示例：", "examples:"),
    "exit": (
        "退出码：diff 没有变化为 0，有变化为 1；其他命令为 0；出错为 2。",
        "exit status: diff gives 0 for no change and 1 for changes, other commands 0; trouble is 2.",
    ),
    "try_help": ("运行 {command} --help 查看用法", "run {command} --help to see how it is used"),
    "try_demo": (
        "例如 duizhao 去年.txt 今年.txt；运行 duizhao --demo 看示例，duizhao --help 看用法",
        "for example: duizhao last.txt this.txt; duizhao --demo shows a sample, duizhao --help explains",
    ),
    "need_two": ("需要两份报告", "two reports are needed"),
    "both_stdin": ("两份报告不能都来自标准输入", "the two reports cannot both come from standard input"),
    "one_stdin": ("至少给出一个文件名", "name a file for at least one of them"),
    "no_samples": ("找不到示例报告", "the sample reports are not there"),
    "give_files": ("请自行给出两份报告：duizhao 左 右", "name two reports of your own: duizhao LEFT RIGHT"),
    "not_possible": ("不是可用的取值", "is not a possible value"),
    "internal": ("程序内部错误：{what}", "internal error: {what}"),
    "report_bug": (
        "加上 --debug 再运行一次，并把输出附在问题报告里",
        "run again with --debug and report the trace as a bug",
    ),
}

_COMPLAINTS: tuple[tuple[re.Pattern[str], tuple[str, str]], ...] = (
    (
        re.compile(r"argument (?P<subject>\S+): invalid choice: '?(?P<value>[^']*)'? \(choose from (?P<choices>.*)\)"),
        ("没有“{value}”这个取值，可选：{choices}", "no such value: {value} (choose from {choices})"),
    ),
    (
        re.compile(r"argument (?P<subject>\S+): invalid \S+ value: '?(?P<value>[^']*)'?"),
        ("“{value}”不是可用的取值", "{value} is not a possible value"),
    ),
    (re.compile(r"argument (?P<subject>\S+): expected .*"), ("后面缺少一个值", "a value is missing")),
    (re.compile(r"argument (?P<subject>\S+): ignored explicit .*"), ("不需要值", "takes no value")),
    (re.compile(r"the following arguments are required: (?P<subject>.*)"), ("缺少这个参数", "this is missing")),
    (re.compile(r"unrecognized arguments: (?P<subject>.*)"), ("不认识的参数", "not known")),
    (re.compile(r"argument (?P<subject>\S+): (?P<value>.*)"), ("{value}", "{value}")),
)


def word(name: str, lang: str | None = None, **values: str) -> str:
    """The wording of a label, help line or message.

    Args:
        name: name of the wording, such as `lens`.
        lang: `zh` or `en`; the current language if None.
        values: what its placeholders stand for.

    Returns:
        The wording, filled in.
    """
    return _WORDS[name][(lang or current_language()) == "en"].format(**values)


def complaint(message: str) -> tuple[str, str]:
    """Say in the current language what is wrong with the arguments.

    Args:
        message: what argparse says about them, in English.

    Returns:
        The argument that the trouble is with, and what is wrong with it.
    """
    for pattern, wordings in _COMPLAINTS:
        found = pattern.fullmatch(message)
        if found:
            values = found.groupdict() | {"choices": found.groupdict().get("choices", "").replace("'", "")}
            return found["subject"], wordings[current_language() == "en"].format(**values)
    return "duizhao", message
