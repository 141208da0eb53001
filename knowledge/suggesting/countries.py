"""Countries while their names are typed: by any name, demonym and code, in many languages."""

from collections.abc import Iterator, Mapping

from knowledge.archive import Archive
from knowledge.exact.countries import asked_name
from knowledge.places.asking import find_asked_places
from knowledge.places.gazetteer import Country, countries
from knowledge.places.lexicon import demonym_forms
from knowledge.suggesting.prefixes import PrefixIndex, typed_words
from knowledge.suggesting.suggestion import Suggestion

_LONGEST = 100
_MOST_DEMONYMS = 2


class CountrySuggester:
    """All countries by what may be typed of their names, those that the archive names most often first."""

    def __init__(self, archive: Archive, asked: Mapping[str, str] | None = None) -> None:
        """Rank the countries, and note their words; `asked` are the names that questions understand, if they were kept."""
        self._records = {c: len(held) for c, held in archive.indexes.records_of_country.items()}
        self.asked = {code: asked_name(code) for code in countries()} if asked is None else asked
        named = (country for country in countries().values() if self.asked.get(country.code))
        self._ranked = sorted(named, key=lambda c: (-self._records.get(c.code, 0), c.name))
        self._index = PrefixIndex.of(map(_words_of, self._ranked))

    def suggest(self, typed: str, most: int) -> tuple[Suggestion, ...]:
        """Those that may be meant, best first; for nothing typed those that most records name."""
        words = typed_words(typed[:_LONGEST])
        if not words:
            return tuple(map(self._suggestion, self._ranked[:most]))
        found = [self._ranked[at] for at in self._index.find(words, most)]
        found = found or list(_near(typed[:_LONGEST]))
        return tuple(map(self._suggestion, found[:most]))

    def _suggestion(self, country: Country) -> Suggestion:
        count = self._records.get(country.code, 0)
        told = f"{count} record{'' if count == 1 else 's'}" if count else "in no record"
        demonyms = [word for word in country.demonyms if word.isascii()][:_MOST_DEMONYMS]
        detail = ", ".join((*demonyms, told))
        return Suggestion(self.asked[country.code], country.label, detail)


def _words_of(country: Country) -> Iterator[str]:
    """Every word that a country may be typed by; a name as one word too, where it is two."""
    names = (country.name, country.label, *country.aliases, *country.asked, *country.former)
    for name in (*names, *demonym_forms(country), *country.native.values()):
        words = typed_words(name)
        yield from words
        yield "".join(words)
    yield country.code.lower()


def _near(typed: str) -> Iterator[Country]:
    """The country that a slip stands for."""
    for place in find_asked_places(typed):
        if place.code and place.kind in ("country", "demonym"):
            yield countries()[place.code]
