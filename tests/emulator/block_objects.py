"""Composition objects: text, options, confirmations (reference/block-kit/composition-objects)."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.emulator.shapes import (
    Check,
    address,
    by_type,
    every,
    flag,
    items,
    one_of,
    rule,
    shape,
    string,
)

TEXT_LENGTH = 3000
OPTION_TEXT, OPTION_VALUE = 75, 150
MOST_OPTIONS, MOST_GROUPS = 100, 100


def plain(longest: int, shortest: int = 1) -> Check:
    """A plain_text object (composition-objects/text-object)."""
    return by_type({"plain_text": shape({"text": string(longest, shortest)}, {"emoji": flag})})


def text_kinds(longest: int) -> Mapping[str, Check]:
    """Text objects by type; emoji belongs to plain_text and verbatim to mrkdwn."""
    return {
        "plain_text": shape({"text": string(longest)}, {"emoji": flag}),
        "mrkdwn": shape({"text": string(longest)}, {"verbatim": flag}),
    }


def rich_or_plain(longest: int = TEXT_LENGTH) -> Check:
    """A text object of either type."""
    return by_type(text_kinds(longest))


def option(text: Check | None = None, with_url: bool = False) -> Check:
    """An option of a menu (composition-objects/option-object)."""
    text = text or plain(OPTION_TEXT)
    more: dict[str, Check] = {"description": text}
    if with_url:
        more["url"] = address()
    return shape({"text": text, "value": string(OPTION_VALUE)}, more)


option_group = shape({"label": plain(75), "options": items(option(), MOST_OPTIONS)})
"""composition-objects/option-group-object"""

confirmation = shape(
    {"title": plain(100), "text": rich_or_plain(300), "confirm": plain(30), "deny": plain(30)},
    {"style": one_of("primary", "danger")},
)
"""composition-objects/confirmation-dialog-object"""

dispatching = shape(
    {"trigger_actions_on": items(one_of("on_enter_pressed", "on_character_entered"), 2)}
)
"""composition-objects/dispatch-action-configuration-object"""

conversation_filter = every(
    shape(
        {},
        {
            "include": items(one_of("im", "mpim", "private", "public"), 4),
            "exclude_external_shared_channels": flag,
            "exclude_bot_users": flag,
        },
    ),
    rule(
        lambda value: any(key in value for key in value if key != "type"),
        "must have at least one field",
    ),
)
"""composition-objects/conversation-filter-object"""

picture = every(
    shape(
        {"alt_text": string(2000)},
        {"image_url": address(), "slack_file": shape({}, {"id": string(255), "url": address()})},
    ),
    rule(
        lambda value: ("image_url" in value) != ("slack_file" in value),
        "needs either image_url or slack_file",
    ),
)
"""block-elements/image-element; alt_text is required"""


def options_or_groups(value: Any, path: str) -> Iterator[str]:
    """A menu has options or option_groups, and starts with one of them (block-elements/select-menu-element)."""
    if not isinstance(value, Mapping):
        return
    check = rule(
        lambda menu: ("options" in menu) != ("option_groups" in menu),
        "needs either options or option_groups",
    )
    yield from check(value, path)
    yield from among_options(value, path)


def among_options(value: Any, path: str) -> Iterator[str]:
    """What is chosen at the start must be exactly one of the options."""
    groups = [
        group.get("options", ())
        for group in value.get("option_groups") or ()
        if isinstance(group, Mapping)
    ]
    known = [*(value.get("options") or ()), *(each for group in groups for each in group)]
    first = value.get("initial_option")
    if first is not None and first not in known:
        yield from rule(lambda _: False, "initial_option must match one of the options")(
            value, path
        )
    if any(each not in known for each in value.get("initial_options") or ()):
        yield from rule(lambda _: False, "initial_options must match the options")(value, path)
