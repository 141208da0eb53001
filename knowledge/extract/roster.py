"""Who is who inside one record: every naming of a person joined to one figure, short forms to full ones."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from msgspec import Struct

from knowledge.extract.entry import Entry
from knowledge.extract.lexicon import HEADS
from knowledge.extract.naming import Naming
from knowledge.names.folding import words
from knowledge.names.honorifics import strip_honorifics
from knowledge.names.order import ease_capitals
from knowledge.records import Basis, Found, Role, Span


class Named(Struct, frozen=True, gc=False):
    """One naming of one entry."""

    start: int
    """First character in the document."""
    end: int
    """One past the last."""
    entry: int
    """Which entry of the roster."""
    role: Role | None
    """The office given here."""


def named_within(places: Sequence[Named], start: int, end: int) -> Sequence[Named]:
    """Those of some namings in order that begin in a stretch of the text."""
    first = bisect_left(places, start, key=_START)
    return places[first : bisect_left(places, end, first, key=_START)]


_START = attrgetter("start")


class Roster:
    """The people of one record."""

    def __init__(self, ministers: Iterable[str]) -> None:
        """Begin with the ministers of the front matter, who publish the record."""
        self.entries: list[Entry] = []
        self.places: list[Named] = []
        for printed in ministers:
            name = strip_honorifics(printed)
            if name and self._find(name, None) is None:
                minister = Entry.called(name)
                minister.forms.append(name)
                minister.minister = True
                self.entries.append(minister)

    def take(self, namings: Sequence[Naming]) -> None:
        """Join namings to figures, full names before short ones so that order in the text does not matter."""
        known: dict[int, int] = {}
        for position in sorted(range(len(namings)), key=lambda k: -len(words(namings[k].name))):
            known[position] = self._join(namings[position])
            self._note(self.entries[known[position]], namings[position])
        for entry in self.entries:
            entry.roles.sort(key=lambda found: found.span.start if found.span else -1)
        for position, naming in enumerate(namings):
            self.places.append(Named(naming.start, naming.end, known[position], naming.role))

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
        """Find the names of known figures where no office or honorific gave them away; `within` in order of the text."""
        patterns = {form: k for k, entry in enumerate(self.entries) for form in _bare_forms(entry)}
        covered = bytearray(len(text))
        for place in self.places:
            covered[place.start : place.end] = b"\x01" * (place.end - place.start)
        for form in sorted(patterns, key=lambda form: (-len(form), form)):
            for at in _occurrences(form, text, within):
                if covered.find(1, at, at + len(form)) < 0:
                    covered[at : at + len(form)] = b"\x01" * len(form)
                    self._note_bare(patterns[form], form, at)
        self.places.sort(key=lambda place: place.start)
        for entry in self.entries:
            entry.spans.sort(key=lambda span: span.start)

    def _note_bare(self, entry: int, form: str, at: int) -> None:
        """Keep a naming without office."""
        self.entries[entry].forms.append(form)
        self.entries[entry].spans.append(Span(at, at + len(form)))
        self.places.append(Named(at, at + len(form), entry, None))

    def _join(self, naming: Naming) -> int:
        """The entry that a naming belongs to, made where there is none."""
        found = self._find(naming.name, naming.role)
        if found is None:
            self.entries.append(Entry.called(naming.name))
            return len(self.entries) - 1
        entry = self.entries[found]
        if len(words(naming.name)) > len(entry.parts):
            entry.name_fully(naming.name)
        return found

    def _find(self, name: str, role: Role | None) -> int | None:
        """The entry with the same name, or the only one that a short form can mean."""
        folded = words(name)
        parts, joined = frozenset(folded), "".join(folded)
        fits = [
            k
            for k, entry in enumerate(self.entries)
            if entry.parts == parts or entry.joined == joined or _shortens(parts, entry.parts)
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
    return (short < full and any(len(part) > 1 for part in short)) or (
        full < short and len(full) > 1
    )


def _occurrences(form: str, text: str, within: Sequence[Span]) -> Iterator[int]:
    """Where a form stands as a word of its own inside one of the spans, which are in the order of the text."""
    at = text.find(form)
    for span in within:
        if at < 0:
            return
        if at < span.start:
            at = text.find(form, span.start)
        while 0 <= at <= span.end - len(form):
            before, after = (
                text[at - 1 : at] if at else "",
                text[at + len(form) : at + len(form) + 1],
            )
            joined = before.isalnum() or after.isalnum()
            if not (joined or before in _HYPHENS or after in _HYPHENS):
                yield at
            at = text.find(form, at + len(form))


_HYPHENS = frozenset("-_")
"""Marks that make one word of what stands on both sides."""


def _initials(label: str) -> str:
    """The capitals by which ministries call an office that ends in its head: `EAM` is the External Affairs Minister."""
    words = label.split()
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return capitals if words[-1].lower() in HEADS and len(capitals) == len(words) else ""


def _bare_forms(entry: Entry) -> set[str]:
    """Forms under which a figure may stand without office: the full name and the family name."""
    forms = {entry.name, ease_capitals(entry.name)}
    surname = entry.surname
    if surname and len(surname) > 2:
        forms |= {surname, surname.upper()}
    forms |= {short for found in entry.roles if (short := _initials(found.value.label))}
    return {form for form in forms if len(form) > 2}
