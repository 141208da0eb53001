"""Nothing found: what failed, what is near, what the archive covers; and what is refused."""

import pytest

from tests.world import ask

TOLD = [
    ("did Okafor meet Brandt", "a meeting of Amara Okafor with Otto Brandt."),
    ("did Okafor meet Brandt or Petra Novak", "a meeting of Amara Okafor with Petra Novak or Otto Brandt."),
    ("meetings of Okafor in Madrid", "a meeting of Amara Okafor, in Madrid."),
    ("meetings of Okafor with Czechia", "a meeting of Amara Okafor, of Czechia."),
    ("meetings of Okafor in 2003", "a meeting of Amara Okafor (2003)."),
    ("meetings of Okafor on 3 March", "a meeting of Amara Okafor, on 3 March of any year."),
    ("meetings of Prime Minister Okafor", "a meeting of Amara Okafor, as prime minister."),
    ("phone calls of Okafor", "a meeting of Amara Okafor (phone)."),
    ("courtesy calls of Okafor", "a meeting of Amara Okafor (courtesy call)."),
    ("cancelled meetings of Okafor", "a meeting of Amara Okafor (cancelled)."),
    ("meetings of Okafor under 20 minutes", "a meeting of Amara Okafor, of at most 19 minutes."),
    ("meetings of Okafor over three hours", "a meeting of Amara Okafor, of at least 3 hours 1 minute."),
    ("meetings of Okafor between 20 and 30 minutes", "a meeting of Amara Okafor, of 20 minutes to 30 minutes."),
    ("meetings of Brandt without Nguyen", "a meeting of Otto Brandt, without Nguyen Van Thanh."),
    ("meetings of Tomas Novak not with Spain not in Lagos", "a meeting of Tomas Novak, without Spain and Lagos."),
    ("meetings of Tomas Novak not in 2016", "a meeting of Tomas Novak, not in 2016."),
    ("meetings of Tomas Novak not in September", "a meeting of Tomas Novak, not in September."),
    ("meetings of Tomas Novak not by phone", "a meeting of Tomas Novak, not phone."),
    (
        "meetings of Alvarez and Lindqvist in third countries",
        "a meeting of Maria Alvarez with Johan Lindqvist, in a third country."),
    ("next meeting of Okafor", "a meeting of Amara Okafor, still to come."),
    ("fifth meeting of Okafor", "a meeting of Amara Okafor (number 5 from the first)."),
    ("visits of Alvarez to Nigeria", "a visit of Maria Alvarez, in Nigeria."),
]  # fmt: skip


@pytest.mark.parametrize(("question", "told"), TOLD)
def test_the_filters_that_were_meant_are_told(question: str, told: str) -> None:
    answer = ask(question)

    assert answer.headline.startswith(f"No record in this archive of {told}")
    assert answer.headline.endswith("The archive holds 7 records, 2009–2020.")
    assert not answer.people
    assert "did not meet" not in answer.text


@pytest.mark.parametrize(
    ("question", "near"),
    [
        ("did Okafor meet Brandt", ["Amara Okafor with others", "Otto Brandt with others"]),
        ("meetings of Okafor in 2003", ["at another time"]),
        ("meetings of Okafor in Madrid", ["elsewhere"]),
        ("phone calls of Okafor", ["of another kind"]),
        ("meetings of Okafor under 20 minutes", ["of another length"]),
        ("meetings of Prime Minister Okafor", ["in another role"]),
        ("meetings of Okafor with Czechia", ["with others"]),
        ("Nigeria-Czechia meetings", ["Nigeria with others", "Czechia with others"]),
        ("fifth meeting of Okafor", ["the last"]),
        ("next meeting of Okafor", ["not to come"]),
        ("did Prime Minister Okafor meet President Brandt in Madrid in 2003", []),
        ("meetings in 2003", []),
    ],
)
def test_what_one_filter_less_finds_is_near_and_not_the_answer(
    question: str, near: list[str]
) -> None:
    answer = ask(question)

    told = [line.text.split(":")[0] for line in answer.near]
    assert told == near
    assert all(line.record in answer.records for line in answer.near)


def test_no_more_than_three_are_near() -> None:
    assert (
        len(ask("phone calls of Okafor with Alvarez as prime minister in Madrid in 2003").near) <= 3
    )


def test_a_known_person_without_meetings_is_answered_and_a_place_is_not() -> None:
    assert (ask("did Okafor meet Brandt").answered, ask("did Okafor meet Brandt").count) == (
        True,
        0,
    )
    assert not ask("meetings in Paris").answered
    assert ask("how many meetings in Paris").count == 0


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("who met Napoleon", "No record here names Napoleon."),
        ("did Okafor meet Gandalf", "No record here names Gandalf."),
        ("meetings on 31 April 2015", "There is no 31 April 2015."),
        ("who met Novak Djokovic", "No record here names Novak Djokovic."),
        ("who met xyzzy", "No record here names xyzzy."),
        ("when did Amara Gandalf meet Alvarez", "No record here names"),
    ],
)
def test_strangers_and_days_that_are_not_are_refused(question: str, told: str) -> None:
    answer = ask(question)

    assert not answer.answered
    assert answer.headline.startswith(told)
    assert not answer.people


def test_a_word_that_no_record_has_is_told_beside_the_answer() -> None:
    answer = ask("meetings of Okafor zzyzx in 2015")

    assert answer.records == ("b2015.txt",)
    assert answer.notes == ("No record speaks of “zzyzx”",)


def test_a_topic_that_the_meetings_found_do_not_speak_of_is_told() -> None:
    answer = ask("meetings about cocoa with Brandt")

    assert answer.notes == ("No record of these meetings speaks of “cocoa”",)


def test_a_place_without_a_meeting_shows_what_records_say_of_it() -> None:
    assert "Morocco" in ask("who met in Morocco").text
    assert ask("Morocco").answered


def test_help_and_holdings_are_told_from_the_archive() -> None:
    assert ask("help").lines[0].text == "who met Alvarez"
    assert ask("help", "???").headline.startswith("I did not understand “???”")
    assert ask("").headline.startswith("I did not understand an empty question")
    assert ask("who met").headline.startswith("I did not understand")
    holdings = ask("what does the archive hold")
    assert (
        holdings.headline == "The archive holds 7 records from 1 November 2009 to 15 January 2020."
    )
    assert holdings.count == 7
