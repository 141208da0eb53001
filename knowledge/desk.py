"""The front door: open an archive, ask it, with nothing of how it works to be known."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.answer import Answer
from knowledge.answering.answerer import answer
from knowledge.answering.case import Case
from knowledge.archive import Archive, build_archive
from knowledge.asking.understanding import understand
from knowledge.extract.record import extract
from knowledge.question import Question
from knowledge.reading.archive_folder import list_records, record_name
from knowledge.reading.file import read_file
from knowledge.records import Record
from knowledge.search import TextIndex


@dataclass(frozen=True, slots=True)
class Desk:
    """An archive that is ready to be asked."""

    archive: Archive
    """The archive."""
    text: TextIndex
    """Its full text."""

    def ask(
        self, text: str, today: date, before: Question | None = None
    ) -> tuple[Answer, Question]:
        """The answer to a text, and the question it was read as, for a follow-up."""
        question = understand(text, today, self.archive.names, self.text.knows, before)
        return answer(Case(self.archive, self.text, question, today)), question


def open_desk(
    folder: Path, progress: Callable[[Sequence[Path]], Sequence[Path]] = lambda files: files
) -> Desk:
    """The records of a folder, read and understood; what cannot be read is a Problem, never an exception."""
    files, problems = list_records(folder)
    records: list[Record] = [
        extract(read_file(file, record_name(folder, file))) for file in progress(files)
    ]
    archive = build_archive(records, problems)
    return Desk(archive, TextIndex(archive.records, archive.who))
