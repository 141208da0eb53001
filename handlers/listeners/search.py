"""The form behind `/diplo find`: its fields become a question in plain words, answered like any other."""

from collections.abc import Callable
from dataclasses import replace

from slack_bolt import Ack, App

from handlers.listeners.answering import answer_text
from handlers.listeners.asker import Asker, Payload, asker_of, asker_of_interaction
from handlers.listeners.house import House
from handlers.listeners.interactions import acknowledge, once
from handlers.listeners.rim import Call, behind
from handlers.listeners.surfaces import push_view
from handlers.slack.outcomes import Posted, Unsure
from handlers.slack.responding import respond
from handlers.views import actions
from handlers.views.answers import Look
from handlers.views.apologies import sentence
from handlers.views.message import Message
from handlers.views.modals import message_modal
from handlers.views.searching import Origin, mistakes_in, read_form, search_modal
from knowledge.phrasing import SearchForm


def register(app: App, house: House) -> None:
    """Listen to what opens the form, and to the form."""
    app.action(actions.FIND, middleware=[once(house)])(
        ack=acknowledge, lazy=[behind(house, "search", open_form)]
    )
    app.view(actions.SEARCH, middleware=[once(house)])(
        ack=_receive(house), lazy=[behind(house, "search", _answer_in_channel, _apologise)]
    )


def asks_for_form(body: Payload) -> bool:
    """Whether a command asks for the form rather than a question."""
    return str(body.get("text") or "").strip().lower() in ("find", "search")


def open_form(house: House, call: Call) -> None:
    """Show the form, which is to be answered where it was opened."""
    asker = asker_of(call.body)
    push_view(house, call, search_modal(Origin(asker.channel, call.address)))


def _receive(house: House) -> Callable[..., None]:
    """Say in the form what is wrong with it, or close it; where it was opened on the home tab, it becomes its answer."""

    def receive(ack: Ack, body: Payload) -> None:
        if wrong := mistakes_in(_form(body)):
            ack(response_action="errors", errors=wrong)
        elif _origin(body).channel:
            ack()
        else:
            asker = asker_of_interaction(body)
            ack(response_action="update", view=message_modal(_answer(house, asker, _form(body))))

    return receive


def _answer_in_channel(house: House, call: Call) -> None:
    form, origin = _form(call.body), _origin(call.body)
    if mistakes_in(form) or not origin.channel:
        return
    _show(house, call, _answer(house, _asker(call.body), form))


def _apologise(house: House, call: Call, said: str) -> None:
    """Say that a form could not be answered, where it was opened."""
    _show(house, call, sentence(said))


def _show(house: House, call: Call, message: Message) -> None:
    """Show something where the form was opened, or else in the channel's other ways."""
    if not isinstance(respond(_origin(call.body).address, message), Posted | Unsure):
        house.sender.whisper(call.client, _asker(call.body), message)


def _answer(house: House, asker: Asker, form: SearchForm) -> Message:
    """The answer to the question that a form puts together, which only who asked sees."""
    sharable = bool(asker.channel) and not asker.is_direct
    look = Look(echo=True, sharable=sharable, pageable=True, votable=True)
    return answer_text(house, "search", asker, house.desk().phrase(form), look)


def _form(body: Payload) -> SearchForm:
    """What was filled in."""
    return read_form(body["view"]["state"]["values"])


def _asker(body: Payload) -> Asker:
    """Who sent the form, where it was opened."""
    return replace(asker_of_interaction(body), channel=_origin(body).channel)


def _origin(body: Payload) -> Origin:
    """Where the form was opened."""
    return Origin.decode(body["view"]["private_metadata"])
