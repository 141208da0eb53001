"""One meeting told by several records is one event; two meetings are two."""

from datetime import date, time

from knowledge.archive import Archive, build_archive
from knowledge.records import Mode, Record, Status
from tests.world import ALVAREZ, BRANDT, LINDQVIST, OKAFOR, Met, Went, figure, record


def archive(*records: Record) -> Archive:
    return build_archive(records)


def met(name: str, *people: object, when: str = "2001-01-05", **more: object) -> Record:
    return record(name, "2001-01-06", met=[Met(list(people), when, **more)])  # type: ignore[arg-type]


def test_an_announcement_and_a_read_out_are_one_meeting_held() -> None:
    events = archive(
        met("a.txt", ALVAREZ, OKAFOR, status=Status.PLANNED, when="2001-01"),
        met("b.txt", OKAFOR, ALVAREZ),
    ).events

    assert len(events) == 1
    assert events[0].status is Status.HELD
    assert [source.record for source in events[0].sources] == [1, 0]


def test_the_source_with_the_length_tells_most() -> None:
    events = archive(
        met("a.txt", ALVAREZ, OKAFOR), met("b.txt", ALVAREZ, OKAFOR, minutes=30)
    ).events

    assert events[0].meeting.duration is not None


def test_other_days_other_hours_and_other_ways_are_other_meetings() -> None:
    first = met("a.txt", ALVAREZ, OKAFOR, start=time(9))

    for other in (
        met("b.txt", ALVAREZ, OKAFOR, when="2001-01-07"),
        met("b.txt", ALVAREZ, OKAFOR, start=time(15)),
        met("b.txt", ALVAREZ, OKAFOR, mode=Mode.PHONE),
        met("b.txt", ALVAREZ, OKAFOR, when=""),
    ):
        assert len(archive(first, other).events) == 2


def test_undated_meetings_are_one_where_they_have_the_same_status() -> None:
    undated = met("a.txt", ALVAREZ, OKAFOR, when="")

    assert len(archive(undated, met("b.txt", ALVAREZ, OKAFOR, when="")).events) == 1
    assert (
        len(archive(undated, met("b.txt", ALVAREZ, OKAFOR, when="", status=Status.PLANNED)).events)
        == 2
    )


def test_a_plan_of_some_goes_to_the_one_meeting_held_by_all() -> None:
    plan = met("a.txt", ALVAREZ, OKAFOR, status=Status.PLANNED)
    held = met("b.txt", ALVAREZ, OKAFOR, LINDQVIST)

    assert len(archive(plan, held).events) == 1
    assert len(archive(plan, held, met("c.txt", ALVAREZ, OKAFOR, BRANDT)).events) == 3
    assert (
        len(archive(met("a.txt", ALVAREZ, OKAFOR, status=Status.PLANNED, when=""), held).events)
        == 2
    )
    assert len(archive(plan, met("b.txt", ALVAREZ, OKAFOR, LINDQVIST, mode=Mode.PHONE)).events) == 2


def test_nobody_meets_alone() -> None:
    assert archive(met("a.txt", ALVAREZ, figure("Maria Alvarez", "ES"))).events == ()


def test_an_event_knows_its_days_and_countries() -> None:
    dated, undated = archive(
        met("a.txt", ALVAREZ, OKAFOR), met("b.txt", ALVAREZ, BRANDT, when="")
    ).events[::-1]

    assert (dated.day, dated.last_day) == (date(2001, 1, 5), date(2001, 1, 5))
    assert (undated.day, undated.last_day) == (date.min, date.max)
    assert dated.countries == {"ES", "NG"}


def test_journeys_are_sorted_and_those_of_copies_are_one() -> None:
    def went(name: str, when: str) -> Record:
        return record(name, met=[], went=[Went([ALVAREZ], "FR", "Paris", when)])

    journeys = archive(
        went("a.txt", "2001-02"), went("b.txt", ""), went("c.txt", "2001-02")
    ).journeys

    assert [journey.record for journey in journeys] == [1, 0]
    assert journeys[0].day == date.min
