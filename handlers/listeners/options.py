"""Typeahead over people and countries, answered from memory: Slack shows nothing that comes after three seconds."""

from slack_bolt import Ack, App

from handlers.listeners.asker import Payload
from handlers.listeners.house import House
from handlers.views import actions
from handlers.views.searching import options_of

_MOST = 100
"""The most options that Slack takes (docs.slack.dev/reference/block-kit/block-elements/select-menu-element)."""


def register(app: App, house: House) -> None:
    """Listen to typing in menus."""

    @app.options(actions.PEOPLE)
    def suggest_people(ack: Ack, payload: Payload) -> None:
        typed = str(payload.get("value") or "")
        ack(options=options_of(house.desk().suggest_people(typed, _MOST)))

    @app.options(actions.COUNTRIES)
    def suggest_countries(ack: Ack, payload: Payload) -> None:
        typed = str(payload.get("value") or "")
        ack(options=options_of(house.desk().suggest_countries(typed, _MOST)))
