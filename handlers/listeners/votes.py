"""The buttons `This is right` and `Something is wrong`: kept with the question, one vote a person and answer."""

import re

from slack_bolt import App

from handlers.listeners.asker import Payload, asker_of_interaction
from handlers.listeners.house import House
from handlers.listeners.interactions import acknowledge, once, pressed_inquiry
from handlers.listeners.rim import Call, behind
from handlers.listeners.surfaces import say
from handlers.state.feedback import Ballot
from handlers.views import actions

_VOTE = re.compile(rf"^(?:{actions.HELPFUL}|{actions.UNHELPFUL})$")


def register(app: App, house: House) -> None:
    """Listen to both buttons."""
    app.action(_VOTE, middleware=[once(house)])(
        ack=acknowledge, lazy=[behind(house, "vote", _count)]
    )


def _count(house: House, call: Call) -> None:
    asker, inquiry = asker_of_interaction(call.body), pressed_inquiry(call.body)
    helpful = call.body["actions"][0]["action_id"] == actions.HELPFUL
    question = " / ".join(inquiry.texts) if inquiry else ""
    ballot = Ballot(asker.team, asker.user, _answer_of(call.body), helpful, question)
    kept = house.memory.vote(ballot)
    house.metrics.count_vote(helpful=helpful)
    say(house, call, _thanks(kept=kept, helpful=helpful))


def _answer_of(body: Payload) -> str:
    """What was voted on: a message by its channel and time, a modal by its id."""
    container = body.get("container") or {}
    message, channel = container.get("message_ts"), container.get("channel_id")
    return f"{channel}:{message}" if message else str(container.get("view_id") or "")


def _thanks(*, kept: bool, helpful: bool) -> str:
    """What is said to the voter."""
    if not kept:
        return "I could not keep your vote, as my database is away. Please try again later."
    if helpful:
        return "Thank you. Your vote is kept."
    return (
        "Thank you. Your vote is kept with the question, so that the team can mend what was wrong."
    )
