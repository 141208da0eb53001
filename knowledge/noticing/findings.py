"""The nouns of noticing."""

from dataclasses import dataclass

from knowledge.answer import Line


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a message mentions, with what the archive knows of it."""

    label: str
    """Who, which country, when."""
    told: str
    """What the archive knows, in a sentence."""
    question: str
    """A question to ask next."""
    lines: tuple[Line, ...] = ()
    """The latest meetings."""
    records: tuple[str, ...] = ()
    """File names of records that it rests on."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that a message mentions, each kind in the order of the message."""

    people: tuple[Finding, ...] = ()
    """People; a family name that several bear is one finding."""
    pairs: tuple[Finding, ...] = ()
    """Two of those people who met, and two of those countries."""
    countries: tuple[Finding, ...] = ()
    """Countries that records name."""
    days: tuple[Finding, ...] = ()
    """Times with meetings."""
    records: tuple[Finding, ...] = ()
    """Records by address or file name."""
    unknown: tuple[str, ...] = ()
    """Countries and dates of which no record tells."""
    note: str = ""
    """What was not looked at, and how many more were found than are told; empty where that is nothing."""

    @property
    def found(self) -> bool:
        """Whether the archive knows of anything that the message mentions."""
        return bool(self.people or self.countries or self.days or self.records)
