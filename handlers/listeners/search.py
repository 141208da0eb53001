"""The form behind `/diplo find`: its fields become a question in plain words, answered like any other."""

from slack_bolt import Ack, App

from handlers.listeners.answering import answer_text
from handlers.listeners.asker import Asker, Payload, asker_of, team_of
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
from handlers.views.searching import Origin, mistakes_in, read_form, search_modal


def register(app: App, house: House) -> None:
    """Listen to what opens the form, and to the form."""
    app.action(actions.FIND, middleware=[once(house)])(
        ack=acknowledge, lazy=[behind(house, "search", open_form)]
    )
    app.view(actions.SEARCH, middleware=[once(house)])(
        ack=_check, lazy=[behind(house, "search", _answer, _apologise)]
    )


def asks_for_form(body: Payload) -> bool:
    """Whether a command asks for the form rather than a question."""
    return str(body.get("text") or "").strip().lower() in ("find", "search")


def open_form(house: House, call: Call) -> None:
    """Show the form, which is to be answered where it was opened."""
    asker = asker_of(call.body)
    push_view(call, search_modal(Origin(asker.channel, call.address)))


def _check(ack: Ack, view: Payload) -> None:
    """Close the form, or say in it what is wrong."""
    wrong = mistakes_in(read_form(view["state"]["values"]))
    if wrong:
        ack(response_action="errors", errors=wrong)
    else:
        ack()


def _answer(house: House, call: Call) -> None:
    form, (asker, origin) = read_form(call.body["view"]["state"]["values"]), _opened(call)
    if mistakes_in(form):
        return
    private = bool(origin.channel) and not asker.is_direct
    look = Look(echo=True, sharable=private, pageable=True, votable=True)
    _tell(house, call, answer_text(house, "search", asker, house.desk().phrase(form), look))


def _apologise(house: House, call: Call, said: str) -> None:
    """Say that the form could not be answered, where it was opened."""
    _tell(house, call, sentence(said))


def _tell(house: House, call: Call, message: Message) -> None:
    """Show something where the form was opened, or else directly."""
    asker, origin = _opened(call)
    if not isinstance(respond(origin.address, message), Posted | Unsure):
        house.sender.whisper(call.client, asker, message)


def _opened(call: Call) -> tuple[Asker, Origin]:
    """Who sent the form, and where it was opened."""
    origin = Origin.decode(call.body["view"]["private_metadata"])
    return Asker(team_of(call.body), str(call.body["user"]["id"]), origin.channel), origin
