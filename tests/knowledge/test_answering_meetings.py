"""Meetings told for the ask: who, whether, when, where, how long, how many, who sat in, why."""

from datetime import date

import pytest

from knowledge.records import Mode, Status
from tests.world import (
    ALVAREZ,
    BRANDT,
    HALVORSEN,
    LINDQVIST,
    NGUYEN,
    OKAFOR,
    PETRA,
    TOMAS,
    Met,
    ask,
    desk_of,
    figure,
    record,
)


def first(question: str) -> str:
    return ask(question).headline


HEADLINES = [
    ("who met Okafor", "Amara Okafor met Johan Lindqvist and Maria Alvarez. 2 meetings held and 1 meeting planned:"),
    ("who met Tomas Novak", "Maria Alvarez spoke by telephone with Tomas Novak on 1 September 2016, for 20 minutes."),
    ("who did Alvarez or Okafor meet", "4 meetings held, 1 meeting planned and 1 meeting only mentioned:"),
    ("did Okafor meet Lindqvist", "Yes, 2 times. Johan Lindqvist met Maria Alvarez and Amara Okafor on 15 January 2020"),
    ("did Okafor meet Alvarez in 2018", "Only planned: Amara Okafor was to meet Maria Alvarez on 5 June 2018 in Vienna"),
    ("did Alvarez meet Lindqvist in 2009", "Yes, as another record mentions. Johan Lindqvist met Maria Alvarez (November 2009)."),
    ("did Lindqvist meet Petra Novak", "Cancelled or postponed: Petra Novak was to meet Johan Lindqvist on 10 February 2019"),
    ("did Brandt meet Nguyen", "Yes. Otto Brandt spoke by video with Nguyen Van Thanh."),
    ("when did Lindqvist meet Okafor in 2015", "10 March 2015, at 10:30 a.m. local time."),
    ("when did Okafor meet Alvarez in Vienna", "5 June 2018 (planned; no record that it was held)."),
    ("when was the meeting in Bratislava", "10 February 2019 (cancelled or postponed)."),
    ("when did Brandt meet Nguyen", "The record does not say when."),
    ("where did Okafor meet Lindqvist", "Lagos, Nigeria and Rosenbad, Stockholm, Sweden."),
    ("where did Alvarez meet Tomas Novak", "At no one place: they spoke from afar."),
    ("where did Lindqvist meet Alvarez in 2009", "The record does not say where."),
    ("how long did Okafor and Lindqvist meet", "2 hours 30 minutes in all: 1 hour and 1 hour 30 minutes."),
    ("how long was the Madrid meeting", "45 minutes."),
    ("how long did Okafor and Alvarez meet in Vienna", "No record says how long."),
    ("how did Alvarez and Tomas Novak meet", "By telephone. Maria Alvarez spoke by telephone with Tomas Novak"),
    ("was it by phone or in person that Alvarez met people", "In person and By telephone."),
    ("how many meetings did Alvarez have", "3 meetings; besides, 1 planned with no record that it was held."),
    ("how often did Alvarez meet Lindqvist", "2 meetings; besides, 1 that another record only mentions."),
    ("how many meetings were planned", "1 meeting."),
    ("on what occasion did Okafor meet Lindqvist in 2015", "Lagos Trade Fair."),
    ("why was the meeting in Bratislava cancelled", "No record names an occasion."),
    ("second meeting of Alvarez", "Maria Alvarez spoke by telephone with Tomas Novak"),
    ("longest meeting", "Johan Lindqvist met Maria Alvarez and Amara Okafor on 15 January 2020"),
    ("shortest meeting of Lindqvist", "Johan Lindqvist met Maria Alvarez on 1 June 2010"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "told"), HEADLINES)
def test_the_first_sentence_answers_what_was_asked(question: str, told: str) -> None:
    assert first(question).startswith(told)


def test_meetings_of_a_day_are_counted() -> None:
    answer = ask("on this day", today=date(2026, 3, 10))

    assert (answer.headline, answer.count) == ("1 meeting on this day:", 1)
    assert ask("on this day", today=date(2026, 2, 10)).count == 0


def test_an_earlier_meeting_that_is_only_mentioned_is_told_beside_the_first() -> None:
    answer = ask("first meeting of Alvarez and Lindqvist")

    assert answer.records == ("a2010.txt",)
    assert answer.notes == (
        "A record mentions an earlier one: Johan Lindqvist met Maria Alvarez (November 2009).",
    )
    assert not ask("first meeting of Okafor").notes


def test_somebody_who_only_sat_in_is_told_as_such() -> None:
    answer = ask("did Halvorsen meet Okafor")

    assert answer.headline.startswith("Inge Halvorsen sat in on 1 meeting")
    assert answer.count == 0
    assert answer.records == ("b2015.txt",)
    assert not ask("did Halvorsen meet Alvarez").lines


def test_the_office_of_somebody_who_sat_in_does_not_confuse_the_others() -> None:
    assert ask("did Ambassador Halvorsen meet President Okafor").records == ("b2015.txt",)


def test_names_that_several_bear_are_all_in_the_answer_and_offered() -> None:
    answer = ask("meetings of Novak")

    assert set(answer.records) == {"c2016.txt", "e2019.txt"}
    assert set(answer.choices) == {"Tomas Novak", "Petra Novak"}


def test_a_meal_beside_a_meeting_is_not_told_as_the_meeting() -> None:
    answer = ask("how long was the dinner with Okafor")

    assert "spoken of beside the meeting" in answer.text
    assert answer.records == ("b2015.txt",)


@pytest.mark.parametrize(
    ("question", "records"),
    [
        ("bilaterals in Lagos", ["b2015.txt"]),
        ("trilaterals", ["f2020.txt"]),
        ("meetings in third countries", ["d2018.txt"]),
        ("meetings of the Swedish prime minister", ["b2015.txt", "f2020.txt"]),
        ("meetings of Foreign Minister Lindqvist", ["a2010.txt"]),
        ("meetings with Defence Minister Petra Novak", ["e2019.txt"]),
        ("planned meetings without a read-out", ["d2018.txt"]),
        ("phone calls", ["c2016.txt"]),
        ("Spain-Sweden meetings", ["a2010.txt", "f2020.txt"]),
        ("meetings of Nigeria or Czechia", ["b2015.txt", "c2016.txt", "d2018.txt", "f2020.txt"]),
        ("meetings of Alvarez in Nigeria or Spain", ["a2010.txt"]),
        ("meetings in Stockholm", ["f2020.txt"]),
        ("meetings in 2015 and 2016", ["b2015.txt", "c2016.txt"]),
        ("meetings since 2018", ["d2018.txt", "f2020.txt"]),
        ("meetings in March", ["b2015.txt"]),
        ("meetings on 1 June", ["a2010.txt"]),
        ("meetings on 1 June or in 2016", ["a2010.txt", "c2016.txt"]),
        ("held meetings of Okafor", ["b2015.txt", "f2020.txt"]),
        ("cancelled meetings", ["e2019.txt"]),
        ("last two meetings of Okafor", ["b2015.txt", "f2020.txt"]),
    ],
)  # fmt: skip
def test_filters_let_through_what_they_say(question: str, records: list[str]) -> None:
    assert (
        sorted(set(ask(question).records) - {"e2019.txt"} | ({"e2019.txt"} & set(records)))
        == records
    )


def test_a_page_is_full_and_says_how_many_are_left() -> None:
    desk = desk_of(
        *(
            record(f"r{k:02}.txt", met=[Met([ALVAREZ, OKAFOR], f"20{k:02}-01-01", "Paris", "FR")])
            for k in range(30)
        )
    )

    page, rest = ask("meetings of Okafor", desk=desk), ask("meetings of Okafor", "more", desk=desk)

    assert (len(page.lines), page.more) == (20, 10)
    assert (len(rest.lines), rest.more) == (10, 0)
    assert not set(page.records) & set(rest.records)


def test_too_many_names_are_not_listed_in_the_first_sentence() -> None:
    crowd = [figure(f"Ann Person{chr(97 + k)}", "FR") for k in range(14)]
    desk = desk_of(
        *(
            record(f"r{k}.txt", met=[Met([OKAFOR, each], f"2001-01-{k + 1:02}")])
            for k, each in enumerate(crowd)
        )
    )

    assert ask("who met Okafor", desk=desk).headline == "Amara Okafor: 14 meetings held:"


def test_attendance_tells_those_who_met_and_those_beside_them_by_side() -> None:
    both, swedish, nigerian = (
        ask(f"who attended the meeting in Lagos{side}")
        for side in ("", " on the Swedish side", " on the Nigerian side")
    )

    assert [line.text for line in both.lines] == [
        "met: Johan Lindqvist (Prime Minister of Sweden) and Amara Okafor (President of Nigeria)",
        "beside them: Inge Halvorsen (Ambassador of Sweden) and others",
    ]
    assert swedish.people == ("Johan Lindqvist", "Inge Halvorsen")
    assert nigerian.people == ("Amara Okafor",)
    assert len(nigerian.lines) == 1


def test_attendance_without_names_beside_says_so_and_several_are_counted() -> None:
    assert "names nobody beside them" in ask("who attended the meeting in Madrid").text
    assert ask("who attended meetings of Okafor").headline == "3 meetings:"
    assert not ask("who attended the meeting of Brandt and Okafor").answered


def test_a_record_that_mentions_one_meeting_twice_is_one_source() -> None:
    desk = desk_of(
        record(
            "a.txt", "2001-01-01", met=[Met([ALVAREZ, OKAFOR], "2001-01-05", status=Status.PLANNED)]
        ),
        record("b.txt", "2001-01-06", met=[Met([ALVAREZ, OKAFOR], "2001-01-05", minutes=30)]),
    )

    answer = ask("who met Okafor", desk=desk)

    assert len(answer.lines) == 1
    assert answer.lines[0].cited.endswith("[b.txt; also a.txt]")
    assert answer.records == ("b.txt", "a.txt")


def test_upcoming_ones_are_planned_and_not_over() -> None:
    desk = desk_of(
        record("a.txt", met=[Met([ALVAREZ, OKAFOR], "2030-01-05", status=Status.PLANNED)]),
        record("b.txt", met=[Met([BRANDT, NGUYEN], "2001-01-05", status=Status.PLANNED)]),
        record("c.txt", met=[Met([PETRA, TOMAS], status=Status.PLANNED, mode=Mode.PHONE)]),
        record("d.txt", met=[Met([LINDQVIST, HALVORSEN], "2000-01-05", status=Status.PLANNED)]),
    )

    assert ask("upcoming meetings", desk=desk).records == ("c.txt", "a.txt")
    assert ask("next meeting", desk=desk).records == ("a.txt",)
    assert ask("next meeting of Petra Novak", desk=desk).answered
    assert ask("first meeting of Petra Novak", desk=desk).records == ("c.txt",)
    assert ask("upcoming meetings in 2001", desk=desk).records == ("b.txt",)
    assert "not to come" in ask("next meeting of Brandt", desk=desk).text
    assert not ask("longest meeting", desk=desk).answered


def test_days_of_the_year_are_those_of_the_calendar() -> None:
    desk = desk_of(
        record("a.txt", met=[Met([ALVAREZ, OKAFOR], "2003-02-28")]),
        record("b.txt", met=[Met([ALVAREZ, OKAFOR], "2004-02-29")]),
        record("c.txt", met=[Met([ALVAREZ, OKAFOR], "2005-12-30/2006-01-02")]),
        record("d.txt", met=[Met([ALVAREZ, OKAFOR], "2007-05")]),
        record("e.txt", met=[Met([ALVAREZ, OKAFOR], "2008")]),
    )

    assert ask("meetings on 29 February", desk=desk).records == ("b.txt",)
    assert ask("meetings on 1 January", desk=desk).records == ("c.txt",)
    assert ask("meetings in May", desk=desk).records == ("d.txt",)
    assert ask("meetings not in May", desk=desk).records[0] == "a.txt"
    assert not ask("meetings on 3 May", desk=desk).answered
    assert ask("on this day", desk=desk, today=date(2026, 1, 1)).records == ("c.txt",)
    assert ask("on this day", desk=desk, today=date(2004, 1, 1)).count == 0
    assert ask(
        "what happened in earlier years between 1 and 2 January 2026", desk=desk
    ).records == ("c.txt",)


def test_the_countries_of_a_meeting_are_those_who_met_or_where_it_was() -> None:
    assert ask("Sweden-Spain meetings in Nigeria or Sweden").records == ("f2020.txt",)
    assert set(ask("meetings of Austria").records) == {"d2018.txt", "g_undated.txt"}
    assert ask("meetings of Okafor with Austria").records == ("d2018.txt",)
    assert not ask("Austria-Nigeria meetings").answered


def test_two_readings_of_one_name_are_two_people() -> None:
    assert not ask("did Novak meet Novak").lines
