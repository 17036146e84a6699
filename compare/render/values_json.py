"""The pieces that every JSON document of the program is made of: places, sources, figures, headings, noise.

The names and types here are a promise to other programs; a change to one of them is a new schema number. Nothing is
written out here: the functions give plain values that `json.dumps` takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from compare.model import Figure, Heading, Noise, Place, Source

JsonObject: TypeAlias = dict[str, Any]
"""A JSON object: string keys, plain values."""


def place_to_dict(place: Place) -> JsonObject:
    """Give a place as line, code points and text.

    Args:
        place: a stretch of one line of a file.

    Returns:
        `{"line": 12, "start": 0, "end": 3, "text": "促就业"}`, with `page` where the format has pages.
    """
    result: JsonObject = {"line": place.line, "start": place.start, "end": place.end, "text": place.text}
    if place.page is not None:
        result["page"] = place.page
    return result


def source_to_dict(source: Source) -> JsonObject:
    """Give where a report comes from and how it was decoded.

    Args:
        source: the source of a report.

    Returns:
        Path as the user named it, format, encoding, script and digest.
    """
    return {
        "path": source.path,
        "format": source.format,
        "encoding": source.encoding,
        "script": source.script.value,
        "sha256": source.sha256,
    }


def figure_to_dict(figure: Figure) -> JsonObject:
    """Give a quantity with its place, unit and qualifiers.

    Args:
        figure: a quantity of a report.

    Returns:
        The place's fields, and `value` (元 for money, null where masked), `unit`, `of`, `approximate`, `bound`, `kind`.
    """
    return place_to_dict(figure.place) | {
        "value": _plain_number(figure.value),
        "unit": figure.unit,
        "of": figure.of,
        "approximate": figure.approximate,
        "bound": None if figure.bound is None else figure.bound.value,
        "kind": figure.kind.value,
    }


def heading_to_dict(heading: Heading) -> JsonObject:
    """Give a heading with its number, level and parent.

    Args:
        heading: a heading of a report.

    Returns:
        The place's fields, and `title`, `number`, `level`, `kind`, `parent` (a line).
    """
    return place_to_dict(heading.place) | {
        "title": heading.title,
        "number": heading.number,
        "level": heading.level,
        "kind": heading.kind.value,
        "parent": heading.parent,
    }


def noise_to_dict(noise: Noise) -> JsonObject:
    """Give a stretch that is not the report's own wording.

    Args:
        noise: a marked stretch.

    Returns:
        The place's fields, and `scope`, `kind`, `repaired`.
    """
    return place_to_dict(noise.place) | {
        "scope": noise.scope.value,
        "kind": noise.kind.value,
        "repaired": noise.repaired,
    }


def _plain_number(value: float | None) -> float | int | None:
    """Write whole numbers without a fraction: 1500000, not 1500000.0."""
    if value is None or not float(value).is_integer():
        return value
    return int(value)
