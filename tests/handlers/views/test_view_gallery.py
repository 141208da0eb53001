"""What holds for every view: Slack takes it, and nobody needs eyes, colours or emoji to understand it."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

import pytest

from handlers.views.message import Message
from knowledge.places.gazetteer import country
from knowledge.places.scanning import label
from tests.handlers.views.gallery import messages, views
from tests.handlers.views.surfaces import objects, refused, refused_view, seen, texts

MESSAGES, VIEWS = messages(), views()
SURFACES: Mapping[str, Any] = {
    **{f"message: {name}": list(message.blocks) for name, message in MESSAGES.items()},
    **{f"view: {name}": view for name, view in VIEWS.items()},
}
EVERY = pytest.mark.parametrize("surface", SURFACES.values(), ids=SURFACES)
_BESIDE = set("planned mentioned only cancelled".split())
"""Words that say again in a line what its text says otherwise."""
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")


@pytest.mark.parametrize("message", MESSAGES.values(), ids=MESSAGES)
def test_slack_takes_every_message(message: Message) -> None:
    assert not refused(message)


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_slack_takes_every_modal_and_home_tab(view: Mapping[str, Any]) -> None:
    assert not refused_view(view)


@pytest.mark.parametrize("message", MESSAGES.values(), ids=MESSAGES)
def test_the_text_of_every_message_tells_all_that_its_blocks_tell(message: Message) -> None:
    said = _words(seen(message.text)) | _BESIDE
    for text in texts([each for each in message.blocks if each["type"] == "section"]):
        told = [line for line in seen(text).split("\n") if not line.startswith((">", "_Source"))]
        assert _words(" ".join(told)) <= said


@EVERY
def test_every_button_menu_and_field_has_words(surface: Any) -> None:
    for each in objects(surface):
        match each.get("type"):
            case "button":
                assert _letters(each["text"]["text"])
                hint = each.get("accessibility_label", each["text"]["text"])
                assert _letters(each["text"]["text"])[:40] in _letters(hint), (
                    "a hint begins as its button"
                )
            case "input":
                assert _letters(each["label"]["text"])
            case "image":
                assert _letters(each["alt_text"])
            case "static_select" | "external_select" | "multi_external_select" | "plain_text_input":
                assert each["action_id"]


@EVERY
def test_nothing_is_told_by_emoji_alone(surface: Any) -> None:
    for text in texts(surface):
        assert _letters(text)
        assert not re.search(r"(?<![\w:]):[a-z_]+:(?!\w)", text), "a named emoji"


@EVERY
def test_every_flag_stands_beside_the_name_of_its_country(surface: Any) -> None:
    for text in texts(surface):
        for party in text.split(" – "):
            for flag in _FLAG.findall(party):
                names = [part.strip(" )").lower() for part in label(_code(flag)).split("(")]
                assert any(name in party.lower() for name in names), party


@EVERY
def test_every_colour_of_a_button_says_nothing(surface: Any) -> None:
    assert not [each for each in objects(surface) if each.get("style") in ("primary", "danger")]


def test_a_flag_is_that_of_its_country() -> None:
    assert _code(country("KR").flag) == "KR"


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.lower()))


def _letters(text: str) -> str:
    return "".join(c for c in seen(text).lower() if unicodedata.category(c)[0] in "LN")


def _code(flag: str) -> str:
    return "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in flag)
