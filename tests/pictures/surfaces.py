"""What stands around blocks in Slack: a message with its sender, a thread, a modal, the home tab."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from handlers.views.message import Message
from tests.pictures.drawing import draw_blocks
from tests.pictures.mrkdwn import html_of

_STYLE = Path(__file__).parent / "slack.css"


def page(inside: str) -> str:
    """A page that holds nothing else."""
    style = _STYLE.read_text(encoding="utf-8")
    return f"<!doctype html><meta charset=utf-8><style>{style}</style><body>{inside}</body>"


def person(text: str, time: str = "9:41 AM") -> str:
    """A message that somebody typed."""
    return _message(
        _avatar("M", "#4a154b"), f"<span class=from>Mina</span>{_at(time)}", html_of(text)
    )


def answer(message: Message, time: str = "9:41 AM", *, private: bool = False) -> str:
    """A message of diplo."""
    only = "<div class=only>👁 Only visible to you</div>" if private else ""
    sender = f"<span class=from>diplo</span><span class=badge>APP</span>{_at(time)}"
    return only + _message(_avatar("d", "#1f5f8b"), sender, draw_blocks(message.blocks))


def thread(*messages: str) -> str:
    """A message and its replies."""
    first, *replies = messages
    count = "1 reply" if len(replies) == 1 else f"{len(replies)} replies"
    return f"{first}<div class=answered>{count}</div>{''.join(replies)}"


def modal(view: Mapping[str, Any]) -> str:
    """A modal with its buttons."""
    close = f"<span class=button>{escape(view['close']['text'])}</span>"
    submit = view.get("submit")
    send = f"<span class='button submit'>{escape(submit['text'])}</span>" if submit else ""
    bar = f"<div class=bar>{escape(view['title']['text'])}<span>✕</span></div>"
    return _window(bar, draw_blocks(view["blocks"]), f"<div class=foot>{close}{send}</div>")


def home(view: Mapping[str, Any]) -> str:
    """The home tab."""
    tabs = ("Home", "Messages", "About")
    shown = "".join(f"<span{' class=here' if tab == 'Home' else ''}>{tab}</span>" for tab in tabs)
    top = f"<div class=bar>diplo</div><div class=tabs>{shown}</div>"
    return _window(top, draw_blocks(view["blocks"]), "")


def _window(top: str, inside: str, foot: str) -> str:
    return f"<div class=window>{top}<div class=inside>{inside}</div>{foot}</div>"


def _message(avatar: str, sender: str, body: str) -> str:
    return f"<div class=message>{avatar}<div class=body><div>{sender}</div>{body}</div></div>"


def _avatar(letter: str, colour: str) -> str:
    return f"<div class=avatar style='background:{colour}'>{letter}</div>"


def _at(time: str) -> str:
    return f"<span class=time>{time}</span>"
