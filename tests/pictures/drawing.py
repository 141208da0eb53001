"""Blocks as HTML: those that diplo sends, and no others; an unknown one is a mistake in the picture."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

from tests.pictures.mrkdwn import html_of

Block = Mapping[str, Any]


def draw_blocks(blocks: Sequence[Block]) -> str:
    """Blocks from top to bottom."""
    return "".join(_KINDS[block["type"]](block) for block in blocks)


def _text(text: Block) -> str:
    return html_of(text["text"]) if text["type"] == "mrkdwn" else escape(text["text"])


def _section(block: Block) -> str:
    beside = block.get("accessory")
    button = f"<div class=accessory>{_element(beside)}</div>" if beside else ""
    return f"<div class=section><div class=text>{_text(block['text'])}</div>{button}</div>"


def _context(block: Block) -> str:
    return f"<div class=context>{''.join(map(_text, block['elements']))}</div>"


def _actions(block: Block) -> str:
    return f"<div class=actions>{''.join(map(_element, block['elements']))}</div>"


def _header(block: Block) -> str:
    return f"<div class=header>{_text(block['text'])}</div>"


def _divider(_: Block) -> str:
    return "<hr>"


def _input(block: Block) -> str:
    free = " <span class=optional>(optional)</span>" if block.get("optional") else ""
    label = f"<label>{_text(block['label'])}{free}</label>"
    return f"<div class=input>{label}{_element(block['element'])}</div>"


def _element(element: Block) -> str:
    match element["type"]:
        case "button":
            return f"<span class=button>{_text(element['text'])}</span>"
        case "static_select":
            chosen = element.get("initial_option")
            words = _text(chosen["text"]) if chosen else "<em>Choose an option</em>"
            return f"<div class='field menu'>{words}</div>"
        case "multi_external_select":
            return f"<div class='field menu'><em>{_text(element['placeholder'])}</em></div>"
        case "datepicker":
            return "<div class='field day'><em>Select a date</em></div>"
        case "plain_text_input":
            return "<div class=field></div>"
    raise ValueError(f"no picture of {element['type']}")


_KINDS: Mapping[str, Callable[[Block], str]] = {
    "section": _section,
    "context": _context,
    "actions": _actions,
    "header": _header,
    "divider": _divider,
    "input": _input,
}
