"""`duizhao matrix FILE…`: sets reports of several organisations on one year side by side."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from compare.cli.destination import check_destination, format_for, write_result
from compare.cli.matrix_options import MATRIX_FORMATS
from compare.cli.output import is_interactive, json_text, talk, talk_of_warnings, text_width_for
from compare.cli.pair import STANDARD_INPUT
from compare.cli.progress import progress
from compare.cli.wording import word
from compare.errors import UsageError
from compare.messages import current_language

if TYPE_CHECKING:
    import argparse

    from compare.matrix.values import Matrix


def run(options: argparse.Namespace) -> int:
    """Read the reports of several organisations and show them side by side.

    Args:
        options: with `files`, `about`, `reference`, `encoding`, `format` and `output` (without both, the screen, where
            there is a terminal), `theme`, `width` and `all`.

    Returns:
        0.

    Raises:
        UsageError: there are too few or too many reports, one is given twice, they are of different years, or the
            result cannot go where it is wanted.
        ReadError: one cannot be read as a report.
    """
    form = format_for(options.format, options.output, MATRIX_FORMATS)
    given = [*options.files, *options.reference]
    check_destination(form, options.output, given)
    if given.count(STANDARD_INPUT) > 1:
        raise UsageError(STANDARD_INPUT, word("matrix.stdin"), word("one_stdin"))
    matrix = _built(options)
    if options.format is None and options.output is None and is_interactive():
        from compare.cli.screen import look_of  # noqa: PLC0415 - as below
        from tui.matrix_app import run_matrix  # noqa: PLC0415 - the screen is loaded only when it is opened

        gc.enable()
        return run_matrix(matrix, look_of(options))
    talk_of_warnings(*(column.report for column in matrix.columns))
    write_result(_written(matrix, form, options), options.output)
    return 0


def _built(options: argparse.Namespace) -> Matrix:
    from compare.matrix.building import build_matrix  # noqa: PLC0415 - the engine is not needed for --help
    from compare.matrix.columns import check_count  # noqa: PLC0415 - as above
    from compare.report import read  # noqa: PLC0415 - as above

    check_count(options.files)
    reports = []
    with progress(word("progress.read", path=options.files[0])) as tell:
        for path in (*options.files, *options.reference):
            tell(word("progress.read", path=path))
            reports.append(read(path, encoding=options.encoding))
        tell(word("progress.matrix"))
        count = len(options.files)
        return build_matrix(reports[:count], reports[count:], options.about)


def _written(matrix: Matrix, form: str, options: argparse.Namespace) -> str | bytes:
    lang = current_language()
    if form == "json":
        from compare.render.matrix_json import matrix_to_dict  # noqa: PLC0415 - only one format is needed

        for limit in matrix.limits:
            talk(f"duizhao: {limit}")
        return json_text(matrix_to_dict(matrix))
    if form == "text":
        from compare.render.matrix_text import matrix_to_text  # noqa: PLC0415 - as above

        return matrix_to_text(matrix, text_width_for(options.width), lang, everything=options.all)
    if form == "html":
        from compare.render.matrix_html import matrix_to_html  # noqa: PLC0415 - as above

        return matrix_to_html(matrix, lang)
    from compare.render import matrix_tables  # noqa: PLC0415 - as above

    if form == "xlsx":
        return matrix_tables.matrix_to_xlsx(matrix, lang)
    if form == "csv":
        return matrix_tables.matrix_to_csv(matrix, lang)
    return matrix_tables.matrix_to_markdown(matrix, lang)
