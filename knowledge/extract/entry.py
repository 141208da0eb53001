"""A figure while its record is being read: every printed form and office, gathered before the name is settled."""

from dataclasses import dataclass, field

from knowledge.names.folding import words
from knowledge.names.order import ease_capitals, surname_of
from knowledge.records import Figure, Found, Role, Span


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
    joined: str = ""
    """The folded words of the fullest form, written together."""

    @classmethod
    def called(cls, name: str) -> "Entry":
        """A figure of whom nothing but a name is known."""
        entry = cls(name, frozenset())
        entry.name_fully(name)
        return entry

    def name_fully(self, name: str) -> None:
        """Take a form for the fullest."""
        folded = words(name)
        self.name, self.parts, self.joined = name, frozenset(folded), "".join(folded)

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
