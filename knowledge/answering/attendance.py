"""Who attended: those who met, those who sat in, by side."""

from collections.abc import Iterable

from msgspec.structs import replace

from knowledge.answer import Answer, Line
from knowledge.answering.case import Case
from knowledge.answering.meetings import tell, told_events
from knowledge.answering.nothing import nothing
from knowledge.answering.telling import count_of, listed, name_of, person_then, sentence
from knowledge.events import Event
from knowledge.question import PAGE
from knowledge.records import Figure


def answer_attendance(case: Case) -> Answer:
    """Principals and delegations of the meetings that fit, of one side where one is asked for."""
    events = told_events(case)
    if not events:
        return nothing(case)
    page = list(case.question.page_of(events, PAGE)[0])
    lines = [line for event in page for line in _lines(case, event)]
    sides = [key for event in page for key in (*event.people, *event.delegation)]
    names = case.names(k for k in sides if _is_of_side(case, case.archive.people[k].country))
    told = sentence(case, events[0]) if len(events) == 1 else f"{count_of(len(events), 'meeting')}:"
    return replace(tell(case, events), headline=told, lines=tuple(lines), people=names, count=None)


def _lines(case: Case, event: Event) -> Iterable[Line]:
    """One line for those who met, one for those who sat in."""
    meeting, record = event.meeting, case.archive.records[event.sources[0].record]
    evidence = " ".join(record.document.said(meeting.evidence).split())
    position = event.sources[0].record
    met = _of_side(case, position, meeting.participants)
    others = [] if case.question.side else [each.removeprefix("and ") for each in meeting.others]
    sat = [*_of_side(case, position, meeting.delegation), *others]
    if met:
        yield Line(f"met: {listed(met)}", record.name, evidence, event=event)
    if sat:
        yield Line(f"beside them: {listed(sat)}", record.name, evidence)
    elif not case.question.side:
        yield Line("the record names nobody beside them", record.name, evidence)


def _of_side(case: Case, record: int, figures: Iterable[Figure]) -> list[str]:
    return [
        person_then(figure, name_of(case, record, figure))
        for figure in figures
        if _is_of_side(case, figure.country.value if figure.country else None)
    ]


def _is_of_side(case: Case, country: str | None) -> bool:
    return case.question.side is None or country == case.question.side
