"""What exporting says on the screen, in Chinese and in English, and its row of the action table."""

from __future__ import annotations

from dataclasses import dataclass

from tui.action import Action
from tui.exporting import Scope

EXPORT_ACTIONS: tuple[Action, ...] = (
    Action(
        "export", "export", ("x", "f8"), "导出", "export",
        "导出为网页、Word、Excel 等文件，并给出相应的命令行",
        "write to a web page, Word or Excel file, and show the command line that does the same",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportWords:
    """The words of one language; braces are filled in by position."""

    title: str
    hint: str
    scope_title: str
    formats: dict[str, str]
    scopes: dict[Scope, str]
    written: str
    close: str
    """Stands for the filter that no command line can tell."""
    failed: str
    command: str
    card: str
    inexact: str
    shut: str


_CHINESE = ExportWords(
    title="导出",
    hint="Esc 取消",
    scope_title="导出哪些变化",
    formats={
        "html": "网页（一个文件，可查找、筛选、打印）",
        "docx": "Word 新旧对照表",
        "redline": "Word 修订稿（可逐处接受或拒绝）",
        "notes": "修改说明",
        "md": "Markdown",
        "xlsx": "Excel",
        "csv": "CSV",
        "json": "JSON",
    },
    scopes={Scope.ALL: "全部变化", Scope.FILTER: "只要当前筛选的", Scope.NOTED: "只要有批注的"},
    written="已写入 {}",
    close="关闭",
    failed="未能导出：{}。请换一个有写权限的文件夹运行",
    command="下面的命令行得到同样的文件：",
    card="导出",
    inexact="当前筛选含有命令行不能表达的条件，下面的命令行得到全部变化：",
    shut="在浏览器中不能导出",
)
_ENGLISH = ExportWords(
    title="Export",
    hint="Esc cancels",
    scope_title="Which changes",
    formats={
        "html": "web page (one file; search, filter, print)",
        "docx": "Word table of old and new",
        "redline": "Word file with tracked changes",
        "notes": "list of changes in words",
        "md": "Markdown",
        "xlsx": "Excel",
        "csv": "CSV",
        "json": "JSON",
    },
    scopes={Scope.ALL: "all changes", Scope.FILTER: "those of the filter", Scope.NOTED: "those with a note"},
    written="{} written",
    close="close",
    failed="not exported: {}. Run it in a folder that may be written",
    command="This command line gives the same file:",
    card="Export",
    inexact="The filter has conditions that no command line can tell; this one gives all changes:",
    shut="nothing can be exported from a browser",
)


def export_words_for(language: str) -> ExportWords:
    """The words of a language.

    Args:
        language: `zh` or `en`.
    """
    return _ENGLISH if language == "en" else _CHINESE
