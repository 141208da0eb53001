"""In what way and where people met, once the whole record is read: what is plainly implied, and no more."""

import re
from collections.abc import Sequence

from knowledge.extract.clauses.verbs import PAYS
from knowledge.extract.meetings.draft import Draft
from knowledge.patterns import lazy
from knowledge.records import Basis, Figure, Found, Mode, Place, Status

_VIDEO = lazy(r"video|virtual|online|\bvtc\b")
_PHONE = lazy(
    r"telephone|\bphone\b|(?<!courtesy )(?<!farewell )(?<!introductory )\bcalls?\b(?! on\b| for\b| by\b| paid\b)"
)
_SPOKE = lazy(r"^(?:spoke|spoken|speaks|phoned|telephoned|rang)$")
_AT_HOME = lazy(
    r"\bat (?:the |his |her )?(?:(?:prime )?minist(?:er|ry)(?:[’']s)?(?: office| guest house| of foreign affairs)?|official residence|guest house|office|"
    r"parliament(?: house| buildings)?|state guest house)\b",
    re.IGNORECASE,
)
"""Rooms of a government, which stand in its own country."""


def mode_of(draft: Draft, title: str) -> Found[Mode]:
    """By telephone or video where sentence or title says so, or where people spoke and no place is told; else in person."""
    if draft.details.mode is not None:
        return draft.details.mode
    named = f"{draft.noun} {title}".lower()
    if _VIDEO.search(named):
        return Found(Mode.VIDEO, None, Basis.INFERRED)
    somewhere = draft.details.place is not None or draft.details.occasion is not None
    paid = bool(PAYS.match(draft.verb)) and "phone" not in named
    spoke = _SPOKE.match(draft.verb) and not somewhere and draft.status is Status.HELD
    if spoke or (_PHONE.search(named) and not paid):
        return Found(Mode.PHONE, None, Basis.INFERRED)
    return Found(Mode.IN_PERSON, None, Basis.INFERRED)


def place_of(
    draft: Draft, mode: Mode, figures: Sequence[Figure], home: str | None, said: str
) -> Found[Place] | None:
    """The place of a meeting in person, a call having none; a host receives in his or her own country."""
    if mode is not Mode.IN_PERSON or draft.details.place is not None:
        return draft.details.place if mode is Mode.IN_PERSON else None
    country: str | None = None
    if draft.host is not None:
        found = figures[draft.host].country
        country = found.value if found else None
    served = {figures[k].country.value for k in draft.people if figures[k].country} - {home}  # type: ignore[union-attr]
    for option in draft.options:
        if country is None and option.value.country in served:
            return option
    if country is None and _AT_HOME.search(said):
        country = home
    return Found(Place(None, None, country), None, Basis.INFERRED) if country else None


def titled(drafts: Sequence[Draft], title: str) -> dict[int, str]:
    """The title for the drafts that it speaks of: those of the lead sentence told first."""
    leading = [draft for draft in drafts if draft.leading]
    return {id(d): title for d in leading if d.evidence == leading[0].evidence}
