"""The docs say what the program does: commands, options, keys, fields and files that they name exist."""

from __future__ import annotations

import dataclasses
import re
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from compare import kinds, model
from compare.cli.options import COMMANDS, examples_of, options_of, parser_for, split_command
from compare.render.labels import badge, label
from tui.actions import ACTIONS

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS.glob("*.md"), *DOCS.glob("zh/*.md")])


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_generated_pages_are_up_to_date() -> None:
    command = [sys.executable, "-m", "docs.generate", "--check"]
    check = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert check.returncode == 0, check.stdout + check.stderr


@pytest.mark.parametrize("command", ["open", *COMMANDS])
def test_every_option_is_on_the_page_of_the_command_line(command: str) -> None:
    page = text_of("docs/cli.md")
    options = [option for action in options_of(command) for option in action.option_strings]
    assert options
    assert [option for option in options if f"`{option}" not in page] == []


def test_every_action_is_on_the_page_of_keys() -> None:
    page = text_of("docs/keys.md")
    assert [action.id for action in ACTIONS if action.help_en.replace("|", "\\|") not in page] == []


def duizhao_lines(text: str) -> list[str]:
    """Command lines of the program in code blocks, without prompt, redirection and comment."""
    blocks = re.findall(r"```\w*\n(.*?)```", text, re.DOTALL)
    lines = [line.removeprefix("$ ").strip() for block in blocks for line in block.splitlines()]
    return [re.split(r"\s+[<>#|]", line)[0] for line in lines if line.startswith("duizhao ")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_line_in_the_docs_is_understood(page: Path) -> None:
    for line in duizhao_lines(page.read_text(encoding="utf-8")):
        command, arguments = split_command(line.split()[1:])
        assert parser_for(command).parse_args(arguments)


@pytest.mark.parametrize("command", ["open", *COMMANDS])
def test_every_example_in_the_help_is_understood(command: str) -> None:
    for example in examples_of(command):
        named, arguments = split_command(re.split(r"\s+[>#|]", example)[0].split()[1:])
        assert named == command
        assert parser_for(named).parse_args(arguments)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_verb_in_the_docs_exists(page: Path) -> None:
    verbs = set(re.findall(r"python3 dev\.py (\w+)", page.read_text(encoding="utf-8")))
    assert verbs <= set(dev.VERBS)


def test_every_verb_is_explained() -> None:
    explained = text_of("docs/contributing.md")
    assert [verb for verb in dev.VERBS if f"python3 dev.py {verb}" not in explained] == []
    assert [verb for verb in dev.VERBS if f"python3 dev.py {verb}" not in (dev.__doc__ or "")] == []


def test_the_two_one_liners_stand_at_the_top_of_the_readme() -> None:
    first_screen = "\n".join(text_of("README.md").splitlines()[:30])
    assert "python3 dev.py demo" in first_screen
    assert "python3 dev.py test" in first_screen


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_python_file_that_is_named_exists(page: Path) -> None:
    named = set(
        re.findall(
            r"`((?:compare|tui|tests|docs|evaluation|benchmarks)/[\w/.]+\.\w+)`", page.read_text(encoding="utf-8")
        )
    )
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize(
    "vocabulary",
    [kinds.Lens, kinds.Regime, kinds.ChangeKind, kinds.SectionRelation, kinds.FigureRelation, kinds.SpanOp, kinds.Role],
    ids=lambda vocabulary: vocabulary.__name__,
)
def test_every_value_of_a_vocabulary_is_on_the_page_of_the_json(vocabulary: type[kinds.Lens]) -> None:
    page = text_of("docs/json.md")
    assert [value for value in vocabulary if f"`{value}`" not in page] == []


@pytest.mark.parametrize(
    "value", [model.Change, model.Summary, model.Place, model.Source], ids=lambda value: value.__name__
)
def test_every_field_is_on_the_page_of_the_json(value: type[model.Place]) -> None:
    page = text_of("docs/json.md")
    assert [field.name for field in dataclasses.fields(value) if f"`{field.name}`" not in page] == []


def test_the_glossary_names_every_kind_of_change_as_the_program_does() -> None:
    glossary = text_of("docs/glossary.md")
    for kind in kinds.ChangeKind:
        assert f"| {kind.value} {badge(kind.value, 'zh')} | {label(kind, 'zh')} |" in glossary


def test_the_changelog_has_a_place_for_what_is_new() -> None:
    assert "## [Unreleased]" in text_of("CHANGELOG.md")
