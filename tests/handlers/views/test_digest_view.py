"""A digest in Slack: what is shown of it, what its buttons carry, and that Slack takes it whatever the records hold."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.views.digest import Footer, digest_message
from handlers.views.limits import MOST_VALUE, fits, size
from handlers.views.listings import listing_modal
from handlers.views.message import Block, Message
from handlers.views.tickets import DigestTicket
from knowledge.anniversaries.digest import Digest
from knowledge.anniversaries.wish import Kind, Wish
from knowledge.dates.yearly import Leap
from knowledge.desk import Desk
from tests.world import ALVAREZ, OKAFOR, PETRA, TOMAS, Met, desk_of, figure, record

DAY = date(2026, 5, 26)
FOOTER = Footer("every weekday at 09:00 (Asia/Tokyo)", "U123")
WISHES = st.builds(
    Wish,
    st.lists(st.sampled_from(["JP", "KR"]), max_size=2).map(tuple),
    st.lists(st.text(max_size=20), max_size=3).map(tuple),
    st.lists(st.sampled_from(Kind), max_size=3).map(tuple),
    st.sampled_from(Leap),
    st.booleans(),
)


def busy(count: int) -> Desk:
    return desk_of(*(record(f"r{n:02}.txt", met=[Met([ALVAREZ, TOMAS], f"{2025 - n}-05-26")]) for n in range(count)))  # fmt: skip


def shown(message: Message) -> list[str]:
    """The text of every block."""
    return [_text(block) for block in message.blocks]


def _text(block: Block) -> str:
    if "elements" in block:
        return " ".join(_text(element) for element in block["elements"])
    text: Any = block["text"]
    return str(text["text"] if isinstance(text, dict) else text)


def message(desk: Desk, wish: Wish | None = None, day: date = DAY) -> Message:
    return digest_message(desk.digest(day, wish or Wish()), FOOTER)


def test_five_things_are_told_each_with_its_record_and_the_rest_is_a_button() -> None:
    made = message(busy(12))

    assert shown(made)[0] == "On this day, 26 May"
    beside = [block["accessory"]["action_id"] for block in made.blocks if "accessory" in block]
    assert beside == [f"record:{n}" for n in range(5)]
    assert shown(made)[1].startswith("*10 years ago, a round year*\n*26 May 2016*\n")
    assert "_Source:_ r09.txt" in shown(made)[1]
    (button,) = (e for block in made.blocks if block["type"] == "actions" for e in block["elements"])  # fmt: skip
    assert (button["text"]["text"], button["action_id"]) == ("7 more", "digest_more")
    assert DigestTicket.decode(button["value"]) == DigestTicket(DAY, Wish())


def test_the_footer_says_who_set_it_when_it_comes_and_how_to_stop_it() -> None:
    said = "Set by <@U123>: every weekday at 09:00 (Asia/Tokyo). Stop it with `/diplo digest off`."

    made = message(busy(1))

    assert shown(made)[-1] == said
    assert made.text.endswith(said)


def test_the_text_is_the_whole_digest_in_words() -> None:
    made = message(busy(6))

    assert made.text.startswith("On this day, 26 May:\n• 5 years ago, a round year: 26 May 2021: Maria Alvarez")  # fmt: skip
    assert "[r04.txt]" in made.text
    assert "1 more." in made.text


def test_what_is_known_to_the_month_stands_under_its_own_heading() -> None:
    desk = desk_of(
        record("a.txt", met=[Met([ALVAREZ, TOMAS], "2019-05-01")]),
        record("b.txt", met=[Met([OKAFOR, PETRA], "2019-05")]),
    )

    both, month = message(desk, day=date(2026, 5, 1)), message(desk, Wish(("NG",)), date(2026, 5, 1))  # fmt: skip

    assert "*In this month, May*" in shown(both)
    assert shown(month)[0] == "In this month, May"
    assert "*In this month, May*" not in shown(month)


def test_filters_and_coming_round_years_are_small_print() -> None:
    desk = desk_of(record("a.txt", met=[Met([ALVAREZ, TOMAS], "2016-05-28")]))

    made = message(desk, Wish(("ES",), ("Xyzzy", "Alvarez")))

    assert "Spain; Xyzzy or Alvarez" in shown(made)
    assert "Coming up: Thursday 28 May, 10 years: Maria Alvarez – Tomas Novak (meeting)" in shown(made)  # fmt: skip
    assert "The archive knows nobody called Xyzzy." in shown(made)


def test_a_quiet_day_says_so() -> None:
    made = message(busy(1), day=date(2026, 1, 2))

    assert shown(made)[1] == "Nothing in the archive happened on 2 January of an earlier year."


def test_words_of_records_are_no_mark_up() -> None:
    bad = "<!channel> *see* <https://evil.example|this> & that"
    made = message(desk_of(record("a.txt", "2016-05-26", bad)))

    assert "<!channel>" not in json.dumps(made.arguments())
    assert "&lt;!channel&gt;" in shown(made)[1]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 99), st.text(max_size=4_000)), max_size=9), WISHES)
def test_slack_takes_whatever_the_records_hold(rows: list[tuple[int, str]], wish: Wish) -> None:
    records = [record(f"r{n}.txt", f"{2026 - years:04}-05-26", title) for n, (years, title) in enumerate(rows)]  # fmt: skip
    digest = desk_of(*records).digest(DAY, wish)

    assert fits(digest_message(digest, FOOTER).blocks)
    assert fits(listing_modal(digest, 0)["blocks"])


def test_many_long_roles_leave_things_to_the_listing() -> None:
    people = [figure(f"Person Number{n}", "ES", "Minister of very many things " * 40) for n in range(12)]  # fmt: skip
    desk = desk_of(*(record(f"r{n}.txt", met=[Met(people[n : n + 2], "2016-05-26")]) for n in range(5)))  # fmt: skip

    made = message(desk)

    told = sum("accessory" in block for block in made.blocks)
    assert 0 < told < 5
    assert f"{5 - told} more" in shown(made)
    assert fits(made.blocks)


def test_the_listing_goes_page_by_page_through_everything() -> None:
    digest = busy(23).digest(DAY)
    pages = [listing_modal(digest, page) for page in range(3)]

    assert [_text(page["blocks"][1]) for page in pages] == ["1–10 of 23", "11–20 of 23", "21–23 of 23"]  # fmt: skip
    assert [_buttons(page["blocks"]) for page in pages] == [
        [("digest_next", 1)],
        [("digest_previous", 0), ("digest_next", 2)],
        [("digest_previous", 1)],
    ]


def _buttons(blocks: list[Block]) -> list[tuple[str, int]]:
    """Where the buttons below a page lead."""
    found = (e for block in blocks if block["type"] == "actions" for e in block["elements"])
    return [(each["action_id"], _ticket(each["value"]).page) for each in found]


def _ticket(value: str) -> DigestTicket:
    ticket = DigestTicket.decode(value)
    assert ticket is not None
    return ticket


@given(st.dates(), WISHES, st.integers(0, 50))
def test_a_ticket_is_read_back_as_it_was_written(day: date, wish: Wish, page: int) -> None:
    ticket = DigestTicket(day, wish, page)

    assert DigestTicket.decode(ticket.encode()) == ticket


@pytest.mark.parametrize("value", ["", "[]", "null", '["2026-05-26",[],[],["x"],"1 March",true,0]', "{}"])  # fmt: skip
def test_what_is_no_ticket_is_none(value: str) -> None:
    assert DigestTicket.decode(value) is None


def test_a_wish_too_long_for_a_button_is_counted_without_one() -> None:
    wish = Wish(people=(*(f"Maria Alvarez [record number {n}]" for n in range(80)), "Alvarez"))
    digest: Digest = busy(12).digest(DAY, wish)

    made = digest_message(digest, FOOTER)

    assert size(DigestTicket(DAY, wish).encode()) > MOST_VALUE
    assert not any(block["type"] == "actions" for block in made.blocks)
    assert "7 more" in shown(made)
