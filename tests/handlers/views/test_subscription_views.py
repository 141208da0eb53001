"""Digests in words and in forms: whatever people chose and whatever names they have, Slack takes it."""

from dataclasses import replace
from datetime import time

import pytest

from handlers.views.digest_filled import Opening, mistakes_in, read_digest_form
from handlers.views.digest_form import DigestForm, digest_modal
from handlers.views.subscriptions import (
    Told,
    home_blocks,
    list_message,
    offer_message,
    orders_message,
    set_message,
    stopped_message,
    told_message,
)
from knowledge.anniversaries.wish import Kind, Wish
from knowledge.dates.yearly import Leap
from knowledge.places.gazetteer import countries
from tests.emulator.blocks import Surface, block_complaints, counted_characters, view_complaints
from tests.emulator.elements import elements, state_of

TOLD = Told("C1", "every day at 09:00 (Asia/Tokyo)", "U1", "Monday", "the one of today was sent")
LONG = replace(TOLD, schedule="only *Names* & <others> " * 300, trouble="it is archived " * 100)
EVERYTHING = DigestForm(
    zone="America/Argentina/ComodRivadavia",
    at=time(23, 59),
    days=frozenset({0, 6}),
    wish=Wish(
        tuple(countries())[:40],
        tuple(f"Somebody with a very long name {'x' * 90} [{n}]" for n in range(20)),
        tuple(Kind),
        Leap.ONLY,
    ),
    tells_quiet_days=True,
)


@pytest.mark.parametrize("each", [TOLD, LONG], ids=["short", "long"])
def test_every_message_about_digests_is_one_that_slack_takes(each: Told) -> None:
    messages = [
        set_message(each, each.schedule, "Clocks are changed at night."),
        told_message(each),
        stopped_message("U1", "U1"),
        offer_message(),
        orders_message(),
        *(list_message([each] * count, page, 3) for count in (0, 1, 40) for page in (-1, 0, 1, 99)),
    ]

    for message in messages:
        assert list(block_complaints(list(message.blocks), Surface.MESSAGE)) == []
        assert counted_characters(message.blocks) < 13_000
        assert message.text


def test_the_home_tab_shows_as_many_as_there_is_room_for_and_counts_the_rest() -> None:
    blocks = list(home_blocks([LONG] * 30, more=2))

    assert list(view_complaints({"type": "home", "blocks": blocks})) == []
    assert len(blocks) < 40
    assert "20 more" in str(blocks)


@pytest.mark.parametrize("form", [EVERYTHING, DigestForm(""), DigestForm("UTC", days=frozenset(), at=None)])  # fmt: skip
def test_the_form_is_one_that_slack_takes_whatever_was_chosen(form: DigestForm) -> None:
    assert (
        list(view_complaints(digest_modal(form, Opening("C1", "https://x", "C1").encode()))) == []
    )
    assert list(view_complaints(digest_modal(form, "", "The digest in <#C1>."))) == []


def test_a_form_that_is_sent_as_it_was_shown_says_what_was_put_in() -> None:
    view = digest_modal(EVERYTHING, "", "The digest in <#C1>.")
    values = {
        block["block_id"]: {element["action_id"]: state_of(element)}
        for block, element in elements(view["blocks"])
    }

    read = read_digest_form(values)

    assert replace(read, wish=EVERYTHING.wish) == EVERYTHING
    assert read.wish.people == EVERYTHING.wish.people
    assert read.wish.kinds == EVERYTHING.wish.kinds
    assert read.wish.leap == EVERYTHING.wish.leap
    assert set(read.wish.countries) <= set(EVERYTHING.wish.countries)
    assert len(read.wish.countries) > 30


def test_what_is_left_empty_is_told_at_each_field() -> None:
    wrong = mistakes_in(DigestForm("", at=None, days=frozenset()))

    assert set(wrong) == {"digest_channel", "digest_days", "digest_at", "digest_zone"}
    assert "digest_channel" not in mistakes_in(DigestForm("UTC"), edited="C1")


def test_where_a_form_was_opened_is_read_back_and_what_cannot_be_read_is_nowhere() -> None:
    opening = Opening("C1", "https://x", "U1")

    assert Opening.decode(opening.encode()) == opening
    assert Opening.decode("junk") == Opening.decode("[1]") == Opening()
