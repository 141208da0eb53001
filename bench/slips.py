"""Names as people type them: with slips of the finger, in another order, the surname alone."""

from collections.abc import Callable
from random import Random
from string import ascii_lowercase

from bench.invented.people import Person

Spelling = Callable[[Person, Random], str]


def exact(person: Person, _: Random) -> str:
    """The name as records print it."""
    return person.name


def typo(person: Person, random: Random) -> str:
    """One slip somewhere in the name."""
    return slip(person.name, random)


def two_typos(person: Person, random: Random) -> str:
    """Two slips somewhere in the name."""
    return slip(slip(person.name, random), random)


def reversed_typo(person: Person, random: Random) -> str:
    """The other order of given and family name, with a slip."""
    other = f"{person.given} {person.family}"
    return slip(other if person.family_first else f"{person.family} {person.given}", random)


def surname(person: Person, _: Random) -> str:
    """The family name alone."""
    return person.family


def surname_typo(person: Person, random: Random) -> str:
    """The family name alone, with a slip."""
    return slip(person.family, random)


SPELLINGS: dict[str, Spelling] = {
    "exact": exact,
    "typo": typo,
    "two typos": two_typos,
    "reversed, typo": reversed_typo,
    "surname": surname,
    "surname, typo": surname_typo,
}


def slip(name: str, random: Random) -> str:
    """A letter left out, doubled, replaced or exchanged with the next; the first of a short word stays."""
    at = random.choice([k for k in range(1, len(name)) if name[k].isalpha()] or [0])
    letter = random.choice(ascii_lowercase)
    other = name[at + 1 : at + 2]
    return random.choice(
        (
            name[:at] + name[at + 1 :],
            name[:at] + letter + name[at:],
            name[:at] + letter + name[at + 1 :],
            name[:at] + other + name[at] + name[at + 2 :]
            if other.isalpha()
            else name[:at] + name[at + 1 :],
        )
    )
