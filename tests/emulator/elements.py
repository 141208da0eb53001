"""What a user does with an element: finding it, choosing in it, and the state Slack keeps (block-kit/block-elements)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.emulator.clock import Json

# Element type → the key of its value in state and actions.
VALUE_KEYS: Mapping[str, str] = {
    "plain_text_input": "value",
    "rich_text_input": "rich_text_value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "static_select": "selected_option",
    "external_select": "selected_option",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "radio_buttons": "selected_option",
    "overflow": "selected_option",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
    "checkboxes": "selected_options",
}
_INITIAL = {
    "selected_option": "initial_option",
    "selected_options": "initial_options",
    "value": "initial_value",
}


def elements(blocks: Sequence[Json]) -> Iterator[tuple[Json, Json]]:
    """Every element with an action_id, with its block."""
    for block in blocks:
        for element in _inside(block):
            yield block, element


def find(blocks: Sequence[Json], action_id: str, value: Any = None) -> tuple[Json, Json]:
    """The element with an action_id; among several the button that carries the value."""
    found = [
        (block, element) for block, element in elements(blocks) if element["action_id"] == action_id
    ]
    if len(found) > 1 and value is not None:
        found = [
            (block, element) for block, element in found if element.get("value") == value
        ] or found
    if not found:
        there = [str(element["action_id"]) for _, element in elements(blocks)]
        raise LookupError(f"There is no element {action_id!r} to act on, only {there}.")
    return found[0]


def chosen(element: Json, given: Any) -> Any:
    """A value as the element would have it: options by their value or text, dates and ids as they are."""
    key = VALUE_KEYS[element["type"]]
    if key == "selected_option" and isinstance(given, str):
        return _option(element, given)
    if key == "selected_options":
        return [_option(element, each) if isinstance(each, str) else each for each in given or ()]
    if key == "value" and given is not None:
        return str(given)
    return given


def state_of(element: Json, given: Any = None) -> Json:
    """The entry of an element in state.values, with what was given or what it starts with."""
    key = VALUE_KEYS[element["type"]]
    start = element.get(_INITIAL.get(key, key.replace("selected_", "initial_")))
    return {"type": element["type"], key: chosen(element, given) if given is not None else start}


def action_of(block: Json, element: Json, given: Any, at: str) -> Json:
    """The entry in `actions` of a block_actions payload."""
    base: Json = {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "action_ts": at,
    }
    match element["type"]:
        case "button" | "workflow_button" | "icon_button":
            return base | {
                key: element[key] for key in ("text", "value", "style") if key in element
            }
        case "feedback_buttons":
            side = (
                "negative_button"
                if given in ("negative", element["negative_button"].get("value"))
                else "positive_button"
            )
            return base | {"text": element[side]["text"], "value": element[side]["value"]}
        case _:
            key = VALUE_KEYS[element["type"]]
            return base | {key: chosen(element, given)}


def empty(state: Json) -> bool:
    """Whether nothing was typed or chosen."""
    return all(value in (None, "", []) for key, value in state.items() if key != "type")


def _option(element: Json, wanted: str) -> Json:
    groups = [group["options"] for group in element.get("option_groups", ())]
    options = [*element.get("options", ()), *(option for group in groups for option in group)]
    for option in options:
        if wanted in (option["value"], option["text"]["text"]):
            return dict(option)
    raise LookupError(
        f"{wanted!r} is not among the options of {element['action_id']!r}: ask suggest() for external ones."
    )


def _inside(thing: Any) -> Iterator[Json]:
    if isinstance(thing, Mapping):
        if "action_id" in thing and "type" in thing:
            yield dict(thing)
        for value in thing.values():
            yield from _inside(value)
    elif isinstance(thing, list | tuple):
        for value in thing:
            yield from _inside(value)
