"""Block Kit as Slack accepts it: what it would refuse of blocks, views and options, with the place of each fault.

    from tests.emulator.blocks import Surface, block_complaints, message_complaints, view_complaints

    assert not message_complaints(blocks)     # a list of sentences, each with [json-pointer:/blocks/…]
    assert not view_complaints(view)

Pure functions, of use to tests of views without the emulator. Rules from docs.slack.dev/reference/block-kit and reference/views.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from secrets import token_hex
from typing import Any

from tests.emulator.block_kinds import KINDS, Surface
from tests.emulator.block_objects import MOST_GROUPS, MOST_OPTIONS, option, option_group, plain
from tests.emulator.clock import Json
from tests.emulator.elements import elements
from tests.emulator.shapes import Check, complaint, every, flag, items, rule, shape, string

__all__ = [
    "LONGEST_BLOCKS",
    "Surface",
    "block_complaints",
    "counted_characters",
    "message_complaints",
    "option_complaints",
    "view_complaints",
    "with_ids",
]

MOST_BLOCKS = {Surface.MESSAGE: 50, Surface.MODAL: 100, Surface.HOME: 100}
"""Blocks of one surface (reference/block-kit/blocks)."""
LONGEST_BLOCKS = 13_200
"""Characters of all blocks of a message; not in the documentation, measured by users (slackapi/bolt-js issue 2509)."""


def block_complaints(blocks: Any, surface: Surface, path: str = "/blocks") -> list[str]:
    """What Slack would refuse in blocks; empty when nothing."""
    if not isinstance(blocks, list | tuple):
        return [complaint("must be an array", path)]
    found = list(items(_block(surface), MOST_BLOCKS[surface], 0)(blocks, path))
    if not found:
        found = [*_twice(blocks, path), *_focus(blocks, path)]
    return found


def message_complaints(blocks: Any) -> list[str]:
    """What Slack would refuse in the blocks of a message, their length altogether included."""
    found = block_complaints(blocks, Surface.MESSAGE)
    if not found and (length := counted_characters(blocks)) > LONGEST_BLOCKS:
        found = [complaint(f"msg_blocks_too_long: {length} characters", "/blocks")]
    return found


def view_complaints(view: Any) -> list[str]:
    """What Slack would refuse in a modal or a home view (reference/views/modal-views, home-tab-views)."""
    kind = view.get("type") if isinstance(view, Mapping) else None
    if kind not in ("modal", "home"):
        return [complaint(f"unsupported type: {kind}", "/view/type")]
    surface = Surface(kind)
    found = list((_modal if surface is Surface.MODAL else _home)(view, "/view"))
    return found + block_complaints(view.get("blocks"), surface, "/view/blocks")


def option_complaints(answer: Any) -> list[str]:
    """What Slack would refuse in the options that an app offers for a menu (interaction-payloads/block_suggestion)."""
    if not isinstance(answer, Mapping) or not {"options", "option_groups"} & set(answer):
        return [complaint("needs options or option_groups", "")]
    check = shape(
        {},
        {
            "options": items(option(), MOST_OPTIONS, 0),
            "option_groups": items(option_group, MOST_GROUPS),
        },
    )
    return list(check(answer, ""))


def counted_characters(blocks: Sequence[Any]) -> int:
    """Characters of everything that is written in blocks: texts, values, addresses, ids."""
    return sum(map(len, _written(list(blocks))))


def with_ids(blocks: Sequence[Json]) -> tuple[Json, ...]:
    """Blocks as Slack keeps them: those without a block_id get one, and so do elements without an action_id."""
    named = (_with_action_ids(block) for block in blocks)
    return tuple(
        {**block, "block_id": block.get("block_id") or token_hex(3)[:5]} for block in named
    )


def _with_action_ids(block: Json) -> Json:
    """Only what a user can act on has an action_id."""
    changed = dict(block)
    for name in ("accessory", "element"):
        if name in block:
            changed[name] = _acting(block[name])
    if block["type"] in ("actions", "context_actions"):
        changed["elements"] = [_acting(each) for each in block["elements"]]
    return changed


def _acting(element: Json) -> Json:
    if element["type"] == "image":
        return element
    return {**element, "action_id": element.get("action_id") or token_hex(3)[:5]}


def _block(surface: Surface) -> Check:
    def check(value: Any, path: str) -> Iterator[str]:
        kind = str(value.get("type")) if isinstance(value, Mapping) else ""
        if kind not in KINDS:
            yield complaint(f"unsupported type: {kind}", f"{path}/type")
        elif surface not in KINDS[kind].surfaces:
            yield complaint(f"{kind} blocks are not supported in a {surface}", f"{path}/type")
        else:
            yield from KINDS[kind].check(value, path)

    return check


def _twice(blocks: Sequence[Json], path: str) -> Iterator[str]:
    """Block ids are unique in a surface, action ids in their block."""
    given = Counter(block["block_id"] for block in blocks if block.get("block_id"))
    for name in sorted(name for name, times in given.items() if times > 1):
        yield complaint(f"block_id {name} is used twice", path)
    for index, block in enumerate(blocks):
        used = Counter(element["action_id"] for _, element in elements([block]))
        for name in sorted(name for name, times in used.items() if times > 1):
            yield complaint(f"action_id {name} is used twice", f"{path}/{index}")


def _focus(blocks: Sequence[Json], path: str) -> Iterator[str]:
    if sum(bool(element.get("focus_on_load")) for _, element in elements(blocks)) > 1:
        yield complaint("only one element may have focus_on_load", path)


def _asks(view: Mapping[str, Any]) -> bool:
    return any(
        isinstance(block, Mapping) and block.get("type") == "input"
        for block in view.get("blocks") or ()
    )


_COMMON: Mapping[str, Check] = {
    "blocks": lambda _value, _path: iter(()),
    "private_metadata": string(3000, 0),
    "callback_id": string(255, 0),
    "external_id": string(255, 0),
}
_modal = every(
    shape(
        {"title": plain(24), "blocks": _COMMON["blocks"]},
        {
            **_COMMON,
            "close": plain(24),
            "submit": plain(24),
            "clear_on_close": flag,
            "notify_on_close": flag,
            "submit_disabled": flag,
        },
    ),
    rule(
        lambda view: not _asks(view) or bool(view.get("submit")),
        "a modal with input blocks needs submit",
    ),
)
_home = shape({"blocks": _COMMON["blocks"]}, _COMMON)


def _written(thing: Any) -> Iterator[str]:
    if isinstance(thing, Mapping):
        for key, value in thing.items():
            if key != "type":
                yield from _written(value)
    elif isinstance(thing, list | tuple):
        for value in thing:
            yield from _written(value)
    elif isinstance(thing, str):
        yield thing
