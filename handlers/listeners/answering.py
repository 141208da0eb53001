"""A question to the message that answers it, whichever door it came through."""

import re
from time import perf_counter

from handlers.conversation import following
from handlers.inquiry import Inquiry, Reply
from handlers.limits import Wait
from handlers.listeners.asker import Asker
from handlers.listeners.following import asks_to_stop, begins_to_follow, stop_following
from handlers.listeners.house import House
from handlers.presenting import present, present_help
from handlers.state.threads import Thread
from handlers.views.answers import Look
from handlers.views.apologies import sentence
from handlers.views.message import Message

_HELP = re.compile(r"(?:help|hilfe|\?+|hi|hello|start)?[ .!]*", re.IGNORECASE)


def answer_text(house: House, door: str, asker: Asker, text: str, look: Look) -> Message:
    """The answer to what somebody typed, with what was asked before in the same place; it is remembered."""
    thread = house.memory.recall(asker.place)
    if thread and asks_to_stop(text, thread):
        return stop_following(house, asker, thread)
    if refused := refusal(house, asker, text):
        return refused
    if _HELP.fullmatch(text.strip()):
        return present_help(house.conversation)
    started = perf_counter()
    before = Inquiry.decode(thread.inquiry) if thread else None
    reply, message = present(house.conversation, house.conversation.ask(text, before), look)
    kept = following(reply, before)
    unasked = thread.answers + 1 if thread and door == "thread" else 0
    remembered = Thread(kept.encode(), unasked, begins_to_follow(house, asker))
    house.memory.remember(asker.place, remembered)
    _count(house, door, reply, perf_counter() - started)
    return message


def answer_inquiry(house: House, door: str, inquiry: Inquiry, look: Look) -> Message:
    """The answer to what a button carries."""
    started = perf_counter()
    reply, message = present(house.conversation, house.conversation.reply(inquiry), look)
    _count(house, door, reply, perf_counter() - started)
    return message


def keep_inquiry(house: House, asker: Asker, inquiry: Inquiry) -> None:
    """Let follow-ups go on from what a button asked; a thread that is left alone stays so."""
    thread = house.memory.recall(asker.place)
    follows = thread.following if thread else begins_to_follow(house, asker)
    house.memory.remember(asker.place, Thread(inquiry.encode(), 0, follows))


def refusal(house: House, asker: Asker, text: str) -> Message | None:
    """Why a question is not heard; None where it is."""
    settings = house.settings
    if settings.channels and not asker.is_direct and asker.channel not in settings.channels:
        return sentence(
            "I answer in some channels only, and this is none of them. Please write to me directly."
        )
    if len(text) > settings.longest_question:
        return sentence(
            f"That is {len(text):,} characters, and I read at most {settings.longest_question}. "
            "Please ask in a sentence, for example “who met Yoon in 2024”."
        )
    match house.allowance.take(f"{asker.team}:{asker.user}"):
        case Wait(seconds):
            return sentence(
                f"That was a lot of questions in a minute. Please ask again in {seconds} seconds."
            )
        case _:
            return None


def _count(house: House, door: str, reply: Reply, seconds: float) -> None:
    """Count a question: what was asked, whether it was answered, and how long that took."""
    house.metrics.count_question(door, reply.ask.value, reply.answer.answered, seconds)
