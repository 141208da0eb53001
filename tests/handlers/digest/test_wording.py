"""Orders about digests: what people type, what is understood, and what they are told when it is not."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.digest.orders import (
    Form,
    ListAll,
    Now,
    Off,
    On,
    Order,
    Pause,
    Preview,
    Resume,
    Unclear,
)
from handlers.digest.schedule import WEEKDAYS, Schedule
from handlers.digest.telling import tell_moment, tell_night, tell_schedule
from handlers.digest.wording import EXAMPLE, Asker, read_order
from handlers.digest.zones import find_zone, nearest_zones, suggest_zones
from knowledge.anniversaries.wish import Kind, Wish
from knowledge.dates.yearly import Leap
from tests.handlers.digest.test_schedule import utc
from tests.handlers.digest.zones import zones
from tests.world import world

TODAY = date(2026, 5, 26)


def order(text: str) -> Order | Unclear:
    return read_order(text, Asker("Europe/Berlin", TODAY, world().wish))


def told(text: str) -> str:
    """What an order for a digest is told back as."""
    found = order(text)
    assert isinstance(found, On), found
    return tell_schedule(found.schedule, found.wish)


def sentence(text: str) -> str:
    """What somebody is told who cannot be understood."""
    found = order(text)
    assert isinstance(found, Unclear), found
    return found.sentence


# on ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 09:00 Asia/Tokyo weekdays", "every weekday at 09:00 (Asia/Tokyo)"),
        ("ON weekdays 09:00 asia/tokyo", "every weekday at 09:00 (Asia/Tokyo)"),
        ("on", "every day at 09:00 (Europe/Berlin)"),
        ("09:00 tokyo", "every day at 09:00 (Asia/Tokyo)"),
        ("on 9am New York mon-fri", "every weekday at 09:00 (America/New_York)"),
        ("on 5:30 p.m. daily", "every day at 17:30 (Europe/Berlin)"),
        ("on 12 am daily", "every day at 00:00 (Europe/Berlin)"),
        ("on 12 pm daily", "every day at 12:00 (Europe/Berlin)"),
        ("on noon utc", "every day at 12:00 (UTC)"),
        ("on 0730 Seoul", "every day at 07:30 (Asia/Seoul)"),
        (
            "on 17.30 every Monday and Thursday",
            "every Monday and Thursday at 17:30 (Europe/Berlin)",
        ),
        ("on 08:00 mon, wed, fri", "every Monday, Wednesday and Friday at 08:00 (Europe/Berlin)"),
        ("on 08:00 sat-mon", "every Monday, Saturday and Sunday at 08:00 (Europe/Berlin)"),
        ("on 08:00 at weekends", "every Saturday and Sunday at 08:00 (Europe/Berlin)"),
        ("on 08:00 weekly on Friday", "every Friday at 08:00 (Europe/Berlin), the week ahead"),
        ("on 08:00 on Mondays", "every Monday at 08:00 (Europe/Berlin), the week ahead"),
        ("on 08:00 weekly", "every Monday at 08:00 (Europe/Berlin), the week ahead"),
        (
            "on 09:00 Asia/Tokyo weekdays for Spain and Okafor",
            "every weekday at 09:00 (Asia/Tokyo); Spain; Amara Okafor",
        ),
        (
            "on 09:00 only visits and calls",
            "every day at 09:00 (Europe/Berlin); only calls or visits",
        ),
    ],
)
def test_an_order_is_told_back_as_it_was_understood(text: str, expected: str) -> None:
    assert told(text) == expected


def test_an_order_becomes_a_schedule_and_a_wish() -> None:
    found = order(
        "on 02:30 Asia/Tokyo weekdays leap day on 1 March quiet days told for Spain, meetings"
    )

    assert found == On(
        Schedule(time(2, 30), "Asia/Tokyo", WEEKDAYS),
        Wish(countries=("ES",), kinds=(Kind.MEETING,), leap=Leap.AFTER),
        quiet_told=True,
    )


@pytest.mark.parametrize(
    ("words", "leap"),
    [
        ("", Leap.BEFORE),
        ("29 February on 1 March", Leap.AFTER),
        ("leap day on 28 February", Leap.BEFORE),
        ("leap years only", Leap.ONLY),
    ],
)
def test_29_february_goes_where_it_is_put(words: str, leap: Leap) -> None:
    found = order(f"on 09:00 {words}")

    assert isinstance(found, On)
    assert found.wish.leap is leap


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("on 25:00", "25:00 is no time of the day"),
        ("on 09:75", "09:75 is no time of the day"),
        ("on 13 pm", "13 pm is no time of the day"),
        ("on 0 am", "0 am is no time of the day"),
        ("on 9 Asia/Tokyo", "9 alone is no time of the day"),
        ("on 09:00 18:00 Asia/Tokyo", "09:00 and 18:00 are two times"),
        ("on 09:00 Asia/Tokio", "There is no time zone “Asia/Tokio”. Near it: Asia/Tokyo"),
        ("on 09:00 New Yrok", "America/New_York"),
        ("on 09:00 Mars/Olympus", "There is no time zone “Mars/Olympus”"),
        ("on 09:00 Frobnitz", "“Frobnitz” is neither a time"),
        ("on 09:00 for Frobnia", "no country, person or kind of event called “Frobnia”"),
        ("on 09:00 weekly mon, tue", "one day of the week"),
        ("frobnicate", "but not “frobnicate”"),
        ("lst", "Did you mean `list`?"),
        ("pause until 1 May 2020", "1 May 2020 is not to come any more"),
        ("pause until 26 May 2026", "26 May 2026 is not to come any more"),
        ("pause until 31 June", "There is no 31 June"),
        ("pause until Frobnitz", "I cannot read “Frobnitz” as a date"),
        ("preview Frobnitz", "I cannot read “Frobnitz” as a date"),
        ("preview for Frobnia", "“Frobnia”"),
    ],
)
def test_what_cannot_be_read_is_answered_by_a_sentence_with_an_example(
    text: str, says: str
) -> None:
    assert says in sentence(text)
    assert "For example: `/diplo digest " in sentence(text)


def test_the_example_is_one() -> None:
    assert isinstance(order(EXAMPLE.removeprefix("/diplo digest ")), On)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_an_order_or_a_sentence(text: str) -> None:
    found = order(text)

    assert not isinstance(found, Unclear) or found.sentence


def test_every_zone_is_found_by_its_name() -> None:
    assert [zone for zone in zones() if find_zone(zone.swapcase()) != zone] == []


# the others --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Form()),
        ("  ", Form()),
        ("off", Off()),
        ("stop please", Off()),
        ("resume", Resume()),
        ("list", ListAll()),
        ("now", Now()),
        ("pause", Pause(date.max)),
        ("pause until 1 December", Pause(date(2026, 12, 1))),
        ("pause until 1 May", Pause(date(2027, 5, 1))),
        ("pause until 29 February", Pause(date(2028, 2, 29))),
        ("pause until December", Pause(date(2026, 12, 1))),
        ("pause until 2027-01-05", Pause(date(2027, 1, 5))),
        ("pause until Monday", Pause(date(2026, 6, 1))),
        ("pause until Tuesday", Pause(date(2026, 6, 2))),
        ("pause until tomorrow", Pause(date(2026, 5, 27))),
        ("pause for two weeks", Pause(date(2026, 6, 9))),
        ("pause for 3 days", Pause(date(2026, 5, 29))),
        ("preview", Preview(TODAY)),
        ("preview 29 February", Preview(date(2028, 2, 29))),
        ("preview 14 May", Preview(date(2026, 5, 14))),
        ("preview 2027-05-14", Preview(date(2027, 5, 14))),
        ("preview weekly for Spain", Preview(TODAY, Wish(countries=("ES",), weekly=True))),
    ],
)
def test_the_other_orders(text: str, expected: Order) -> None:
    assert order(text) == expected


# words of a digest -------------------------------------------------------------------------------------------------


def test_a_pause_is_told_with_its_end() -> None:
    schedule = Schedule(time(9), "Asia/Tokyo", WEEKDAYS, date(2026, 12, 1))

    assert (
        tell_schedule(schedule)
        == "every weekday at 09:00 (Asia/Tokyo); paused until 1 December 2026"
    )
    assert tell_schedule(Schedule(time(9), "UTC", WEEKDAYS, date.max)).endswith("; paused")


def test_a_moment_is_told_on_the_clocks_of_the_zone() -> None:
    schedule = Schedule(time(9), "Asia/Tokyo")

    assert (
        tell_moment(schedule, utc(2026, 12, 7, 0, 0))
        == "Monday 7 December 2026 at 09:00 (Asia/Tokyo)"
    )


@pytest.mark.parametrize(
    ("at", "zone", "warned"),
    [
        (time(2, 30), "America/New_York", True),
        (time(0), "Europe/Berlin", True),
        (time(3), "Australia/Lord_Howe", True),
        (time(3, 1), "America/New_York", False),
        (time(2, 30), "Asia/Tokyo", False),
        (time(2, 30), "UTC", False),
    ],
)
def test_times_at_night_come_with_a_word_about_clock_changes(
    at: time, zone: str, warned: bool
) -> None:
    assert bool(tell_night(Schedule(at, zone), TODAY)) is warned


# zones -------------------------------------------------------------------------------------------------------------


def test_zones_are_found_by_town_and_nearly() -> None:
    assert find_zone("buenos aires") == "America/Buenos_Aires"
    assert find_zone("Atlantis") is None
    assert nearest_zones("Asia/Tokio")[0] == "Asia/Tokyo"
    assert nearest_zones("qqqq") == ()


def test_a_menu_of_zones_offers_ones_own_first_and_then_what_begins_so() -> None:
    assert suggest_zones("", own="Asia/Seoul")[0] == "Asia/Seoul"
    assert suggest_zones("auck") == ("Pacific/Auckland",)
    assert suggest_zones("tokio")[0] == "Asia/Tokyo"
    assert suggest_zones("san")[0].rpartition("/")[2].startswith("San")
    assert len(suggest_zones("a", limit=100)) == 100
