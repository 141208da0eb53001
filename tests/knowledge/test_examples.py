"""The examples of an archive: of many kinds, and every one of them gets an answer."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.desk import Desk, open_desk
from knowledge.question import Ask
from tests.corpus_cases import ARCHIVES, opened
from tests.world import TODAY, Met, desk_of, figure, record, world

DESKS = (*ARCHIVES, "world")


def desk_named(name: str) -> Desk:
    return world() if name == "world" else opened(name)


@pytest.mark.parametrize("name", DESKS)
@pytest.mark.parametrize("today", [TODAY, date(2031, 1, 1)])
def test_every_example_gets_an_answer_on_any_day(name: str, today: date) -> None:
    desk = desk_named(name)

    for text in desk.examples():
        answer, _ = desk.ask(text, today)
        assert answer.answered, text
        assert answer.records or text == "what does the archive hold"
        assert answer.count != 0


@pytest.mark.parametrize("name", DESKS)
def test_the_examples_show_many_kinds_of_question(name: str) -> None:
    desk = desk_named(name)

    asks = {desk.understand(text, TODAY).ask for text in desk.examples()}

    assert len(desk.examples()) >= 8
    assert {Ask.WHO_MET, Ask.WHEN, Ask.HOW_MANY, Ask.SAID, Ask.PROFILE, Ask.HOLDINGS} <= asks


@pytest.mark.parametrize("name", DESKS)
def test_an_example_names_nobody_who_could_be_somebody_else(name: str) -> None:
    desk = desk_named(name)

    for text in desk.examples():
        spots = desk.understand(text, TODAY).people
        assert all(len(spot.best) == 1 for spot in spots), text


@pytest.mark.parametrize("name", DESKS)
def test_each_follow_up_of_the_example_thread_gets_an_answer_that_rests_on_the_one_before(
    name: str,
) -> None:
    desk = desk_named(name)
    first, *follow_ups = desk.example_thread()
    answer, before = desk.ask(first, TODAY)

    assert answer.answered
    assert len(follow_ups) >= 3
    for text in follow_ups:
        assert not desk.understand(text, TODAY).people or text.startswith("with ")
        answer, before = desk.ask(text, TODAY, before)
        assert answer.answered, text
        assert answer.records


def test_an_archive_without_meetings_offers_what_it_can_tell(tmp_path: Path) -> None:
    assert open_desk(tmp_path).examples() == ("what does the archive hold",)
    assert open_desk(tmp_path).example_thread() == ()


def test_a_single_meeting_without_country_place_or_length_has_its_examples_too() -> None:
    desk = desk_of(
        record("a.txt", "2015", met=[Met([figure("Ada Bly"), figure("Cy Dunn")], "2015")])
    )

    assert desk.examples()[:2] == ("who met Dunn", "when did Bly meet Dunn")
    assert "on 1 January" not in desk.examples()


def test_examples_and_holdings_are_worked_out_once() -> None:
    desk = world()

    assert desk.examples() is desk.examples()
    assert desk.holdings() is desk.holdings()
