"""Block Kit is refused where Slack refuses it; limits from docs.slack.dev/reference/block-kit and reference/views."""

from typing import Any

import pytest

from tests.emulator.blocks import (
    Surface,
    block_complaints,
    message_complaints,
    option_complaints,
    view_complaints,
)

Json = dict[str, Any]


def plain(text: str = "text") -> Json:
    return {"type": "plain_text", "text": text}


def section(**more: Any) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": "text"}} | more


def button(**more: Any) -> Json:
    return {"type": "button", "action_id": "press", "text": plain()} | more


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def option(value: str = "v", text: str = "text") -> Json:
    return {"text": plain(text), "value": value}


def static_select(**more: Any) -> Json:
    return {"type": "static_select", "action_id": "pick", "options": [option()]} | more


def asking(element: Json, **more: Any) -> Json:
    return {"type": "input", "label": plain(), "element": element} | more


def modal(*blocks: Json, **more: Any) -> Json:
    return {
        "type": "modal",
        "title": plain("Title"),
        "submit": plain("Go"),
        "blocks": list(blocks),
    } | more


TYPED = {"type": "plain_text_input", "action_id": "typed"}
IMAGE = {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "a flag"}
RICH = {"type": "rich_text_section", "elements": [{"type": "text", "text": "a"}]}
CELL = {"type": "raw_text", "text": "cell"}

GOOD = {
    "a section": section(),
    "a section of fields": {"type": "section", "fields": [plain()] * 10},
    "verbatim markdown": section(text={"type": "mrkdwn", "text": "a", "verbatim": True}),
    "an accessory": section(accessory=button()),
    "an image beside": section(accessory=IMAGE),
    "a divider": {"type": "divider"},
    "a header": {"type": "header", "text": plain("x" * 150)},
    "an image": IMAGE | {"title": plain()},
    "a context": {
        "type": "context",
        "elements": [plain(), IMAGE, {"type": "mrkdwn", "text": "*a*"}],
    },
    "buttons": actions(*(button(action_id=f"press:{index}") for index in range(25))),
    "a long value": actions(button(value="v" * 2000)),
    "a menu": actions(static_select(initial_option=option())),
    "an external menu": actions(
        {"type": "external_select", "action_id": "a", "min_query_length": 1}
    ),
    "an overflow menu": section(
        accessory={"type": "overflow", "action_id": "o", "options": [option()] * 5}
    ),
    "feedback": {
        "type": "context_actions",
        "elements": [
            {
                "type": "feedback_buttons",
                "action_id": "f",
                "positive_button": {"text": plain("Right"), "value": "yes"},
                "negative_button": {"text": plain("Wrong"), "value": "no"},
            }
        ],
    },
    "rich text": {"type": "rich_text", "elements": [RICH]},
    "markdown": {"type": "markdown", "text": "# a"},
    "a table": {"type": "table", "rows": [[CELL, CELL]]},
}
BAD = {
    "an unknown type": ({"type": "section_block"}, "unsupported type"),
    "no text": ({"type": "section"}, "needs text or fields"),
    "an empty text": (section(text=plain("")), "more than 0"),
    "a long section": (section(text=plain("x" * 3001)), "less than 3001"),
    "emoji in markdown": (section(text={"type": "mrkdwn", "text": "a", "emoji": True}), "emoji"),
    "an unknown field": (section(color="red"), "color"),
    "eleven fields": (section(fields=[plain()] * 11), "no more than 10"),
    "a long field": (section(fields=[plain("x" * 2001)]), "less than 2001"),
    "a long header": ({"type": "header", "text": plain("x" * 151)}, "less than 151"),
    "markdown in a header": (
        {"type": "header", "text": {"type": "mrkdwn", "text": "a"}},
        "unsupported type",
    ),
    "an image without alt text": (
        {"type": "image", "image_url": "https://example.com"},
        "alt_text",
    ),
    "an image from nowhere": ({"type": "image", "alt_text": "a"}, "image_url or slack_file"),
    "a long address": (IMAGE | {"image_url": "https://e.com/" + "x" * 3000}, "less than 3001"),
    "no address": (IMAGE | {"image_url": "flag.png"}, "valid URL"),
    "eleven in a context": ({"type": "context", "elements": [plain()] * 11}, "no more than 10"),
    "a button in a context": ({"type": "context", "elements": [button()]}, "unsupported type"),
    "an empty context": ({"type": "context", "elements": []}, "no less than 1"),
    "twenty-six buttons": (
        actions(*(button(action_id=str(index)) for index in range(26))),
        "no more than 25",
    ),
    "a long button": (actions(button(text=plain("x" * 76))), "less than 76"),
    "a long value": (actions(button(value="v" * 2001)), "less than 2001"),
    "a long action id": (actions(button(action_id="a" * 256)), "less than 256"),
    "a strange style": (actions(button(style="default")), "primary, danger"),
    "equal action ids": (actions(button(), button()), "used twice"),
    "text in an action block": (actions(TYPED), "unsupported type"),
    "no options": (actions(static_select(options=[])), "no less than 1"),
    "many options": (
        actions(static_select(options=[option(str(n)) for n in range(101)])),
        "no more than 100",
    ),
    "options and groups": (
        actions(static_select(option_groups=[{"label": plain(), "options": [option()]}])),
        "either options",
    ),
    "a long option": (actions(static_select(options=[option(text="x" * 76)])), "less than 76"),
    "a long option value": (actions(static_select(options=[option("v" * 151)])), "less than 151"),
    "a start that is no option": (actions(static_select(initial_option=option("w"))), "must match"),
    "six in an overflow": (
        section(accessory={"type": "overflow", "options": [option()] * 6}),
        "no more than 5",
    ),
    "eleven boxes": (
        section(accessory={"type": "checkboxes", "options": [option()] * 11}),
        "no more than 10",
    ),
    "no date": (actions({"type": "datepicker", "initial_date": "2023-3-16"}), "YYYY-MM-DD"),
    "a long placeholder": (actions(static_select(placeholder=plain("x" * 151))), "less than 151"),
    "a long block id": (section(block_id="b" * 256), "less than 256"),
    "an alert in a message": ({"type": "alert", "text": plain()}, "not supported in a message"),
    "a long markdown": ({"type": "markdown", "text": "x" * 12_001}, "less than 12001"),
    "a wide table": ({"type": "table", "rows": [[CELL] * 21]}, "no more than 20"),
    "a confirmation without deny": (
        actions(button(confirm={"title": plain(), "text": plain(), "confirm": plain()})),
        "deny",
    ),
}
BAD_VIEWS = {
    "a long title": (modal(title=plain("x" * 25)), "less than 25"),
    "no title": ({"type": "modal", "blocks": []}, "title"),
    "a long button": (modal(submit=plain("x" * 25)), "less than 25"),
    "a question without submit": (
        {k: v for k, v in modal(asking(TYPED)).items() if k != "submit"},
        "needs submit",
    ),
    "long metadata": (modal(private_metadata="x" * 3001), "less than 3001"),
    "a long callback id": (modal(callback_id="x" * 256), "less than 256"),
    "many blocks": (modal(*[section()] * 101), "no more than 100"),
    "markdown": (modal({"type": "markdown", "text": "a"}), "not supported in a modal"),
    "a button as input": (modal(asking(button())), "unsupported type"),
    "a long label": (modal(asking(TYPED, label=plain("x" * 2001))), "less than 2001"),
    "two focuses": (
        modal(asking(TYPED | {"focus_on_load": True}), asking(TYPED | {"focus_on_load": True})),
        "focus",
    ),
    "a home with a title": ({"type": "home", "title": plain(), "blocks": []}, "title"),
    "no view": ({"type": "workflow", "blocks": []}, "unsupported type"),
    "no blocks": ({"type": "home"}, "blocks"),
    "bounds the wrong way": (
        modal(asking(TYPED | {"min_length": 9, "max_length": 3})),
        "min_length",
    ),
}


@pytest.mark.parametrize("name", GOOD)
def test_blocks_that_slack_shows_are_taken(name: str) -> None:
    assert block_complaints([GOOD[name]], Surface.MESSAGE) == []


@pytest.mark.parametrize("name", BAD)
def test_blocks_that_slack_refuses_are_refused(name: str) -> None:
    block, sentence = BAD[name]

    complaints = block_complaints([block], Surface.MESSAGE)

    assert any(sentence in each for each in complaints), complaints
    assert all("[json-pointer:/blocks" in each for each in complaints)


@pytest.mark.parametrize("name", BAD_VIEWS)
def test_views_that_slack_refuses_are_refused(name: str) -> None:
    view, sentence = BAD_VIEWS[name]

    assert any(sentence in each for each in view_complaints(view)), view_complaints(view)


def test_views_that_slack_shows_are_taken() -> None:
    pickers = [
        asking({"type": "datepicker", "action_id": "d", "initial_date": "2023-03-16"}),
        asking(TYPED),
    ]

    assert view_complaints(modal(*pickers, private_metadata="", notify_on_close=True)) == []
    assert view_complaints({"type": "home", "blocks": [section()] * 100}) == []


def test_a_message_takes_fifty_blocks_and_no_more() -> None:
    assert block_complaints([section()] * 50, Surface.MESSAGE) == []
    assert block_complaints([section()] * 51, Surface.MESSAGE) != []


def test_two_blocks_cannot_have_one_id() -> None:
    assert block_complaints([section(block_id="a"), section(block_id="a")], Surface.MESSAGE) != []


def test_the_same_action_may_stand_in_two_blocks() -> None:
    assert block_complaints([actions(button()), actions(button())], Surface.MESSAGE) == []


def test_all_blocks_together_have_a_limit_of_their_own() -> None:
    many = [section(text=plain("x" * 2700)) for _ in range(5)]

    assert message_complaints(many[:4]) == []
    assert "msg_blocks_too_long" in message_complaints(many)[0]


def test_options_for_a_menu_have_limits_too() -> None:
    assert option_complaints({"options": []}) == []
    assert option_complaints({"options": [option()] * 101}) != []
    assert option_complaints({"option_groups": [{"label": plain(), "options": [option()]}]}) == []
    assert option_complaints({}) != []
