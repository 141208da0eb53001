"""Every name that is read in running text, in one automaton."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import ahocorasick  # type: ignore[import-untyped, unused-ignore]
from msgspec import Struct

from knowledge.patterns import lazy
from knowledge.places.folding import is_east_asian, same_length, without_accents
from knowledge.places.gazetteer import (
    Country,
    countries,
    masked_names,
    places,
    wide_names,
)

SHORTEST_IN_CAPITALS = 4
EAST_ASIAN = lazy("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
READ_LOCALES = ("ja", "ko", "zh", "zh_Hant")
# CLDR names that are common words or garments; the longer names of these stay.
NEVER_READ = frozenset({"Jersey", "Réunion", "Man", "Reunion", "Turks", "Heard"})
# Two syllables or kana that begin or end other words more often than they name a country.
TOO_SHORT_IN_SCRIPT = frozenset({"수단", "오만", "가나", "칸", "말리", "토고", "기니"})


class Entry(Struct, frozen=True, gc=False):
    """What a name stands for."""

    kind: str
    """As in `PlaceMention`, or `mask` for an expression that names no place."""
    code: str | None
    """The country, where there is one."""
    name: str
    """The name we show."""
    guarded: bool = False
    """Read only after `in` or `at`."""
    capitals: bool = False
    """The form in capitals of a name that is not written so."""
    read_as: str = ""
    """How the name was understood, where that is a choice: `Korea read as South Korea`."""


def plural(demonym: str) -> str | None:
    """Make the word for several people; None for words such as `Japanese` that stay."""
    if demonym.endswith(("ese", "ish", "ch", "s")) or not demonym[-1].isascii():
        return None
    return f"{demonym}s"


def understood(country: Country, word: str) -> str:
    """Say how an open name was read, so that whoever asks can see it."""
    if word in ("Korea", "Kōrea", "Te Kōrea"):
        return f"{word} read as South Korea"
    if word in ("Korean", "Koreans"):
        return f"{word} read as South Korean"
    if word in ("Congo", "The Congo"):
        return f"{word} read as the Democratic Republic of the Congo"
    years = country.former.get(word)
    return f"{word} ({years}) read as {country.name}" if years else ""


def demonym_forms(country: Country) -> Iterator[str]:
    """Give singulars and plurals."""
    for word in country.demonyms:
        yield word
        several = plural(word)
        if several:
            yield several


def _country_forms(country: Country) -> Iterator[tuple[str, Entry]]:
    native = [country.native[locale] for locale in READ_LOCALES if locale in country.native]
    script = [name for name in native if is_east_asian(name[0]) and len(name) > 1]
    for name in (country.name, *country.aliases, *country.former, *script):
        read_as = understood(country, name)
        yield name, Entry("country", country.code, country.name, read_as=read_as)
    for word in demonym_forms(country):
        read_as = understood(country, word)
        yield word, Entry("demonym", country.code, country.name, read_as=read_as)


def _all_forms() -> Iterator[tuple[str, Entry]]:
    """Give every name with its reading; of two readings the first one given wins."""
    for name in masked_names():
        yield name, Entry("mask", None, name)
    for country in countries().values():
        yield from _country_forms(country)
    for wide in wide_names():
        for name in (wide.name, *wide.aliases):
            yield name, Entry(wide.kind, None, wide.name)
    for place in places():
        for name in (place.name, *place.aliases):
            yield name, Entry(place.kind, place.country, place.name, guarded=place.guarded)


@cache
def entries() -> dict[str, Entry]:
    """Give every form that running text is searched for."""
    found: dict[str, Entry] = {}
    for name, entry in _all_forms():
        if name not in NEVER_READ and name not in TOO_SHORT_IN_SCRIPT:
            found.setdefault(same_length(name), entry)
    for name, entry in list(found.items()):
        for form in _other_forms(name):
            capitals = form.isupper() and not name.isupper()
            found.setdefault(form, _in_capitals(entry) if capitals else entry)
    return found


def _in_capitals(entry: Entry) -> Entry:
    return Entry(entry.kind, entry.code, entry.name, entry.guarded, True, entry.read_as)


def _other_forms(name: str) -> Iterator[str]:
    """Give the plain, the lower-article and the capital forms of a name in Latin letters."""
    if not name[0].isascii() and is_east_asian(name[0]):
        return
    plain = without_accents(name)
    # Malé without its accent is the word `male`, which only `in` can rescue.
    if plain != "Male":
        yield plain
    if name.startswith("The "):
        yield f"the {name[4:]}"
    if "'" in name and len(name) > SHORTEST_IN_CAPITALS:
        yield plain.replace("'", "")
    if sum(char.isalpha() for char in name) >= SHORTEST_IN_CAPITALS and name != "Male":
        yield name.upper()
        yield plain.upper()


@dataclass(frozen=True, slots=True)
class Automata:
    """The names in two automata, since the many first letters of East Asia slow every step."""

    alphabetic: ahocorasick.Automaton
    """Names in alphabets."""
    east_asian: ahocorasick.Automaton
    """Names in Japanese, Korean and Chinese script, needed by few texts."""

    def hits(self, text: str) -> Iterator[tuple[int, Any]]:
        """Give each hit with its last character, whole word or not."""
        yield from self.alphabetic.iter(text)
        if not text.isascii() and EAST_ASIAN.search(text):
            yield from self.east_asian.iter(text)


def build_automata(forms: Iterable[tuple[str, object]]) -> Automata:
    """Sort names by script and make them ready to be searched for."""
    built = Automata(ahocorasick.Automaton(), ahocorasick.Automaton())
    for form, value in forms:
        target = built.east_asian if is_east_asian(form[0]) else built.alphabetic
        target.add_word(form, value)
    built.alphabetic.make_automaton()
    built.east_asian.make_automaton()
    return built


@cache
def automata() -> Automata:
    """Build what reads all names of running text."""
    return build_automata((form, (len(form), entry)) for form, entry in entries().items())
