"""Meetings joined in columns are those that a plain look at every pair would join."""

from collections import defaultdict
from collections.abc import Mapping
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates.span import Overlap
from knowledge.events import WORTH, Source, persons
from knowledge.gist.taking import take_gist
from knowledge.joining.all import join_records
from knowledge.joining.occasions import Occasions
from knowledge.records import Meeting, Mode, Record, Status
from tests.knowledge.invented_records import invented_record

Who = Mapping[tuple[int, str], int]
Group = tuple[frozenset[int], bool]


def same(one: Meeting, two: Meeting) -> bool:
    if one.when is None or two.when is None:
        return one.when is two.when and one.status.value is two.status.value
    if one.when.value.overlap(two.when.value) is Overlap.NONE:
        return False
    return not (one.start and two.start and one.start.value.local != two.start.value.local)


def grouped(records: list[Record], who: Who) -> dict[Group, list[list[Source]]]:
    groups: dict[Group, list[list[Source]]] = defaultdict(list)
    for position, record in enumerate(records):
        for meeting in record.meetings:
            people = frozenset(persons(meeting.participants, who, position))
            if len(people) > 1:
                rows = groups[people, meeting.mode.value is Mode.IN_PERSON]
                source = Source(position, meeting.evidence, meeting)
                fits = (row for row in rows if any(same(meeting, s.meeting) for s in row))
                row = next(fits, None)
                rows.append([source]) if row is None else row.append(source)
    return groups


def joined(groups: dict[Group, list[list[Source]]]) -> list[list[Source]]:
    every = [(group, row) for group, rows in groups.items() for row in rows]
    is_held = [any(s.meeting.status.value is Status.HELD for s in row) for _, row in every]
    held = [each for each, yes in zip(every, is_held, strict=True) if yes]
    kept = [row for _, row in held]
    for (people, in_person), row in (e for e, yes in zip(every, is_held, strict=True) if not yes):
        found = [
            other
            for (members, mode), other in held
            if people < members
            and mode is in_person
            and all(s.meeting.when and same(s.meeting, other[0].meeting) for s in row)
        ]
        (found[0].extend(row) if len(found) == 1 else kept.append(row))
    return kept


def ordered(row: list[Source]) -> list[Source]:
    def told(source: Source) -> tuple[int, bool, int]:
        meeting = source.meeting
        return WORTH[meeting.status.value], meeting.duration is None, source.record

    return sorted(row, key=told)


@given(st.randoms(use_true_random=False))
def test_meetings_are_joined_as_a_look_at_every_pair_would_join_them(random: Random) -> None:
    names = [f"{number:02}.txt" for number in range(random.randint(0, 20))]
    records = [invented_record(random, name) for name in names]
    parts = join_records(take_gist(records))
    plain = [ordered(row) for row in joined(grouped(records, parts.who))]

    events = list(Occasions(parts.joined, parts.gist, records))

    assert [list(event.sources) for event in events] == sorted(
        plain, key=lambda row: (_day(row[0].meeting), row[0].record)
    )
    for event in events:
        best = event.sources[0]
        assert event.people == persons(best.meeting.participants, parts.who, best.record)
        assert event.delegation == persons(best.meeting.delegation, parts.who, best.record)


def _day(meeting: Meeting) -> int:
    when = meeting.when.value if meeting.when else None
    return when.start.toordinal() if when and when.start else 1
