"""When somebody was seen in an office: two names may be one person only if their times in it allow that."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.names.folding import words
from knowledge.records import Post, Role

NEAR = timedelta(days=5 * 366)
"""Two sightings in one office are taken for one term in it when they are no further apart."""

_SLACK = timedelta(days=366)
_VAGUE = frozenset((Post.MINISTER, Post.AMBASSADOR, Post.OFFICIAL, Post.OTHER))


@dataclass(frozen=True, slots=True)
class Stint:
    """Somebody seen in an office."""

    office: str
    """Key of the office; two people may hold it one after another."""
    first: date | None
    """First day on which it was seen, where that is known."""
    last: date | None
    """Last day on which it was seen, where that is known."""
    former: bool = False
    """True when the office was already left behind."""


def office_of(role: Role) -> str:
    """What makes two roles one office; empty where the words are too vague (`Minister`) to tell."""
    if role.post not in _VAGUE:
        return role.post.value
    label = words(role.label)
    return " ".join(label) if len(label) > 1 else ""


def agree(ours: Iterable[Stint], theirs: Iterable[Stint]) -> bool:
    """Whether some office is shared, at times that one person can have held it."""
    others = list(theirs)
    return any(_one_term(a, b) for a in ours for b in others if a.office == b.office)


def _one_term(one: Stint, two: Stint) -> bool:
    """Whether two sightings in one office can be of one person; unknown times do not speak against it."""
    if one.former and two.former:
        return True
    if one.former or two.former:
        left, held = (one, two) if one.former else (two, one)
        return left.last is None or held.first is None or held.first <= left.last + _SLACK
    gaps = [
        later.first - earlier.last
        for earlier, later in ((one, two), (two, one))
        if earlier.last and later.first
    ]
    return all(gap <= NEAR for gap in gaps)
