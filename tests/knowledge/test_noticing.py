"""Any message is looked up: what it mentions is found with care, and told with records and a question that leads on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.desk import Desk
from knowledge.noticing.findings import Finding, Findings
from knowledge.noticing.mentions import read_mentions
from tests.corpus_cases import ARCHIVES, CORPUS, opened, read_yaml
from tests.knowledge.noticing_world import noticing_world
from tests.world import TODAY

MESSAGES = read_yaml(CORPUS / "messages.yaml")


def look_up(text: str, desk: Desk | None = None) -> Findings:
    return (desk or noticing_world()).look_up(text, TODAY)


def one(findings: tuple[Finding, ...]) -> Finding:
    assert len(findings) == 1
    return findings[0]


@pytest.mark.parametrize("case", MESSAGES, ids=[case["text"][:60] for case in MESSAGES])
def test_a_message_mentions_this_and_nothing_more(case: dict[str, list[str]]) -> None:
    desk = noticing_world()

    found = read_mentions(str(case["text"]), TODAY, desk.archive.names, desk.text.knows)

    people = [s.best[0].name if len(s.best) == 1 else s.text for s in found.people]
    times = [asked for asked, own in found.times if own]
    days = [a.span.iso() if a.span else "{:02}-{:02}".format(*a.recurring or ()) for a in times]
    assert list(dict.fromkeys(people)) == case.get("people", [])
    assert list(found.countries) == case.get("countries", [])
    assert days == case.get("days", [])


def test_a_person_is_told_with_role_number_of_meetings_and_the_latest_of_them() -> None:
    found = one(look_up("what does Kishida think?").people)

    assert found.label == "Kishida Fumio"
    assert found.told == "Prime Minister, Japan. 3 meetings; the latest held: 26 May 2024."
    assert [line.record for line in found.lines] == ["a.txt", "b.txt", "c.txt"]
    assert found.records == ("a.txt", "b.txt", "c.txt")
    assert found.question == "who met Kishida Fumio"


def test_two_who_met_are_told_as_a_pair() -> None:
    found = look_up("Kishida, Yoon and Helen Clark").pairs

    assert [pair.label for pair in found] == ["Kishida Fumio and Yoon Suk Yeol"]
    assert found[0].told == "2 meetings; the latest held: 26 May 2024."
    assert found[0].question == "when did Kishida Fumio meet Yoon Suk Yeol"


def test_two_countries_that_met_are_told_as_a_pair() -> None:
    found = look_up("Between Japan and Korea there is a sea, and to Canada another.")

    assert [pair.label for pair in found.pairs] == ["Japan and South Korea (ROK)"]
    assert [each.label for each in found.countries] == ["Japan", "South Korea (ROK)", "Canada"]
    assert (
        found.countries[0].told == "Named in 3 records. 3 meetings; the latest held: 26 May 2024."
    )
    assert found.countries[2].question == "list of records of Canada"


def test_a_day_without_a_year_is_told_for_every_year() -> None:
    found = one(look_up("On 26 May as always").days)

    assert found.label == "26 May"
    assert (
        found.told
        == "1 meeting, 1 meeting planned, called off or only mentioned; the latest held: 26 May 2024."
    )
    assert found.question == "list of meetings on 26 May"


def test_what_no_record_tells_of_is_said() -> None:
    found = look_up("In Fiji on 3 March 1990, or tomorrow")

    assert found.unknown == ("Fiji", "3 March 1990")
    assert not found.found


def test_a_day_counted_from_today_is_told_where_the_archive_has_it() -> None:
    desk = noticing_world()
    day = desk.archive.events[-1].day

    assert one(desk.look_up("what was it today?", day).days).label == "26 May 2024"
    assert desk.look_up("what was it today?", TODAY) == Findings()


def test_a_family_name_of_several_is_one_finding_with_all_of_them() -> None:
    found = one(look_up("Foreign Minister Kim called").people)

    assert found.told == "Several people may be meant: Kim Sung-han and Kim Bok-dong."
    assert found.question == "who is Kim"


def test_a_family_name_means_whoever_the_message_names_in_full() -> None:
    assert one(look_up("Kim Bok-dong is here. Kim said hello.").people).label == "Kim Bok-dong"


def test_an_address_of_a_record_is_told_with_its_meetings() -> None:
    found = one(look_up("look: <https://example.org/summit?utm_source=x|this>\nand").records)

    assert found.label == "Summit in Seoul"
    assert found.records == ("a.txt",)
    assert found.question == "show a.txt"


def test_names_do_not_run_over_the_end_of_a_line() -> None:
    assert [each.label for each in look_up("Kishida\nYoon").people] == [
        "Kishida Fumio",
        "Yoon Suk Yeol",
    ]


def test_of_a_long_message_the_beginning_is_looked_at_and_that_is_said() -> None:
    found = look_up("Kishida " + "and so on " * 500 + "Yoon")

    assert [each.label for each in found.people] == ["Kishida Fumio"]
    assert found.note == "Only the first 4,000 characters were looked at."


def test_of_very_many_people_some_are_told_and_the_rest_counted() -> None:
    desk = opened("records")
    names = ", ".join(person.name for person in desk.archive.people[:40])

    found = look_up(names, desk)

    assert len(found.people) == 10
    assert "more names of people." in found.note


@pytest.mark.parametrize("archive", ARCHIVES)
def test_every_question_that_leads_on_has_an_answer_out_of_the_archive(archive: str) -> None:
    desk = opened(archive)
    for record in desk.archive.records:
        found = look_up(record.document.text, desk)
        assert found.found
        for each in (*found.people, *found.pairs, *found.countries, *found.days, *found.records):
            answer, _ = desk.ask(each.question, TODAY)
            assert answer.answered, each.question
            assert each.records, each.label
            assert not {*each.records} - {r.name for r in desk.archive.records}


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from([str(case["text"]) for case in MESSAGES]) | st.text(max_size=200),
        max_size=5,
    )
)
def test_any_message_is_looked_up_within_bounds(parts: list[str]) -> None:
    found = look_up("\n".join(parts))

    assert len(found.people) <= 10
    assert all(each.records for each in (*found.people, *found.pairs, *found.days))
