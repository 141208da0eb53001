"""Which countries: named in the archive, of those who met, where somebody went; those only planned are told apart."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from knowledge.answer import Answer, Line
from knowledge.answering.case import Case
from knowledge.answering.journeys import matching_journeys
from knowledge.answering.matching import matching_events
from knowledge.answering.nothing import nothing
from knowledge.answering.row import Row
from knowledge.answering.tallies import MOST_CITED, cites
from knowledge.answering.telling import count_of, listed
from knowledge.answering.trips import Trips
from knowledge.places.scanning import label
from knowledge.question import Matter
from knowledge.records import Status

_MOST = 20


class _Found(Struct, frozen=True, gc=False):
    """Meetings and journeys, with the countries that they were with or in."""

    events: Row
    """The meetings."""
    journeys: Trips
    """The journeys."""
    tally: Mapping[str, int]
    """How often each country comes, without those of whoever is asked for."""

    def best(self) -> list[str]:
        """The countries that come most often, then by name."""
        return sorted(self.tally, key=lambda code: (-self.tally[code], label(code)))[:_MOST]

    def line(self, case: Case, code: str, caution: str = "") -> Line:
        """A country, with the first record that tells of it."""
        events = self.events[:0]
        if self.events.columns.knows([code]):
            abroad = case.question.matter is Matter.LANDS
            events = self.events.in_country(code) if abroad else self.events.with_party(code)
        journeys = self.journeys.to_country(code)
        records = (*cites(case, events[:1]), *(case.record_name(j.record) for j in journeys[:1]))
        return Line(f"{label(code)}{caution}", next(iter(records), ""))

    def cited(self, case: Case) -> tuple[str, ...]:
        """Records of both."""
        travelled = (case.record_name(journey.record) for journey in self.journeys[:MOST_CITED])
        return (*cites(case, self.events), *travelled)


def answer_countries(case: Case) -> Answer:
    """Which countries: of the archive, or of those who met or travelled as asked."""
    if not case.question.is_narrowed:
        return _named(case)
    events, journeys = matching_events(case), matching_journeys(case)
    if case.question.status is not None:
        found = _found(case, events, journeys)
        return _listed(case, found) if found.tally else nothing(case)
    ahead = _found(case, events.of_status(Status.PLANNED), journeys.of_status(Status.PLANNED))
    for status in (Status.PLANNED, Status.CANCELLED):
        events, journeys = events.not_of_status(status), journeys.not_of_status(status)
    told = _found(case, events, journeys)
    only = [code for code in ahead.best() if code not in told.tally]
    if told.tally:
        return _with_planned(case, _listed(case, told), ahead, only)
    return _planned(case, ahead, only) if only else nothing(case)


def _named(case: Case) -> Answer:
    """Every country that records name, with how many of them do."""
    records = case.archive.indexes.records_of_country
    rows = sorted(records.items(), key=lambda row: (-len(row[1]), row[0]))
    lines = tuple(Line(f"{label(c)}: {count_of(len(found), 'record')}") for c, found in rows)
    page, more = case.question.page_of(lines, _MOST)
    headline = f"{count_of(len(rows), 'country')} named:"
    return Answer(True, headline, tuple(page), count=len(rows), more=more)


def _listed(case: Case, found: _Found) -> Answer:
    """Countries, those that come most often first."""
    return Answer(
        True,
        f"{count_of(len(found.tally), 'country')}:",
        tuple(found.line(case, code) for code in found.best()),
        case.names(sorted(case.asked)),
        records=tuple(dict.fromkeys(found.cited(case))),
        count=len(found.tally),
    )


def _planned(case: Case, ahead: _Found, only: Sequence[str]) -> Answer:
    """Countries of which there are plans alone, which are never told as done."""
    told = "None that a record tells of as held; planned, with no record that it came to that:"
    lines = tuple(ahead.line(case, code, " (planned)") for code in only)
    return replace(_listed(case, ahead), headline=told, lines=lines, count=0)


def _with_planned(case: Case, told: Answer, ahead: _Found, only: Sequence[str]) -> Answer:
    """The answer, with such countries in a note."""
    if not only:
        return told
    note = f"Planned only, with no record that it came to that: {listed(map(label, only))}"
    announcing = (ahead.line(case, code).record for code in only)
    records = tuple(dict.fromkeys((*told.records, *announcing)))
    return replace(told, records=records, notes=(note,))


def _found(case: Case, events: Row, journeys: Trips) -> _Found:
    """Meetings and journeys with their countries."""
    question, people = case.question, case.archive.people
    own = {people[key].country for key in case.asked} | set(question.countries)
    if question.matter is Matter.LANDS:
        events = _abroad(events, own)
        codes = events.places()
    else:
        own |= set(question.lands)
        codes = events.lands()
    ends = journeys.homes() if question.lands else journeys.lands()
    tally = Counter(codes) + Counter(ends)
    return _Found(events, journeys, {code: n for code, n in tally.items() if code not in own})


def _abroad(events: Row, own: Set[str | None]) -> Row:
    """Meetings that were not called off, each in a country of none of those asked for."""
    land, codes = events.columns.land[events.at], events.columns.codes
    home = [codes.index(code) + 1 for code in own if code in codes]
    return events.where((land > 0) & ~np.isin(land, home)).not_of_status(Status.CANCELLED)
