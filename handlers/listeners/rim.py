"""The rim of every door: work behind the acknowledgement, and what is told when it breaks down."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from slack_bolt import BoltContext
from slack_bolt.response import BoltResponse
from slack_sdk import WebClient

from handlers.failures import apology
from handlers.listeners.asker import Payload, asker_of, team_of
from handlers.listeners.house import House
from handlers.slack.outcomes import Posted
from handlers.slack.responding import respond
from handlers.views.apologies import sentence, trouble_modal


@dataclass(frozen=True, slots=True)
class Call:
    """A request of Slack that was acknowledged, with the means to go on."""

    body: Payload
    """The payload."""
    context: BoltContext
    """What middleware found out."""
    client: WebClient
    """Calls Slack for this workspace; it never waits for a limit."""

    @property
    def address(self) -> str:
        """The response_url of an interaction; empty for events, modals and the home tab."""
        return str(self.body.get("response_url") or "")


Tell = Callable[[House, Call, str], object]
"""Says a sentence to whoever made a request."""


def tell(house: House, call: Call, said: str) -> None:
    """Tell who asked something that nobody else sees, beside what was pressed.

    An address of Slack keeps to a thread only with what all can see (docs.slack.dev/interactivity/handling-user-interaction).
    """
    asker = asker_of(call.body)
    if asker.thread or not isinstance(respond(call.address, sentence(said)), Posted):
        house.sender.whisper(call.client, asker, sentence(said))


def tell_nobody(house: House, call: Call, said: str) -> None:
    """Say nothing: nobody asked for what could not be done, and the log has it."""


def behind(
    house: House, door: str, work: Callable[[House, Call], None], apologise: Tell = tell
) -> Callable[..., None]:
    """A lazy listener: what breaks in it is told once, and what was to be answered may come again."""

    def run(body: Payload, context: BoltContext, client: WebClient) -> None:
        call = Call(body, context, client)
        try:
            work(house, call)
        except Exception as error:  # noqa: BLE001 - the rim: who asked must hear of it
            house.metrics.count_error(door)
            _let_again(house, call)
            _tell(apologise, house, call, apology(error))
        else:
            if claim := context.get("claim"):
                house.memory.finish(team_of(body), claim)

    run.__name__ = work.__name__
    return run


def on_error(house: House) -> Callable[..., BoltResponse]:
    """What Slack is answered when a listener breaks down before its acknowledgement: every interaction gets one."""

    def answer_failure(error: Exception, body: Payload, context: BoltContext, client: WebClient) -> BoltResponse:  # fmt: skip
        house.metrics.count_error("acknowledgement")
        said = apology(error)
        if body.get("command"):
            return _shown({"response_type": "ephemeral", **sentence(said).arguments()})
        match body.get("type"):
            case "view_submission":
                return _shown({"response_action": "update", "view": trouble_modal(said)})
            case "block_suggestion":
                return _shown({"options": []})
            case "event_callback":
                return BoltResponse(status=500, body="")
            case _:
                _tell(tell, house, Call(body, context, client), said)
                return BoltResponse(status=200, body="")

    return answer_failure


def _shown(payload: dict[str, object]) -> BoltResponse:
    """An acknowledgement with a body."""
    return BoltResponse(status=200, body=json.dumps(payload), headers={"content-type": "application/json"})  # fmt: skip


def _let_again(house: House, call: Call) -> None:
    """Forget that a payload was seen, so that it is answered when Slack delivers it again."""
    if claim := call.context.get("claim"):
        house.memory.release(team_of(call.body), claim)
    if pressed := call.context.get("pressed"):
        house.pressed.discard(pressed)


def _tell(apologise: Tell, house: House, call: Call, said: str) -> None:
    """Say a sentence to whoever waits for an answer; where that fails too, the log has it."""
    try:
        apologise(house, call, said)
    except Exception as error:  # noqa: BLE001 - the rim of the rim: there is nobody left to tell
        apology(error)
