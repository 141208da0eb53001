"""Follow-ups: a question with holes takes the rest from the one before it in its thread, and says so."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from knowledge.dates.asking import AskedDate, speak_recurring
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.speaking import speak
from knowledge.lookup.entry import NameSpot
from knowledge.places.scanning import label
from knowledge.question import Ask, Matter, Office, Question

PAGE = 20
"""Lines of one answer; `more` shows the next ones."""

_ALONE = frozenset({Ask.HELP, Ask.HOLDINGS, Ask.ON_THIS_DAY})
_OPENS = re.compile(
    r"^(?:and|what about|how about|same (?:for|with|in)|also|only|just|but|then|or|sorry|no|nope|i meant?|i mean|actually|instead|the same|ok(?:ay)?|now|so)\b"
)
_POINTS = re.compile(
    r"\b(?:that|they|them|their|he|him|his|she|her|it|its|there|those|these|this (?:meeting|visit|call|one)|the (?:meeting|visit|call|talks|two|source|sources|record|records|text|full text|document|readout|read-out|other|others|same|first one|second one|last one)|"
    r"both|else|each other|ones?|when\?|where\?)\b"
)
_MORE = re.compile(
    r"^(?:show )?(?:me )?(?:more|the rest|next(?: page)?|continue|go on|further)[ ?!.]*$|^more (?:results|meetings|please)"
)
_OTHER = re.compile(r"\bthe other(?: one| P)?\b|\bnot (?:him|her|that one)\b|\bthe other P\b")
_BEFORE_THAT = re.compile(
    r"\b(?:before|prior to|earlier than) (?:that|then|this|it)\b|\bpreviously\b|\bearlier\b[ ?]*$"
)
_AFTER_THAT = re.compile(
    r"\b(?:after|since|later than) (?:that|then|this|it)\b|\bafterwards?\b|\blater\b[ ?]*$"
)
_WHOLE = re.compile(
    r"\b(?:meetings?|visits?|happen\w*|records?|summits?|trips?|calls?|dialogues?|trilaterals?|talks|countries|people|everything|all)\b"
)
"""Words that a question of its own has, and a fragment has not."""
_SHORT = 6


def follow(question: Question, before: Question, words: str) -> Question:
    """The question, whole; `words` is its skeleton."""
    if _MORE.match(words):
        return replace(before, text=question.text, skip=before.skip + PAGE, notes=())
    if not _is_fragment(question, words):
        return question
    question = _shifted(question, before, words)
    if _OTHER.search(words) and (other := _switched(before)):
        question = replace(question, people=other)
    return _filled(question, before)


def _is_fragment(question: Question, words: str) -> bool:
    """Whether a text lacks something that the one before can give."""
    if question.ask in _ALONE:
        return False
    count = len(words.split())
    named = bool(question.people or question.countries or question.cities or question.lands)
    if _OPENS.match(words) and not (question.people and not question.assumed and count > _SHORT):
        return not (question.topic and question.assumed and not named and not question.dates)
    if _POINTS.search(words) and not (
        question.people and question.ask is not Ask.SAID and count > _SHORT
    ):
        return not question.topic or named or count <= _SHORT
    alone = question.offices or question.topic or _WHOLE.search(words) or _is_full_day(question)
    return not named and not alone and count <= _SHORT


def _is_full_day(question: Question) -> bool:
    """Whether nothing but a day with its year, or an impossible one, is asked for: that is a question of its own."""
    return question.assumed and any(
        asked.impossible or (asked.span and asked.span.precision is Precision.DAY)
        for asked in question.dates
    )


def _shifted(question: Question, before: Question, words: str) -> Question:
    """`before that`, `after that`: the days on the other side of those asked for before."""
    span = before.dates[0].span if before.dates else None
    if span is None or question.dates:
        return question
    if _BEFORE_THAT.search(words) and span.start:
        days = DateSpan(None, span.start - timedelta(1), Precision.RANGE)
    elif _AFTER_THAT.search(words) and span.end:
        days = DateSpan(span.end + timedelta(1), None, Precision.RANGE)
    else:
        return question
    return replace(question, dates=(AskedDate(0, 0, days),))


def _switched(before: Question) -> tuple[NameSpot, ...]:
    """The next reading of the name that has several."""
    people = list(before.people)
    for at, spot in enumerate(people):
        others = tuple(match for match in spot.matches if match not in spot.best)
        if others:
            matches = (replace(others[0], tier=0), *(replace(m, tier=1) for m in spot.best))
            people[at] = replace(spot, matches=matches, text=others[0].name)
            return tuple(people)
    return ()


def _filled(question: Question, before: Question) -> Question:
    """Every hole filled from the question before, and what was taken told."""
    keeps_ask = question.assumed or (
        question.ask in (Ask.LIST, Ask.NOTHING)
        and question.matter is Matter.MEETINGS
        and not question.order
    )
    person = _people(question, before)
    filled = replace(
        question,
        ask=before.ask if keeps_ask else question.ask,
        assumed=before.assumed if keeps_ask else question.assumed,
        matter=before.matter
        if keeps_ask
        or (question.matter is Matter.MEETINGS and question.ask in (Ask.WHEN, Ask.WHERE))
        else question.matter,
        people=person,
        without=question.without or before.without,
        countries=question.countries or before.countries,
        not_countries=question.not_countries or before.not_countries,
        lands=question.lands or (() if question.cities else before.lands),
        cities=question.cities or (() if question.lands else before.cities),
        dates=question.dates or before.dates,
        not_dates=question.not_dates or before.not_dates,
        offices=question.offices
        or (() if question.people and not before.people else _kept_offices(question, before)),
        kind=question.kind or before.kind,
        mode=question.mode or (None if question.not_mode else before.mode),
        status=question.status or before.status,
        order=question.order or before.order,
        minutes=question.minutes or before.minutes,
        side=question.side or before.side,
        topic=question.topic or (before.topic if keeps_ask or question.ask is before.ask else ()),
    )
    carried = ", ".join(_carried(filled, question))
    return replace(
        filled, notes=(*question.notes, *((f"Carried over: {carried}",) if carried else ()))
    )


def _people(question: Question, before: Question) -> tuple[NameSpot, ...]:
    """Names said now take the place of one said before: of the only one, or of the second of two."""
    if len(question.people) == 1 and len(before.people) == 2:
        return (before.people[0], question.people[0])
    return question.people or before.people


def _kept_offices(question: Question, before: Question) -> tuple[Office, ...]:
    return () if question.people else before.offices


def _carried(filled: Question, question: Question) -> Iterator[str]:
    """What the filled question has that the words alone did not."""
    for spot in filled.people:
        if spot not in question.people:
            yield spot.best[0].name if len(spot.best) == 1 else spot.text.strip()
    for code in (*filled.countries, *filled.lands):
        if code not in (*question.countries, *question.lands):
            yield label(code)
    yield from (city for city in filled.cities if city not in question.cities)
    for asked in filled.dates:
        if asked not in question.dates:
            yield _said(asked)
    for old, new in (
        (filled.kind, question.kind),
        (filled.mode, question.mode),
        (filled.status, question.status),
    ):
        if old and not new:
            yield str(getattr(old, "value", old)).replace("_", " ")
    yield from (f"“{word}”" for word in filled.topic if word not in question.topic)


def _said(asked: AskedDate) -> str:
    if asked.recurring:
        return speak_recurring(asked.recurring)
    return speak(asked.span) if asked.span else ""
