"""Blocks by type, with the surfaces they may stand on (reference/block-kit/blocks)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tests.emulator.block_elements import (
    ELEMENTS,
    IN_ACTIONS,
    IN_CONTEXT_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    some,
)
from tests.emulator.block_objects import picture, plain, rich_or_plain, text_kinds
from tests.emulator.shapes import (
    Check,
    address,
    anything,
    by_type,
    complaint,
    every,
    flag,
    items,
    number,
    one_of,
    rule,
    shape,
    string,
)


class Surface(StrEnum):
    """Where blocks are shown."""

    MESSAGE = "message"
    MODAL = "modal"
    HOME = "home"


@dataclass(frozen=True, slots=True)
class BlockKind:
    """A type of block."""

    check: Check
    """What it must be."""
    surfaces: frozenset[Surface] = frozenset(Surface)
    """Where it may stand."""


_MESSAGE = frozenset({Surface.MESSAGE})
_ID: Mapping[str, Check] = {"block_id": string(255)}
_rich_element = by_type(
    {
        "rich_text_section": shape({"elements": items(anything, 1000, 0)}),
        "rich_text_quote": shape({"elements": items(anything, 1000)}, {"border": number(0, 1)}),
        "rich_text_preformatted": shape(
            {"elements": items(anything, 1000)}, {"border": number(0, 1), "language": anything}
        ),
        "rich_text_list": shape(
            {"elements": items(anything, 1000), "style": one_of("bullet", "ordered")},
            {"indent": number(0, 8), "offset": number(0, 10_000), "border": number(0, 1)},
        ),
    }
)
_cell = by_type(
    {
        "raw_text": shape({"text": string(12_000)}),
        "raw_number": shape({"value": anything}, {"text": string(12_000)}),
        "rich_text": shape({"elements": items(_rich_element, 1000)}, _ID),
    }
)
_column = shape({}, {"align": one_of("left", "center", "right"), "is_wrapped": flag})
_card = every(
    shape(
        {},
        {
            **_ID,
            "hero_image": picture,
            "icon": picture,
            "title": rich_or_plain(150),
            "subtitle": rich_or_plain(150),
            "body": rich_or_plain(200),
            "actions": items(by_type({"button": ELEMENTS["button"]}), 5),
        },
    ),
    rule(
        lambda value: any(key in value for key in ("hero_image", "title", "body", "actions")),
        "a card must show something",
    ),
)
_section = every(
    shape(
        {},
        {
            **_ID,
            "text": rich_or_plain(3000),
            "fields": items(rich_or_plain(2000), 10),
            "accessory": by_type(some(IN_SECTION)),
            "expand": flag,
        },
    ),
    rule(lambda value: bool(value.get("text") or value.get("fields")), "needs text or fields"),
)
_image = every(
    shape(
        {"alt_text": string(2000)},
        {
            **_ID,
            "image_url": address(),
            "slack_file": shape({}, {"id": string(255), "url": address()}),
            "title": plain(2000),
        },
    ),
    rule(
        lambda value: ("image_url" in value) != ("slack_file" in value),
        "needs either image_url or slack_file",
    ),
)
_input = shape(
    {"label": plain(2000), "element": by_type(some(IN_INPUT))},
    {**_ID, "hint": plain(2000), "optional": flag, "dispatch_action": flag},
)
_video = shape(
    {
        "alt_text": string(2000),
        "title": plain(199),
        "thumbnail_url": address(),
        "video_url": address(schemes="https"),
    },
    {
        **_ID,
        "author_name": string(49),
        "description": plain(199),
        "provider_icon_url": address(),
        "provider_name": string(255),
        "title_url": address(schemes="https"),
    },
)


def _loose(value: Any, path: str) -> Iterator[str]:
    """A block whose inside is not checked here."""
    if not isinstance(value.get("block_id", ""), str):
        yield complaint("must be a string", f"{path}/block_id")


KINDS: Mapping[str, BlockKind] = {
    "section": BlockKind(_section),
    "divider": BlockKind(shape({}, _ID)),
    "header": BlockKind(shape({"text": plain(150)}, {**_ID, "level": number(1, 4)})),
    "image": BlockKind(_image),
    "context": BlockKind(
        shape({"elements": items(by_type({"image": picture, **text_kinds(3000)}), 10)}, _ID)
    ),
    "actions": BlockKind(shape({"elements": items(by_type(some(IN_ACTIONS)), 25)}, _ID)),
    "context_actions": BlockKind(
        shape({"elements": items(by_type(some(IN_CONTEXT_ACTIONS)), 5)}, _ID), _MESSAGE
    ),
    "input": BlockKind(_input),
    "markdown": BlockKind(shape({"text": string(12_000)}, _ID), _MESSAGE),
    "rich_text": BlockKind(shape({"elements": items(_rich_element, 1000)}, _ID)),
    "table": BlockKind(
        shape(
            {"rows": items(items(_cell, 20), 100)},
            {**_ID, "column_settings": items(_column, 20, 0)},
        ),
        _MESSAGE,
    ),
    "video": BlockKind(_video),
    "file": BlockKind(
        shape({"external_id": string(255), "source": one_of("remote")}, _ID), _MESSAGE
    ),
    "card": BlockKind(_card, frozenset({Surface.MESSAGE, Surface.HOME})),
    "carousel": BlockKind(
        shape({"elements": items(by_type({"card": _card}), 10)}, _ID),
        frozenset({Surface.MESSAGE, Surface.HOME}),
    ),
    "alert": BlockKind(
        shape(
            {"text": rich_or_plain(3000)},
            {**_ID, "level": one_of("default", "info", "warning", "error", "success")},
        ),
        frozenset({Surface.MODAL}),
    ),
    "container": BlockKind(_loose, _MESSAGE),
    "data_table": BlockKind(_loose, _MESSAGE),
    "task_card": BlockKind(_loose, _MESSAGE),
    "plan": BlockKind(_loose, _MESSAGE),
}
