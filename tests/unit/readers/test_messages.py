"""What the engine says, in both languages."""

from __future__ import annotations

import re

import pytest

from compare.messages import LANGUAGES, current_language, messages, say, set_language


def test_every_message_exists_in_both_languages() -> None:
    assert set(messages()) == set(LANGUAGES)
    assert messages()["zh"].keys() == messages()["en"].keys()
    assert len(messages()["zh"]) > 20


def test_both_wordings_of_a_message_have_the_same_placeholders() -> None:
    for key, wording in messages()["zh"].items():
        here = set(re.findall(r"{(\w+)}", wording))
        assert here == set(re.findall(r"{(\w+)}", messages()["en"][key])), key


def test_every_message_is_one_line() -> None:
    for table in messages().values():
        assert all(wording.strip() == wording != "" and "\n" not in wording for wording in table.values())


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
        ({"LANG": "zh_CN", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_GB", "LC_MESSAGES": "zh_HK"}, "zh"),
        ({"LANG": "zh_CN", "LC_ALL": ""}, "zh"),
    ],
)
def test_the_locale_chooses_the_language(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    set_language(None)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert current_language() == language


def test_a_language_that_was_set_outweighs_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    set_language("en")
    assert say("read.missing") == "no such file"
    assert say("read.missing", "zh") == "文件不存在"


def test_a_language_without_messages_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        set_language("fr")


def test_placeholders_are_filled_in() -> None:
    assert "75" in say("read.too-large", size=75, limit=50)
    with pytest.raises(KeyError):
        say("read.too-large")
