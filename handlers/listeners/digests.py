"""The door of digests: orders typed behind `digest`, and what is pressed under a digest and in its list."""

import re

from slack_bolt import App

from handlers.digest.orders import Form
from handlers.listeners.answering import refusal
from handlers.listeners.asker import Asker, asker_of_command, asker_of_event, asker_of_interaction
from handlers.listeners.digest_changes import digests_seen_by
from handlers.listeners.digest_forms import open_digest_form
from handlers.listeners.digest_orders import Obeyed, obey, order_in
from handlers.listeners.house import House
from handlers.listeners.interactions import acknowledge, once, pressed_value
from handlers.listeners.rim import Call, behind
from handlers.listeners.surfaces import push_view, show_message, show_view
from handlers.slack.outcomes import Posted, Unsure
from handlers.slack.responding import respond
from handlers.views import actions
from handlers.views.apologies import trouble_modal
from handlers.views.listings import listing_modal
from handlers.views.modals import View
from handlers.views.subscriptions import list_message, offer_message
from handlers.views.tickets import DigestTicket

_TURN = re.compile(rf"^(?:{actions.DIGEST_NEXT}|{actions.DIGEST_PREVIOUS})$")
_PAGE = re.compile(rf"^{actions.DIGEST_LIST}(?::\d+)?$")


def register(app: App, house: House) -> None:
    """Listen to the buttons of digests and of their list."""
    for action, work in ((actions.DIGEST_MORE, _open), (_TURN, _turn), (_PAGE, _list)):
        app.action(action, middleware=[once(house)])(
            ack=acknowledge, lazy=[behind(house, "digest", work)]
        )


def obey_command(house: House, call: Call) -> None:
    """Carry out what was typed behind `/diplo digest`; the form opens where the command was typed."""
    asker = asker_of_command(call.body)
    text = str(call.body.get("text") or "")
    if refused := refusal(house, asker, text):
        respond(call.address, refused)
        return
    done = obey(house, call.client, asker, order_in(text) or "")
    if isinstance(done, Form):
        open_digest_form(house, call)
    elif not done.shown and not isinstance(respond(call.address, done.message), Posted | Unsure):
        house.sender.whisper(call.client, asker, done.message)


def obey_message(house: House, call: Call, order: str) -> None:
    """Carry out what was written to diplo; in a channel only who wrote sees what others need not see."""
    asker = asker_of_event(call.body)
    done: Obeyed | Form | None = None
    if refused := refusal(house, asker, order):
        done = Obeyed(refused)
    else:
        done = obey(house, call.client, asker, order)
    if isinstance(done, Form):
        done = Obeyed(offer_message())
    _say(house, call, asker, done)


def _say(house: House, call: Call, asker: Asker, done: Obeyed) -> None:
    """Answer a message."""
    if done.shown:
        return
    if done.private and not asker.is_direct:
        house.sender.whisper(call.client, asker, done.message)
    else:
        house.sender.post(call.client, asker, done.message)


def _open(house: House, call: Call) -> None:
    push_view(house, call, _listing(house, pressed_value(call.body)))


def _turn(house: House, call: Call) -> None:
    show_view(house, call, _listing(house, pressed_value(call.body)))


def _listing(house: House, value: str) -> View:
    """The page of the listing that a button points to, or why there is none."""
    ticket = DigestTicket.decode(value)
    if ticket is None:
        return trouble_modal("This button is too old for me. Please ask “on this day”.")
    return listing_modal(house.desk().digest(ticket.day, ticket.wish), ticket.page)


def _list(house: House, call: Call) -> None:
    value = pressed_value(call.body)
    digests, unseen = digests_seen_by(house, asker_of_interaction(call.body).user)
    show_message(house, call, list_message(digests, int(value) if value.isdigit() else 0, unseen))
