"""The noun of suggesting."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One person or country that may be meant."""

    value: str
    """Words that name exactly that person or country in a question, today and in an archive that has grown."""
    label: str
    """The name to show."""
    detail: str
    """What tells it from others: latest role, country and years; other names, how many records."""
