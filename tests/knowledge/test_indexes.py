"""Every index finds what a question names."""

from knowledge.addresses import bare_address
from knowledge.dates.span import DateSpan
from knowledge.events import Event
from knowledge.gist.spans import days_in, years_in
from knowledge.records import Mode, Post, Status
from tests.world import ALVAREZ, OKAFOR, Met, Went, desk_of, record, world

INDEXES = world().archive.indexes
EVENTS = world().archive.events


def when(event: Event) -> DateSpan:
    assert event.meeting.when is not None
    return event.meeting.when.value


def days(*positions: int) -> list[str]:
    return [EVENTS[k].day.isoformat() for k in positions]


def test_meetings_are_found_by_place_country_year_day_word_status_and_mode() -> None:
    assert days(*INDEXES.events_of_place["lagos"]) == ["2015-03-10"]
    assert days(*INDEXES.events_of_place["rosenbad"]) == ["2020-01-15"]
    assert days(*INDEXES.events_of_country["AT"]) == ["0001-01-01", "2018-06-05"]
    assert days(*INDEXES.events_of_year[2016]) == ["2016-09-01"]
    assert days(*INDEXES.events_of_day[3, 10]) == ["2015-03-10"]
    assert days(*INDEXES.events_of_day[11, 0]) == ["2009-11-01"]
    assert days(*INDEXES.events_called["dinner"]) == ["2015-03-10"]
    assert days(*INDEXES.events_called["minister"]) == ["2010-06-01"]
    assert days(*INDEXES.events_of_status[Status.CANCELLED]) == ["2019-02-10"]
    assert days(*INDEXES.events_of_mode[Mode.PHONE]) == ["2016-09-01"]
    assert len(INDEXES.events_of_record[INDEXES.record_named["f2020.txt"]]) == 2


def test_records_are_found_by_country_city_year_name_and_address() -> None:
    assert len(INDEXES.records_of_country["MA"]) == 1
    assert INDEXES.records_of_city["Vienna"] == (INDEXES.record_named["d2018.txt"],)
    assert INDEXES.records_of_year[2009] == (INDEXES.record_named["f2020.txt"],)
    assert INDEXES.record_at[bare_address("http://example.org/release/A2010")] == 0
    assert bare_address("https://www.a.org/X/") == "a.org/x"


def test_persons_are_found_by_office() -> None:
    archive = world().archive
    columns = archive.person_columns
    at = columns.seen_as(lambda role: role.post is Post.HEAD_OF_GOVERNMENT)

    assert {columns.offices[number].label for number in columns.roles[at].tolist()} == {
        "Prime Minister of Sweden"
    }
    assert set(map(archive.person_name, columns.bearers(at).tolist())) == {"Johan Lindqvist"}


def test_spans_are_found_by_what_they_say_and_no_more() -> None:
    events = desk_of(
        *(
            record(f"{k}.txt", met=[Met([ALVAREZ, OKAFOR], when)])
            for k, when in enumerate(
                [
                    "2001",
                    "2002-03",
                    "2003-01-30/2003-02-02",
                    "2004-01-01/2004-12-31",
                    "1900-01-01/1990-01-01",
                ]
            )
        )
    ).archive.events
    by_year = {event.day.year: event for event in events}

    assert list(days_in(when(by_year[2001]))) == []
    assert set(days_in(when(by_year[2002]))) == {(3, 0)}
    assert set(days_in(when(by_year[2003]))) == {(1, 0), (2, 0), (1, 30), (1, 31), (2, 1), (2, 2)}
    assert list(days_in(when(by_year[2004]))) == []
    assert list(years_in(when(by_year[1900])))[-1] == 1930


def test_journeys_are_found_by_where_they_go() -> None:
    indexes = desk_of(
        record("a.txt", went=[Went([ALVAREZ], None, "Paris"), Went([OKAFOR], "FR")])
    ).archive.indexes

    assert indexes.journeys_to == {"paris": (0,), "FR": (1,)}
