"""The button `Show record`: the whole record in a modal, page by page, open where the evidence is."""

import re

from slack_bolt import App

from handlers.listeners.house import House
from handlers.listeners.interactions import acknowledge, once, pressed_value
from handlers.listeners.rim import Call, behind
from handlers.listeners.surfaces import push_view, show_view
from handlers.views import actions
from handlers.views.apologies import trouble_modal
from handlers.views.modals import View
from handlers.views.records import record_modal
from handlers.views.tickets import RecordTicket

_OPEN = re.compile(rf"^{actions.RECORD}(?::\d+)?$")
_TURN = re.compile(rf"^(?:{actions.RECORD_NEXT}|{actions.RECORD_PREVIOUS})$")


def register(app: App, house: House) -> None:
    """Listen to buttons that show a record or turn its pages."""
    app.action(_OPEN, middleware=[once(house)])(
        ack=acknowledge, lazy=[behind(house, "record", _open)]
    )
    app.action(_TURN, middleware=[once(house)])(
        ack=acknowledge, lazy=[behind(house, "record", _turn)]
    )


def _open(house: House, call: Call) -> None:
    push_view(house, call, _view(house, pressed_value(call.body)))


def _turn(house: House, call: Call) -> None:
    show_view(house, call, _view(house, pressed_value(call.body)))


def _view(house: House, value: str) -> View:
    """The page of the record that a button points to, or why there is none."""
    ticket = RecordTicket.decode(value)
    record = house.desk().record(ticket.record) if ticket else None
    if ticket is None or record is None:
        return trouble_modal("This record is not in the archive any more. Please ask again.")
    return record_modal(record, ticket)
