"""What the index is given and what it gives back."""

from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import force_setattr


class How(StrEnum):
    """In which way a text meets a name."""

    EXACT = "exact"
    SURNAME = "surname"
    GIVEN = "given"
    FOLDED = "folded"
    ROMANISATION = "romanisation"
    NATIVE = "native"
    TYPO = "typo"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A person of the archive, as far as finding by name goes."""

    key: int
    """Position of the person in the archive."""
    name: str
    """The fullest printed form, capitals eased."""
    forms: tuple[str, ...] = ()
    """Every printed form, native script included."""
    surname: str | None = None
    """Family name; worked out from the name where it is None."""
    country: str | None = None
    """ISO 3166-1 alpha-2 of the country that the person speaks for."""
    weight: int = 1
    """How many records name the person: the order of those who fit equally well."""


class Match(Struct, frozen=True, gc=False):
    """A person who may be meant, with the reason."""

    key: int
    """Position of the person in the archive."""
    name: str
    """The person's name."""
    how: How
    """In which way the text met the name."""
    score: float
    """From 0 to 1, for sorting; never to be compared between questions."""
    reason: str
    """In plain words: `Kishda read as Kishida (one letter missing)`."""
    corrected: bool = False
    """True when another spelling than the one typed was taken, which must be shown."""
    tier: int = 0
    """0 for the best; people in one tier fit equally well."""


def best(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Those who fit best; several mean a choice, none means nobody here has that name."""
    return tuple(match for match in matches if match.tier == 0 and match.how is not How.PARTIAL)


class NameSpot(Struct, frozen=True, gc=False):
    """A stretch of a question that names a person."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""
    text: str
    """The characters themselves."""
    matches: tuple[Match, ...]
    """People who may be meant, best first."""
    weak: bool = False
    """True for a common word that is also a name (`park`): other readings of the sentence go first."""
    unknown: bool = False
    """True when a known family name stands with a name nobody here has; `matches` then are only near."""

    best: tuple[Match, ...] = ()
    """Those who fit best, worked out of them."""

    def __post_init__(self) -> None:
        """Work out once what every part of an answer looks at."""
        force_setattr(self, "best", best(self.matches))
