"""What is on each picture: questions to the seeds, answered as in Slack."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from handlers.conversation import Conversation, following
from handlers.inquiry import Inquiry
from handlers.presenting import present, present_help, sources_for
from handlers.views.digest import Footer, digest_message
from handlers.views.home import HomePage, home_view
from handlers.views.look import Look
from handlers.views.message import Message
from handlers.views.records import record_modal
from handlers.views.searching import Origin, search_modal
from handlers.views.subscriptions import Told
from handlers.views.tickets import RecordTicket
from tests.corpus_cases import opened
from tests.pictures.surfaces import answer, home, modal, person, thread

DAY = date(2026, 5, 14)
_TOLD = Told(
    "C012AB3CD", "every weekday at 09:00 (Asia/Seoul)", "U012AB3CD", "Friday, 15 May, at 09:00"
)
_PRIVATE = Look(echo=True, sharable=True, pageable=True, votable=True)
_PUBLIC = Look(pageable=True, votable=True)


def _private(text: str) -> str:
    return answer(_asked(text)[-1], private=True)


def _asked(*texts: str, look: Look = _PRIVATE) -> list[Message]:
    """The messages that answer a thread."""
    conversation = Conversation(lambda: opened("seeds"), lambda: DAY)
    before: Inquiry | None = None
    messages = []
    for text in texts:
        reply = conversation.ask(text, before)
        before = following(reply, before)
        messages.append(present(conversation, reply, look)[1])
    return messages


def _thread() -> str:
    first, then = _asked("who met Kishida in 2024", "and in 2016?", look=_PUBLIC)
    return thread(
        person("<@UDIPLO> who met Kishida in 2024"),
        answer(first),
        person("<@UDIPLO> and in 2016?", "9:42 AM"),
        answer(then, "9:42 AM"),
    )


def _help() -> str:
    return answer(present_help(Conversation(lambda: opened("seeds"), lambda: DAY)), private=True)


def _record() -> str:
    record = opened("seeds").record("002_d1ad6a52aaffda58.txt")
    assert record is not None
    return modal(record_modal(record, RecordTicket(record.name, (record.meetings[0].evidence,))))


def _home() -> str:
    desk = opened("seeds")
    digest = desk.digest(DAY)
    sources = sources_for(desk, (item.line for item in digest.items))
    return home(home_view(HomePage(desk.holdings(), digest, desk.examples(), sources, [_TOLD])))


def _digest() -> str:
    digest = opened("seeds").digest(DAY)
    sources = sources_for(opened("seeds"), (item.line for item in digest.items))
    footer = Footer("every weekday at 09:00 (Asia/Seoul)", "U012AB3CD")
    return answer(digest_message(digest, footer, sources), "9:00 AM")


SCENES: Mapping[str, Callable[[], str]] = {
    "who-met": partial(_private, "who met Yoon"),
    "planned": partial(_private, "who met Clark"),
    "choice": partial(_private, "did Kishida meet Yun"),
    "nothing-found": partial(_private, "did Kishida meet Yoon in 2019"),
    "help": _help,
    "thread": _thread,
    "record": _record,
    "search": lambda: modal(search_modal(Origin())),
    "home": _home,
    "digest": _digest,
}
"""The name of each picture and its inside."""
