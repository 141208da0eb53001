"""The front door: open an archive, ask it, with nothing of how it works to be known."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import InitVar, dataclass, field
from datetime import date
from pathlib import Path

from knowledge.addresses import bare_address
from knowledge.anniversaries.composing import compose
from knowledge.anniversaries.digest import Digest
from knowledge.anniversaries.wish import EVERYTHING, Wish
from knowledge.anniversaries.wishing import WishRead, find_people, read_wish
from knowledge.answer import Answer, Line
from knowledge.answering.answerer import answer
from knowledge.answering.case import Case
from knowledge.answering.telling import line_of_event
from knowledge.archive import Archive, build_archive
from knowledge.asking.understanding import understand
from knowledge.choosing import Choice, find_choices
from knowledge.events import Event
from knowledge.hearing import reads_as_question
from knowledge.holdings import Holdings
from knowledge.noticing.findings import Findings
from knowledge.noticing.looking_up import look_up
from knowledge.phrasing import SearchForm, phrase
from knowledge.question import IDLE, Ask, Question
from knowledge.reading.archive_folder import list_records, record_name
from knowledge.ready import Ready
from knowledge.records import Basis, Document, Found, Layout, Problem, Record
from knowledge.rows import Numbers
from knowledge.search import TextIndex
from knowledge.snapshot.opening import Holding, open_kept, open_newest
from knowledge.snapshot.scout import Scout
from knowledge.suggesting.suggestion import Suggestion

_ANY_DAY = date(2000, 1, 1)
"""Today where it does not matter which day it is."""
_REHEARSED = "who met the foreign minister of Japan in Tokyo on 3 May 2019 by phone?"
"""Has something of every kind that is read in a question."""


@dataclass(frozen=True, slots=True)
class Desk:
    """An archive that is ready to be asked."""

    archive: Archive
    """The archive."""
    text: TextIndex
    """Its full text."""
    key: str = field(default="", compare=False)
    """Name of the snapshot that it was opened from, another one for other records; empty for one in memory alone."""
    kept: InitVar[Mapping[str, Numbers] | None] = None
    """What was worked out of it in an earlier life, as it was kept."""
    ready: Ready = field(init=False, repr=False, compare=False)
    """What is worked out of it once, when it is first needed."""

    def __post_init__(self, kept: Mapping[str, Numbers] | None) -> None:
        """Make room for what is worked out later."""
        object.__setattr__(self, "ready", Ready(self.archive, self.text, kept))

    def ask(
        self, text: str, today: date, before: Question | None = None
    ) -> tuple[Answer, Question]:
        """The answer to a text, and the question that a follow-up goes on from: one that asks nothing is passed over."""
        question = self.understand(text, today, before)
        return self.tell(question, today), self.following(question, before)

    def understand(self, text: str, today: date, before: Question | None = None) -> Question:
        """The question that a text asks, with names in brackets taken for exactly that person."""
        exact = self.ready.names.read(text)
        names = exact.names(self.archive.names)
        return exact.restored(understand(exact.text, today, names, self.text.knows, before), before)

    def tell(self, question: Question, today: date) -> Answer:
        """The answer to a question."""
        return answer(Case(self.archive, self.text, question, today))

    @staticmethod
    def following(question: Question, before: Question | None) -> Question:
        """The question that a follow-up goes on from: one that asks nothing is passed over."""
        return before if before and question.ask in IDLE else question

    def choices(self, question: Question, answer: Answer) -> tuple[Choice, ...]:
        """The names that an answer offers, each with the question that asks about that very person."""
        return find_choices(question, answer, self.archive, self.ready.names)

    def suggest_people(self, typed: str, limit: int = 100) -> tuple[Suggestion, ...]:
        """People whose names begin so, best first; for nothing typed those whom most records name."""
        return self.ready.people.suggest(typed, limit)

    def suggest_countries(self, typed: str, limit: int = 100) -> tuple[Suggestion, ...]:
        """Countries whose names begin so in any language; for nothing typed those that most records name."""
        return self.ready.countries.suggest(typed, limit)

    def phrase(self, form: SearchForm) -> str:
        """The question that a form puts together, in words that are read back as exactly that form."""
        return phrase(form, self.ready.names, lambda text: self.understand(text, _ANY_DAY))

    def reads_as_question(self, text: str, before: Question | None = None) -> bool:
        """Whether something said in a thread, to nobody by name, asks the archive or goes on with what it was asked before."""
        return reads_as_question(text, before, lambda words: self.understand(words, _ANY_DAY))

    def look_up(self, text: str, today: date) -> Findings:
        """The people, countries, times and records that any message mentions, with what the archive knows of them."""
        return look_up(text, today, self.archive, self.text, self.ready.names)

    def record(self, name: str) -> Record | None:
        """The record of a file name."""
        return self._record(self.archive.indexes.record_named.get(name))

    def record_at(self, url: str) -> Record | None:
        """The record whose original has an address, in whatever form it was pasted."""
        bare = bare_address(url)
        return self._record(self.archive.indexes.record_at.get(bare) if bare else None)

    def title_of(self, name: str) -> str:
        """The title of a record; of one that is not here, its file name."""
        position = self.archive.indexes.record_named.get(name)
        return name if position is None else self.archive.title_of(position)

    def url_of(self, name: str) -> str | None:
        """The address of a record's original, where it gives one."""
        position = self.archive.indexes.record_named.get(name)
        return None if position is None else self.archive.url_of(position)

    def meetings_in(self, name: str) -> tuple[Event, ...]:
        """Meetings that a record tells of, oldest first."""
        indexes = self.archive.indexes
        position = indexes.record_named.get(name)
        found = indexes.events_of_record.get(position, ()) if position is not None else ()
        return tuple(self.archive.events[k] for k in found)

    def told(self, events: Iterable[Event]) -> tuple[Line, ...]:
        """Meetings as lines of an answer, for whoever shows them outside of one."""
        case = Case(self.archive, self.text, Question("", Ask.LIST), date.min)
        return tuple(line_of_event(case, event) for event in events)

    def _record(self, position: int | None) -> Record | None:
        return None if position is None else self.archive.records[position]

    def warm_up(self) -> None:
        """Work everything out and go once through every kind of question, so that the first one asked waits for nothing."""
        self.ready.work_out()
        for text in self.examples():
            self.ask(text, _ANY_DAY)

    def digest(self, day: date, wish: Wish = EVERYTHING) -> Digest:
        """What somebody who wishes so is told on a day, or of the week from it on."""
        case = Case(self.archive, self.text, Question("", Ask.ON_THIS_DAY), day)
        return compose(self.ready.almanac, case, wish, find_people(wish.people, self._read))

    def wish(self, text: str) -> WishRead:
        """The countries, people and kinds that words name, as filters of a digest, and the words that name none."""
        return read_wish(text, self._read, self.ready.names)

    def _read(self, text: str) -> Question:
        """A text read on no day in particular."""
        return self.understand(text, _ANY_DAY)

    def nearest(self, day: date) -> date | None:
        """The nearest day on which something comes up."""
        return self.ready.almanac.nearest(day)

    def holdings(self) -> Holdings:
        """The archive in numbers."""
        return self.ready.holdings

    def examples(self) -> tuple[str, ...]:
        """Questions of several kinds about this very archive, each of which has an answer, the most telling first."""
        return self.ready.examples.questions

    def example_thread(self) -> tuple[str, ...]:
        """A question and the follow-ups that may come after it, each of which has an answer."""
        return self.ready.examples.thread


def open_desk(
    folder: Path,
    progress: Callable[[Sequence[Path]], Sequence[Path]] = lambda files: files,
    tell: Callable[[str], object] = lambda said: None,
    scout: Scout | None = None,
) -> Desk:
    """The records of a folder, ready to be asked; what cannot be read is a Problem, never an exception.

    `progress` wraps the files that have to be read; `tell` hears a sentence where nothing can be kept for the next start;
    `scout` was sent to the folder before.
    """
    if scout is not None and scout.is_out():
        _rehearse()
    return _desk(open_newest(folder, progress, tell, scout))


def open_kept_desk(folder: Path) -> Desk | None:
    """What is kept of a folder, opened in milliseconds without a look at the records; None where nothing is."""
    held = open_kept(folder)
    return _desk(held) if held else None


def _rehearse() -> None:
    """Ask an archive without records, so that words and places are known by the time that the scout is back."""
    nothing = build_archive(())
    Desk(nothing, TextIndex(nothing.records, nothing.who)).ask(_REHEARSED, _ANY_DAY)


def _desk(held: Holding) -> Desk:
    return Desk(held.archive, held.text, held.key, held.ready)


def read_record(file: Path, name: str) -> Record:
    """One record, read and understood, whether it belongs to an archive or not."""
    from knowledge.extract.record import extract  # A start that reads nothing does not wait for it.
    from knowledge.reading.file import read_file

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
    from knowledge.curation import read_curation

    problems, count = read_curation(folder)[1], 0
    for record in read_folder(folder, progress):
        problems += record.problems
        count += 1
    return count, tuple(sorted(problems, key=lambda p: (p.file, p.line or 0)))


def _unread(problem: Problem) -> Record:
    """A record of which nothing is known but why."""
    from knowledge.extract.record import extract
    from knowledge.reading.naming import file_title

    title = Found(file_title(problem.file), None, Basis.INFERRED)
    document = Document(problem.file, Layout.READOUT, "", (), title, problems=(problem,))
    return extract(document)
