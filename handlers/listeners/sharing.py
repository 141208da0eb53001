"""The button `Share`: a private answer for the whole channel, with who shared it; then the private copy goes."""

from slack_bolt import App

from handlers.listeners.answering import answer_inquiry
from handlers.listeners.asker import asker_of_interaction
from handlers.listeners.house import House
from handlers.listeners.interactions import TOO_OLD, acknowledge, once, pressed_inquiry
from handlers.listeners.rim import Call, behind
from handlers.listeners.surfaces import say
from handlers.slack.outcomes import Posted, Refused, Unsure
from handlers.slack.responding import respond
from handlers.views import actions
from handlers.views.answers import Look
from handlers.views.message import Message

_UNSURE = "Slack did not confirm that this was shared. Please look before you share it again."


def register(app: App, house: House) -> None:
    """Listen to the button."""
    app.action(actions.SHARE, middleware=[once(house)])(
        ack=acknowledge, lazy=[behind(house, "share", _share)]
    )


def _share(house: House, call: Call) -> None:
    asker, inquiry = asker_of_interaction(call.body), pressed_inquiry(call.body)
    if inquiry is None:
        say(house, call, TOO_OLD)
        return
    look = Look(echo=True, pageable=True, votable=True, shared_by=asker.user)
    _share_with_channel(house, call, answer_inquiry(house, "share", inquiry, look))


def _share_with_channel(house: House, call: Call, message: Message) -> None:
    """Show the channel the answer, through the button's own address, as that works where diplo is no member."""
    asker = asker_of_interaction(call.body)
    outcome = respond(call.address, message, in_channel=True, thread=asker.thread)
    if isinstance(outcome, Unsure):
        say(house, call, _UNSURE)
        return
    if not isinstance(outcome, Posted):
        sent = house.sender.post(call.client, asker, message)
        if isinstance(sent, Refused):
            return
    respond(call.address, None)
