"""Which files of a folder are records, and how single files are opened."""

import os
from pathlib import Path

import pytest

from knowledge.reading.archive_folder import list_records, record_name
from knowledge.reading.file import read_bytes, read_file
from knowledge.reading.size import MAX_BYTES
from knowledge.records import ProblemKind

WORDS = "The two ministers met in Seoul today and spoke of trade."


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(WORDS, encoding="utf-8")


def test_records_are_listed_by_name_with_their_folders(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a.md", "deep/er/c.HTML", "d.markdown", "e.htm")

    paths, problems = list_records(tmp_path)

    names = [record_name(tmp_path, path) for path in paths]
    assert names == ["a.md", "b.txt", "d.markdown", "deep/er/c.HTML", "e.htm"]
    assert problems == []


def test_what_is_no_record_is_passed_over(tmp_path: Path) -> None:
    fill(
        tmp_path, "people.yaml", ".hidden.txt", ".git/x.txt", "README.md", "sub/readme.txt", "a.pdf"
    )

    assert list_records(tmp_path) == ([], [])


def test_links_out_of_the_archive_are_refused(tmp_path: Path) -> None:
    fill(tmp_path, "outside/secret.txt", "archive/a.txt")
    archive = tmp_path / "archive"
    (archive / "link.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (archive / "folder").symlink_to(tmp_path / "outside")
    (archive / "inside.txt").symlink_to(archive / "a.txt")

    paths, problems = list_records(archive)

    assert [path.name for path in paths] == ["a.txt", "inside.txt"]
    assert [(p.file, p.kind) for p in problems] == [
        ("folder", ProblemKind.OUTSIDE_ARCHIVE),
        ("link.txt", ProblemKind.OUTSIDE_ARCHIVE),
    ]


def test_folders_linked_inside_the_archive_are_listed_once(tmp_path: Path) -> None:
    fill(tmp_path, "real/a.txt")
    (tmp_path / "again").symlink_to(tmp_path / "real")

    paths, problems = list_records(tmp_path)

    assert [record_name(tmp_path, path) for path in paths] == ["real/a.txt"]
    assert problems == []


def test_links_that_lead_nowhere_are_reported(tmp_path: Path) -> None:
    (tmp_path / "round.txt").symlink_to(tmp_path / "round.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing.txt")

    paths, problems = list_records(tmp_path)

    assert paths == []
    assert {problem.kind for problem in problems} == {ProblemKind.UNREADABLE}
    assert len(problems) == 2


def test_large_files_are_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 1)

    paths, problems = list_records(tmp_path)

    assert paths == []
    assert [problem.kind for problem in problems] == [ProblemKind.TOO_LARGE]
    assert read_file(large, "large.txt").problems[0].kind is ProblemKind.TOO_LARGE
    assert read_bytes(b"x" * (MAX_BYTES + 1), "x").problems[0].kind is ProblemKind.TOO_LARGE


def test_a_missing_archive_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    paths, problems = list_records(tmp_path / "nowhere")

    assert paths == []
    assert [(p.file, p.kind) for p in problems] == [(".", ProblemKind.UNREADABLE)]


def test_a_file_is_read_under_its_name(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")

    document = read_file(tmp_path / "a.txt", "a.txt")

    assert document.name == "a.txt"
    assert document.text == WORDS


@pytest.mark.parametrize("name", ["nothing.txt", "folder", "bad\0name.txt"])
def test_what_cannot_be_opened_becomes_an_empty_document(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()

    document = read_file(tmp_path / name, name)

    assert (document.text, document.blocks) == ("", ())
    assert [problem.kind for problem in document.problems] == [ProblemKind.UNREADABLE]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert read_file(tmp_path / "pipe.txt", "pipe.txt").problems[0].kind is ProblemKind.UNREADABLE


@pytest.mark.parametrize("data", [b"", b"  \r\n \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_an_empty_document(data: bytes) -> None:
    document = read_bytes(data, "folder/2016 talk.txt")

    assert (document.text, document.blocks, document.fingerprint) == ("", (), "")
    assert document.title.value == "2016 talk"
    assert [problem.kind for problem in document.problems] == [ProblemKind.EMPTY]


def test_a_binary_file_is_an_empty_document() -> None:
    document = read_bytes(b"\x89PNG\r\n\x1a\n\0\0", "x.txt")

    assert document.text == ""
    assert [problem.kind for problem in document.problems] == [ProblemKind.BINARY]
