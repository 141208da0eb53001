"""The front door: whatever lies in a folder, the desk opens and says what it could not read."""

import os
from datetime import date
from pathlib import Path

import pytest

from knowledge.desk import find_problems, open_desk, read_folder
from knowledge.records import ProblemKind
from tests.world import world

SEEDS = Path(__file__).parent.parent.parent / "seeds"
TODAY = date(2026, 5, 26)

ODD: dict[str, tuple[bytes, ProblemKind, int | None]] = {
    "binary.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, ProblemKind.BINARY, None),
    "broken.md": (b"---\ntitle: 'PM\ndate: [2008\n---\n\nText.\n", ProblemKind.FRONT_MATTER, 4),
    "empty.txt": (b"", ProblemKind.EMPTY, None),
    "huge.txt": (b"a" * (5 * 1024 * 1024 + 1), ProblemKind.TOO_LARGE, None),
    "wrong_day.md": (b"---\ntitle: T\ndate: 2008-02-30\n---\n\nText.\n", ProblemKind.BAD_DATE, 3),
}
"""File names with their bytes, what is wrong with them, and in which line about."""


@pytest.fixture
def odd_archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    for seed in SEEDS.glob("*.txt"):
        (folder / seed.name).write_bytes(seed.read_bytes())
    for name, (data, _, _) in ODD.items():
        (folder / name).write_bytes(data)
    (tmp_path / "secret.txt").write_text("May 26, 2024\n\nA secret.\n")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    return folder


def test_each_odd_file_is_named_and_the_rest_still_answers(odd_archive: Path) -> None:
    desk = open_desk(odd_archive)

    answer, _ = desk.ask("who met Yoon", TODAY)

    found = {(problem.file, problem.kind) for problem in desk.archive.problems}
    assert {(name, kind) for name, (_, kind, _) in ODD.items()} <= found
    assert ("link.txt", ProblemKind.OUTSIDE_ARCHIVE) in found
    assert "Kishida Fumio" in answer.people


def test_problems_are_found_by_file_and_line_with_every_file_counted(odd_archive: Path) -> None:
    count, problems = find_problems(odd_archive)

    lines = {problem.file: problem.line for problem in problems}
    assert count == 5 + len(ODD) + 1
    assert [problem.file for problem in problems] == sorted(problem.file for problem in problems)
    assert lines["wrong_day.md"] == 3
    assert lines["broken.md"] in (2, 3, 4)


def test_a_folder_is_read_in_file_order_with_what_cannot_be_read_in_its_place(
    odd_archive: Path,
) -> None:
    records = list(read_folder(odd_archive))

    names = [record.name for record in records]
    assert names == sorted(names)
    link = records[names.index("link.txt")]
    assert (link.document.text, len(link.problems)) == ("", 1)


@pytest.mark.skipif(os.name == "nt", reason="needs file names that Windows forbids")
def test_strange_file_names_are_names_like_others(tmp_path: Path) -> None:
    for name in ("a b.txt", "[bold]x.txt", "岸田.txt", "new\nline.txt"):
        (tmp_path / name).write_text("May 26, 2024\n\nMr. KISHIDA Fumio spoke.\n")

    assert len(list(read_folder(tmp_path))) == 4


def test_an_empty_folder_opens_and_says_what_it_does_not_hold(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)

    answer, _ = desk.ask("who met Yoon", TODAY)

    assert not answer.answered
    assert desk.holdings().records == 0
    assert desk.holdings().first is None
    assert find_problems(tmp_path) == (0, ())


def test_a_follow_up_takes_the_rest_from_the_question_before_it() -> None:
    desk = open_desk(SEEDS)

    _, before = desk.ask("who met Yoon", TODAY)
    answer, _ = desk.ask("where?", TODAY, before)

    assert "Seoul" in answer.text


def test_progress_sees_every_file_once() -> None:
    told: list[Path] = []

    def watch(files):  # type: ignore[no-untyped-def]
        told.extend(files)
        return files

    open_desk(SEEDS, watch)

    assert [path.name for path in told] == sorted(path.name for path in SEEDS.glob("*.txt"))


def test_a_record_is_found_by_its_name_with_title_and_address() -> None:
    desk = world()
    record = desk.record("a2010.txt")

    assert record is not None
    assert record.name == "a2010.txt"
    assert desk.title_of("a2010.txt") == "Spain-Sweden Foreign Ministers' Meeting"
    assert desk.url_of("a2010.txt") == "https://www.example.org/release/a2010/"


def test_a_record_that_is_not_here_is_told_by_its_name_alone() -> None:
    desk = world()

    assert desk.record("a2011.txt") is None
    assert desk.title_of("a2011.txt") == "a2011.txt"
    assert desk.url_of("a2011.txt") is None
    assert desk.url_of("b2015.txt") is None
    assert desk.meetings_in("a2011.txt") == ()


def test_the_meetings_of_a_record_are_told_as_in_an_answer() -> None:
    desk = world()

    lines = desk.told(desk.meetings_in("f2020.txt"))

    assert [line.text[:15] for line in lines] == ["November 2009: ", "15 January 2020"]
    assert {line.record for line in lines} == {"f2020.txt"}
    assert lines[1] in desk.ask("who met in January 2020", TODAY)[0].lines
