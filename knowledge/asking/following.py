"""Follow-ups: a question with holes takes the rest from the one before it in its thread, and says so."""

from collections.abc import Iterator
from datetime import timedelta

from msgspec.structs import replace

from knowledge.dates.asking import AskedDate, speak_recurring
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.speaking import speak
from knowledge.lookup.entry import NameSpot
from knowledge.patterns import lazy
from knowledge.places.scanning import label
from knowledge.question import Ask, Matter, Order, Question

_ALONE = frozenset({Ask.HELP, Ask.HOLDINGS, Ask.ON_THIS_DAY, Ask.THANKS})
_ABOUT_WORDS = frozenset({Ask.SAID, Ask.DISCUSSED})
_MEETING_ITSELF = frozenset({Ask.LIST, Ask.NOTHING})
_OPENS = lazy(
    r"^(?:and|what about|how about|same (?:for|with|in)|also|only|just|but|then|or|sorry|no|nope|i meant?|i mean|actually|instead|the same|ok(?:ay)?|now|so)\b"
    r"|^(?:そして|それで|では|じゃあ|그리고|그럼|그러면)"
)
_NARROWS = lazy(
    r"^(?:in|at|with|by|from|since|until|during|between|before|after|on|over|under|without|not|except|as|for)\b"
)
"""A text that begins so and asks nothing narrows what was asked before."""
_WITH = lazy(r"^(?:and |but |also |only |just )*with P\b")
_POINTS = lazy(
    r"\b(?:that|they|them|their|he|him|his|she|her|it|its|there|those|these|this (?:meeting|visit|call|one)|the (?:meeting|visit|call|talks|two|source|sources|record|records|text|full text|document|readout|read-out|other|others|same|first one|second one|last one)|"
    r"both|else|each other|ones?|when\?|where\?)\b"
)
_MORE = lazy(
    r"^(?:show )?(?:me )?(?:more|the rest|next(?: page)?|continue|go on|further)[ ?!.]*$|^more (?:results|meetings|please)"
)
_OTHER = lazy(r"\bthe other(?: one| P)?\b|\bnot (?:him|her|that one)\b|\bthe other P\b")
_ONE_BEFORE = lazy(
    r"\b(?:the (?:one|time|meeting|visit|call) before(?: that| it)?|(?:the )?previous (?:one|meeting|time|visit|call))\b"
)
_ONE_AFTER = lazy(r"\bthe (?:one|time|meeting|visit|call) after(?: that| it)?\b|\bthe next one\b")
_LISTED = lazy(r"^(?:list|show|which ones?)\b")
_COUNTRIES = lazy(r"^(?:and )?(?:which|what) countries[ ?]*$")
_BEFORE_THAT = lazy(
    r"\b(?:before|prior to|earlier than) (?:that|then|this|it)\b|\bpreviously\b|\bearlier\b[ ?]*$"
)
_AFTER_THAT = lazy(
    r"\b(?:after|since|later than) (?:that|then|this|it)\b|\bafterwards?\b|\blater\b[ ?]*$"
)
_WHOLE = lazy(
    r"\b(?:meetings?|visits?|happen\w*|records?|summits?|trips?|calls?|dialogues?|trilaterals?|talks|countries|people|everything|all)\b"
)
"""Words that a question of its own has, and a fragment has not."""
_SHORT = 6


def follow(question: Question, before: Question, words: str) -> Question:
    """The question, whole; `words` is its skeleton."""
    if _MORE.match(words):
        return replace(before, text=question.text, page=before.page + 1, notes=(), continued=True)
    if not _is_fragment(question, before, words):
        return question
    question = _stepped(_shifted(question, before, words), before, words)
    if _OTHER.search(words) and (other := _switched(before)):
        question = question.about(other)
    if _LISTED.match(words) and question.ask is Ask.LIST and before.ask is Ask.HOW_MANY:
        before = replace(before, ask=Ask.LIST)
    return replace(_filled(question, before, words), continued=True)


def _is_fragment(question: Question, before: Question, words: str) -> bool:
    """Whether a text lacks something that the one before can give."""
    if question.ask in _ALONE:
        return False
    count = len(words.split())
    if before.ask is Ask.ON_THIS_DAY and any(map(_is_long, question.dates)):
        return False
    if _NARROWS.match(words) and question.assumed and not question.topic and count <= _SHORT:
        return not _is_full_day(question)
    if _COUNTRIES.match(words) or (before.ask in _ABOUT_WORDS and _OPENS.match(words)):
        return not question.people or question.assumed
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


def _is_long(asked: AskedDate) -> bool:
    """Whether more than a day is asked for, which is no anniversary."""
    return asked.span is not None and asked.span.precision is not Precision.DAY


def _stepped(question: Question, before: Question, words: str) -> Question:
    """`the one before that`, `the next one`: one step from the meeting told before."""
    back, on = _ONE_BEFORE.search(words), _ONE_AFTER.search(words)
    if question.dates or not (back or on):
        return question
    order = before.order if before.order in (Order.FIRST, Order.LAST) else Order.LAST
    step = 1 if bool(back) is (order is Order.LAST) else -1
    rank = before.rank + step
    return replace(question, ask=Ask.LIST, order=order, rank=rank) if rank >= 0 else question


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
    shifted = replace(question, dates=(AskedDate(0, 0, days),))
    return (
        replace(shifted, ask=Ask.LIST, order=Order.LAST) if _ONE_BEFORE.search(words) else shifted
    )


def _switched(before: Question) -> tuple[NameSpot, ...]:
    """The next reading of the name that has several."""
    people = list(before.people)
    for at, spot in enumerate(people):
        others = tuple(match for match in spot.matches if match not in spot.best)
        if others:
            nearer = replace(others[0], tier=0)
            matches = (nearer, *(replace(match, tier=1) for match in spot.best))
            people[at] = replace(spot, matches=matches, text=others[0].name)
            return tuple(people)
    return ()


def _filled(question: Question, before: Question, words: str) -> Question:
    """Every hole filled from the question before, and what was taken told."""
    keeps_ask = before.ask not in (Ask.HELP, Ask.NOTHING, Ask.THANKS) and (
        question.assumed
        or (
            question.ask in _MEETING_ITSELF
            and question.matter is Matter.MEETINGS
            and not question.order
        )
    )
    ahead = question.order is Order.NEXT or question.ask is Ask.UPCOMING
    filled = replace(
        _with_people(question, before, words),
        ask=before.ask if keeps_ask else question.ask,
        assumed=before.assumed if keeps_ask else question.assumed,
        matter=before.matter
        if keeps_ask
        or (question.matter is Matter.MEETINGS and question.ask in (Ask.WHEN, Ask.WHERE))
        else question.matter,
        without=question.without or before.without,
        countries=_countries(question, before),
        either=question.either or (before.either and not question.countries),
        not_countries=question.not_countries or before.not_countries,
        not_together=question.not_together or (before.not_together and not question.not_countries),
        not_cities=question.not_cities or before.not_cities,
        third=question.third or before.third,
        unconfirmed=question.unconfirmed or before.unconfirmed,
        not_mode=question.not_mode or (None if question.mode else before.not_mode),
        lands=question.lands or (() if question.cities or ahead else before.lands),
        cities=question.cities or (() if question.lands or ahead else before.cities),
        dates=question.dates or (() if ahead else before.dates),
        not_dates=question.not_dates or before.not_dates,
        kind=question.kind or before.kind,
        mode=question.mode or (None if question.not_mode else before.mode),
        status=question.status or before.status,
        order=question.order or before.order,
        rank=question.rank if question.order else before.rank,
        size=question.size if question.order else before.size,
        minutes=question.minutes or before.minutes,
        side=question.side or before.side,
        topic=question.topic or (before.topic if keeps_ask or question.ask is before.ask else ()),
    )
    carried = ", ".join(_carried(filled, question))
    return replace(
        filled, notes=(*question.notes, *((f"Carried over: {carried}",) if carried else ()))
    )


def _countries(question: Question, before: Question) -> tuple[str, ...]:
    """A country said now takes the place of the second of two, as a name does."""
    new = [code for code in question.countries if code not in before.countries]
    if len(before.countries) == 2 and len(question.countries) == len(new) == 1:
        return (before.countries[0], *new)
    return question.countries or before.countries


def _with_people(question: Question, before: Question, words: str) -> Question:
    """Names said now take the place of one said before: of the only one, or of the second of two; `with` adds one."""
    if not question.people:
        offices = question.offices or before.offices
        return replace(
            question, people=before.people, offices=offices, alternatives=before.alternatives
        )
    pair = len(before.people) == 2 and not before.alternatives
    if len(question.people) == 1 and (pair or (len(before.people) == 1 and _WITH.match(words))):
        both = question.about((before.people[0], *question.people))
        kept = before.about(before.people[:1]).offices
        beside = tuple(office for office in kept if office.person == 0)
        return replace(both, offices=(*both.offices, *beside))
    return question


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
    yield from (f"not {spot.text.strip()}" for spot in filled.without if not question.without)
    left_out = (*map(label, filled.not_countries), *filled.not_cities)
    if not (question.not_countries or question.not_cities):
        yield from (f"not {name}" for name in left_out)
    yield from (office.words for office in filled.offices if not question.offices)
    for old, new in (
        (filled.kind, question.kind),
        (filled.mode, question.mode),
        ("in a third country" if filled.third else "", question.third),
        ("no record that it was held" if filled.unconfirmed else "", question.unconfirmed),
        (filled.status, question.status),
        (filled.order, question.order),
    ):
        if old and not new:
            yield str(getattr(old, "value", old)).replace("_", " ")
    if filled.not_mode and not question.not_mode:
        yield f"not {filled.not_mode.value.replace('_', ' ')}"
    yield from (f"not {_said(asked)}" for asked in filled.not_dates if not question.not_dates)
    if filled.minutes and not question.minutes:
        yield "how long"
    yield from (f"“{word}”" for word in filled.topic if word not in question.topic)


def _said(asked: AskedDate) -> str:
    if asked.recurring:
        return speak_recurring(asked.recurring)
    return speak(asked.span) if asked.span else ""
