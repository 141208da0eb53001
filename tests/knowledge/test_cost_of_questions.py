"""What a question costs does not grow with the archive: hardly more is opened than an answer shows."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from bench.generate import write_archive
from knowledge.desk import open_desk
from knowledge.snapshot.segment import Segment
from tests.corpus_cases import CORPUS, TODAY, read_yaml

QUESTIONS: list[str] = read_yaml(CORPUS / "every_kind.yaml")
RECORDS = 1_500
MOST_OPENED = 150
"""A page of meetings with their sources, what is near, and tests of what no column tells."""


@cache
def large() -> Path:
    folder = Path(mkdtemp()) / "records"
    write_archive(folder, RECORDS, seed=3)
    open_desk(folder)
    return folder


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The slots of records that are opened, as a whole or for one meeting or visit."""
    large()
    slots: list[int] = []

    def counted(open_it: Callable[..., object]) -> Callable[..., object]:
        def opening(segment: Segment, slot: int, *number: int) -> object:
            slots.append(slot)
            return open_it(segment, slot, *number)

        return opening

    for name in ("record", "meeting", "visit"):
        monkeypatch.setattr(Segment, name, counted(getattr(Segment, name)))
    return slots


@pytest.mark.parametrize("question", QUESTIONS)
def test_hardly_more_is_opened_than_is_shown(question: str, opened: list[int]) -> None:
    desk = open_desk(large())
    person, other = (desk.archive.person_name(key) for key in (0, 1))

    desk.ask(question.format(person=person, other=other), TODAY)

    assert len(opened) <= MOST_OPENED
