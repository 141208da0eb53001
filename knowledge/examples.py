"""Questions to an archive out of its own records, each asked before it is shown: an example never disappoints."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import numpy as np

from knowledge.answer import Answer
from knowledge.answering.answerer import answer
from knowledge.answering.case import Case
from knowledge.archive import Archive
from knowledge.asking.understanding import understand
from knowledge.asking.words import PLAIN
from knowledge.dates.span import Precision
from knowledge.dates.speaking import speak
from knowledge.events import Event
from knowledge.gist.columns import NONE, STATUSES
from knowledge.joining.all import Parts
from knowledge.joining.groups import labelled
from knowledge.lookup.ordinary import is_ordinary
from knowledge.places.gazetteer import country
from knowledge.places.scanning import country_codes
from knowledge.question import Question
from knowledge.records import Status
from knowledge.search import TextIndex

_LATEST = 200
"""Meetings among which the one for the examples is looked for."""
_THING = re.compile(
    r"\b(?:of|on|about|for|regarding) (?:the |a |an |its |their |his |her )?([a-z]{5,}(?<!ed)(?<!ing)(?<!ly))\b"
)
_MOST_RECORDS = 50
_MOST_TOPICS = 3
_CROWD = 4
"""Meetings of so many countries say little of any two of them."""
_HELD, _PLANNED = STATUSES.index(Status.HELD), STATUSES.index(Status.PLANNED)


@dataclass(frozen=True, slots=True)
class Examples:
    """What can be asked of an archive, shown by asking it."""

    questions: tuple[str, ...]
    """Questions of several kinds, each of which stands alone, the most telling first."""
    thread: tuple[str, ...]
    """A question and follow-ups that rest on it."""


def find_examples(archive: Archive, text: TextIndex) -> Examples:
    """Examples that this very archive has an answer to."""
    tried = _Trial(archive, text)
    best = _best(archive)
    asked = dict.fromkeys(q for kind in _kinds(archive, best) if (q := tried.first(kind)))
    thread = tried.thread(_thread(archive, best)) if best else ()
    return Examples((*asked, "what does the archive hold"), thread)


class _Trial:
    """Questions put to an archive on its last day."""

    def __init__(self, archive: Archive, text: TextIndex) -> None:
        self._archive, self._text = archive, text
        self._today = archive.span[1] if archive.span else date.min

    def first(self, questions: Iterable[str]) -> str | None:
        """The first question that gets an answer."""
        return next((text for text in questions if self._answered(text, None)), None)

    def thread(self, texts: Iterable[str]) -> tuple[str, ...]:
        """A thread of the first text and those that get an answer after it; none where the first gets none."""
        kept: list[str] = []
        before: Question | None = None
        for text in texts:
            if question := self._answered(text, before):
                kept.append(text)
                before = question
            elif not kept:
                break
        return tuple(kept)

    def _answered(self, text: str, before: Question | None) -> Question | None:
        """The question that a text asks; None where the archive has no answer to it."""
        names, known = self._archive.names, self._text.knows
        question = understand(text, self._today, names, known, before)
        told = answer(Case(self._archive, self._text, question, self._today))
        return question if _is_sure(question) and _is_full(told) else None


def _is_sure(question: Question) -> bool:
    """Whether it was read as it stands, every name one person's."""
    slips = any(note.startswith("Read ") for note in question.notes)
    return not slips and all(len(spot.best) == 1 for spot in question.people)


def _is_full(told: Answer) -> bool:
    """Whether an answer rests on records and finds something."""
    return told.answered and bool(told.records) and told.count != 0


def _best(archive: Archive) -> Event | None:
    """The latest of the meetings of two that tell most."""
    events = [
        event
        for event in archive.events[-_LATEST:]
        if event.status is Status.HELD and event.meeting.when and len(event.people) > 1
    ]
    if not events:
        return None

    def told(event: Event) -> tuple[int, int, date]:
        meeting = event.meeting
        facts = (meeting.duration, meeting.place, len(event.people) == 2, len(event.countries) > 1)
        return sum(map(bool, facts)), len(event.sources), event.day

    return max(events, key=told)


def _kinds(archive: Archive, best: Event | None) -> Iterator[Iterable[str]]:
    """For each kind of question those that may be asked, the first answered of which is taken."""
    if best is None:
        return
    one, two = (_short(archive, key) for key in best.people[:2])
    yield [f"who met {two}", f"who met {one}"]
    yield [f"when did {one} meet {two}"]
    yield _of_countries(archive)
    yield _on_topics(archive, best.people[:2])
    yield [f"who is {name}" for name in (one, two)]
    yield [f"how long did {one} and {two} meet"]
    yield [f"meetings of {one} in {best.day.year}", f"meetings of {two} in {best.day.year}"]
    if best.meeting.when and best.meeting.when.value.precision is Precision.DAY:
        yield [f"on {speak(best.meeting.when.value).rsplit(' ', 1)[0]}"]
    yield (f"planned meetings of {_short(archive, key)}" for key in _planned(archive))
    yield _journeys(archive)


def _thread(archive: Archive, best: Event) -> Iterator[str]:
    """A question about one of two, the other put in, then what follow-ups ask most."""
    one, two = (_short(archive, key) for key in best.people[:2])
    yield f"who met {two}"
    yield f"and in {best.day.year}?"
    yield f"with {one}?"
    yield "where?"
    yield "how long?"


def _short(archive: Archive, key: int) -> str:
    """The family name where it is nobody else's, as people ask by it."""
    person = archive.people[key]
    found = archive.names.find(person.surname or "", guess=False)
    alone = [match.key for match in found if match.tier == 0] == [key]
    return person.surname if person.surname and alone else person.name


def _of_countries(archive: Archive) -> Iterator[str]:
    """Pairs of countries, those that met most often first."""
    pairs = _pairs(archive.parts)
    for pair, _ in sorted(pairs.items(), key=lambda row: (-row[1], row[0]))[:_MOST_TOPICS]:
        one, two = (country(code).name for code in pair)
        yield f"how often did {one} and {two} meet"


def _pairs(parts: Parts) -> Counter[tuple[str, str]]:
    """How often two countries met, alone or with a third."""
    meetings, texts = parts.gist.meetings, parts.gist.tables.texts
    countries = meetings.countries.take(parts.joined.best)
    few = (countries.lengths > 1) & (countries.lengths < _CROWD)
    rows = countries.take(np.flatnonzero(few & (meetings.status[parts.joined.best] == _HELD)))
    kinds, counts = np.unique(labelled(rows), return_index=True, return_counts=True)[1:]
    found: Counter[tuple[str, str]] = Counter()
    for at, count in zip(kinds.tolist(), counts.tolist(), strict=True):
        codes = sorted(texts[number] for number in rows.listed(at))
        found.update(dict.fromkeys(combinations(codes, 2), count))
    return found


def _on_topics(archive: Archive, people: Sequence[int]) -> Iterator[str]:
    """What somebody said of another country, or else of a thing that he or she speaks of most."""
    for key in people:
        passages = list(_said_by(archive, key))
        for topics in (_lands(archive, key, passages), _things(archive, passages)):
            for topic, _ in sorted(topics.items(), key=lambda row: (-row[1], row[0]))[
                :_MOST_TOPICS
            ]:
                yield f"what did {_short(archive, key)} say about {topic}"


def _said_by(archive: Archive, key: int) -> Iterator[str]:
    """Passages that give somebody's words, out of the latest records."""
    for position in archive.people[key].records[-_MOST_RECORDS:]:
        record = archive.records[position]
        for passage in record.passages:
            if any(archive.who.get((position, name)) == key for name in passage.speakers):
                yield record.document.said(passage.span)


def _lands(archive: Archive, key: int, passages: Iterable[str]) -> Counter[str]:
    """Countries spoken of that are not those of the people whom somebody met."""
    met = (archive.events[k] for k in archive.indexes.events_of_person.get(key, ()))
    own = {archive.people[key].country}.union(*(event.countries for event in met))
    codes = (code for said in passages for code in country_codes(said) if code not in own)
    return Counter(country(code).name for code in codes)


def _things(archive: Archive, passages: Iterable[str]) -> Counter[str]:
    """Nouns, as far as the word before them tells."""
    return Counter(
        word
        for said in passages
        for word in set(_THING.findall(said))
        if word not in PLAIN and not is_ordinary(word) and not archive.names.knows(word)
    )


def _planned(archive: Archive) -> Iterator[int]:
    """People of the latest meetings that are only planned."""
    planned = np.flatnonzero(archive.columns.status == _PLANNED)[::-1]
    return (key for at in planned.tolist() for key in archive.events[at].people[:1])


def _journeys(archive: Archive) -> Iterator[str]:
    """Who went where most journeys go."""
    lands = archive.parts.gist.visits.land[archive.parts.travels.visits]
    for number, _ in Counter(lands.tolist()).most_common(_MOST_TOPICS):
        if number != NONE:
            yield f"who visited {country(archive.parts.gist.tables.texts[number]).name}"
