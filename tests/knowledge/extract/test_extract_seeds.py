"""The five real records of the archive, read to the last detail."""

from pathlib import Path

import pytest

from knowledge.extract.record import extract
from knowledge.reading.file import read_file
from knowledge.records import Record
from tests.knowledge.extract.telling import countries, days, places, roles, told, visits

SEEDS = Path(__file__).parents[3] / "seeds"


def seed(number: str) -> Record:
    path = next(SEEDS.glob(f"{number}_*"))
    return extract(read_file(path, path.name))


def test_a_journey_to_two_countries_plans_a_meeting_in_each() -> None:
    record = seed("000")
    assert told(record) == [
        "planned: Helen Clark + Yasuo Fukuda",
        "planned: Helen Clark + Lee Myung-bak",
    ]
    assert days(record) == ["2008-05-14", "2008-05-16"]
    assert places(record) == [(None, "JP"), (None, "KR")]
    assert roles(record)["Lee Myung-bak"] == "newly elected President"
    assert visits(record)[:2] == ["planned: Helen Clark to JP", "planned: Helen Clark to KR"]


def test_a_programme_of_two_days_in_tokyo_plans_two_meetings() -> None:
    record = seed("001")
    assert told(record) == [
        "planned: Damien O'Connor + Nishimura Yasutoshi",
        "planned: Damien O'Connor + Goto Shigeyuki",
    ]
    assert days(record) == ["2023-02-23/2023-02-24"] * 2
    assert places(record) == [("Tokyo", "JP")] * 2
    assert visits(record) == ["planned: Damien O'Connor to Tokyo"]
    assert (roles(record)["Goto Shigeyuki"] or "").endswith("(CPTPP))")


def test_a_summit_in_seoul_looks_back_on_talks_at_stanford() -> None:
    record = seed("002")
    assert told(record) == [
        "held: Kishida Fumio + Yoon Suk Yeol",
        "mentioned: Kishida Fumio + Yoon Suk Yeol",
    ]
    assert days(record) == ["2024-05-26", "2023-11"]
    assert places(record) == [("Seoul", "KR"), (None, "US")]
    assert visits(record) == ["held: Kishida Fumio to Seoul"]


def test_a_meeting_with_a_guest_in_japan_names_no_city() -> None:
    record = seed("003")
    assert told(record) == ["held: Hayashi Yoshimasa + Park Jin"]
    assert places(record) == [(None, "JP")]
    assert visits(record) == ["held: Park Jin to JP"]


def test_those_who_sat_in_in_new_york_have_their_offices_and_sides() -> None:
    record = seed("004")
    assert told(record) == ["held: Fumio Kishida + Yun Byung-se"]
    assert places(record) == [("New York", "US")]
    sat_in = [figure.name for figure in record.meetings[0].delegation]
    assert sat_in == ["Koro Bessho", "Kenji Kanasugi", "Oh Joon", "Kim Hong-kyun"]
    assert [countries(record)[name] for name in sat_in] == ["JP", "JP", "KR", "KR"]
    assert (roles(record)["Oh Joon"], roles(record)["Yun Byung-se"]) == (
        "Permanent Representative of the ROK to the UN",
        "Minister of Foreign Affairs of the ROK",
    )


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_every_value_points_into_the_text(number: str) -> None:
    record = seed(number)
    length = len(record.document.text)
    spans = [span for figure in record.figures for span in figure.spans]
    spans += [meeting.evidence for meeting in record.meetings]
    assert spans
    assert all(0 <= span.start < span.end <= length for span in spans)
