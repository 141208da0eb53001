"""The archive: what is kept, what it spans, and the problems of everything."""

from datetime import date

from msgspec import structs

from knowledge.archive import build_archive
from knowledge.records import Problem, ProblemKind, Status
from tests.world import ALVAREZ, OKAFOR, Met, record

PROBLEM = Problem("x.txt", None, ProblemKind.EMPTY, "It is empty.")


def test_records_without_a_word_are_left_out_but_not_their_problems() -> None:
    full = record("a.txt", "2001-01-01", met=[Met([ALVAREZ, OKAFOR], "2001-01-01")])
    empty = structs.replace(
        full, document=structs.replace(full.document, text=" \n"), problems=(PROBLEM,)
    )

    archive = build_archive([full, empty], [PROBLEM])

    assert [each.name for each in archive.records] == ["a.txt"]
    assert archive.problems == (PROBLEM, PROBLEM)


def test_the_span_is_of_records_and_dated_meetings() -> None:
    archive = build_archive(
        [
            record("a.txt", "2005-01-01", met=[Met([ALVAREZ, OKAFOR], "2001-03-04")]),
            record("b.txt", met=[Met([ALVAREZ, OKAFOR])]),
        ]
    )

    assert archive.span == (date(2001, 3, 4), date(2005, 1, 1))
    assert build_archive([]).span is None


def test_a_record_without_a_date_is_of_the_day_of_its_meeting() -> None:
    held = record("a.txt", met=[Met([ALVAREZ, OKAFOR], "2001-03-04")])
    planned = record("b.txt", met=[Met([ALVAREZ, OKAFOR], "2002-03-04", status=Status.PLANNED)])

    days = {role.day for person in build_archive([held, planned]).people for role in person.roles}

    assert days == {date(2001, 3, 4), None}


def test_records_with_one_body_are_copies_of_each_other() -> None:
    one, two = (record(name, "2001-01-01", named=[ALVAREZ]) for name in ("a.txt", "b.txt"))
    other = record("c.txt", "2001-01-01", named=[OKAFOR])
    blank = structs.replace(other, document=structs.replace(other.document, fingerprint=""))

    assert build_archive([one, two, other, blank]).copies == {0: (0, 1), 1: (0, 1)}
