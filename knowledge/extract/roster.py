"""Who is who inside one record: every naming of a person joined to one figure, short forms to full ones."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from knowledge.extract.naming import Naming
from knowledge.names.folding import words
from knowledge.names.honorifics import strip_honorifics
from knowledge.names.order import ease_capitals, surname_of
from knowledge.records import Basis, Figure, Found, Role, Span


@dataclass(slots=True)
class Entry:
    """A figure while the record is being read."""

    name: str
    """The fullest printed form so far."""
    parts: frozenset[str]
    """Folded words of that form."""
    forms: list[str] = field(default_factory=list)
    """Every printed form."""
    roles: list[Found[Role]] = field(default_factory=list)
    """Roles in order of print."""
    country: Found[str] | None = None
    """Country spoken for."""
    spans: list[Span] = field(default_factory=list)
    """Where it is named."""
    minister: bool = False
    """Named in the front matter."""

    @property
    def surname(self) -> str | None:
        """The family name: the form used with an office alone, else by the rules of names."""
        short = next(
            (f for f in self.forms if len(words(f)) == 1 and f.isascii() and f != self.name), None
        )
        if short is not None and words(short)[0] in self.parts:
            return ease_capitals(short)
        return surname_of(self.name, self.country.value if self.country else None)

    def figure(self) -> Figure:
        """The figure, frozen."""
        shouted = next(
            (f for f in self.forms if frozenset(words(f)) == self.parts and f != f.title()),
            self.name,
        )
        surname = (
            surname_of(shouted, None)
            if any(w.isupper() and len(w) > 1 for w in shouted.split())
            else None
        )
        return Figure(
            ease_capitals(self.name),
            ease_capitals(surname) if surname else self.surname,
            tuple(dict.fromkeys(self.forms)),
            self._fullest_first(),
            self.country,
            tuple(self.spans),
        )

    def _fullest_first(self) -> tuple[Found[Role], ...]:
        """The roles, the fullest wording of the office first named in front."""
        if not self.roles:
            return ()
        first = self.roles[0].value
        bare = len(first.label.split()) <= 2 and first.label.split()[-1].lower() in _BARE
        same = [
            found
            for found in self.roles
            if found.value.former is first.former and (found.value.post is first.post or bare)
        ]
        fullest = max(same, key=lambda found: len(found.value.label.split()))
        return (fullest, *(found for found in self.roles if found is not fullest))


_BARE = frozenset(
    "minister secretary president commissioner representative director senator envoy".split()
)
"""Heads of offices that alone say little."""


@dataclass(frozen=True, slots=True)
class Place:
    """One naming of one entry."""

    start: int
    """First character in the document."""
    end: int
    """One past the last."""
    entry: int
    """Which entry of the roster."""
    role: Role | None
    """The office given here."""


class Roster:
    """The people of one record."""

    def __init__(self, ministers: Iterable[str]) -> None:
        """Begin with the ministers of the front matter, who publish the record."""
        self.entries: list[Entry] = []
        self.places: list[Place] = []
        for printed in ministers:
            name = strip_honorifics(printed)
            if name and self._find(name, None) is None:
                self.entries.append(Entry(name, frozenset(words(name)), [name], minister=True))

    def take(self, namings: Sequence[Naming]) -> None:
        """Join namings to figures, full names before short ones so that order in the text does not matter."""
        known: dict[int, int] = {}
        for position in sorted(range(len(namings)), key=lambda k: -len(words(namings[k].name))):
            known[position] = self._join(namings[position])
        for position, naming in enumerate(namings):
            self._note(self.entries[known[position]], naming)
            self.places.append(Place(naming.start, naming.end, known[position], naming.role))

    def take_known(self, namings: Sequence[Naming]) -> None:
        """Spellings that captions add to figures of the text; a caption alone names nobody."""
        for naming in namings:
            parts = set(words(naming.name))
            fits = [k for k, entry in enumerate(self.entries) if parts & entry.parts]
            if len(fits) == 1:
                shared = " ".join(
                    w for w in naming.name.split() if set(words(w)) <= self.entries[fits[0]].parts
                )
                self.entries[fits[0]].forms.append(shared)
                self.entries[fits[0]].spans.append(naming.name_span)
            elif not fits and naming.role is not None:
                self.take([naming])

    def take_bare(self, text: str, within: Sequence[Span]) -> None:
        """Find the names of known figures where no office or honorific gave them away."""
        patterns = {form: k for k, entry in enumerate(self.entries) for form in _bare_forms(entry)}
        if not patterns:
            return
        ordered = sorted(patterns, key=len, reverse=True)
        scan = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, ordered)) + r")(?![\w-])")
        taken = [(p.start, p.end) for p in self.places]
        for span in within:
            for match in scan.finditer(text, span.start, span.end):
                if not any(a < match.end() and match.start() < b for a, b in taken):
                    entry = self.entries[patterns[match.group()]]
                    entry.forms.append(match.group())
                    entry.spans.append(Span(match.start(), match.end()))
                    self.places.append(
                        Place(match.start(), match.end(), patterns[match.group()], None)
                    )
        self.places.sort(key=lambda place: place.start)

    def _join(self, naming: Naming) -> int:
        """The entry that a naming belongs to, made where there is none."""
        found = self._find(naming.name, naming.role)
        if found is None:
            self.entries.append(Entry(naming.name, frozenset(words(naming.name))))
            return len(self.entries) - 1
        entry = self.entries[found]
        if len(words(naming.name)) > len(entry.parts):
            entry.name, entry.parts = naming.name, frozenset(words(naming.name))
        return found

    def _find(self, name: str, role: Role | None) -> int | None:
        """The entry with the same name, or the only one that a short form can mean."""
        parts = frozenset(words(name))
        joined = "".join(words(name))
        fits = [
            k
            for k, entry in enumerate(self.entries)
            if entry.parts == parts
            or "".join(words(entry.name)) == joined
            or _shortens(parts, entry.parts)
        ]
        if len(fits) > 1 and role is not None:
            same = [
                k
                for k in fits
                if any(found.value.post is role.post for found in self.entries[k].roles)
            ]
            fits = same or fits
        return fits[0] if fits else None

    def _note(self, entry: Entry, naming: Naming) -> None:
        """Keep what a naming says of its figure."""
        entry.forms.append(naming.name)
        if naming.native:
            entry.forms.append(naming.native)
        entry.spans.append(naming.name_span)
        if naming.role is not None and all(
            found.value.label != naming.role.label for found in entry.roles
        ):
            entry.roles.append(Found(naming.role, naming.role_span))
        country = (naming.role.country if naming.role else None) or naming.country
        if country and entry.country is None:
            entry.country = Found(country, naming.role_span or naming.name_span, Basis.STATED)


def _shortens(short: frozenset[str], full: frozenset[str]) -> bool:
    """Whether one form of a name leaves out words of the other: `Yun`, `Albert del Rosario`."""
    initials = frozenset(part for part in full if len(part) == 1)
    if short < full and any(len(part) > 1 for part in short):
        return len(short) == 1 or len(full - initials) - len(short) <= 1 or short <= full
    return full < short and len(full) > 1


def _bare_forms(entry: Entry) -> set[str]:
    """Forms under which a figure may stand without office: the full name and the family name."""
    forms = {entry.name, ease_capitals(entry.name)}
    surname = entry.surname
    if surname and len(surname) > 2:
        forms |= {surname, surname.upper()}
    return {form for form in forms if len(form) > 2}
