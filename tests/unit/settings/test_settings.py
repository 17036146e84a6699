"""What a user writes in files and variables holds, and what cannot be meant is answered with a line and advice."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from compare.claims.wording import find_wording
from compare.cli import main
from compare.lexicon.additions import Additions, use_additions
from compare.messages import set_language
from compare.settings import OriginKind, Settings, SettingsError, load_settings, trace_settings
from compare.settings.applying import apply_settings
from compare.settings.places import project_file, user_file
from compare.settings.schema import SETTINGS
from compare.text.tokens import words

ROOT = Path(__file__).resolve().parents[3]
Capture = pytest.CaptureFixture[str]


class Places:
    """A user's file, a project with a folder in it, and the environment."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.user = folder / "home" / "config.toml"
        self.project = folder / "project" / "duizhao.toml"
        self.within = folder / "project" / "reports"
        self.within.mkdir(parents=True)
        self.user.parent.mkdir()
        self._monkeypatch = monkeypatch
        monkeypatch.setenv("DUIZHAO_CONFIG", str(self.user))
        monkeypatch.setenv("LC_ALL", "C")
        monkeypatch.chdir(self.within)

    def variable(self, name: str, value: str) -> None:
        self._monkeypatch.setenv(name, value)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    return Places(tmp_path, monkeypatch)


@pytest.fixture(autouse=True)
def as_before() -> object:
    yield
    use_additions(Additions())
    set_language(None)


def test_without_files_everything_is_as_it_was(places: Places) -> None:
    assert load_settings() == Settings()
    assert not places.user.exists()


def test_the_environment_beats_the_project_which_beats_the_user(places: Places) -> None:
    places.user.write_text('lens = "plan"\ntheme = "dark"\nwidth = 70\n', encoding="utf-8")
    places.project.write_text('lens = "review"\nwidth = 80\n', encoding="utf-8")
    places.variable("DUIZHAO_WIDTH", "90")
    settings = load_settings()
    assert (settings.theme, settings.lens, settings.width) == ("dark", "review", 90)
    origins = trace_settings().origins
    assert [origins[name][0].kind for name in ("theme", "lens", "width", "lang")] == [
        OriginKind.USER,
        OriginKind.PROJECT,
        OriginKind.ENVIRONMENT,
        OriginKind.DEFAULT,
    ]


def test_the_project_file_is_found_from_a_folder_within(places: Places) -> None:
    assert project_file() is None
    places.project.write_text("", encoding="utf-8")
    assert project_file() == places.project


def test_a_flag_beats_everything_written(places: Places, capsys: Capture) -> None:
    places.project.write_text("width = 80\n", encoding="utf-8")
    assert main(["config", "show", "--width", "60"]) == 0
    assert "width = 60  # flag --width" in capsys.readouterr().out


def test_lists_of_words_from_several_places_add_up(places: Places) -> None:
    places.user.write_text('dictionary = ["滨水步道"]\n', encoding="utf-8")
    (places.project.parent / "terms.txt").write_text("一码通办 民情驿站 # 本市用语\n滨水步道\n", encoding="utf-8")
    places.project.write_text('dictionary_files = ["terms.txt"]\n', encoding="utf-8")
    assert load_settings().dictionary == ("滨水步道", "一码通办", "民情驿站")


def test_keys_of_both_files_hold_and_may_be_nested(places: Places) -> None:
    places.user.write_text('[keys]\n"change.next" = "n"\n"search" = ["/"]\n', encoding="utf-8")
    places.project.write_text('[keys]\nchange.next = ["ctrl+n", "]"]\n', encoding="utf-8")
    assert dict(load_settings().keys) == {"change.next": ("ctrl+n", "]"), "search": ("/",)}


FAULTS = {
    'langs = "zh"': ("config.toml:1", "no setting is called langs", "did you mean lang?"),
    '\nlang = "fr"': ("config.toml:2", "lang cannot be fr", "auto, zh, en"),
    "width = 5": ("config.toml:1", "width cannot be 5", "20 to 1000"),
    "width = true": ("config.toml:1", "width cannot be true", "20 to 1000"),
    'encoding = "gbkk"': ("config.toml:1", "no encoding is called gbkk", "gb18030"),
    'dictionary = "步道"': ("config.toml:1", "a list of words", 'dictionary = ["one", "two"]'),
    'phrase_files = ["none.txt"]': ("config.toml:1", "cannot be read", "relative to the file"),
    "lens = [": ("config.toml", "not valid TOML", "duizhao config schema"),
    "[keys]\nsearch = 3": ("config.toml:2", "no keys for search", "[keys]"),
    '[ladders.certainty]\nbesides = { "力促" = "力争" }': ("config.toml:2", "besides", "did you mean beside?"),
    '[ladders.certainty]\nbeside = { "力促" = "力挣" }': ("config.toml:2", "力挣", "stands on the ladder"),
    '[ladders.certainty]\nsteps = ["a", "b"]': ("config.toml:1", "has 5 steps, here are 2", "beside"),
    '[ladders.certanty]\nskip = ["a"]': ("config.toml:1", "no built-in ladder", "did you mean certainty?"),
    '[ladders.bound]\nbeside = { "许" = "左右" }': ("config.toml:1", "cannot be added to", "certainty, stage, vigour"),
}


@pytest.mark.parametrize("text", FAULTS)
def test_a_fault_is_told_with_its_place_and_what_to_do(text: str, places: Places) -> None:
    places.user.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as trouble:
        load_settings()
    where, what, advice = FAULTS[text]
    assert where in trouble.value.subject
    assert what in trouble.value.message
    assert advice in trouble.value.hint
    assert trouble.value.exit_status == 2


def test_every_fault_is_told_in_chinese_too(places: Places) -> None:
    set_language("zh")
    for text in FAULTS:
        places.user.write_text(text, encoding="utf-8")
        with pytest.raises(SettingsError) as trouble:
            load_settings()
        assert any("\u4e00" <= sign <= "\u9fff" for sign in trouble.value.message)
        assert trouble.value.hint


def test_a_wrong_variable_is_named(places: Places) -> None:
    places.variable("DUIZHAO_THEME", "blue")
    with pytest.raises(SettingsError, match="theme cannot be blue") as trouble:
        load_settings()
    assert trouble.value.subject == "DUIZHAO_THEME"


def test_a_command_with_wrong_settings_is_two_lines_and_a_2_but_help_still_helps(
    places: Places, capsys: Capture
) -> None:
    places.user.write_text('lens = "plam"\n', encoding="utf-8")
    assert main(["diff", "a.txt", "b.txt"]) == 2
    assert capsys.readouterr().err == (
        f"duizhao: {places.user}:1: lens cannot be plam\n"
        "duizhao: choose from auto, whole, review, plan, plan-results, results-plan\n"
    )
    assert [main(["diff", "--help"]), main(["--version"]), main(["config", "path"])] == [0, 0, 0]
    assert main(["config", "show"]) == 2


def test_the_terms_of_a_user_are_never_cut_apart(places: Places) -> None:
    assert "漪河滨水步道" not in words("建成漪河滨水步道")
    places.user.write_text('dictionary = ["漪河濱水步道"]\n', encoding="utf-8")
    apply_settings(load_settings())
    assert "漪河滨水步道" in words("建成漪河滨水步道")
    apply_settings(Settings())
    assert "漪河滨水步道" not in words("建成漪河滨水步道")


def test_a_word_beside_a_rung_is_as_strong_as_that_one(places: Places) -> None:
    assert find_wording("力促增长") == ()
    places.user.write_text(
        '[ladders.certainty]\nbeside = { "力促" = "力争" }\nskip = ["力促会"]\n'
        '[ladders.priority]\nsteps = ["关注", "重视", "高度重视 摆在突出位置"]\n',
        encoding="utf-8",
    )
    apply_settings(load_settings())
    found = [(one.word, one.scale, one.step) for one in find_wording("力促增长，高度重视，召开力促会")]
    assert found == [("力促", "certainty", 1), ("高度重视", "priority", 2)]


def compared(tmp_path: Path, *, left: str, right: str) -> str:
    """The JSON of two small reports, compared by the command line where the settings are."""
    head = "漪河市政协{}年工作报告\n一、{}年工作回顾\n"
    pair = [(tmp_path / "left.txt", "2022", left), (tmp_path / "right.txt", "2023", right)]
    for path, year, sentence in pair:
        path.write_text(head.format(year, year) + sentence + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "compare.cli", "summary", *(str(path) for path, *_ in pair), "--format", "json"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout


def test_a_comparison_changes_with_the_words_of_the_user(places: Places) -> None:
    texts = {
        "left": "关注老年人就餐问题，办好社区食堂。",
        "right": "高度重视老年人就餐问题，办好社区食堂，打造清廉漪河。",
    }
    folder = places.within
    before = compared(folder, **texts)
    assert '"scale": "priority"' not in before
    assert '"清廉漪河"' not in before
    places.project.write_text(
        'phrases = ["清廉漪河"]\n[ladders.priority]\nsteps = ["关注", "重视", "高度重视"]\n', encoding="utf-8"
    )
    after = compared(folder, **texts)
    assert '"scale": "priority", "direction": "stronger"' in after
    assert '"清廉漪河"' in after


def test_the_schema_is_a_file_of_settings_that_sets_nothing(places: Places, capsys: Capture) -> None:
    assert main(["config", "schema"]) == 0
    text = capsys.readouterr().out
    assert tomllib.loads(text) == {}
    assert [setting.name for setting in SETTINGS if f"{setting.name}" not in text] == []
    places.user.write_text(text, encoding="utf-8")
    assert load_settings() == Settings()


def test_every_example_of_the_schema_can_be_set(places: Places) -> None:
    for name in ("terms.txt", "phrases.txt"):
        (places.user.parent / name).write_text("一码通办\n", encoding="utf-8")
    for setting in SETTINGS:
        places.user.write_text(setting.example, encoding="utf-8")
        assert load_settings() != Settings(), setting.name


def test_what_is_shown_can_be_written_back(places: Places, capsys: Capture) -> None:
    places.project.write_text(
        'lang = "en"\nwidth = 88\nphrases = ["清廉漪河"]\n'
        '[keys]\n"change.next" = "ctrl+n"\n"change.nxt" = "x"\n'
        '[ladders.certainty]\nbeside = { "力促" = "力争" }\n[ladders.priority]\nsteps = ["关注", "高度重视 首先"]\n',
        encoding="utf-8",
    )
    before = load_settings()
    assert main(["config", "show"]) == 0
    shown = capsys.readouterr().out
    assert f"width = 88  # project {places.project}" in shown
    assert '"change.nxt" = ["x"]  # no such action; did you mean change.next?' in shown
    places.project.write_text(shown, encoding="utf-8")
    assert load_settings() == before


def test_the_paths_are_told_with_whether_there_is_a_file(places: Places, capsys: Capture) -> None:
    places.project.write_text("", encoding="utf-8")
    assert main(["config", "path", "--lang", "zh"]) == 0
    assert capsys.readouterr().out == f"用户\t{places.user}\t还没有\n项目\t{places.project}\t有\n"


def test_the_users_file_lies_where_the_platform_has_such_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DUIZHAO_CONFIG")
    path = user_file()
    assert path is not None
    assert path.parts[-2:] == ("duizhao", "config.toml")
    monkeypatch.setenv("DUIZHAO_CONFIG", "")
    assert user_file() is None


def test_starting_without_settings_loads_nothing_for_them() -> None:
    script = "import sys; from compare.cli import main; main(['--version']); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert not {"tomllib", "platformdirs", "rapidfuzz", "compare.settings.checking"} & set(run.stdout.split())
