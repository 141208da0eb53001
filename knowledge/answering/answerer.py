"""A question to its answer: refused, or answered by the module that its ask belongs to."""

from msgspec.structs import replace

from knowledge.answer import Answer
from knowledge.answering.attendance import answer_attendance
from knowledge.answering.card import answer_help, answer_holdings
from knowledge.answering.case import Case
from knowledge.answering.lands import answer_countries
from knowledge.answering.meetings import answer_meetings
from knowledge.answering.nothing import refusal
from knowledge.answering.passages import (
    answer_discussed,
    answer_occasion,
    answer_said,
    answer_spoken,
)
from knowledge.answering.persons import answer_profile
from knowledge.answering.roles import answer_holder, answer_role
from knowledge.answering.showing import answer_records
from knowledge.answering.tallies import (
    answer_counterparts,
    answer_people,
    answer_per_year,
)
from knowledge.answering.telling import listed
from knowledge.answering.topics import answer_topic_meetings
from knowledge.answering.visits import answer_visits
from knowledge.question import Ask, Matter, Question

_TOPICAL = frozenset({Ask.LIST, Ask.WHO_MET, Ask.DID_MEET, Ask.WHEN, Ask.WHERE, Ask.HOW_MANY, Ask.HOW_LONG})  # fmt: skip
_POINTLESS_ALONE = _TOPICAL - {Ask.LIST, Ask.HOW_MANY}
_MOST_OFFERED = 3


def answer(case: Case) -> Answer:
    """The answer, with what was corrected and which other readings there are."""
    question = case.question
    told = refusal(case) or _answer(case)
    if question.page and not told.lines:
        return Answer(True, "That was all.", understood=understood(question))
    offered = tuple(
        match.name
        for spot in question.people
        for match in spot.matches
        if match.tier > 0 and not spot.unknown and match.name not in told.people
    )
    return replace(
        told,
        choices=tuple(dict.fromkeys((*told.choices, *offered[:_MOST_OFFERED]))),
        notes=tuple(dict.fromkeys((*question.notes, *told.notes))),
        understood=understood(question),
    )


def _answer(case: Case) -> Answer:
    """By the ask; meetings are the rule."""
    question = case.question
    match question.ask:
        case Ask.HELP | Ask.NOTHING:
            return answer_help(case)
        case Ask.THANKS:
            return Answer(True, "You are welcome.")
        case Ask.HOLDINGS:
            return answer_holdings(case)
        case Ask.PROFILE | Ask.ROLE if not question.people:
            return answer_help(case)
        case Ask.PROFILE:
            return answer_profile(case)
        case Ask.ROLE:
            return answer_role(case)
        case Ask.HOLDER if question.offices:
            return answer_holder(case)
        case Ask.SAID:
            return answer_said(case)
        case Ask.DISCUSSED:
            return answer_discussed(case)
        case Ask.SHOW:
            return answer_records(case)
        case Ask.OCCASION:
            return answer_occasion(case)
        case Ask.ATTENDED:
            return _or_spoken(case, answer_attendance(case))
        case Ask.PER_YEAR:
            return answer_per_year(case)
        case Ask.COUNTERPARTS:
            return answer_counterparts(case)
        case _:
            return _by_matter(case)


def _by_matter(case: Case) -> Answer:
    """Meetings, unless journeys, records, countries or people are asked for."""
    question = case.question
    if question.matter in (Matter.COUNTRIES, Matter.LANDS):
        return answer_countries(case)
    if question.matter is Matter.VISITS:
        return answer_visits(case)
    if question.matter is Matter.RECORDS and not question.kind:
        return answer_records(case)
    if question.matter is Matter.PEOPLE:
        return answer_people(case)
    if question.topic and question.ask in _TOPICAL:
        return _on_topic(case)
    if question.ask in _POINTLESS_ALONE and not question.is_narrowed:
        return answer_help(case)
    return _meetings(case)


def _on_topic(case: Case) -> Answer:
    """Meetings whose records speak of the words left over; else the passages; else the meetings alone."""
    question = case.question
    if (found := answer_topic_meetings(case)) is not None:
        return found
    if not question.is_narrowed:
        return answer_said(case)
    if question.assumed and (said := answer_spoken(case)) is not None:
        return said
    told = _meetings(case)
    words = [word for word in question.topic if word not in question.left_out]
    if not told.answered or not words:
        return told
    note = f"No record of these meetings speaks of {listed(f'“{word}”' for word in words)}"
    return replace(told, notes=(*told.notes, note))


def _meetings(case: Case) -> Answer:
    """Meetings; where there are none with a place or country, what the records say of it."""
    return _or_spoken(case, answer_meetings(case))


def _or_spoken(case: Case, told: Answer) -> Answer:
    """The answer; where it is none, with what the records say of the place, country or kind asked for."""
    if told.answered or case.question.people or case.question.ask is Ask.UPCOMING:
        return told
    said = answer_spoken(case)
    if said is None:
        return told
    named = case.question.cities or case.question.kind
    if case.question.assumed or (named and case.question.ask is Ask.LIST):
        return replace(said, headline=f"{told.headline} {said.headline}")
    near = (*told.near, *said.lines[:2])
    records = tuple(dict.fromkeys((*told.records, *said.records)))
    return replace(told, near=near, records=records)


def understood(question: Question) -> str:
    """The question as it was read: names in full."""
    text = question.text
    for spot in sorted(question.people, key=lambda spot: -spot.start):
        if spot.best and text[spot.start : spot.end] == spot.text:
            text = text[: spot.start] + spot.best[0].name + text[spot.end :]
    return text
