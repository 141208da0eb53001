"""Elements inside blocks (reference/block-kit/block-elements), by type, and which block takes which."""

from collections.abc import Mapping

from tests.emulator.block_objects import (
    MOST_GROUPS,
    MOST_OPTIONS,
    among_options,
    confirmation,
    conversation_filter,
    dispatching,
    option,
    option_group,
    options_or_groups,
    picture,
    plain,
    rich_or_plain,
)
from tests.emulator.shapes import (
    Check,
    address,
    anything,
    every,
    flag,
    items,
    matching,
    number,
    one_of,
    rule,
    shape,
    string,
)

_ACTION: Mapping[str, Check] = {"action_id": string(255)}
_CONFIRMED: Mapping[str, Check] = {**_ACTION, "confirm": confirmation}
_FOCUSED: Mapping[str, Check] = {**_ACTION, "focus_on_load": flag}
_PICKED: Mapping[str, Check] = {**_FOCUSED, "confirm": confirmation, "placeholder": plain(150)}
_TYPED: Mapping[str, Check] = {
    **_FOCUSED,
    "placeholder": plain(150),
    "dispatch_action_config": dispatching,
}
_SEVERAL: Mapping[str, Check] = {**_PICKED, "max_selected_items": number(1, 1000)}
_OPTIONS: Mapping[str, Check] = {
    "options": items(option(), MOST_OPTIONS),
    "option_groups": items(option_group, MOST_GROUPS),
}
_BOX = option(rich_or_plain(75))
_BUTTON_STYLE = one_of("primary", "danger")
_ID = string(255)
_feedback = shape({"text": plain(75), "value": string(2000)}, {"accessibility_label": string(75)})

_button = shape(
    {"text": plain(75)},
    {
        **_CONFIRMED,
        "url": address(schemes="https?|slack"),
        "value": string(2000),
        "style": _BUTTON_STYLE,
        "accessibility_label": string(75),
    },
)

ELEMENTS: Mapping[str, Check] = {
    "button": _button,
    "workflow_button": shape(
        {"text": plain(75), "workflow": anything},
        {**_ACTION, "style": _BUTTON_STYLE, "accessibility_label": string(75)},
    ),
    "icon_button": shape(
        {"icon": one_of("trash"), "text": plain(75)},
        {
            **_CONFIRMED,
            "value": string(2000),
            "accessibility_label": string(75),
            "visible_to_user_ids": anything,
        },
    ),
    "feedback_buttons": shape(
        {"positive_button": _feedback, "negative_button": _feedback}, _ACTION
    ),
    "image": picture,
    "overflow": shape({"options": items(option(with_url=True), 5)}, _CONFIRMED),
    "checkboxes": every(
        shape(
            {"options": items(_BOX, 10)},
            {**_CONFIRMED, "initial_options": items(_BOX, 10), "focus_on_load": flag},
        ),
        among_options,
    ),
    "radio_buttons": every(
        shape(
            {"options": items(_BOX, 10)},
            {**_CONFIRMED, "initial_option": _BOX, "focus_on_load": flag},
        ),
        among_options,
    ),
    "static_select": every(
        shape({}, {**_PICKED, **_OPTIONS, "initial_option": option()}), options_or_groups
    ),
    "multi_static_select": every(
        shape({}, {**_SEVERAL, **_OPTIONS, "initial_options": items(option(), MOST_OPTIONS)}),
        options_or_groups,
    ),
    "external_select": shape(
        {}, {**_PICKED, "min_query_length": number(0, 3000), "initial_option": option()}
    ),
    "multi_external_select": shape(
        {},
        {
            **_SEVERAL,
            "min_query_length": number(0, 3000),
            "initial_options": items(option(), MOST_OPTIONS),
        },
    ),
    "users_select": shape({}, {**_PICKED, "initial_user": _ID}),
    "multi_users_select": shape({}, {**_SEVERAL, "initial_users": items(_ID, 1000)}),
    "conversations_select": shape(
        {},
        {
            **_PICKED,
            "initial_conversation": _ID,
            "default_to_current_conversation": flag,
            "response_url_enabled": flag,
            "filter": conversation_filter,
        },
    ),
    "multi_conversations_select": shape(
        {},
        {
            **_SEVERAL,
            "initial_conversations": items(_ID, 1000),
            "default_to_current_conversation": flag,
            "filter": conversation_filter,
        },
    ),
    "channels_select": shape({}, {**_PICKED, "initial_channel": _ID, "response_url_enabled": flag}),
    "multi_channels_select": shape({}, {**_SEVERAL, "initial_channels": items(_ID, 1000)}),
    "datepicker": shape(
        {}, {**_PICKED, "initial_date": matching(r"\d{4}-\d\d-\d\d", "a date as YYYY-MM-DD")}
    ),
    "timepicker": shape(
        {},
        {
            **_PICKED,
            "initial_time": matching(r"[0-2]\d:[0-5]\d", "a time as HH:mm"),
            "timezone": string(255),
        },
    ),
    "datetimepicker": shape(
        {},
        {
            **_FOCUSED,
            "confirm": confirmation,
            "initial_date_time": number(1_000_000_000, 9_999_999_999),
        },
    ),
    "plain_text_input": every(
        shape(
            {},
            {
                **_TYPED,
                "initial_value": string(3000, 0),
                "multiline": flag,
                "min_length": number(0, 3000),
                "max_length": number(1, 3000),
            },
        ),
        rule(
            lambda value: value.get("min_length", 0) <= value.get("max_length", 3000),
            "min_length over max_length",
        ),
    ),
    "email_text_input": shape({}, {**_TYPED, "initial_value": string(3000)}),
    "url_text_input": shape({}, {**_TYPED, "initial_value": string(3000)}),
    "number_input": shape(
        {"is_decimal_allowed": flag},
        {
            **_TYPED,
            "initial_value": string(255),
            "min_value": string(255),
            "max_value": string(255),
        },
    ),
    "rich_text_input": shape(
        {}, {**_TYPED, "initial_value": anything, "min_lines": anything, "max_lines": anything}
    ),
    "file_input": shape(
        {}, {**_ACTION, "filetypes": items(string(255), 1000), "max_files": number(1, 10)}
    ),
}

_MENUS = (
    "static_select external_select users_select conversations_select channels_select"
    " multi_static_select multi_external_select multi_users_select multi_conversations_select multi_channels_select"
).split()
_PICKERS = "datepicker timepicker checkboxes radio_buttons".split()

IN_SECTION = ("button", "workflow_button", "image", "overflow", *_MENUS, *_PICKERS)
"""Accessories of a section (reference/block-kit/blocks/section-block)."""
IN_ACTIONS = (
    "button",
    "workflow_button",
    "overflow",
    "datetimepicker",
    "rich_text_input",
    *_MENUS,
    *_PICKERS,
)
"""Elements of an actions block (reference/block-kit/blocks/actions-block)."""
IN_INPUT = (
    *(
        "plain_text_input",
        "email_text_input",
        "url_text_input",
        "number_input",
        "rich_text_input",
        "file_input",
    ),
    *("datetimepicker", *_MENUS, *_PICKERS),
)
"""The element of an input block (reference/block-kit/blocks/input-block)."""
IN_CONTEXT_ACTIONS = ("feedback_buttons", "icon_button")
"""Elements of a context_actions block (reference/block-kit/blocks/context-actions-block)."""


def some(kinds: tuple[str, ...]) -> Mapping[str, Check]:
    """The elements of these types."""
    return {kind: ELEMENTS[kind] for kind in kinds}
