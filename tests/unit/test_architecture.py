"""The promises of the architecture: what loads what, how large things grow, what is never written down."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("compare", "tui")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))

LONGEST_MODULE = 300
LONGEST_FUNCTION = 60

LONG_MODULES: dict[str, str] = {
    "compare/model.py": "the values that flow through the engine are read side by side",
}
"""Modules that may be longer, each with the reason."""

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions_of(tree: ast.AST) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def loaded_by(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter holds after running some code."""
    script = f"{code}\nimport sys; print(*{{name.partition('.')[0] for name in sys.modules}})"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(run.stdout.split())


def test_importing_the_engine_loads_no_screen() -> None:
    assert not {"textual", "rich", "tui"} & loaded_by("import compare; compare.read; compare.compare")


def test_importing_the_package_alone_loads_nothing_heavy() -> None:
    heavy = {"opencc", "rjieba", "jieba", "rapidfuzz", "pypdfium2", "selectolax", "argparse", "json"}
    assert not heavy & loaded_by("import compare")


def imported_names(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module)
    return names


def test_only_the_command_line_knows_the_screen() -> None:
    engine = [path for path in MODULES if path.is_relative_to(ROOT / "compare")]
    knowing = {path for path in engine if any(name.partition(".")[0] == "tui" for name in imported_names(path))}
    assert {path.parent for path in knowing} == {ROOT / "compare" / "cli"}


def test_the_import_contracts_hold() -> None:
    code = "from importlinter.cli import lint_imports_command as main; main()"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert run.returncode == 0, run.stdout + run.stderr


def length_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_modules_stay_readable() -> None:
    long = {name_of(path): length_of(path) for path in MODULES if length_of(path) >= LONGEST_MODULE}
    assert set(long) == set(LONG_MODULES), long


def test_functions_stay_readable() -> None:
    long = {
        f"{name_of(path)}: {function.name}": length
        for path in MODULES
        for function in functions_of(tree_of(path))
        if (length := (function.end_lineno or 0) - function.lineno + 1) >= LONGEST_FUNCTION
    }
    assert not long


def test_names_say_what_a_module_is() -> None:
    vague = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "common", "data", "info"}
    assert not [name_of(path) for path in MODULES if vague & set(path.stem.split("_"))]


def lacks_docstring(node: ast.AST, *, inside: bool) -> list[str]:
    """Public functions, classes and methods of a module or class that say nothing of themselves."""
    missing = []
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            overloaded = any("overload" in ast.dump(each) for each in child.decorator_list)
            public = inside and not child.name.startswith("_") and not overloaded
            if public and ast.get_docstring(child) is None:
                missing.append(child.name)
            if isinstance(child, ast.ClassDef):
                missing += lacks_docstring(child, inside=public)
    return missing


def test_everything_public_has_a_docstring() -> None:
    silent = {name_of(path): lacks_docstring(tree_of(path), inside=True) for path in MODULES}
    assert {name: names for name, names in silent.items() if names} == {}


def test_every_module_says_what_it_is() -> None:
    assert [name_of(path) for path in MODULES if not ast.get_docstring(tree_of(path))] == []


def test_identifiers_are_english() -> None:
    found = {}
    for path in MODULES:
        words = [
            getattr(node, attribute, None)
            for node in ast.walk(tree_of(path))
            for attribute in ("id", "attr", "name", "arg")
        ]
        chinese = [word for word in words if isinstance(word, str) and CHINESE.search(word)]
        if chinese:
            found[name_of(path)] = chinese
    assert found == {}


def tracked_text_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=False, cwd=ROOT)
    if listed.returncode:
        pytest.skip("this is no git checkout")
    names = [name for name in listed.stdout.decode().split("\0") if name]
    binary = (".docx", ".doc", ".pdf", ".png", ".gif")
    return [ROOT / name for name in names if not name.endswith(binary) and (ROOT / name).is_file()]


def test_no_place_of_one_machine_and_no_registry_is_written_down() -> None:
    # written in pieces, so that this file does not find itself
    forbidden = re.compile(
        "|".join(
            [
                "/" + "home/[a-z]",
                "/" + "Users/[A-Za-z]",
                "/" + "work/",
                "/" + "root/",
                "index" + "-url =",
                "--index" + "-url",
                "pypi" + r"\.org/simple",
                "files" + r"\.pythonhosted",
                "/opt/" + "pypi",
            ]
        )
    )
    found = {}
    for path in tracked_text_files():
        match = forbidden.search(path.read_text(encoding="utf-8", errors="replace"))
        if match:
            found[name_of(path)] = match[0]
    assert found == {}
