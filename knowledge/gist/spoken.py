"""What digests alone ask of records beyond their meetings and visits, as columns."""

from dataclasses import dataclass

from knowledge.gist.table import Columns
from knowledge.rows import Ints, Rows


@dataclass(frozen=True, slots=True)
class SpeechColumns(Columns):
    """Speeches, a row each, in the order of records."""

    record: Ints
    """The record."""
    number: Ints
    """Which one of its record."""
    name: Ints
    """Text: the name of who speaks."""
    speaker: Rows
    """Which figure of the record that is; none where it does not list him or her."""
    status: Ints
    """Number in STATUSES."""
    start: Ints
    """First day."""
    end: Ints
    """Last day."""
    precision: Ints
    """Number in PRECISIONS of its time."""
    vague: Ints
    """1 where that is only about right."""
    said_from: Ints
    """Where the words that tell of it begin in the text of the record."""
    said_to: Ints
    """Where they end."""
    office: Ints
    """Rank of the office of who speaks."""
    lands: Rows
    """Texts: countries that these words name."""


@dataclass(frozen=True, slots=True)
class JubileeColumns(Columns):
    """Anniversaries that records speak of, a row each, in the order of records."""

    record: Ints
    """The record."""
    number: Ints
    """Which one of its record."""
    which: Ints
    """Which anniversary: 60 for the 60th."""
    start: Ints
    """First day."""
    end: Ints
    """Last day."""
    precision: Ints
    """Number in PRECISIONS of its time."""
    vague: Ints
    """1 where that is only about right."""
    said_from: Ints
    """Where the words that tell of it begin in the text of the record."""
    said_to: Ints
    """Where they end."""
    office: Ints
    """Rank of the highest office of those who met by the record."""
    people: Rows
    """Which figures of the record met."""
    lands: Rows
    """Texts: their countries, and those that the words name."""
    content: Rows
    """Texts: words that say what is commemorated."""
