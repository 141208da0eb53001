"""Every view that diplo shows, made out of small archives: what holds for all of them is tested on these."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from handlers.conversation import Conversation
from handlers.presenting import present_help
from handlers.views.apologies import sentence, trouble_home, trouble_modal
from handlers.views.digest import Footer, digest_message
from handlers.views.digest_filled import Opening
from handlers.views.digest_form import DigestForm, digest_modal
from handlers.views.found import found_message
from handlers.views.home import HomePage, home_view
from handlers.views.listings import listing_modal
from handlers.views.look import Look
from handlers.views.message import Message
from handlers.views.modals import message_modal
from handlers.views.records import record_modal
from handlers.views.searching import Origin, search_modal
from handlers.views.subscriptions import (
    Told,
    list_message,
    offer_message,
    orders_message,
    set_message,
    stopped_message,
    told_message,
)
from handlers.views.tickets import RecordTicket
from handlers.views.unfurls import unfurl_of
from knowledge.desk import Desk
from tests.handlers.views.asked import PRIVATE, message_to
from tests.world import TODAY, desk_of, world

DAY = date(2026, 3, 10)
TOLD = Told(
    "C012AB3CD",
    "every day at 09:00 (Asia/Tokyo)",
    "U012AB3CD",
    "Monday",
    "the one of today was sent",
)
FOOTER = Footer("every weekday at 09:00 (Asia/Tokyo)", "U012AB3CD")


def messages() -> Mapping[str, Message]:
    """Every message."""
    conversation = Conversation(world, lambda: TODAY)
    shared = Look(pageable=True, votable=True, shared_by="U012AB3CD")
    text = "Okafor and Alvarez met Lindqvist; see https://www.example.org/release/a2010/ of June 2010 in Spain"
    return {
        "who met": message_to("who met Alvarez"),
        "planned": message_to("planned meetings"),
        "cancelled": message_to("did Petra Novak meet Lindqvist"),
        "mentioned": message_to("meetings of Lindqvist in 2009"),
        "choice": message_to("who met Novak"),
        "nothing": message_to("who met Napoleon"),
        "near": message_to("did Alvarez meet Novak in 2012"),
        "profile": message_to("who is Lindqvist"),
        "roles": message_to("what was Lindqvist in 2010"),
        "said": message_to("what did Okafor say about cocoa"),
        "count": message_to("how many meetings a year"),
        "visits": message_to("visits to Nigeria"),
        "record": message_to("show a2010.txt"),
        "shared": message_to("who met Novak", look=shared),
        "help": present_help(conversation),
        "not understood": message_to("blorp"),
        "help of an empty archive": present_help(Conversation(desk_of, lambda: TODAY)),
        "apology": sentence(
            "That was a lot of questions in a minute. Please ask again in 5 seconds."
        ),
        "found": found_message(world().look_up(text, TODAY), TODAY),
        "found nothing": found_message(world().look_up("lunch?", TODAY), TODAY),
        "digest": digest_message(world().digest(DAY), FOOTER),
        "digest set": set_message(TOLD, "every day at 08:00", "Clocks are changed at night."),
        "digest told": told_message(TOLD),
        "digest stopped": stopped_message("C012AB3CD", "U012AB3CD"),
        "digests": list_message([TOLD] * 30, 1, 3),
        "orders of digests": orders_message(),
        "offer of the form": offer_message(),
        "digest of a quiet day": digest_message(world().digest(TODAY), Footer()),
    }


def views() -> Mapping[str, Mapping[str, Any]]:
    """Every modal and home tab."""
    record = world().record("b2015.txt")
    assert record is not None
    evidence = record.meetings[0].evidence
    return {
        "record": record_modal(record, RecordTicket("b2015.txt", (evidence,))),
        "trouble": trouble_modal("This record is not in the archive any more."),
        "home in trouble": trouble_home("This tab could not be shown."),
        "answer": message_modal(message_to("who met Alvarez", look=PRIVATE)),
        "looked up": message_modal(messages()["found"], "Look this up"),
        "unfurl": {"type": "home", **unfurl(world())},
        "digest form": digest_modal(DigestForm("Asia/Tokyo"), Opening("C012AB3CD", "").encode()),
        "listing": listing_modal(world().digest(DAY), 0),
        "search": search_modal(Origin("C012AB3CD", "https://hooks.slack.com/commands/1")),
        "home": home(world(), DAY),
        "home of an empty archive": home(desk_of(), TODAY),
    }


def home(desk: Desk, today: date) -> Mapping[str, Any]:
    """The home tab of an archive."""
    return home_view(HomePage(desk.holdings(), desk.digest(today), desk.examples(), digests=[TOLD]))


def unfurl(desk: Desk) -> Mapping[str, Any]:
    """What stands under a link."""
    record = desk.record("a2010.txt")
    assert record is not None
    return unfurl_of(record, desk.told(desk.meetings_in("a2010.txt")))
