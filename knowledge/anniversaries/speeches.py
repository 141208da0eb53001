"""Speeches of an archive, announcement and report of one joined."""

from collections import defaultdict
from collections.abc import Iterator

from knowledge.anniversaries.happening import Happening, Thing, Words
from knowledge.anniversaries.offices import office_rank
from knowledge.anniversaries.wish import Kind
from knowledge.archive import Archive
from knowledge.dates.yearly import has_own_days
from knowledge.events import WORTH, persons
from knowledge.places.scanning import country_codes
from knowledge.records import Speech, Status

_Told = tuple[int, int, Speech]
"""A speech with the position of its record, and its number there."""


def speeches(archive: Archive) -> Iterator[Happening]:
    """Speeches with a day, that were not called off; what one person says on one day is one."""
    groups: dict[object, list[_Told]] = defaultdict(list)
    for position, record in enumerate(archive.records):
        for number, speech in enumerate(record.speeches):
            if has_own_days(speech.when.value):
                who = persons((speech.speaker,), archive.who, position) or (speech.speaker.name,)
                groups[who, speech.when.value.start].append((position, number, speech))
    for told in groups.values():
        told.sort(key=lambda each: (WORTH[each[2].status.value], each[0]))
        if told[0][2].status.value is not Status.CANCELLED:
            yield _happening(archive, told)


def _happening(archive: Archive, told: list[_Told]) -> Happening:
    """A speech as the surest record has it."""
    position, number, speech = told[0]
    words = archive.records[position].document.said(speech.evidence)
    people = persons((speech.speaker,), archive.who, position)
    own = {archive.people[key].country for key in people} - {None}
    return Happening(
        Kind.SPEECH,
        speech.when.value,
        speech.status.value,
        people,
        frozenset((*country_codes(words), *(land for land in own if land))),
        tuple(Words(record, each.evidence) for record, _, each in told),
        Thing.SPEECH,
        (position, number),
        office_rank((speech.speaker,)),
    )
