"""What a digest tells first, how many things it tells, and what it says of the rest."""

from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.anniversaries.digest import MOST, Digest
from knowledge.anniversaries.wish import Wish
from knowledge.records import Mode, Record, Status
from tests.world import (  # fmt: skip
    ALVAREZ,
    BRANDT,
    HALVORSEN,
    LINDQVIST,
    OKAFOR,
    PETRA,
    TOMAS,
    Met,
    Went,
    desk_of,
    record,
)

DAY = date(2026, 5, 26)


def years(digest: Digest) -> list[int]:
    return [item.years for item in digest.items]


def meetings(*before: int) -> list[Record]:
    """A meeting of that day so many years before."""
    return [record(f"y{n:03}.txt", met=[Met([ALVAREZ, TOMAS], f"{2026 - n}-05-26")]) for n in before]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "is_round"),
    [(1, True), (2, False), (5, True), (10, True), (15, False), (20, True), (25, True), (30, True), (40, True),
     (50, True), (55, False), (60, True), (75, True), (100, True), (125, True), (126, False)],
)  # fmt: skip
def test_round_years_are_named(number: int, is_round: bool) -> None:
    (item,) = desk_of(*meetings(number)).digest(DAY).items

    assert item.round == (number if is_round else None)
    assert ("a round year" in item.why) is is_round


def test_round_years_come_first_the_longest_ago_leading_then_the_recent() -> None:
    assert years(desk_of(*meetings(2, 7, 1, 10, 50)).digest(DAY)) == [50, 10, 1, 2, 7]


def test_then_comes_what_was_held_then_meetings_then_high_offices_then_what_is_recent() -> None:
    desk = desk_of(
        record("a.txt", met=[Met([LINDQVIST, OKAFOR], "2023-05-26", status=Status.PLANNED)]),
        record("b.txt", "2023-05-26", "A statement"),
        record("c.txt", went=[Went([LINDQVIST], "NG", "Lagos", "2023-05-26")]),
        record("d.txt", met=[Met([ALVAREZ, OKAFOR], "2023-05-26", mode=Mode.PHONE)]),
        record("e.txt", met=[Met([PETRA, HALVORSEN], "2023-05-26")]),
        record("f.txt", met=[Met([ALVAREZ, TOMAS], "2023-05-26")]),
        record("g.txt", met=[Met([LINDQVIST, ALVAREZ], "2023-05-26")]),
        record("h.txt", met=[Met([ALVAREZ, TOMAS, BRANDT], "2024-05-26")]),
    )

    ranked = [item.line.record[0] for item in desk.digest(DAY).every]

    assert "".join(ranked) == "ghfedcba"


def test_every_thing_says_why_it_stands_where_it_does() -> None:
    desk = desk_of(
        record("a.txt", met=[Met([LINDQVIST, OKAFOR], "2016-05-26")]),
        record("b.txt", met=[Met([PETRA, TOMAS], "2023-05-26", status=Status.PLANNED)]),
        record("c.txt", "2023-05-26", "A statement"),
    )

    assert [item.why for item in desk.digest(DAY).every] == [
        "a round year (10); held; a meeting; heads of state or government",
        "a record",
        "planned only; a meeting; foreign ministers",
    ]


def test_five_things_are_told_and_the_rest_is_counted_and_listed() -> None:
    digest = desk_of(*meetings(*range(1, 13))).digest(DAY)

    assert years(digest) == [10, 5, 1, 2, 3]
    assert (digest.more, digest.total) == (7, 12)
    first, second = digest.listing(), digest.listing(1)
    assert (len(first.items), len(second.items)) == (10, 2)
    assert (first.page, second.page, first.pages, first.total) == (0, 1, 2, 12)
    assert [*first.items, *second.items] == list(digest.every)
    assert digest.listing(99) == second
    assert digest.listing(-1) == first


def test_a_listing_of_nothing_has_one_empty_page() -> None:
    listing = desk_of(*meetings(1)).digest(date(2026, 1, 1)).listing()

    assert (listing.items, listing.pages, listing.total) == ((), 1, 0)


def test_what_is_told_of_the_month_keeps_a_place_beside_a_busy_day() -> None:
    months = [record(f"m{n}.txt", met=[Met([OKAFOR, PETRA], f"{2020 - n}-05")]) for n in range(3)]  # fmt: skip
    days = [record(f"d{n}.txt", met=[Met([ALVAREZ, TOMAS], f"{2020 - n}-05-01")]) for n in range(9)]

    digest = desk_of(*months, *days).digest(date(2026, 5, 1))

    assert (len(digest.items), len(digest.months), digest.more) == (4, 1, 7)


def test_a_week_is_cut_by_rank_and_told_day_by_day() -> None:
    days = [record(f"d{n}.txt", met=[Met([ALVAREZ, TOMAS], f"20{16 + n}-05-2{6 + n % 3}")]) for n in range(9)]  # fmt: skip

    digest = desk_of(*days).digest(DAY, Wish(weekly=True))

    assert [item.day.day for item in digest.items] == sorted(item.day.day for item in digest.items)
    assert {item.years for item in digest.items} >= {10, 5}
    assert (len(digest.items), digest.more) == (MOST, 4)


def test_round_years_of_the_next_seven_days_are_coming() -> None:
    soon = [record(f"d{n}.txt", met=[Met([ALVAREZ, TOMAS], f"2016-05-{26 + n}")]) for n in range(6)]
    soon += [record("x.txt", met=[Met([ALVAREZ, TOMAS], "2017-05-29")])]
    soon += [record(f"j{n}.txt", met=[Met([ALVAREZ, TOMAS], f"1976-06-0{n}")]) for n in (2, 3)]

    digest = desk_of(*soon).digest(DAY)

    assert [(item.day.isoformat(), item.years) for item in digest.coming] == [
        ("2026-06-02", 50),
        ("2026-05-27", 10),
        ("2026-05-28", 10),
    ]
    assert digest.coming_more == 3


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 40), min_size=1, max_size=30), st.randoms())
def test_the_order_is_the_same_however_records_come(before: list[int], random: Random) -> None:
    people = (ALVAREZ, TOMAS, PETRA, OKAFOR, LINDQVIST)
    records = [
        record(f"r{n:02}.txt", met=[Met([people[n % 5], people[(n + 1) % 5]], f"{2026 - y}-05-26")])
        for n, y in enumerate(before)
    ]
    told = [item.line.text for item in desk_of(*records).digest(DAY).every]
    random.shuffle(records)

    assert [item.line.text for item in desk_of(*records).digest(DAY).every] == told
