"""What no other door listens to: acknowledged, so that Slack shows no error and sends nothing again."""

import re

from slack_bolt import Ack, App

from handlers.listeners.house import House
from handlers.listeners.interactions import acknowledge, once
from handlers.listeners.rim import Call, behind
from handlers.listeners.surfaces import say

_ANY = re.compile("")
_LINKS = re.compile(r"^open(?::\d+)?$")
"""Buttons that lead to an address: Slack opens it, and still waits for an acknowledgement."""


def register(app: App, house: House) -> None:
    """Listen to everything; Bolt takes the first listener that fits, so these come last."""
    app.action(_LINKS)(acknowledge)
    told, first = behind(house, "unknown", _tell), [once(house)]
    app.action(_ANY, middleware=first)(ack=acknowledge, lazy=[told])
    app.shortcut(_ANY, middleware=first)(ack=acknowledge, lazy=[told])
    app.view(_ANY)(acknowledge)
    app.view_closed(_ANY)(acknowledge)
    app.options(_ANY)(_no_options)
    app.command(_ANY)(_no_command)
    app.event(_ANY)(acknowledge)


def _tell(house: House, call: Call) -> None:
    """Tell whoever pressed something that this version does not know it."""
    say(house, call, "I do not know this button any more. Please ask again.")


def _no_options(ack: Ack) -> None:
    ack(options=[])


def _no_command(ack: Ack, command: dict[str, str]) -> None:
    ack(response_type="ephemeral", text=f"I listen to `/diplo`, not to `{command['command']}`.")
