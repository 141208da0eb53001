"""A question put to an archive on a day: what every module of answering is given."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from knowledge.archive import Archive
from knowledge.dates.span import DateSpan, Overlap
from knowledge.dates.yearly import own_days, recurrence
from knowledge.gist.spans import days_in
from knowledge.lookup.entry import NameSpot
from knowledge.question import Ask, Question
from knowledge.search import TextIndex


class Case(Struct, frozen=True, gc=False):
    """One question with all that is needed to answer it."""

    archive: Archive
    """The archive."""
    text: TextIndex
    """Its full text."""
    question: Question
    """What is asked."""
    today: date
    """The day on which it is asked."""
    people: tuple[frozenset[int], ...] = ()
    """For each name of the question the persons that it may mean, worked out of it."""

    def __post_init__(self) -> None:
        """Work out once what every filter looks at."""
        force_setattr(self, "people", tuple(map(meant, self.question.people)))

    def asking(self, question: Question) -> "Case":
        """The same with another question: one filter left out, or another ask."""
        return replace(self, question=question)

    @property
    def groups(self) -> list[frozenset[int]]:
        """The same, names with `or` between them taken together."""
        people, choices = self.people, self.question.alternatives
        if not choices:
            return list(people)
        joined = {at for group in choices for at in group}
        alone = [keys for at, keys in enumerate(people) if at not in joined]
        return [*alone, *(frozenset().union(*(people[at] for at in group)) for group in choices)]

    @property
    def asked(self) -> frozenset[int]:
        """Every person that the question may name."""
        return frozenset().union(*self.people)

    def names(self, keys: Iterable[int]) -> tuple[str, ...]:
        """Names of persons, each once."""
        return tuple(dict.fromkeys(map(self.archive.person_name, keys)))

    def record_name(self, position: int) -> str:
        """The file name of a record."""
        return self.archive.name_of(position)

    def copies_of(self, position: int) -> tuple[str, ...]:
        """File names of the other records with the same body."""
        return tuple(
            self.record_name(k) for k in self.archive.copies.get(position, ()) if k != position
        )

    def coverage(self) -> str:
        """What the archive covers, for whoever found nothing."""
        span, count = self.archive.span, len(self.archive.records)
        years = f", {span[0].year}–{span[1].year}" if span and span[0].year != span[1].year else ""
        return f"The archive holds {count} record{'' if count == 1 else 's'}{years}."


def meant(spot: NameSpot) -> frozenset[int]:
    """Persons whom a name of a question fits best."""
    return frozenset(match.key for match in spot.best)


def is_asked_for(question: Question, span: DateSpan | None) -> bool:
    """Whether a time is one of those asked for and none of those left out; no time fits no date asked."""
    if span is None:
        return not question.dates
    yearly = question.ask is Ask.ON_THIS_DAY
    wanted = not question.dates or any(
        _fits(span, asked.span, asked.recurring, yearly=yearly) for asked in question.dates
    )
    return wanted and not any(
        _fits(span, asked.span, asked.recurring, yearly=False) for asked in question.not_dates
    )


def _fits(
    span: DateSpan,
    asked: DateSpan | None,
    recurring: tuple[int, int | None] | None,
    *,
    yearly: bool,
) -> bool:
    if recurring is not None:
        return _recurs(span, *recurring, yearly=yearly)
    if asked is None:
        return False
    if yearly and asked.start and asked.end:
        return _recurs_in(span, asked.start, asked.end)
    return span.overlap(asked) is not Overlap.NONE


def _recurs(span: DateSpan, month: int, day: int | None, *, yearly: bool) -> bool:
    """Whether a time falls on a day, or in a month, of whatever year; `on this day` wants a day of its own."""
    vague = yearly and day is not None and not own_days(span)
    return not vague and (month, day or 0) in set(days_in(span))


def _recurs_in(span: DateSpan, first: date, last: date) -> bool:
    """Whether something comes up on one of some days, as a digest of that day has it."""
    return any(recurrence(span, day) for day in days_between(first, last))


def days_between(first: date, last: date) -> Iterator[date]:
    """Days from one to another, a month of them at most."""
    return (first + timedelta(days=k) for k in range(min((last - first).days, 31) + 1))
