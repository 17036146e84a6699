"""Keys as they arrive under a Chinese input method: full-width and Chinese punctuation stand for their ASCII keys."""

from __future__ import annotations

FULL_WIDTH_OFFSET = 0xFEE0
CHINESE_TWINS = {
    "[": "【「",
    "]": "】」",
    "{": "『",
    "}": "』",
    ".": "。",
    "/": "、",
    "<": "《〈",
    ">": "》〉",
    "space": "\u3000",
}
"""What a Chinese input method sends for a key, beside its full-width form. 、 goes to `/`, never to `\\`."""
ASCII_OF = {twin: key for key, twins in CHINESE_TWINS.items() for twin in twins}

NEVER = frozenset(
    {
        *(f"ctrl+{key}" for key in ("m", "i", "j", "h", "[", "s", "z", "c", "enter", "space", "up", "down", "`")),
        *(f"ctrl+{name}" for name in ("left_square_bracket", "grave_accent", "at")),
    }
)
"""Keys that terminals cannot tell from others, or that terminals and systems keep for themselves."""
NAMED = frozenset(
    {
        *("up", "down", "left", "right", "pageup", "pagedown", "home", "end", "enter", "escape", "backspace"),
        *("tab", "insert", "delete", "space", *(f"f{number}" for number in range(1, 13))),
    }
)
_OTHER_NAMES = {
    "pgup": "pageup", "pgdn": "pagedown", "pgdown": "pagedown", "esc": "escape", "return": "enter", "del": "delete",
    "ins": "insert", "comma": ",", "full_stop": ".", "slash": "/", "question_mark": "?", "colon": ":",
    "left_square_bracket": "[", "right_square_bracket": "]", "number_sign": "#", "at": "@", "equals_sign": "=",
    "asterisk": "*", "ampersand": "&", "less_than_sign": "<", "greater_than_sign": ">", "percent_sign": "%",
}  # fmt: skip
_NAMES = {",": "comma", " ": "space", "\u3000": "ideographic_space"}


def twins_of(key: str) -> tuple[str, ...]:
    """Name every character that a key may arrive as.

    Args:
        key: one ASCII character, or the name of a key such as `pagedown`.

    Returns:
        The characters that stand for it, itself not included: `twins_of("[")` gives `［`, `【` and `「`.
    """
    twins = tuple(CHINESE_TWINS.get(key, ""))
    if len(key) != 1 or not "!" <= key <= "~":
        return twins
    return (chr(ord(key) + FULL_WIDTH_OFFSET), *twins)


def binding_keys(keys: tuple[str, ...]) -> str:
    """Write keys and their twins as a binding lists them.

    Args:
        keys: ASCII characters and names of keys.

    Returns:
        All of them, separated by commas.
    """
    return ",".join(_NAMES.get(name, name) for key in keys for name in (key, *twins_of(key)))


def plain_key(stated: str) -> str | None:
    """Understand a key as a person writes it.

    Args:
        stated: such as `Ctrl+N`, `PgDn`, `F5`, `]` or `】`.

    Returns:
        The key as the action table writes it: `plain_key("【")` gives `[`; None for what is no key.
    """
    text = stated if len(stated) == 1 else stated.strip()
    if len(text) == 1:
        ascii_key = ASCII_OF.get(text) or (
            chr(ord(text) - FULL_WIDTH_OFFSET) if "！" <= text <= "～" else "space" if text == " " else text
        )
        return ascii_key if ascii_key == "space" or "!" <= ascii_key <= "~" else None
    *modifiers, last = text.split("+") if not text.endswith("+") else [*text[:-2].split("+"), "+"]
    if any(modifier.lower() not in {"ctrl", "shift"} for modifier in modifiers):
        return None
    name = last if len(last) == 1 and not modifiers else _OTHER_NAMES.get(last.lower(), last.lower())
    if name not in NAMED and not (len(name) == 1 and "!" <= name <= "~"):
        return None
    return "+".join([*sorted(modifier.lower() for modifier in modifiers), name])


def is_han(character: str | None) -> bool:
    """Whether a key brought a Chinese character, which means that an input method is on."""
    return character is not None and len(character) >= 1 and "\u4e00" <= character[0] <= "\u9fff"
