"""Which country a person speaks for, where no office says it: by the record's home, its heading, and the others in the room."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.extract.meetings.draft import Draft
from knowledge.extract.roster import Entry, Roster
from knowledge.places.scanning import PlaceMention
from knowledge.records import Basis, Found, Post, Status

_GOVERNMENT = frozenset(Post) - {Post.OTHER, Post.OFFICIAL}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a record tells of countries beside its people."""

    home: str | None
    """Country of the publishing government."""
    pair: tuple[str, ...]
    """Countries of the heading."""
    places: Sequence[PlaceMention]
    """Every place of the text, in order."""
    text: str = ""
    """The text."""


def assign_countries(roster: Roster, drafts: Sequence[Draft], around: Surroundings) -> None:
    """Give every figure without a country the one that the record implies; whoever stays unclear has none."""
    for entry in roster.entries:
        if entry.country is None and entry.minister and around.home:
            entry.country = Found(around.home, None, Basis.INFERRED)
    for draft in sorted(drafts, key=lambda d: d.status is Status.MENTIONED):
        for member in draft.people:
            entry = roster.entries[member]
            if entry.country is None and (code := _implied(entry, member, draft, roster, around)):
                entry.country = Found(code, None, Basis.INFERRED)
        for member in draft.delegation:
            _seat(roster.entries[member], around)
    for entry in roster.entries:
        if (
            entry.country is None
            and entry.roles
            and around.home
            and not _rival(entry, roster, around.home)
        ):
            if entry.roles[0].value.post in _GOVERNMENT and not _abroad(entry, around):
                entry.country = Found(around.home, None, Basis.INFERRED)


def _implied(
    entry: Entry, member: int, draft: Draft, roster: Roster, around: Surroundings
) -> str | None:
    """The country of one who met: the half of the pair that is left, else home, else the host's."""
    others = [roster.entries[k].country for k in draft.people if k != member]
    taken = {found.value for found in others if found is not None}
    label = entry.roles[0].value.label if entry.roles else ""
    if (
        label.lower().startswith("secretary of state")
        and " for " not in label
        and "US" in {p.code for p in around.places}
    ):
        return "US"
    if _commission(label):
        return None
    left = [code for code in around.pair if code not in taken]
    if len(around.pair) == 2 and len(left) == 1:
        return left[0]
    if around.home and around.home not in taken and not _rival(entry, roster, around.home):
        return around.home
    host = draft.details.place.value.country if draft.details.place else None
    if host and host != around.home and host not in taken:
        return host
    return _named_before(entry, around, taken)


def _commission(label: str) -> bool:
    """Whether an office belongs to a body of many countries."""
    words = label.lower()
    return any(
        body in words
        for body in (
            "european",
            "eu ",
            "united nations",
            "nato",
            "asean",
            "secretary-general",
            "secretary general",
        )
    )


def _rival(entry: Entry, roster: Roster, home: str) -> bool:
    """Whether somebody else of that country holds the same kind of office in this record."""
    posts = {found.value.post for found in entry.roles} & _GOVERNMENT - {
        Post.MINISTER,
        Post.AMBASSADOR,
    }
    return any(
        other is not entry
        and other.country is not None
        and other.country.value == home
        and posts & {found.value.post for found in other.roles}
        for other in roster.entries
    )


def _abroad(entry: Entry, around: Surroundings) -> bool:
    """Whether the last country named before the person is another one."""
    code = _named_before(entry, around, set())
    return code is not None and code != around.home


def _named_before(entry: Entry, around: Surroundings, taken: set[str]) -> str | None:
    """The country named last before the person, within two hundred characters."""
    if not entry.spans:
        return None
    at = entry.spans[0].start
    near = [
        p
        for p in around.places
        if p.code and at - 200 <= p.end <= at + 2 and p.code not in taken | {around.home}
    ]
    return near[-1].code if near else None


def _seat(entry: Entry, around: Surroundings) -> None:
    """The side on which one sits in: the country named last before, as in `From the Japanese side`."""
    if entry.country is None and entry.spans:
        at = entry.spans[0].start
        near = [
            p for p in around.places if p.code and p.end <= at and p.kind in ("country", "demonym")
        ]
        after = [
            p
            for p in around.places
            if p.code and at < p.start < at + 160 and p.kind in ("country", "demonym")
        ]
        side = (
            near[-1].code
            if near and at - near[-1].end < 160
            else (after[0].code if after else None)
        )
        if side:
            entry.country = Found(side, None, Basis.INFERRED)
