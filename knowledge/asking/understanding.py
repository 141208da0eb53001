"""A text to a Question: slots first, then what the words around them ask and narrow."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from knowledge.asking.asks import NEVER, Signs, find_ask, said_verb
from knowledge.asking.cleaning import cleaned, take_files
from knowledge.asking.courtesies import without_courtesies
from knowledge.asking.exclusion import find_exclusion
from knowledge.asking.following import follow
from knowledge.asking.matters import find_matter
from knowledge.asking.mending import mend
from knowledge.asking.narrowing import (
    Reading,
    manner_of,
    parties_of,
    people_of,
    places_of,
    times_of,
    words_of,
)
from knowledge.asking.offices import find_offices
from knowledge.asking.phrasing import remembered
from knowledge.asking.slots import COUNTRY, PERSON, Known, Skeleton, Slot, read_slots, skeleton
from knowledge.asking.topics import find_topic
from knowledge.dates.asking import AskedDate
from knowledge.lookup.entry import NameSpot
from knowledge.lookup.index import NameIndex
from knowledge.question import Ask, Matter, Office, Question


def understand(
    text: str, today: date, names: NameIndex, known: Known, before: Question | None = None
) -> Question:
    """The question that a text asks; a follow-up takes from the one before what it lacks."""
    words, files = take_files(without_courtesies(cleaned(text)))
    words, slips = mend(words, names, known)
    reading = _read(words, read_slots(words, today, names, known))
    question = _question(words, reading, slips, today, known)
    if files:
        return replace(
            question, files=files, ask=Ask.SHOW, matter=Matter.MEETINGS, topic=(), left_out=()
        )
    return follow(question, before, reading.bones.text) if before else question


def _question(
    text: str, reading: Reading, slips: Sequence[str], today: date, known: Known
) -> Question:
    """The question of one text alone: the ask first, then one family of filters after another."""
    ask, assumed = find_ask(reading.signs)
    parties = parties_of(reading, ask)
    return Question(
        text,
        ask=ask,
        assumed=assumed,
        matter=_matter(reading.signs.matter, ask),
        notes=(*slips, *_notes(reading.bones.slots), *_never(reading.bones.text)),
        **people_of(reading, ask),
        **places_of(reading, parties),
        **times_of(reading, ask, today),
        **manner_of(reading, ask),
        **words_of(reading, parties, known),
    )


def _read(text: str, slots: tuple[Slot, ...]) -> Reading:
    """What every family of filters looks at."""
    bones = skeleton(text, slots)
    offices = find_offices(bones)
    taken = (*(office.words for office, _ in offices), said_verb(bones.text))
    topic = find_topic(text, slots, taken)
    signs = _signs(text, bones, [office for office, _ in offices], bool(topic))
    return Reading(bones, offices, find_exclusion(bones), topic, signs)


def _signs(text: str, bones: Skeleton, offices: Sequence[Office], topic: bool) -> Signs:
    """What tells the ask; an office that stands with a name is part of the name."""
    letters = [slot.letter for slot in bones.slots]
    alone = tuple(office for office in offices if office.person is None)
    people, countries = letters.count(PERSON), letters.count(COUNTRY)
    return Signs(text.lower(), bones.text, people, countries, alone, find_matter(bones.text), topic)


def _matter(matter: Matter, ask: Ask) -> Matter:
    """Records and people only where they are what is listed or counted; journeys also by time and place."""
    if ask in _COUNTED or (matter is Matter.VISITS and ask in _OF_JOURNEYS):
        return matter
    return Matter.MEETINGS


_COUNTED = frozenset({Ask.LIST, Ask.HOW_MANY})
_OF_JOURNEYS = frozenset(
    {Ask.WHO_MET, Ask.DID_MEET, Ask.WHEN, Ask.WHERE, Ask.HOW_LONG, Ask.UPCOMING, Ask.ON_THIS_DAY}
)


@remembered
def _never(words: str) -> tuple[str, ...]:
    """What is told to whoever asks who did not meet: records tell of meetings alone."""
    return ("Records tell who met, not who did not",) if NEVER.search(words) else ()


def _notes(slots: Iterable[Slot]) -> tuple[str, ...]:
    """What was corrected or assumed in reading the slots."""
    notes: list[str] = []
    for slot in slots:
        value = slot.value
        if isinstance(value, NameSpot):
            notes += [value.best[0].reason] if value.best and value.best[0].corrected else []
        elif value.note and not (isinstance(value, AskedDate) and value.impossible):
            notes.append(value.note[:1].upper() + value.note[1:])
    return tuple(dict.fromkeys(notes))
