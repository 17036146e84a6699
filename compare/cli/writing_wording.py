"""What the command line says about formats and destinations, in Chinese and in English; part of `wording`."""

from __future__ import annotations

from compare.cli.matrix_wording import MATRIX

WRITING: dict[str, tuple[str, str]] = {
    **MATRIX,
    "terminal": ("这种文件不能输出到终端", "such a file cannot be shown on a terminal"),
    "terminal_hint": ("请加 -o 文件名{suffix}", "add -o NAME{suffix}"),
    "no_format": ("这个命令不能写成 {suffix} 文件", "this command writes no {suffix} files"),
    "possible_suffixes": (
        "可用的扩展名：{suffixes}",
        "possible: {suffixes}",
    ),
    "print_pdf": ("（要 PDF，请在浏览器中打印 .html）", " (for a PDF, print the .html from a browser)"),
    "not_that_format": (
        "扩展名 {suffix} 与 --format {form} 不符",
        "the name ends in {suffix}, which is not --format {form}",
    ),
    "other_suffix": (
        "请把扩展名改为 {suffix}，或去掉 --format",
        "let the name end in {suffix}, or leave out --format",
    ),
    "is_folder": ("这是文件夹，不是文件", "this is a folder, not a file"),
    "is_folder_hint": ("请写上文件名，例如 -o 对照.html", "name a file, such as -o changes.html"),
    "no_folder": ("文件夹 {folder} 不存在", "there is no folder {folder}"),
    "no_folder_hint": ("请先建立文件夹，或换一个位置", "make the folder first, or choose another place"),
    "no_kind": ("没有“{value}”这一类", "there is no kind {value}"),
    "possible_kinds": ("可选：{kinds}", "possible: {kinds}"),
    "redline_whole": (
        "修订稿必须包含全部变化，不能只选一部分",
        "a redline holds every change, or it would not give back both reports",
    ),
    "redline_whole_hint": ("请去掉 --only，或改用 --format docx", "leave out --only, or use --format docx"),
    "over_input": ("这是要读的报告，不能覆盖", "this is one of the reports, which are never overwritten"),
    "over_input_hint": ("请换一个文件名", "choose another name"),
    "format.diff": (
        (
            "输出格式（默认按 -o 的扩展名，否则 text）；docx 是新旧对照表，redline 是带修订标记的 Word 文件，"
            "notes 是修改说明"
        ),
        (
            "output format (default: by the name of -o, else text); docx is a table of old and new, redline a Word "
            "file with tracked changes, notes the list of changes in words"
        ),
    ),
    "only": (
        "只列出这几类变化，用逗号分开",
        "these kinds of change only, with commas between them",
    ),
    "notes": ("附上在界面中写的批注", "with the notes that were made on the screen"),
}
"""Chinese and English wording by name."""
