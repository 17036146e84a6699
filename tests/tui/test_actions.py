"""One table of actions: no key means two things, nothing lacks a name, and everything works without letters."""

from __future__ import annotations

import pytest
from textual.binding import Binding

from tui.action import BOARD_SCOPES, COMPARISON_SCOPES, MATRIX_SCOPES, REVIEW_SCOPES, START_SCOPES, VIEW_SCOPES, Scope
from tui.actions import ACTIONS, actions_in, footer_actions, shown_key
from tui.board_strings import board_words_for
from tui.keymap import binding_keys, is_han, twins_of
from tui.review_strings import review_words_for
from tui.strings import words_for
from tui.view_strings import view_words_for

FOCUS_CHAINS = [
    (Scope.PANES, Scope.SCREEN),
    (Scope.CONTENTS, Scope.SCREEN),
    (Scope.FILTER, Scope.SCREEN),
    (Scope.TASKS, Scope.BOARD),
    (Scope.DETAIL, Scope.BOARD),
    (Scope.FILTER, Scope.BOARD),
    (Scope.CHOICE,),
    (Scope.SHEET, Scope.WHY),
    (Scope.PICK,),
    (Scope.NOTE,),
    (Scope.PROMPT,),
    (Scope.MATRIX,),
]
BANNED = {"ctrl+m", "ctrl+i", "ctrl+j", "ctrl+h", "ctrl+[", "ctrl+s", "ctrl+z", "ctrl+enter", "ctrl+space"}


@pytest.mark.parametrize("chain", FOCUS_CHAINS, ids="+".join)
def test_no_key_means_two_things_in_one_part_of_the_screen(chain: tuple[Scope, ...]) -> None:
    keys = [key for scope in chain for action in actions_in(scope) for key in action.binding_keys.split(",")]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("scope", list(Scope))
def test_textual_reads_the_keys_as_they_are_meant(scope: Scope) -> None:
    for action in actions_in(scope):
        made = list(Binding.make_bindings([Binding(action.binding_keys, action.method, action.zh)]))
        assert len(made) == len(action.binding_keys.split(","))


def test_every_action_has_a_stable_name_and_speaks_both_languages() -> None:
    names = [action.id for action in ACTIONS]
    assert len(names) == len(set(names))
    for action in ACTIONS:
        assert all((action.zh, action.en, action.help_zh, action.help_en, action.keys))


def test_every_part_of_the_screen_is_told_of_in_a_help() -> None:
    own = {*COMPARISON_SCOPES, *REVIEW_SCOPES, *VIEW_SCOPES, *START_SCOPES}
    assert {*own, *BOARD_SCOPES, *MATRIX_SCOPES} == set(Scope)
    assert all(len(words.scopes) == len(VIEW_SCOPES) for words in (view_words_for("zh"), view_words_for("en")))
    assert all(len(words.scopes) == len(COMPARISON_SCOPES) for words in (words_for("zh"), words_for("en")))
    assert all(len(words.scopes) == len(REVIEW_SCOPES) for words in (review_words_for("zh"), review_words_for("en")))
    assert all(len(words.scopes) == len(BOARD_SCOPES) for words in (board_words_for("zh"), board_words_for("en")))


def test_no_key_is_one_that_terminals_cannot_tell_or_systems_take() -> None:
    assert not BANNED & {key for action in ACTIONS for key in action.keys}


@pytest.mark.parametrize("screen", [Scope.SCREEN, Scope.BOARD])
def test_what_is_needed_to_read_can_be_reached_without_a_letter(screen: Scope) -> None:
    for action in actions_in(screen):
        reachable = [key for key in action.keys if not (len(key) == 1 and key.isalpha())]
        # all others have names that can be typed in Chinese after `:` or Ctrl+P
        assert reachable or not action.footer or action.keys == ("q",)


def test_function_keys_stand_for_the_letters_that_an_input_method_swallows() -> None:
    twins = {key: action.id for action in actions_in(Scope.SCREEN) for key in action.keys if key[:1] == "f" and key[1:]}
    assert {key: twins[key] for key in ("f1", "f2", "f3", "f4", "f5", "f6", "f9")} == {
        "f1": "help",
        "f2": "outline",
        "f3": "filter.kind",
        "f4": "layout.cycle",
        "f5": "reload",
        "f6": "swap",
        "f9": "theme",
    }


@pytest.mark.parametrize("screen", [Scope.SCREEN, Scope.BOARD])
def test_the_footer_has_at_most_seven_keys(screen: Scope) -> None:
    ranks = [action.footer for action in footer_actions(screen)]
    assert ranks == list(range(1, len(ranks) + 1))
    assert len(ranks) <= 7


def test_the_chinese_comma_goes_to_search_and_to_nothing_else() -> None:
    assert "、" in twins_of("/")
    assert all("、" not in twins_of(chr(code)) for code in range(0x21, 0x7F) if chr(code) != "/")
    assert binding_keys(("[",)) == "[,［,【,「"
    assert twins_of("pagedown") == ()


def test_keys_are_written_as_on_a_keyboard() -> None:
    assert [shown_key(key) for key in ("pagedown", "ctrl+p", "f1", "]")] == ["PgDn", "Ctrl+P", "F1", "]"]


def test_only_chinese_characters_tell_of_an_input_method() -> None:
    assert is_han("的")
    assert not any(is_han(key) for key in ("a", "，", None, ""))
