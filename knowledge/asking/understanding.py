"""A text to a Question: slots first, then what the words around them ask and narrow."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from knowledge.asking.asks import (
    NEVER,
    Signs,
    find_ask,
    find_listener,
    is_met,
    is_stranger,
    said_verb,
)
from knowledge.asking.cleaning import cleaned, take_files
from knowledge.asking.courtesies import without_courtesies
from knowledge.asking.exclusion import Exclusion, find_exclusion
from knowledge.asking.filters import (
    find_kind,
    find_minutes,
    find_mode,
    find_rank,
    find_status,
    is_unconfirmed,
)
from knowledge.asking.following import follow
from knowledge.asking.matters import find_matter
from knowledge.asking.mending import mend
from knowledge.asking.offices import find_offices
from knowledge.asking.places import Parties, find_parties
from knowledge.asking.slots import CITY, PERSON, TIME, Known, Skeleton, Slot, read_slots, skeleton
from knowledge.asking.topics import find_topic
from knowledge.dates.asking import AskedDate
from knowledge.dates.span import DateSpan
from knowledge.lookup.entry import NameSpot
from knowledge.lookup.index import NameIndex
from knowledge.places.asking import AskedPlace
from knowledge.question import Ask, Matter, Office, Order, Question
from knowledge.records import Mode

_TITLES = r"(?:with |by |of |from |in |at |the |either |mr |ms |(?:prime |foreign )?minister |president |secretary )*"
_OR = re.compile(rf"[PC](?:'s)?(?:, ?{_TITLES}[PC])*,? or {_TITLES}[PC]")
"""`P or P`, `C, C or the C`."""


def understand(
    text: str, today: date, names: NameIndex, known: Known, before: Question | None = None
) -> Question:
    """The question that a text asks; a follow-up takes from the one before what it lacks."""
    words, files = take_files(without_courtesies(cleaned(text)))
    words, slips = mend(words, names, known)
    slots = read_slots(words, today, names, known)
    question = _question(words, slots, today, known)
    question = replace(question, files=files, notes=(*slips, *question.notes))
    if files:
        return replace(question, ask=Ask.SHOW, matter=Matter.MEETINGS, topic=(), left_out=())
    return follow(question, before, skeleton(words, slots).text) if before else question


def _question(text: str, slots: tuple[Slot, ...], today: date, known: Known) -> Question:
    """The question of one text alone."""
    bones = skeleton(text, slots)
    offices = find_offices(bones)
    exclusion = find_exclusion(bones)
    rest = exclusion.rest or bones.text
    matter = find_matter(bones.text)
    said = said_verb(bones.text)
    topic = find_topic(text, slots, (*(office.words for office, _ in offices), said))
    signs = _signs(text, bones, slots, [o for o, _ in offices], matter, bool(topic))
    ask, assumed = find_ask(signs)
    parties = find_parties(bones, offices, matter, ask, exclusion.slots)
    people, dates = _of(slots, PERSON), _of(slots, TIME)
    asked = [s for s in people if s not in exclusion.slots]
    listener = find_listener(bones.text) if ask is Ask.SAID else None
    kind = find_kind(rest)
    order, rank, size = _rank(rest, ask)
    if ask is Ask.ON_THIS_DAY and not dates:
        dates = [Slot(TIME, 0, 0, AskedDate(0, 0, DateSpan.of_day(today)))]
    left_out = tuple(word for word in topic if not known(word) or is_met(bones.text, word))
    return Question(
        text=text,
        ask=ask,
        assumed=assumed,
        matter=_matter(matter, ask, signs),
        people=tuple(_names(asked)),
        without=tuple(_names(s for s in people if s in exclusion.slots)),
        countries=parties.countries,
        not_countries=parties.left_out,
        lands=parties.lands,
        third=bool(re.search(r"\bthird (?:countr|state|place)", bones.text)),
        cities=_cities(slots, exclusion, parties.topics, inside=False),
        not_cities=_cities(slots, exclusion, (), inside=True),
        not_together=exclusion.together,
        either=_is_choice(bones, parties),
        alternatives=_alternatives(bones.text, [slot in exclusion.slots for slot in people]),
        dates=tuple(_times(s for s in dates if s not in exclusion.slots)),
        not_dates=tuple(_times(s for s in dates if s in exclusion.slots)),
        offices=tuple(_asked_offices((office for office, _ in offices), people, asked)),
        kind=kind,
        mode=None if ask is Ask.HOW else _mode(rest, kind),
        not_mode=find_mode(exclusion.words),
        status=find_status(rest),
        unconfirmed=is_unconfirmed(bones.text),
        order=order,
        rank=rank,
        size=size,
        minutes=find_minutes(bones.text),
        side=parties.side,
        listener=_position(listener, people, asked),
        topic=(*parties.topics, *topic),
        left_out=left_out,
        stranger=any(is_met(bones.text, w) or is_stranger(bones.text, w) for w in left_out),
        notes=(*_notes(slots), *_never(bones.text)),
    )


def _position(at: int | None, named: Sequence[Slot], asked: Sequence[Slot]) -> int | None:
    """Where a name of the text stands among those asked about; None where it is left out."""
    return None if at is None or named[at] not in asked else asked.index(named[at])


def _asked_offices(
    offices: Iterable[Office], named: Sequence[Slot], asked: Sequence[Slot]
) -> Iterator[Office]:
    """Offices alone or beside a name asked about; one beside a name left out goes with it."""
    for office in offices:
        at = _position(office.person, named, asked)
        if office.person is None or at is not None:
            yield replace(office, person=at)


def _signs(
    text: str,
    bones: Skeleton,
    slots: Sequence[Slot],
    offices: list[Office],
    matter: Matter,
    topic: bool,
) -> Signs:
    """What tells the ask; an office that stands with a name is part of the name."""
    countries = sum(slot.letter == "C" for slot in slots)
    alone = tuple(office for office in offices if office.person is None)
    return Signs(text.lower(), bones.text, len(_of(slots, PERSON)), countries, alone, matter, topic)


def _matter(matter: Matter, ask: Ask, signs: Signs) -> Matter:
    """Records and people only where they are what is listed or counted."""
    if ask in (Ask.LIST, Ask.HOW_MANY):
        return matter
    if matter is Matter.VISITS and ask in (
        Ask.WHO_MET,
        Ask.DID_MEET,
        Ask.WHEN,
        Ask.WHERE,
        Ask.HOW_LONG,
    ):
        return matter
    if matter is Matter.VISITS and ask in (Ask.UPCOMING, Ask.ON_THIS_DAY):
        return matter
    return Matter.MEETINGS


def _mode(words: str, kind: str) -> Mode | None:
    """The mode; a courtesy call is no telephone call."""
    return None if kind == "courtesy call" else find_mode(words)


def _rank(words: str, ask: Ask) -> tuple[Order | None, int, int]:
    """Which ones of several."""
    return (None, 0, 1) if ask in (Ask.HOLDINGS, Ask.HELP, Ask.ON_THIS_DAY) else find_rank(words)


def _is_choice(bones: Skeleton, parties: Parties) -> bool:
    """Whether `or` stands between countries that meet, not only between those where they do."""
    return any(
        sum(getattr(s.value, "code", None) in parties.countries for s in bones.slots_in(*m.span()))
        > 1
        for m in _OR.finditer(bones.text)
    )


def _alternatives(words: str, left_out: Sequence[bool]) -> tuple[tuple[int, ...], ...]:
    """Positions of the people with `or` between them; those left out of the question are not counted."""
    groups = []
    for match in _OR.finditer(words):
        first = words[: match.start()].count("P")
        named = range(first, first + match.group().count("P"))
        groups.append(tuple(at - sum(left_out[:at]) for at in named if not left_out[at]))
    return tuple(group for group in groups if len(group) > 1)


def _of(slots: Iterable[Slot], letter: str) -> list[Slot]:
    return [slot for slot in slots if slot.letter == letter]


def _names(slots: Iterable[Slot]) -> Iterable[NameSpot]:
    return (slot.value for slot in slots if isinstance(slot.value, NameSpot))


def _times(slots: Iterable[Slot]) -> Iterable[AskedDate]:
    return (slot.value for slot in slots if isinstance(slot.value, AskedDate))


def _cities(
    slots: Sequence[Slot], exclusion: Exclusion, topics: Sequence[str], *, inside: bool
) -> tuple[str, ...]:
    """Towns and venues that narrow a question, or those left out; one that is spoken of is a topic."""
    return tuple(
        slot.value.name
        for slot in _of(slots, CITY)
        if isinstance(slot.value, AskedPlace)
        and (slot in exclusion.slots) is inside
        and slot.value.typed not in topics
    )


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
