"""The nouns of the gist: records, figures, meetings and visits as columns, and the tables that their numbers mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.dates.span import Precision
from knowledge.gist.spoken import JubileeColumns, SpeechColumns
from knowledge.gist.table import Columns
from knowledge.records import Mode, Role, Status
from knowledge.rows import Ints, Rows

STATUSES = tuple(Status)
MODES = tuple(Mode)
PRECISIONS = tuple(Precision)
NONE = -1
"""Stands for no text and no hour."""
NO_DAY = 0
"""Stands for a day that is not known; every other day is its ordinal."""

NamingKey = tuple[str, str | None, str | None]
"""A printed name, the family name that its record tells, and the country."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What the numbers of the columns mean."""

    texts: Sequence[str]
    """Countries, cities, keys of places, words of what meetings are called, names and their forms."""
    roles: Sequence[Role]
    """Roles as printed."""
    namings: Sequence[NamingKey]
    """Printed names with their countries."""
    shapes: Sequence[tuple[str, ...]]
    """A name with all the forms that a record prints of it, the name itself first."""


@dataclass(frozen=True, slots=True)
class RecordColumns(Columns):
    """Records, a row each."""

    names: Sequence[str]
    """File names, in the order of names."""
    addresses: Sequence[str]
    """Bare addresses; empty where there is none."""
    prints: Sequence[str]
    """Fingerprints of the bodies; empty where there is none."""
    day: Ints
    """The record's day."""
    published: Ints
    """First day of publication."""
    countries: Rows
    """Texts: countries named."""
    cities: Rows
    """Texts: cities named."""
    years: Rows
    """Years told of."""
    called: Rows
    """Texts: words of the title, and meals spoken of."""
    until: Ints
    """Last day of publication."""
    precision: Ints
    """Number in PRECISIONS of the day of publication."""
    vague: Ints
    """1 where that is only about right."""
    speech: Ints
    """1 where the record is a speech."""
    opening: Ints
    """Where the first passage begins, and in `opened` where it ends."""
    opened: Ints
    """See `opening`."""
    office: Ints
    """Rank of the office of whom it names first."""
    home: Ints
    """Text: the publishing government, or NONE."""


@dataclass(frozen=True, slots=True)
class FigureColumns(Columns):
    """Figures, a row each, in the order of records."""

    record: Ints
    """The record."""
    naming: Ints
    """The printed name with its country."""
    name: Ints
    """Text: the printed name."""
    shape: Ints
    """The name with its forms."""
    stated: Ints
    """1 where the country was read rather than inferred."""
    roles: Rows
    """Roles, first printed first."""


@dataclass(frozen=True, slots=True)
class MeetingColumns(Columns):
    """Meetings, a row each, in the order of records."""

    record: Ints
    """The record."""
    number: Ints
    """Which one of its record."""
    participants: Rows
    """Which figures of the record; somebody whom it does not list is left out."""
    delegation: Rows
    """Likewise, those who sat in."""
    status: Ints
    """Number in STATUSES."""
    mode: Ints
    """Number in MODES."""
    dated: Ints
    """1 where a time is told at all."""
    start: Ints
    """First day."""
    end: Ints
    """Last day."""
    hour: Ints
    """When it began, in minutes; NONE where that is not told."""
    lasting: Ints
    """1 where it is told how long it took."""
    countries: Rows
    """Texts: countries of those who met, sorted by code."""
    place: Rows
    """Texts: keys of city and venue."""
    land: Ints
    """Text: country of the place, or NONE."""
    called: Rows
    """Texts: words of what it is called."""
    years: Rows
    """Years that it may be in."""
    days: Rows
    """Month times 100 plus day of each of its days, its months with 0 for a day."""
    own: Ints
    """How many days from the first on it has for its own."""
    minutes: Ints
    """How long it took, or NONE."""
    about: Ints
    """1 where that is only about right."""
    occasion: Ints
    """Text: the occasion, or NONE."""
    spot: Ints
    """Text: venue, city and country of the place, a line each, or NONE."""
    precision: Ints
    """Number in PRECISIONS of its time."""
    vague: Ints
    """1 where that is only about right."""
    said_from: Ints
    """Where the words that tell of it begin in the text of the record."""
    said_to: Ints
    """Where they end."""
    office: Ints
    """Rank of the highest office of those who met."""


@dataclass(frozen=True, slots=True)
class VisitColumns(Columns):
    """Visits, a row each, in the order of records."""

    record: Ints
    """The record."""
    number: Ints
    """Which one of its record."""
    people: Rows
    """Which figures of the record."""
    aims: Rows
    """Texts: country, and keys of city and venue."""
    roles: Rows
    """Roles printed beside those who travel, each with the country that it serves."""
    start: Ints
    """First day."""
    end: Ints
    """Last day."""
    precision: Ints
    """Number in PRECISIONS of its time."""
    vague: Ints
    """1 where that is only about right."""
    status: Ints
    """Number in STATUSES."""
    said_from: Ints
    """Where the words that tell of it begin in the text of the record."""
    said_to: Ints
    """Where they end."""
    office: Ints
    """Rank of the highest office of those who travel."""
    land: Ints
    """Text: country of the place, or NONE."""
    aim: Ints
    """Text: that country, or the key of city or venue."""
    spot: Ints
    """Text: venue, city and country of the place, a line each."""


@dataclass(frozen=True, slots=True)
class Gist:
    """All records, as joining sees them."""

    tables: Tables
    """What the numbers mean."""
    records: RecordColumns
    """Records."""
    figures: FigureColumns
    """Figures."""
    meetings: MeetingColumns
    """Meetings."""
    visits: VisitColumns
    """Visits."""
    speeches: SpeechColumns
    """Speeches."""
    jubilees: JubileeColumns
    """Anniversaries spoken of."""
