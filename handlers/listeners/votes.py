"""The buttons `This is right` and `Something is wrong`: kept with the question, one vote a person and answer."""

import re

from slack_bolt import App

from handlers.listeners.asker import asker_of_interaction
from handlers.listeners.house import House
from handlers.listeners.interactions import acknowledge, once, pressed_inquiry
from handlers.listeners.rim import Call, behind, whisper
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
    answered = str((call.body.get("container") or {}).get("message_ts") or call.body["trigger_id"])
    kept = house.memory.vote(Ballot(asker.team, asker.user, answered, helpful, question))
    house.metrics.count_vote(helpful=helpful)
    whisper(call, _thanks(kept=kept, helpful=helpful))


def _thanks(*, kept: bool, helpful: bool) -> str:
    """What is said to the voter."""
    if not kept:
        return "I could not keep your vote, as my database is away. Please try again later."
    if helpful:
        return "Thank you. Your vote is kept."
    return (
        "Thank you. Your vote is kept with the question, so that the team can mend what was wrong."
    )
