"""What other programs take: documented keys in documented order, every value plain."""

import json
from datetime import date
from pathlib import Path

from knowledge.desk import find_problems, open_desk
from knowledge.export import (
    exported,
    exported_answer,
    exported_digest,
    exported_holdings,
    exported_problem,
)

SEEDS = Path(__file__).parent.parent.parent / "seeds"
RECORD = [
    "file",
    "title",
    "published",
    "url",
    "meetings",
    "visits",
    "people",
    "countries",
    "problems",
]
MEETING = [
    "date", "end_date", "status", "mode", "kind", "city", "country", "start_time", "duration_minutes",
    "participants", "delegation", "evidence",
]  # fmt: skip
VISIT = ["people", "country", "city", "date", "end_date", "status", "evidence"]
ANSWER = [
    "question",
    "understood",
    "answered",
    "text",
    "people",
    "choices",
    "records",
    "dates",
    "count",
]


def test_a_record_has_the_documented_keys_in_order() -> None:
    rows = [exported(record) for record in open_desk(SEEDS).archive.records]

    assert [list(row) for row in rows] == [RECORD] * 5
    assert {tuple(meeting) for row in rows for meeting in row["meetings"]} == {tuple(MEETING)}
    assert {tuple(visit) for row in rows for visit in row["visits"]} == {tuple(VISIT)}
    summit = rows[2]["meetings"][0]
    assert (summit["date"], summit["start_time"], summit["duration_minutes"]) == (
        "2024-05-26",
        "16:35",
        50,
    )
    assert [list(figure) for figure in summit["participants"]] == [["name", "role", "country"]] * 2
    assert json.loads(json.dumps(rows)) == rows


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")

    (problem,) = find_problems(tmp_path)[1]

    row = exported_problem(problem)
    assert list(row) == ["file", "line", "kind", "message"]
    assert (row["file"], row["kind"]) == ("empty.txt", "empty")


def test_an_answer_has_the_documented_keys_in_order() -> None:
    answer, _ = open_desk(SEEDS).ask("who met Yoon", date(2026, 1, 1))

    row = exported_answer("who met Yoon", answer)

    assert list(row) == ANSWER
    assert row["text"] == answer.text
    assert json.loads(json.dumps(row)) == row


def test_a_digest_and_the_holdings_are_plain_data() -> None:
    desk = open_desk(SEEDS)

    row = exported_digest(desk.archive, desk.digest(date(2026, 9, 18)))

    (found,) = row["anniversaries"]
    assert (row["date"], row["last"], row["more"]) == ("2026-09-18", "2026-09-18", 0)
    assert (found["date"], found["years"], found["round"], found["told"]) == (
        "2016-09-18",
        10,
        True,
        True,
    )
    assert found["people"] == ["Kishida Fumio", "Yun Byung-se"]
    assert found["countries"] == ["JP", "KR", "US"]
    assert found["records"] == ["004_3efa4093d0a0abfa.txt"]
    assert json.loads(json.dumps(row)) == row
    assert exported_holdings(desk.holdings())["busiest"][0] == {
        "name": "Kishida Fumio",
        "meetings": 2,
    }


def test_holdings_of_nothing_have_no_days(tmp_path: Path) -> None:
    row = exported_holdings(open_desk(tmp_path).holdings())

    assert (row["records"], row["first"], row["last"], row["busiest"]) == (0, None, None, [])
