"""Nothing found: which part failed, what is near, what the archive covers; never that something did not happen."""

from collections.abc import Iterator

from msgspec.structs import replace

from knowledge.answer import Answer, Line
from knowledge.answering.case import Case, meant
from knowledge.answering.matching import last_match
from knowledge.answering.telling import lines_of_events, listed
from knowledge.dates.asking import AskedDate, speak_recurring
from knowledge.dates.speaking import speak, speak_minutes
from knowledge.places.scanning import label
from knowledge.question import LONGEST, Ask, Matter, Order, Question

_ABOUT_PEOPLE = frozenset({Ask.WHO_MET, Ask.DID_MEET, Ask.HOW_MANY, Ask.LIST, Ask.UPCOMING, Ask.COUNTERPARTS})  # fmt: skip
_MOST_NEAR = 3


def refusal(case: Case) -> Answer | None:
    """What cannot be answered: a day that the calendar lacks, somebody whom no record names."""
    for asked in case.question.dates:
        if asked.impossible:
            said = asked.note[:1].upper() + asked.note[1:] or "There is no such date"
            return Answer(False, f"{said}. {case.coverage()}")
    for spot in (*case.question.people, *case.question.without):
        if spot.unknown or not spot.best:
            near = tuple(dict.fromkeys(match.name for match in spot.matches))[:3]
            return Answer(
                False, f"No record here names {spot.text.strip()}. {case.coverage()}", choices=near
            )
    return _stranger(case)


def _stranger(case: Case) -> Answer | None:
    """Words that name nobody here where somebody should be named: `who met Napoleon`."""
    question = case.question
    strange = question.left_out
    if not strange or question.ask in (Ask.HELP, Ask.HOLDINGS, Ask.NOTHING):
        return None
    capital = question.stranger or any(_is_capital(question.text, word) for word in strange)
    named = bool(question.people or question.countries or question.lands or question.cities)
    given = any(match.how.value == "given" for spot in question.people for match in spot.best)
    meets = question.ask not in (Ask.SAID, Ask.SHOW, Ask.DISCUSSED)
    if meets and (capital or given or not (named or question.dates or question.offices)):
        near = tuple(
            dict.fromkeys(
                m.name for word in strange for m in case.archive.names.find(word, guess=False)[:2]
            )
        )
        return Answer(
            False, f"No record here names {' '.join(strange)}. {case.coverage()}", choices=near
        )
    return None


def _is_capital(text: str, word: str) -> bool:
    """Whether a word looks like a name; at the beginning, or where all letters are capitals, none does."""
    return word[:1].isupper() and not text.isupper() and not text.startswith(word)


def nothing(case: Case) -> Answer:
    """What to say when no meeting passes every filter."""
    question = case.question
    near = tuple(_near(case))
    if question.ask is Ask.ON_THIS_DAY:
        return Answer(
            True, f"Nothing in the archive for this day. {case.coverage()}", count=0, near=near
        )
    known = bool(question.people) and question.ask in _ABOUT_PEOPLE
    what = "a visit" if question.matter is Matter.VISITS else "a meeting"
    filters = list(described(case))
    told = ", ".join(filters).replace(", (", " (")
    headline = f"No record in this archive of {' '.join(filter(None, (what, told)))}."
    count = 0 if known or question.ask is Ask.HOW_MANY else None
    records = tuple(dict.fromkeys(line.record for line in near))
    return Answer(known, f"{headline} {case.coverage()}", count=count, near=near, records=records)


def described(case: Case) -> Iterator[str]:
    """The filters of a question in words, so that who asks sees which of them were meant."""
    question = case.question
    people = [" or ".join(case.names(keys)) for keys in case.groups]
    if people:
        yield f"of {' with '.join(people)}"
    if question.countries:
        yield f"of {listed(map(label, question.countries))}"
    if question.lands or question.cities:
        yield f"in {listed((*question.cities, *map(label, question.lands)))}"
    for asked in question.dates:
        if said := spoken_time(asked):
            yield f"on {said} of any year" if asked.recurring else f"({said})"
    yield from (f"as {office.words}" for office in question.offices)
    yield from _left_out(case)
    manner = (question.kind, question.mode, question.status)
    yield from (f"({str(getattr(m, 'value', m)).replace('_', ' ')})" for m in manner if m)
    if question.third:
        yield "in a third country"
    if question.unconfirmed:
        yield "planned, with no record that it was held"
    if question.minutes:
        yield f"of {spoken_bounds(*question.minutes)}"
    if question.order is Order.NEXT or question.ask is Ask.UPCOMING:
        yield "still to come"
    elif question.rank and question.order:
        yield f"(number {question.rank + 1} from the {question.order.value})"


def _left_out(case: Case) -> Iterator[str]:
    """What the question leaves out."""
    question = case.question
    people = case.names(key for spot in question.without for key in meant(spot))
    names = (*people, *map(label, question.not_countries), *question.not_cities)
    if names:
        yield f"without {listed(names)}"
    if times := [said for asked in question.not_dates if (said := spoken_time(asked))]:
        yield f"not in {listed(times)}"
    if question.not_mode:
        yield f"not {question.not_mode.value.replace('_', ' ')}"


def spoken_time(asked: AskedDate) -> str:
    """A time asked for in words; empty for one that the calendar lacks."""
    if asked.recurring:
        return speak_recurring(asked.recurring)
    return speak(asked.span) if asked.span else ""


def spoken_bounds(shortest: int, longest: int) -> str:
    """A length asked for: `at most 49 minutes`, `40 minutes to 48 minutes`."""
    if shortest == 0:
        return f"at most {speak_minutes(longest)}"
    if longest == LONGEST:
        return f"at least {speak_minutes(shortest)}"
    both = dict.fromkeys((speak_minutes(shortest), speak_minutes(longest)))
    return " to ".join(both)


def _near(case: Case) -> Iterator[Line]:
    """What is found when one filter is left out, one at a time, the last such meeting of each."""
    seen: set[str] = set()
    if case.question.matter is Matter.VISITS:
        return
    for told, relaxed in _relaxed(case.question):
        if not relaxed.is_narrowed:
            continue
        if len(seen) == _MOST_NEAR:
            return
        for line in lines_of_events(case, last_match(case.asking(relaxed))):
            if line.text not in seen:
                seen.add(line.text)
                yield replace(line, text=f"{told}: {line.text}")


def _relaxed(question: Question) -> Iterator[tuple[str, Question]]:
    """The question without one of its filters, and how that is said."""
    if question.dates:
        yield "at another time", replace(question, dates=(), ask=Ask.LIST)
    if question.cities or question.lands:
        yield "elsewhere", replace(question, cities=(), lands=())
    if question.kind or question.mode or question.status:
        yield "of another kind", replace(question, kind="", mode=None, status=None)
    if question.minutes:
        yield "of another length", replace(question, minutes=None)
    if question.order is Order.NEXT or question.ask is Ask.UPCOMING:
        yield "not to come", replace(question, order=None, ask=Ask.LIST)
    elif question.rank:
        yield "the last", replace(question, order=Order.LAST, rank=0)
    if question.offices:
        yield "in another role", replace(question, offices=())
    if question.countries and question.people:
        yield "with others", replace(question, countries=())
    if len(question.people) > 1:
        for spot in question.people:
            yield f"{spot.best[0].name} with others", question.about((spot,))
    if len(question.countries) > 1:
        for code in question.countries:
            yield f"{label(code)} with others", replace(question, countries=(code,))
