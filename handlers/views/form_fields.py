"""Fields of forms, and what was filled in there: the same for every form.

Lengths are those of docs.slack.dev/reference/block-kit/composition-objects/option-object.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from handlers.views.limits import MOST_OPTION, plain, size
from handlers.views.message import Block

MOST_OPTION_VALUE = 150
"""Characters of an option's value."""
_MOST_LABEL = 75
_MOST_CHOSEN = 6

State = Mapping[str, Any]
"""What was filled in at one field."""


def wanted(name: str, label: str, element: Block, *, optional: bool = False) -> Block:
    """A field with its label; one that is optional may stay empty."""
    return {
        "type": "input",
        "block_id": name,
        "optional": optional,
        "label": plain(label, _MOST_LABEL),
        "element": element,
    }


def option(value: str, label: str) -> Block:
    """Something to choose."""
    return {"text": plain(label, MOST_OPTION), "value": value}


def typeahead(action: str, hint: str, chosen: Iterable[Block] = (), *, many: bool = False) -> Block:
    """A menu that is filled while somebody types; what was chosen before stands in it."""
    made: Block = {
        "type": "multi_external_select" if many else "external_select",
        "action_id": action,
        "placeholder": plain(hint, _MOST_LABEL),
        "min_query_length": 0,
    }
    before = [each for each in chosen if size(each["value"]) <= MOST_OPTION_VALUE]
    if many:
        made["max_selected_items"] = max(_MOST_CHOSEN, len(before))
    if before:
        made |= {"initial_options": before} if many else {"initial_option": before[0]}
    return made


def menu(action: str, options: Mapping[str, str], chosen: str = "") -> Block:
    """A menu of few things, one of which is chosen."""
    made: Block = {"type": "static_select", "action_id": action, "options": _options(options)}
    return {**made, "initial_option": option(chosen, options[chosen])} if chosen else made


def several(kind: str, action: str, options: Mapping[str, str], chosen: Sequence[str]) -> Block:
    """Few things, several of which are chosen: `checkboxes` or `multi_static_select`."""
    made: Block = {"type": kind, "action_id": action, "options": _options(options)}
    before = [option(each, options[each]) for each in chosen]
    return {**made, "initial_options": before} if before else made


def radio(action: str, options: Mapping[str, str], chosen: str) -> Block:
    """Few things to see at once, one of which is chosen."""
    made: Block = {"type": "radio_buttons", "action_id": action, "options": _options(options)}
    return {**made, "initial_option": option(chosen, options[chosen])}


def fields_of(values: Mapping[str, Mapping[str, State]]) -> dict[str, State]:
    """What a form was sent with, by its fields."""
    return {block: next(iter(inner.values()), {}) for block, inner in values.items()}


def chosen_in(state: State | None) -> tuple[str, ...]:
    """The values that were chosen, in a menu of one or of several."""
    one, many = (state or {}).get("selected_option"), (state or {}).get("selected_options")
    return tuple(str(each["value"]) for each in (one, *(many or ())) if each)


def one_in(state: State | None) -> str:
    """The value that was chosen; empty where none was."""
    return next(iter(chosen_in(state)), "")


def _options(options: Mapping[str, str]) -> list[Block]:
    return [option(value, label) for value, label in options.items()]
