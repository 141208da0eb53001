"""Whose words a question asks for, and who speaks in a passage."""

from knowledge.answering.case import Case
from knowledge.answering.offices import bearers_of
from knowledge.search import Hit


def asked_voices(case: Case) -> frozenset[int]:
    """Those whose words are asked for, by name or by the office of a country; who was told something is not."""
    listener = case.question.listener
    if case.people:
        return frozenset().union(*(keys for k, keys in enumerate(case.people) if k != listener))
    offices = [office for office in case.question.offices if office.country and not office.several]
    return frozenset().union(*(bearers_of(case, office) for office in offices))


def speaking_countries(case: Case, hit: Hit) -> set[str | None]:
    """Countries of those whose words a passage gives; nobody named, the publisher's own."""
    speakers = case.text.speakers_of(hit)
    own = {case.archive.people[key].country for key in speakers}
    return own or {case.archive.records[hit.record].home}


def names_any(case: Case, record: int, people: frozenset[int]) -> bool:
    """Whether a record names one of these people."""
    named = case.archive.indexes.records_of_person
    return any(record in named.get(key, ()) for key in people)
