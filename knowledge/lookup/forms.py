"""A name taken apart once for the index: its words, which of them are family name, and its Korean reading."""

from functools import lru_cache
from typing import Final, NamedTuple

from knowledge.lookup.entry import NameEntry
from knowledge.lookup.ordinary import is_ordinary
from knowledge.lookup.people import Person, Words
from knowledge.names.folding import fold
from knowledge.names.honorifics import HONORIFIC_SUFFIXES, HONORIFICS, strip_honorifics
from knowledge.names.korean import consonants, is_syllables
from knowledge.names.native import is_native
from knowledge.names.order import surname_of
from knowledge.names.romanisation import korean_readings
from knowledge.names.surnames import PARTICLES, SUFFIXES, korean_classes

MOST_JOINED: Final = 5
"""Places of a name at which neighbours may be written as one word."""

_TITLE_WORDS: Final = frozenset(
    word for form in (*HONORIFICS, *HONORIFIC_SUFFIXES) for word in fold(form).split()
)


class TakenApart(NamedTuple):
    """A person with every name taken apart, and what only a search needs."""

    person: Person
    """The person as the rules look at her or him."""
    native: tuple[str, ...]
    """Printed forms in other scripts, folded, without spaces."""


def take_apart(entry: NameEntry) -> TakenApart:
    """The parts of one person's names that the index is built of."""
    printed = tuple(dict.fromkeys((entry.name, *entry.forms)))
    plain = all(map(str.isascii, printed))
    latin = printed if plain else tuple(form for form in printed if not any(map(is_native, form)))
    own = _split(entry.name)
    split = [own if form is entry.name else _split(form) for form in latin]
    forms = tuple(dict.fromkeys(filter(None, (_without_office(form, own) for form in split))))
    surname = _surname_words(entry, latin)
    person = Person(
        key=entry.key,
        name=entry.name,
        country=entry.country,
        others=printed[1:],
        forms=forms,
        surname=surname,
        syllables=_syllables(entry, latin, surname),
        korean=_korean(entry, forms, surname),
    )
    return TakenApart(person, () if plain else _native(printed, latin))


def _native(printed: tuple[str, ...], latin: tuple[str, ...]) -> tuple[str, ...]:
    forms = (form for form in printed if form not in latin)
    folded = (fold(strip_honorifics(form)).replace(" ", "") for form in forms)
    return tuple(dict.fromkeys(filter(None, folded)))


@lru_cache(maxsize=4096)
def parts_of(name: str) -> Words:
    """Folded words of a name without titles and `Jr.`, at most eight."""
    return _split(name)


def _split(name: str) -> Words:
    words = _plain_words(name) or fold(strip_honorifics(name)).split()
    return tuple([word for word in words if word not in SUFFIXES][:8])


def _plain_words(name: str) -> list[str]:
    """Words of a name that is nothing but plain letters, none of them in any title; the usual case made short."""
    words = name.lower().replace("-", " ").split()
    plain = name.isascii() and _TITLE_WORDS.isdisjoint(words) and all(map(str.isalpha, words))
    return words if plain else []


def joined(form: Words) -> tuple[Words, ...]:
    """A form and what it becomes when two neighbours are written as one word (Kyung wha, Mc Clay)."""
    return (form, *(join(form, at) for at in range(min(len(form) - 1, MOST_JOINED))))


def join(form: Words, at: int) -> Words:
    """A form with a word and the one behind it as one."""
    return (*form[:at], form[at] + form[at + 1], *form[at + 2 :])


def _without_office(form: Words, own: Words) -> Words:
    """`Prime Minister Kishida` printed as a form is Kishida; Bill English keeps what is his name."""
    if form is own:
        return form
    bare = tuple(word for word in form if word in own or not is_ordinary(word))
    return bare or form


def variants(form: Words, surname: frozenset[str]) -> tuple[Words, ...]:
    """A form as printed, with two neighbours of its given or family name as one word, and the given name as one."""
    if len(form) == 1 or (len(form) == 2 and (form[0] in surname) != (form[1] in surname)):
        return (form,)
    places = [
        at for at in range(len(form) - 1) if (form[at] in surname) == (form[at + 1] in surname)
    ]
    merged = [join(form, at) for at in places[:MOST_JOINED]]
    given = [word for word in form if word not in surname]
    if len(given) > 2:
        merged.append((*(word for word in form if word in surname), "".join(given)))
    return (form, *merged)


def _surname_words(entry: NameEntry, latin: tuple[str, ...]) -> frozenset[str]:
    if entry.surname:
        return frozenset(fold(entry.surname).split()) - {""}
    guessed = surname_of(entry.name, entry.country) if entry.name in latin else None
    return frozenset(fold(guessed).split()) if guessed else frozenset()


def _syllables(entry: NameEntry, latin: tuple[str, ...], surname: frozenset[str]) -> frozenset[str]:
    hyphened = (part for form in latin if "-" in form for part in form.split() if "-" in part)
    found = {word for part in hyphened for word in _short(part)}
    if entry.country in ("KR", "KP"):
        for form in filter(lambda words: len(words) > 2, map(parts_of, latin)):
            found.update(word for word in form if len(word) < 6 and is_syllables(word))
    return frozenset(found - surname)


def _short(part: str) -> list[str]:
    return [word for word in fold(part).split() if is_syllables(word)]


def _korean(
    entry: NameEntry, forms: tuple[Words, ...], surname: frozenset[str]
) -> tuple[tuple[str, str, str], ...]:
    if entry.country not in (None, "KR", "KP"):
        return ()
    found: list[tuple[str, str, str]] = []
    for form in forms:
        for family, given in korean_readings(form):
            if not surname or family in surname:
                found.extend(
                    (group, family, given) for group in korean_classes(family) if consonants(given)
                )
    return tuple(dict.fromkeys(found))


def is_particle(word: str) -> bool:
    """Whether a word only joins a name together (`del`, `von`)."""
    return word in PARTICLES
