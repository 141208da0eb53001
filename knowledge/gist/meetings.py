"""Meetings to columns."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import time

from knowledge.dates.span import DateSpan
from knowledge.dates.yearly import own_days
from knowledge.gist.columns import MODES, NO_DAY, NONE, STATUSES, MeetingColumns
from knowledge.gist.pools import Pools
from knowledge.gist.ranks import office_rank
from knowledge.gist.spans import days_in, ordinal, told_of, years_in
from knowledge.records import Figure, Meeting, Place, Span
from knowledge.rows import Growing, Listing

Called = Mapping[str, int]
"""Which figure of a record bears each name."""


class MeetingTaker:
    """Meetings while they are gathered."""

    def __init__(self, pools: Pools) -> None:
        """Begin with none."""
        self._pools = pools
        self._meetings = Listing(20)
        self._rows = tuple(Growing() for _ in range(7))

    def take(self, meetings: Sequence[Meeting], record: int, called: Called) -> None:
        """The meetings of one record."""
        for number, meeting in enumerate(meetings):
            when = meeting.when.value if meeting.when else None
            place = meeting.place.value if meeting.place else None
            told = (*_numbers(meeting, when), *_lasting(meeting), *self._texts(meeting, place))
            told += (*told_of(when)[2:], *said(meeting.evidence), office_rank(meeting.participants))
            self._meetings.add((record, number, *told))
            self._people(meeting, called)
            for rows, found in zip(self._rows[3:], self._keys(meeting, when, place), strict=True):
                rows.add(found)

    def _texts(self, meeting: Meeting, place: Place | None) -> tuple[int, int, int]:
        """Country of the place, occasion, and the whole place."""
        texts, occasion = self._pools.texts, meeting.occasion
        return (
            texts[place.country] if place and place.country else NONE,
            texts[occasion.value] if occasion else NONE,
            NONE if place is None else texts[whole(place)],
        )

    def _people(self, meeting: Meeting, called: Called) -> None:
        """Who met, who sat in, and their countries."""
        participants, delegation, countries = self._rows[:3]
        participants.add(known(meeting.participants, called))
        delegation.add(known(meeting.delegation, called))
        codes = {figure.country.value for figure in meeting.participants if figure.country}
        countries.add([self._pools.texts[code] for code in sorted(codes)])

    def _keys(
        self, meeting: Meeting, when: DateSpan | None, place: Place | None
    ) -> tuple[Iterable[int], ...]:
        """Under what one meeting is looked up."""
        return (
            self._pools.aims(place) if place else (),
            self._pools.called[meeting.kind.value],
            years_in(when) if when else (),
            [100 * month + day for month, day in days_in(when)] if when else (),
        )

    def columns(self) -> MeetingColumns:
        """What was gathered."""
        record, number, status, mode, dated, start, end, hour, own, *more = self._meetings.columns()
        lasting, minutes, about, land, occasion, spot, *more = more
        precision, vague, said_from, said_to, office = more
        met, sat, countries, place, called, years, days = (rows.rows() for rows in self._rows)
        return MeetingColumns(
            record=record,
            number=number,
            participants=met,
            delegation=sat,
            status=status,
            mode=mode,
            dated=dated,
            start=start,
            end=end,
            hour=hour,
            lasting=lasting,
            countries=countries,
            place=place,
            land=land,
            called=called,
            years=years,
            days=days,
            own=own,
            minutes=minutes,
            about=about,
            occasion=occasion,
            spot=spot,
            precision=precision,
            vague=vague,
            said_from=said_from,
            said_to=said_to,
            office=office,
        )


def _numbers(meeting: Meeting, when: DateSpan | None) -> tuple[int, ...]:
    """What one meeting has one of."""
    return (
        STATUSES.index(meeting.status.value),
        MODES.index(meeting.mode.value),
        when is not None,
        ordinal(when.start) if when else NO_DAY,
        ordinal(when.end) if when else NO_DAY,
        hour_of(meeting.start.value.local) if meeting.start else NONE,
        len(own_days(when)) if when else 0,
    )


def _lasting(meeting: Meeting) -> tuple[int, ...]:
    """Whether it is told how long a meeting took, and what is told."""
    duration = meeting.duration.value if meeting.duration else None
    return (0, NONE, 0) if duration is None else (1, duration.minutes, duration.approximate)


def whole(place: Place) -> str:
    """A place as one text."""
    return "\n".join((place.venue or "", place.city or "", place.country or ""))


def said(evidence: Span) -> tuple[int, int]:
    """Where words stand in the text of their record."""
    return evidence.start, evidence.end


def known(figures: Iterable[Figure], called: Called) -> list[int]:
    """Which figures of their record some people are."""
    return [called[figure.name] for figure in figures if figure.name in called]


def hour_of(clock: time) -> int:
    """A time of day as a number, exact to the microsecond."""
    seconds = (clock.hour * 60 + clock.minute) * 60 + clock.second
    return seconds * 1_000_000 + clock.microsecond
