"""The nouns of asking: a question is an ask plus filters, so that every combination can be put."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from knowledge.dates.asking import AskedDate
from knowledge.lookup.entry import NameSpot
from knowledge.records import Mode, Post, Status

T = TypeVar("T")
PAGE = 20
"""Lines of one answer; `more` shows the next ones."""


class Ask(StrEnum):
    """What a question wants to know."""

    WHO_MET = "who met"
    DID_MEET = "did they meet"
    WHEN = "when"
    WHERE = "where"
    HOW_LONG = "how long"
    HOW_MANY = "how many"
    HOW = "in which way they met"
    PER_YEAR = "how many a year"
    COUNTERPARTS = "whom most often"
    ATTENDED = "who attended"
    OCCASION = "on what occasion"
    DISCUSSED = "what was discussed"
    PROFILE = "who is"
    ROLE = "which role"
    HOLDER = "who held an office"
    LIST = "list"
    SAID = "what was said"
    SHOW = "show the record"
    HOLDINGS = "what the archive holds"
    ON_THIS_DAY = "on this day"
    UPCOMING = "upcoming"
    HELP = "help"
    THANKS = "thanks"
    NOTHING = "not understood"


IDLE = frozenset({Ask.HELP, Ask.THANKS, Ask.NOTHING, Ask.HOLDINGS})
"""Asks that no follow-up goes on from."""


class Matter(StrEnum):
    """What kind of thing a question asks for."""

    MEETINGS = "meetings"
    VISITS = "visits"
    RECORDS = "records"
    COUNTRIES = "countries"
    LANDS = "countries visited"
    PEOPLE = "people"


LONGEST = 24 * 60
"""Minutes that no meeting exceeds."""


class Order(StrEnum):
    """Which one of several is wanted."""

    FIRST = "first"
    LAST = "last"
    NEXT = "next"
    LONGEST = "longest"
    SHORTEST = "shortest"


class Office(Struct, frozen=True, gc=False):
    """An office that a question names."""

    words: str
    """As asked, in lower case: `foreign minister`."""
    post: Post | None = None
    """The kind of office, where the words tell."""
    country: str | None = None
    """ISO 3166-1 alpha-2 of the country that it serves, where the question says so."""
    person: int | None = None
    """Position in `Question.people` of the name that it stands with: `Foreign Minister Kishida`."""
    several: bool = False
    """True where all its holders are meant: `the foreign ministers`."""


class Question(Struct, frozen=True, gc=False):
    """An ask plus filters; a filter left empty lets everything through."""

    text: str
    """The words, Slack's mark-up taken off."""
    ask: Ask
    """What is wanted."""
    assumed: bool = False
    """True when no word said what is wanted, as in `Kishida 2016`."""
    matter: Matter = Matter.MEETINGS
    """What kind of thing is wanted."""
    people: tuple[NameSpot, ...] = ()
    """People named."""
    without: tuple[NameSpot, ...] = ()
    """People after `not`, `except`."""
    countries: tuple[str, ...] = ()
    """Countries as parties, ISO 3166-1 alpha-2."""
    not_countries: tuple[str, ...] = ()
    """Countries after `not`, `except`."""
    not_together: bool = False
    """True where only meetings of all those countries are left out: `except Japan-Korea ones`."""
    lands: tuple[str, ...] = ()
    """Countries as places: `in Japan`, `to Japan`."""
    third: bool = False
    """True for meetings in a country that none of those who met speaks for."""
    cities: tuple[str, ...] = ()
    """Cities and venues named."""
    not_cities: tuple[str, ...] = ()
    """Cities and venues after `not`, `except`."""
    either: bool = False
    """True for `or` between countries: one of them is enough."""
    alternatives: tuple[tuple[int, ...], ...] = ()
    """Positions in `people` of names with `or` between them: one of each group is enough."""
    dates: tuple[AskedDate, ...] = ()
    """Times asked for, any of which will do."""
    not_dates: tuple[AskedDate, ...] = ()
    """Times after `not`, `except`."""
    offices: tuple[Office, ...] = ()
    """Offices named."""
    kind: str = ""
    """A kind of meeting: `courtesy call`."""
    mode: Mode | None = None
    """In person, by telephone, by video."""
    not_mode: Mode | None = None
    """A mode after `not`, `except`."""
    status: Status | None = None
    """Planned, held, cancelled."""
    unconfirmed: bool = False
    """True for planned meetings that no later record tells of."""
    order: Order | None = None
    """Which one of several."""
    rank: int = 0
    """How many are passed over: 1 is the second, or the last but one."""
    size: int = 1
    """How many are wanted: 3 for `the last three`."""
    minutes: tuple[int, int] | None = None
    """Shortest and longest duration asked for."""
    side: str | None = None
    """The country whose delegation is asked for."""
    listener: int | None = None
    """Position in `people` of the one who was told something: `what did Hayashi tell Park`."""
    topic: tuple[str, ...] = ()
    """What is left: words to search for."""
    left_out: tuple[str, ...] = ()
    """Words that look like names of somebody or something not known."""
    stranger: bool = False
    """True where one of those words stands where somebody who met is named."""
    files: tuple[str, ...] = ()
    """File names and addresses of records."""
    page: int = 0
    """How many pages of the answer were shown before: `more`."""
    lines: int = PAGE
    """The most lines of one page."""
    continued: bool = False
    """True where it rests on the question before it."""
    notes: tuple[str, ...] = ()
    """What was corrected, assumed or carried over."""

    def page_of(self, rows: Sequence[T], size: int) -> tuple[Sequence[T], int]:
        """The rows of the page asked for, and how many come behind it; whoever asks may want fewer than `size`."""
        size = min(size, self.lines)
        first = self.page * size
        return rows[first : first + size], max(0, len(rows) - first - size)

    def about(self, people: tuple[NameSpot, ...]) -> "Question":
        """The same about other people: an office stays with its name, and goes with it."""
        listener = self.people[self.listener] if self.listener is not None else None
        return replace(
            self,
            people=people,
            offices=tuple(self._offices_beside(people)),
            alternatives=tuple(self._alternatives_among(people)),
            listener=people.index(listener) if listener in people else None,
        )

    def _offices_beside(self, people: tuple[NameSpot, ...]) -> Iterator[Office]:
        """Offices that stand alone or with one of these people, pointing to where the name is now."""
        for office in self.offices:
            if office.person is None:
                yield office
            elif self.people[office.person] in people:
                yield replace(office, person=people.index(self.people[office.person]))

    def _alternatives_among(self, people: tuple[NameSpot, ...]) -> Iterator[tuple[int, ...]]:
        """Names with `or` between them, as far as they are still there."""
        for group in self.alternatives:
            kept = [self.people[at] for at in group if self.people[at] in people]
            if len(kept) > 1:
                yield tuple(people.index(spot) for spot in kept)

    @property
    def is_narrowed(self) -> bool:
        """Whether any filter is set."""
        named = self.people or self.countries or self.lands or self.cities or self.offices
        kinds = (
            self.kind
            or self.third
            or self.mode
            or self.not_mode
            or self.status
            or self.unconfirmed
            or self.minutes
            or self.order
        )
        left_out = self.without or self.not_countries or self.not_cities or self.not_dates
        return bool(named or kinds or self.dates or left_out)
