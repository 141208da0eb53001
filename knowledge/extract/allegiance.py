"""Which country a person speaks for, where no office says it: by the record's home, its heading, and the others in the room."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.extract.entry import Entry
from knowledge.extract.meetings.draft import Draft
from knowledge.extract.roster import Roster
from knowledge.patterns import lazy
from knowledge.places.scanning import PlaceMention
from knowledge.records import Basis, Found, Post, Status

_GOVERNMENT = frozenset(Post) - {Post.OTHER, Post.OFFICIAL}
_SOLE = _GOVERNMENT - {Post.MINISTER, Post.AMBASSADOR}
"""Offices of which a country has one holder at a time."""
_BODIES = lazy(
    r"\b(?:european|eu|united nations|un|nato|asean|high representative|secretary[- ]general|commission(?:er)?)\b",
    re.IGNORECASE,
)
"""Bodies of many countries, whose officers speak for none."""
_FROM = lazy(r"(?<!counterparts )(?<!counterpart )\bfrom (?:the )?$", re.IGNORECASE)
_AT_TABLE = lazy(r"\b(?:on|from|for) the (?:\w+ )?$", re.IGNORECASE)
"""Words before one side of a table, or before a country whose people came."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a record tells of countries beside its people."""

    home: str | None
    """Country of the publishing government."""
    pair: tuple[str, ...]
    """Countries of the heading."""
    places: Sequence[PlaceMention]
    """Every place of the text, in order."""
    text: str
    """The text."""
    protagonist: int | None
    """Whose record it is."""
    lead_end: int = 0
    """Where the first paragraph ends."""


def assign_countries(roster: Roster, drafts: Sequence[Draft], around: Surroundings) -> None:
    """Give every figure without a country the one that the record implies; whoever stays unclear has none."""
    for entry in roster.entries:
        if entry.country is None:
            _give(entry, around.home if entry.minister else _by_title(entry, around))
    lead = roster.entries[around.protagonist] if around.protagonist is not None else None
    for draft in sorted(drafts, key=lambda d: d.status is Status.MENTIONED):
        for member in draft.people:
            if roster.entries[member].country is None:
                _give(roster.entries[member], _implied(member, draft, roster, around))
        own = around.home or (lead.country.value if lead and lead.country else None)
        for member in draft.delegation:
            if roster.entries[member].country is None:
                side = _side_of(roster.entries[member], around, behind=True)
                _give(roster.entries[member], side or own)
    guests = {k for d in drafts for k in d.people if _met_home(k, d, roster, around)}
    for k, entry in enumerate(roster.entries):
        if entry.country is None and k not in guests and _serves_home(entry, roster, around):
            _give(entry, around.home)


def _met_home(member: int, draft: Draft, roster: Roster, around: Surroundings) -> bool:
    """Whether somebody of the publishing government met this one, who then is most likely a guest."""
    found = [roster.entries[k].country for k in draft.people if k != member]
    return any(country is not None and country.value == around.home for country in found)


def _give(entry: Entry, country: str | None) -> None:
    """A country that is inferred, if there is one."""
    if country is not None:
        entry.country = Found(country, None, Basis.INFERRED)


def _implied(member: int, draft: Draft, roster: Roster, around: Surroundings) -> str | None:
    """The country of one who met: the half of the pair that is left, else home, else the host's."""
    entry = roster.entries[member]
    others = [roster.entries[k].country for k in draft.people if k != member]
    taken = {found.value for found in others if found is not None}
    label = entry.roles[0].value.label if entry.roles else ""
    if _BODIES.search(label):
        return None
    if (side := _side_of(entry, around, behind=False)) is not None:
        return side
    if (ally := _ally_country(member, draft, roster)) is not None:
        return ally
    left = [code for code in around.pair if code not in taken]
    if len(around.pair) == 2 and len(left) == 1:
        return left[0]
    free = around.home not in taken and not _rival(entry, roster, around.home)
    if around.home and free:
        return around.home
    return (
        _host_country(member, draft, taken, around)
        or _colleagues(entry, around)
        or (_other_in_lead(taken, around) if draft.status is not Status.MENTIONED else None)
        or _publisher(member, taken, around)
    )


def _other_in_lead(taken: set[str], around: Surroundings) -> str | None:
    """The only country beside the publisher's own that the record names before its second paragraph."""
    if around.home is None or around.home not in taken:
        return None
    named = dict.fromkeys(
        p.code
        for p in around.places
        if p.code and p.kind in ("country", "demonym") and p.start < around.lead_end
    )
    others = [code for code in named if code not in taken]
    return others[0] if len(others) == 1 else None


def _publisher(member: int, taken: set[str], around: Surroundings) -> str | None:
    """For the one whose record it is, the country that it names most often, if nothing else tells who publishes it."""
    if around.home is not None or member != around.protagonist:
        return None
    named = Counter(p.code for p in around.places if p.code and p.kind in ("country", "demonym"))
    (code, count), *others = [*named.most_common(2), ("", 0)]
    sure = count > 2 and code not in taken and others[0][1] < count
    return code if sure else None


def _ally_country(member: int, draft: Draft, roster: Roster) -> str | None:
    """The country of somebody who sat on the same side."""
    for side in draft.sides:
        if member in side:
            found = (roster.entries[k].country for k in side if k != member)
            return next((country.value for country in found if country is not None), None)
    return None


def _host_country(member: int, draft: Draft, taken: set[str], around: Surroundings) -> str | None:
    """The country of the place, for one who receives there, or whom somebody from home went to see."""
    place = draft.details.place.value if draft.details.place else None
    if place is None or place.country in taken | {around.home, None}:
        return None
    if draft.host == member:
        return place.country
    if draft.host is not None and draft.host != around.protagonist:
        return None
    if draft.host is not None and around.home is None:
        return None
    gathered = draft.details.occasion is not None or place.city in _MEETING_CITIES
    travelled = (
        around.home is not None
        and draft.status is not Status.MENTIONED
        and member != around.protagonist
        and (len(draft.people) == 2 or draft.sides)
    )
    return place.country if travelled and not gathered else None


_MEETING_CITIES = frozenset(
    ("New York", "Geneva", "Vienna", "Brussels", "The Hague", "Rome", "Nairobi")
)
"""Cities where people of all countries meet."""
_AND_OTHERS = lazy(r",? and (?:other )?(?:[\w-]+ ){0,3}(?:of|from|in) the $")


def _colleagues(entry: Entry, around: Surroundings) -> str | None:
    """The country of those named with one: `Yasuo Fukuda and other senior members of the Japanese Cabinet`."""
    if not entry.spans:
        return None
    end = entry.spans[0].end
    for place in around.places:
        if end < place.start < end + 60 and _AND_OTHERS.fullmatch(around.text[end : place.start]):
            return place.code
    return None


def _by_title(entry: Entry, around: Surroundings) -> str | None:
    """The country that has such a title: a Secretary of State alone is American, one for something British."""
    label = entry.roles[0].value.label.lower() if entry.roles else ""
    for words, country in _TITLES:
        if words.fullmatch(label):
            return country
    british = label.startswith("secretary of state for") and "GB" in _named(around)
    return "GB" if british else None


_TITLES = (
    (lazy(r"(?:deputy |under |assistant )?secretary(?: of state)?"), "US"),
    (
        lazy(r"(?:external affairs minister|minister (?:of|for) external affairs|raksha mantri)"),
        "IN",
    ),
    (
        lazy(r"(?:british )?foreign secretary|home secretary|chancellor of the exchequer"),
        "GB",
    ),
)
"""Titles that one country alone gives, where no country stands beside them."""


def _named(around: Surroundings) -> set[str]:
    """Countries that the record names."""
    return {place.code for place in around.places if place.code}


def _rival(entry: Entry, roster: Roster, home: str | None) -> bool:
    """Whether somebody else of that country holds the same kind of office in this record."""
    posts = {found.value.post for found in entry.roles} & _SOLE
    return any(
        other is not entry
        and other.country is not None
        and other.country.value == home
        and posts & {found.value.post for found in other.roles}
        for other in roster.entries
    )


def _serves_home(entry: Entry, roster: Roster, around: Surroundings) -> bool:
    """Whether an office-holder who is only spoken of is one of the publishing government."""
    if not entry.roles or around.home is None or _BODIES.search(entry.roles[0].value.label):
        return False
    if entry.roles[0].value.post not in _GOVERNMENT:
        return False
    return not _rival(entry, roster, around.home) and not _abroad(entry, around)


def _abroad(entry: Entry, around: Surroundings) -> bool:
    """Whether another country than the publisher's is named within two hundred characters before the person."""
    if not entry.spans:
        return False
    at = entry.spans[0].start
    near = (p.code for p in around.places if at - 200 <= p.end <= at + 2)
    return any(code not in (None, around.home) for code in near)


def _side_of(entry: Entry, around: Surroundings, *, behind: bool) -> str | None:
    """The side on which one sits in, as in `From the Japanese side … attended`."""
    if not entry.spans:
        return None
    at = entry.spans[0].start
    named = [p for p in around.places if p.code and p.kind in ("country", "demonym")]
    before = [
        p
        for p in named
        if at - 300 < p.end <= at
        and _is_side(p, around.text)
        and not _VERB.search(around.text[p.end : at])
    ]
    after = [
        p
        for p in named
        if at < p.start < at + 160
        and _is_side(p, around.text)
        and not re.search(r"[.;(]", around.text[at : p.start])
    ]
    sides = before[-1:] or (after[:1] if behind else [])
    return sides[0].code if sides else None


_VERB = lazy(r"\b(?:will|travels?|meets?|met|held|where|goes|flies|received)\b")
"""Verbs that end a list of those on one side."""


def _is_side(place: PlaceMention, text: str) -> bool:
    """Whether a country is named as one side of a table: `from the Japanese side`, `the Korean delegation`."""
    before, after = text[max(0, place.start - 30) : place.start], text[place.end : place.end + 12]
    if re.match(r"[ -](?:side|delegation|part)\b", after):
        return bool(_AT_TABLE.search(before))
    return after.startswith(",") and bool(_FROM.search(before))
