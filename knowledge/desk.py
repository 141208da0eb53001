"""The front door: open an archive, ask it, with nothing of how it works to be known."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from knowledge.anniversaries import Almanac, Anniversary
from knowledge.answer import Answer
from knowledge.answering.answerer import answer
from knowledge.answering.case import Case
from knowledge.archive import Archive, build_archive
from knowledge.asking.understanding import understand
from knowledge.curation import read_curation
from knowledge.extract.record import extract
from knowledge.holdings import Holdings, count_holdings
from knowledge.question import IDLE, Question
from knowledge.reading.archive_folder import list_records, record_name
from knowledge.reading.file import read_file
from knowledge.reading.naming import file_title
from knowledge.records import Basis, Document, Found, Layout, Problem, Record
from knowledge.search import TextIndex


@dataclass(frozen=True, slots=True)
class Desk:
    """An archive that is ready to be asked."""

    archive: Archive
    """The archive."""
    text: TextIndex
    """Its full text."""
    almanac: Almanac
    """Its meetings by the day of the year."""
    _counted: list[Holdings] = field(default_factory=list, init=False, repr=False, compare=False)
    """Its numbers, once they were asked for."""

    def ask(
        self, text: str, today: date, before: Question | None = None
    ) -> tuple[Answer, Question]:
        """The answer to a text, and the question that a follow-up goes on from: one that asks nothing is passed over."""
        question = self.understand(text, today, before)
        return self.tell(question, today), self.following(question, before)

    def understand(self, text: str, today: date, before: Question | None = None) -> Question:
        """The question that a text asks."""
        return understand(text, today, self.archive.names, self.text.knows, before)

    def tell(self, question: Question, today: date) -> Answer:
        """The answer to a question."""
        return answer(Case(self.archive, self.text, question, today))

    @staticmethod
    def following(question: Question, before: Question | None) -> Question:
        """The question that a follow-up goes on from: one that asks nothing is passed over."""
        return before if before and question.ask in IDLE else question

    def anniversaries(self, day: date) -> tuple[Anniversary, ...]:
        """What a digest of that day tells."""
        return self.almanac.on(day)

    def nearest(self, day: date) -> date | None:
        """The nearest day whose digest is not empty."""
        return self.almanac.nearest(day)

    def holdings(self) -> Holdings:
        """The archive in numbers, counted once; two threads that ask first at one moment count the same."""
        if not self._counted:
            self._counted.append(count_holdings(self.archive))
        return self._counted[0]


def open_desk(
    folder: Path, progress: Callable[[Sequence[Path]], Sequence[Path]] = lambda files: files
) -> Desk:
    """The records of a folder, read and understood; what cannot be read is a Problem, never an exception."""
    files, problems = list_records(folder)
    curated, mistakes = read_curation(folder)
    records = [read_record(file, record_name(folder, file)) for file in progress(files)]
    archive = build_archive(records, [*problems, *mistakes], curated)
    return Desk(archive, TextIndex(archive.records, archive.who), Almanac(archive.events))


def read_record(file: Path, name: str) -> Record:
    """One record, read and understood, whether it belongs to an archive or not."""
    return extract(read_file(file, name))


def read_folder(
    folder: Path, progress: Callable[[Sequence[Path]], Sequence[Path]] = lambda files: files
) -> Iterator[Record]:
    """The records of a folder one by one, those too that cannot be read: they are empty but for a Problem."""
    files, problems = list_records(folder)
    waiting = [_unread(problem) for problem in reversed(problems)]
    for file in progress(files):
        name = record_name(folder, file)
        while waiting and waiting[-1].name < name:
            yield waiting.pop()
        yield read_record(file, name)
    yield from reversed(waiting)


def find_problems(
    folder: Path, progress: Callable[[Sequence[Path]], Sequence[Path]] = lambda files: files
) -> tuple[int, tuple[Problem, ...]]:
    """How many files a folder has, and everything in them that its owner could mend, by file and line."""
    problems, count = read_curation(folder)[1], 0
    for record in read_folder(folder, progress):
        problems += record.problems
        count += 1
    return count, tuple(sorted(problems, key=lambda p: (p.file, p.line or 0)))


def _unread(problem: Problem) -> Record:
    """A record of which nothing is known but why."""
    title = Found(file_title(problem.file), None, Basis.INFERRED)
    document = Document(problem.file, Layout.READOUT, "", (), title, problems=(problem,))
    return extract(document)
