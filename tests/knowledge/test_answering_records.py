"""Visits, records shown and listed, and the passages in which something was said."""

import pytest

from knowledge.records import Status
from tests.world import (
    ALVAREZ,
    OKAFOR,
    RECORDS,
    TOMAS,
    Met,
    Went,
    ask,
    desk_of,
    record,
)

VISITS = [
    ("who went to Lagos", "1 visit:"),
    ("when did Okafor go to Vienna", "June 2018 (planned; no record that it was made)."),
    ("where did Lindqvist travel", "Lagos, Nigeria."),
    ("did Lindqvist go to Nigeria", "Yes: 1 visit."),
    ("did Okafor go to Vienna", "Planned only: 1 visit (planned; no record that it was made)."),
    ("how many visits to Austria", "1 visit planned:"),
    ("visits in 2015", "1 visit:"),
    ("visits of Lindqvist without Okafor", "1 visit:"),
    ("Swedish visits", "1 visit:"),
    ("visits of the Swedish prime minister", "1 visit:"),
    ("first visit", "1 visit:"),
    ("last visit of Lindqvist", "1 visit:"),
    ("trips to Madrid", "The records tell of no journey as such, but of meetings abroad. Johan Lindqvist met Maria Alvarez"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "told"), VISITS)
def test_journeys_are_told_for_the_ask(question: str, told: str) -> None:
    assert ask(question).headline.startswith(told)


def test_nobody_travels_at_home_and_nobody_who_was_not_asked_for() -> None:
    assert ask("who went to Stockholm").people == ("Maria Alvarez", "Amara Okafor")
    assert not ask("trips of Brandt").lines
    assert not ask("visits to Brazil").answered
    assert not ask("visits of the Swedish foreign minister").lines


def test_journeys_to_come_are_planned_and_not_over() -> None:
    desk = desk_of(
        record("a.txt", went=[Went([OKAFOR], "FR", "Paris", "2030-01", Status.PLANNED)]),
        record("b.txt", went=[Went([ALVAREZ], "FR", "Paris", "", Status.PLANNED)]),
        record("c.txt", went=[Went([TOMAS], "FR", "Paris", "2001-01", Status.CANCELLED)]),
    )

    assert ask("upcoming visits", desk=desk).records == ("b.txt", "a.txt")
    assert ask("next visit of Okafor", desk=desk).records == ("a.txt",)
    assert "cancelled or postponed" in ask("visits of Novak", desk=desk).text
    assert "no date given" in ask("visits of Alvarez", desk=desk).text
    assert not ask("next trip of Okafor").lines


def test_copies_of_a_record_tell_of_one_journey_and_are_cited_together() -> None:
    copy = record("z2.txt", "2001-02-01", went=[Went([TOMAS], "FR", "Paris", "2001-01")])
    twin = record("z1.txt", "2001-02-01", went=[Went([TOMAS], "FR", "Paris", "2001-01")])
    desk = desk_of(twin, copy)

    answer = ask("visits of Novak", desk=desk)

    assert (len(answer.lines), answer.records) == (1, ("z1.txt", "z2.txt"))
    assert len(ask("latest record", desk=desk).lines) == 1
    assert "1 of them a copy of another" in ask("what does the archive hold", desk=desk).headline
    third = record("z0.txt", "2001-02-01", went=[Went([TOMAS], "FR", "Paris", "2001-01")])
    held = ask("what does the archive hold", desk=desk_of(twin, copy, third)).headline
    assert held.endswith("2 of them copies of another.")


@pytest.mark.parametrize(
    ("question", "records"),
    [
        ("b2015.txt", ("b2015.txt",)),
        ("show https://example.org/release/a2010 please", ("a2010.txt",)),
        ("nothere.txt", ()),
        ("latest record", ("f2020.txt",)),
        ("oldest record", ("a2010.txt",)),
        ("second record", ("b2015.txt",)),
        ("last two records", ("e2019.txt", "f2020.txt")),
        ("records from 2015", ("b2015.txt",)),
        ("records about cocoa", ("b2015.txt", "f2020.txt")),
        ("records about Okafor in 2018", ("d2018.txt",)),
        ("records about Okafor and wind power", ("b2015.txt", "f2020.txt")),
        ("records about Morocco", ("f2020.txt",)),
        ("records about Vienna", ("d2018.txt",)),
        ("records of summits", ("b2015.txt", "f2020.txt")),
        ("records not from 2010 about Lindqvist", ("b2015.txt", "e2019.txt", "f2020.txt")),
        ("show me the record of Okafor and Lindqvist", ("b2015.txt", "f2020.txt")),
        ("show me the record of Okafor and Brandt", ()),
        ("show me the record", ()),
    ],
)
def test_records_are_found_by_name_time_people_and_words(
    question: str, records: tuple[str, ...]
) -> None:
    assert set(ask(question).records) == set(records)
    assert ask(question).answered == bool(records)


def test_no_record_says_what_was_looked_for_and_what_is_near() -> None:
    answer = ask("records from 2012 about cocoa")

    assert answer.headline.startswith("No record (2012), on “cocoa”.")
    assert [line.record for line in answer.near] == ["b2015.txt", "f2020.txt"]


def test_a_long_record_is_shown_by_its_beginning() -> None:
    desk = desk_of(
        record("long.txt", "2001-01-01", said=[(ALVAREZ, "word " * 300)], url="https://a.org/x")
    )

    answer = ask("long.txt", desk=desk)

    assert answer.lines[0].text.endswith(" …")
    assert "<https://a.org/x>" in answer.lines[0].text


SAID = [
    ("what did Okafor say about cocoa", "Amara Okafor on “cocoa”: 2 passages."),
    ("what did the Nigerian president say about cocoa", "Amara Okafor on “cocoa”: 2 passages."),
    ("what did Alvarez say about cocoa", "No passage gives words of Maria Alvarez alone on “cocoa”; the records that name"),
    ("what did Alvarez say about turbines", "No record here gives words of Maria Alvarez on “turbines”."),
    ("what did Nigeria say about cocoa", "2 passages on “cocoa”:"),
    ("what did Okafor say", "Amara Okafor: 4 passages."),
    ("what did Brandt say", "No record fits that."),
    ("who spoke of wind power in 2015", "1 passage on “wind power”:"),
    ("what was said about wind power in Lagos", "1 passage on “wind power”:"),
    ("what was said about cocoa in 1999", "No record here speaks of “cocoa”."),
    ("zebras", "No record here speaks of “zebras”."),
    ("what was said about zebras", "No record here speaks of “zebras”."),
    ("what was said", "No record fits that."),
    ("what was said in Lagos", "Johan Lindqvist met Amara Okafor on 10 March 2015"),
    ("what did Alvarez tell Okafor about fish", "No record here gives words of Maria Alvarez"),
    ("what did Brandt tell Okafor", "No record in this archive of a meeting of Otto Brandt with Amara Okafor."),
    ("what was discussed in Lagos", "Johan Lindqvist met Amara Okafor on 10 March 2015"),
    ("what did Lindqvist and Okafor discuss", "2 meetings; of the last:"),
    ("what was discussed in Paris", "No record in this archive of a meeting in Paris."),
    ("why did Brandt meet Okafor", "No record in this archive of a meeting of Otto Brandt with Amara Okafor."),
]  # fmt: skip


@pytest.mark.parametrize(("question", "told"), SAID)
def test_what_was_said_is_quoted_with_its_place(question: str, told: str) -> None:
    assert ask(question).headline.startswith(told)


def test_a_quotation_has_its_speaker_paragraph_point_and_date() -> None:
    line = ask("what did Okafor say about cocoa").lines[0]

    assert line.text == (
        "Amara Okafor, ¶2 (point 1), 2015-03-10: President Okafor spoke of cocoa exports and of the harbour of Lagos."
    )
    assert line.evidence in RECORDS[1].document.text


def test_what_both_said_is_said_by_each_who_met() -> None:
    assert ask("what did Alvarez say about wind power").records == ("f2020.txt",)


def test_a_reason_is_quoted_before_other_points() -> None:
    assert any(
        "owing to a storm" in line.text
        for line in ask("why was the Bratislava meeting cancelled").lines
    )
    assert any(
        "because the Lagos Trade Fair" in line.text
        for line in ask("why did they meet in Lagos").lines
    )


def test_words_without_an_ask_find_meetings_then_passages() -> None:
    assert ask("cocoa in 2020").records == ("f2020.txt",)
    assert ask("Okafor cocoa").records == ("b2015.txt", "f2020.txt")
    assert ask("turbines Vienna").headline.startswith("Amara Okafor was to meet")
    assert ask("meetings about cocoa").records == ("b2015.txt", "f2020.txt")


def test_a_meeting_only_mentioned_is_not_told_as_about_the_topic_of_its_record() -> None:
    lines = ask("meetings about cocoa").lines

    assert lines
    assert [line.text for line in lines if "2009" in line.text] == []


def test_more_than_five_passages_are_paged() -> None:
    desk = desk_of(
        record(
            "a.txt",
            met=[Met([OKAFOR, ALVAREZ], "2001-01-01")],
            said=[(OKAFOR, f"Cocoa number {k}.") for k in range(9)],
        )
    )

    assert (len(ask("cocoa", desk=desk).lines), ask("cocoa", desk=desk).more) == (5, 4)
    assert len(ask("cocoa", "more", desk=desk).lines) == 4
    assert ask("what was discussed by Okafor and Alvarez", desk=desk).more == 1
    assert ask("cocoa", "more", "more", desk=desk).text == "That was all."
