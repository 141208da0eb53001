"""Every name that is read in a question, folded: more languages and spellings than in records."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from knowledge.places.folding import folded_name, is_east_asian
from knowledge.places.gazetteer import Country, countries
from knowledge.places.lexicon import (
    NEVER_READ,
    TOO_SHORT_IN_SCRIPT,
    Automata,
    Entry,
    build_automata,
    entries,
    understood,
)

LATIN_LOCALES = ("fr", "es", "de", "pt", "mi")
OTHER_LOCALES = ("ja", "ko", "zh", "zh_Hant", "ru", "ar")
SHORTEST_FOREIGN = 5
# Foreign country names that are English words or given names once accents are gone.
NOT_FOREIGN = frozenset(
    "maurice mauricio granada reunion hiria hirie marihi peina kenia heikere kaiana hunga malta"
    " suede kirihi jordanie georgie dominica dominique jersey martin".split()
)
# Abbreviations that people type in small letters too; any other short form needs its capitals.
SMALL_LETTERS_TOO = frozenset(
    "uk nz usa uae png rok dprk prc drc ussr ksa rmi fsm jpn kor nzl sgp eu imf wto pif gcc oecd"
    " iaea unsc unga nato asean apec g7 g8 g20 cptpp rcep aukus quad brics opec mercosur unesco"
    " unicef unhcr undp ticad caricom mikta tpp wfp adb aiib osce cis".split()
)
# Capitals or not, these are words of a question more often than a body.
NEVER_ASKED = frozenset({"WHO", "PALM", "MSG", "ARF", "AU", "IEA", "SRV", "GB", "the States"})
DOTTED = 2


class Asked(Struct, frozen=True):
    """A folded name of the question lexicon."""

    form: str
    """The folded name."""
    entry: Entry
    """What it stands for."""
    exact: str = ""
    """The capitals that must have been typed, for short forms that are also words."""
    foreign: bool = False
    """A name in a language that mistakes are not mended in."""


def _foreign(country: Country) -> Iterator[tuple[str, Entry]]:
    entry = Entry("country", country.code, country.name)
    for locale in OTHER_LOCALES:
        name = country.native.get(locale, "")
        if len(name) > 1 and name not in TOO_SHORT_IN_SCRIPT:
            yield name, entry
    for locale in LATIN_LOCALES:
        name = country.native.get(locale, "")
        folded = folded_name(name)
        if len(folded) >= SHORTEST_FOREIGN and folded not in NOT_FOREIGN:
            yield name, entry


def _names() -> Iterator[tuple[str, Entry, bool]]:
    """Give our own names first, since the first reading of a name is kept; the flag: foreign."""
    for name, entry in entries().items():
        if not entry.capitals:
            yield name, entry, False
    for country in countries().values():
        for name in country.asked:
            read_as = understood(country, name)
            yield name, Entry("country", country.code, country.name, read_as=read_as), False
    for country in countries().values():
        for name, entry in _foreign(country):
            yield name, entry, True


def _exact(name: str) -> str:
    """Say which capitals a name needs; none for a name that any case may carry."""
    bare = name.replace(".", "").replace("-", "")
    short = name.isascii() and "." not in name and bare.isupper() and len(bare) <= SHORTEST_FOREIGN
    if short and bare.casefold() not in SMALL_LETTERS_TOO:
        return name
    return ""


def _forms(name: str) -> Iterator[str]:
    folded = folded_name(name)
    yield folded
    if is_east_asian(name[0]):
        return
    if "'" in folded:
        yield folded.replace("'", "")
        yield " ".join(folded.replace("'", " ").split())
    undotted = folded.replace(".", "")
    if "." in folded and len(undotted) > DOTTED:
        yield undotted
    if "," in folded:
        yield folded.replace(",", "")


@cache
def asked_names() -> dict[str, Asked]:
    """Give every folded name with its reading."""
    found: dict[str, Asked] = {}
    for name, entry, foreign in _names():
        if name in NEVER_READ or name in NEVER_ASKED or entry.name in NEVER_ASKED:
            continue
        for form in _forms(name):
            if len(form) > 1:
                found.setdefault(form, Asked(form, entry, _exact(name), foreign))
    return found


@cache
def asked_automata() -> Automata:
    """Build what reads folded questions."""
    return build_automata(asked_names().items())
