"""What the doctor tells: one thing examined, and what to do about it."""

from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """How something is."""

    OK = "ok"
    """As it should be."""
    OFF = "off"
    """Not used, or not examined; nothing is wrong with that."""
    WRONG = "wrong"
    """Does not work."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was examined."""

    what: str
    """The thing, in a word or two."""
    verdict: Verdict
    """How it is."""
    said: str
    """What was found."""
    remedy: str = ""
    """What to do; empty where there is nothing to do."""


def ok(what: str, said: str, remedy: str = "") -> Finding:
    """Something as it should be."""
    return Finding(what, Verdict.OK, said, remedy)


def off(what: str, said: str, remedy: str = "") -> Finding:
    """Something that is not used."""
    return Finding(what, Verdict.OFF, said, remedy)


def wrong(what: str, said: str, remedy: str) -> Finding:
    """Something that does not work."""
    return Finding(what, Verdict.WRONG, said, remedy)
