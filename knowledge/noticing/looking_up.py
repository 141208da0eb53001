"""What a message mentions, looked up in the archive: a finding for each person, pair, country, time and record."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from knowledge.addresses import bare_address
from knowledge.answering.case import Case
from knowledge.answering.matching import matching_events
from knowledge.answering.telling import count_of, listed
from knowledge.archive import Archive
from knowledge.asking.cleaning import MOST
from knowledge.dates.asking import AskedDate
from knowledge.events import Event
from knowledge.exact.countries import asked_name
from knowledge.exact.introducing import introduction
from knowledge.exact.names import ExactNames
from knowledge.noticing.findings import Finding, Findings
from knowledge.noticing.mentions import Mentions, read_mentions
from knowledge.noticing.telling import question_on, said, with_meetings
from knowledge.places.scanning import label
from knowledge.question import Ask, Question
from knowledge.search import TextIndex

_PEOPLE, _PAIRS, _COUNTRIES, _TIMES, _RECORDS = 10, 6, 8, 5, 5
"""The most findings of each kind."""
_READINGS = 4
"""People who are told by name where several bear one."""


def look_up(
    text: str, today: date, archive: Archive, passages: TextIndex, names: ExactNames
) -> Findings:
    """What the archive knows of what a message mentions."""
    mentions = read_mentions(text, today, archive.names, passages.knows)
    case = Case(archive, passages, Question("", Ask.LIST), today)
    return _Search(case, names, mentions).findings()


class _Search:
    """One message, looked up."""

    def __init__(self, case: Case, names: ExactNames, mentions: Mentions) -> None:
        self._case, self._names, self._mentions = case, names, mentions
        self._archive, self._indexes = case.archive, case.archive.indexes
        self._readings = _readings(mentions)
        self._known = [c for c in mentions.countries if c in self._indexes.records_of_country]
        times = [(asked, own, self._meetings_on(asked)) for asked, own in mentions.times]
        self._times = [(asked, events) for asked, _, events in times if events]
        self._empty = [asked for asked, own, events in times if own and not events]

    def findings(self) -> Findings:
        """Everything, each kind bounded."""
        mentions = self._mentions
        strange = [label(code) for code in mentions.countries if code not in self._known]
        people = list(self._readings.items())[:_PEOPLE]
        return Findings(
            tuple(self._person(name, keys) for keys, name in people),
            tuple([*self._pairs(), *self._country_pairs()][:_PAIRS]),
            tuple(map(self._country, self._known[:_COUNTRIES])),
            tuple(self._time(*found) for found in self._times[:_TIMES]),
            tuple(self._records())[:_RECORDS],
            (*strange, *map(said, self._empty)),
            _note(mentions.whole, len(self._readings) - len(people)),
        )

    def _person(self, name: str, keys: tuple[int, ...]) -> Finding:
        """Somebody, or the people who bear a name."""
        if len(keys) > 1:
            return self._namesakes(name, keys)
        (key,) = keys
        person = self._archive.people[key]
        events = self._events(self._indexes.events_of_person.get(key, ()))
        told = f"{introduction(person)}." if introduction(person) else ""
        asked = f"who {'met' if events else 'is'} {self._names.shown(key)}"
        return self._found(person.name, told, asked, events, person.records[-1:])

    def _namesakes(self, name: str, keys: Sequence[int]) -> Finding:
        people = [self._archive.people[key] for key in keys]
        more = len(people) - _READINGS
        names = [*(p.name for p in people[:_READINGS]), *([f"{more} more"] if more > 0 else [])]
        told = f"Several people may be meant: {listed(names)}."
        records = [p.records[-1] for p in people[:_READINGS] if p.records]
        return Finding(name, told, f"who is {name}", records=self._named(records))

    def _pairs(self) -> Iterator[Finding]:
        """Two people of the message who met each other."""
        sure = [keys[0] for keys in self._readings if len(keys) == 1][:_PEOPLE]
        for one, two in combinations(sure, 2):
            met = self._indexes.events_of_person
            events = self._events(sorted({*met.get(one, ())} & {*met.get(two, ())}))
            if events:
                names = [self._archive.people[key].name for key in (one, two)]
                asked = f"when did {self._names.shown(one)} meet {self._names.shown(two)}"
                yield self._found(listed(names), "", asked, events)

    def _country_pairs(self) -> Iterator[Finding]:
        """Two countries of the message that met each other."""
        for pair in combinations(self._known[:_COUNTRIES], 2):
            met = self._indexes.events_of_country
            both = self._events(sorted({*met.get(pair[0], ())} & {*met.get(pair[1], ())}))
            if events := [event for event in both if event.countries >= {*pair}]:
                asked = f"list of meetings of {' and '.join(map(asked_name, pair))}"
                yield self._found(listed(map(label, pair)), "", asked, events)

    def _country(self, code: str) -> Finding:
        events = self._events(self._indexes.events_of_country.get(code, ()))
        records = self._indexes.records_of_country[code]
        told = f"Named in {count_of(len(records), 'record')}."
        asked = f"list of {'meetings' if events else 'records'} of {asked_name(code)}"
        return self._found(label(code), told, asked, events, records[-1:])

    def _time(self, asked: AskedDate, events: Sequence[Event]) -> Finding:
        return self._found(said(asked), "", question_on(asked), events)

    def _meetings_on(self, asked: AskedDate) -> Sequence[Event]:
        question = Question("", Ask.LIST, dates=(asked,))
        return matching_events(self._case.asking(question))

    def _records(self) -> Iterator[Finding]:
        """Records whose address or name stands in the message."""
        named, at = self._indexes.record_named, self._indexes.record_at
        found = (named.get(each, at.get(bare_address(each))) for each in self._mentions.files)
        for position in dict.fromkeys(found):
            if position is not None:
                document = self._archive.records[position].document
                events = self._events(self._indexes.events_of_record.get(position, ()))
                asked = f"show {document.name}"
                yield self._found(document.title.value, "", asked, events, [position])

    def _found(
        self, name: str, told: str, asked: str, events: Sequence[Event], records: Sequence[int] = ()
    ) -> Finding:
        found = Finding(name, told, asked, records=self._named(records))
        return with_meetings(found, self._case, events)

    def _named(self, records: Sequence[int]) -> tuple[str, ...]:
        return tuple(map(self._case.record_name, records))

    def _events(self, positions: Sequence[int]) -> list[Event]:
        return [self._archive.events[position] for position in positions]


def _readings(mentions: Mentions) -> dict[tuple[int, ...], str]:
    """Who may be meant by each name; a family name means whoever the message names in full."""
    keys = [tuple(match.key for match in spot.best) for spot in mentions.people]
    sure = {key for group in keys if len(group) == 1 for key in group}
    found: dict[tuple[int, ...], str] = {}
    for group, spot in zip(keys, mentions.people, strict=True):
        named = tuple(key for key in group if key in sure)
        found.setdefault(named if len(named) == 1 else group, spot.text)
    return found


def _note(whole: bool, more: int) -> str:
    """What was left out."""
    cut = "" if whole else f"Only the first {MOST:,} characters were looked at."
    people = f"{more} more {'name' if more == 1 else 'names'} of people." if more > 0 else ""
    return " ".join(part for part in (cut, people) if part)
