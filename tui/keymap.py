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
}
"""What a Chinese input method sends for an ASCII key, beside its full-width form. 、 goes to `/`, never to `\\`."""

_NAMES = {",": "comma", " ": "space"}


def twins_of(key: str) -> tuple[str, ...]:
    """Name every character that a key may arrive as.

    Args:
        key: one ASCII character, or the name of a key such as `pagedown`.

    Returns:
        The characters that stand for it, itself not included: `twins_of("[")` gives `［`, `【` and `「`.
    """
    if len(key) != 1 or not "!" <= key <= "~":
        return ()
    return (chr(ord(key) + FULL_WIDTH_OFFSET), *CHINESE_TWINS.get(key, ""))


def binding_keys(keys: tuple[str, ...]) -> str:
    """Write keys and their twins as a binding lists them.

    Args:
        keys: ASCII characters and names of keys.

    Returns:
        All of them, separated by commas.
    """
    return ",".join(_NAMES.get(name, name) for key in keys for name in (key, *twins_of(key)))


def is_han(character: str | None) -> bool:
    """Whether a key brought a Chinese character, which means that an input method is on."""
    return character is not None and len(character) >= 1 and "\u4e00" <= character[0] <= "\u9fff"
