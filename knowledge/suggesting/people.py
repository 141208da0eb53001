"""People of an archive while their names are typed: any word of any form, in any script."""

from collections.abc import Iterator, Sequence
from datetime import date

from knowledge.archive import Archive
from knowledge.exact.introducing import introduction
from knowledge.exact.names import ExactNames
from knowledge.lookup.entry import How
from knowledge.lookup.ordinary import is_ordinary
from knowledge.names.folding import fold
from knowledge.names.honorifics import strip_honorifics
from knowledge.names.native import is_native
from knowledge.people import Person
from knowledge.records import Record
from knowledge.suggesting.prefixes import PrefixIndex, typed_words
from knowledge.suggesting.suggestion import Suggestion

_FEW = 5
"""With fewer people whose names begin so, those whose names come near are added."""
_SHORTEST_NEAR = 3
_GUESSED = 0.7
"""Names in signs with this score share no more than their consonants."""
_LONGEST = 100


class PeopleSuggester:
    """The people of an archive by what may be typed of their names; built once, then only read."""

    def __init__(self, archive: Archive, names: ExactNames) -> None:
        """Put those whom most records name first."""
        self._archive, self._names = archive, names
        people = archive.people
        keys = range(len(people))
        self._ranked = sorted(keys, key=lambda k: (-len(people[k].records), people[k].name))
        self._index = PrefixIndex(_words_of(people[key]) for key in self._ranked)
        self._years = [*map(_year, archive.records)]

    def suggest(self, typed: str, most: int) -> tuple[Suggestion, ...]:
        """Those who may be meant, best first; for nothing typed the most recorded."""
        words = typed_words(typed[:_LONGEST])
        if not words:
            return tuple(map(self._suggestion, self._ranked[:most]))
        found = dict.fromkeys(self._ranked[at] for at in self._index.find(words, most))
        native = any(map(is_native, typed))
        if native and len(words) > 1:
            joined = self._index.find(["".join(words)], most)
            found |= dict.fromkeys(self._ranked[at] for at in joined)
        long = native or len("".join(words)) >= _SHORTEST_NEAR
        if len(found) < min(_FEW, most) and long:
            found |= dict.fromkeys(self._near(typed[:_LONGEST]))
        return tuple(map(self._suggestion, list(found)[:most]))

    def _near(self, typed: str) -> Iterator[int]:
        """People whose names are spelt otherwise, or with a slip."""
        for match in self._archive.names.find(typed):
            guessed = match.how is How.NATIVE and match.score <= _GUESSED
            if match.how is not How.PARTIAL and not guessed:
                yield match.key

    def _suggestion(self, key: int) -> Suggestion:
        person = self._archive.people[key]
        detail = ", ".join(filter(None, (introduction(person), self._span(person.records))))
        return Suggestion(self._names.of(key), person.name, detail or self._names.detail(key))

    def _span(self, records: Sequence[int]) -> str:
        """The years in which records name somebody."""
        years = sorted(year for position in records if (year := self._years[position]))
        if not years:
            return ""
        return str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}"


def _words_of(person: Person) -> Iterator[str]:
    """Words of every form, offices left out."""
    own = set(typed_words(person.name))
    for form in dict.fromkeys((person.name, *person.forms)):
        bare = strip_honorifics(form)
        if any(map(is_native, bare)):
            yield from _signs(fold(bare).replace(" ", ""))
        yield from (word for word in typed_words(bare) if word in own or not is_ordinary(word))


def _signs(name: str) -> Iterator[str]:
    """A name in signs, and what is left of it behind a family name of one sign or two."""
    for start in range(min(3, len(name))):
        yield from typed_words(name[start:])


def _year(record: Record) -> int | None:
    """The year of a record, or of the first meeting that it tells of."""
    published = record.document.published
    days: list[date | None] = [published.value.start] if published else []
    days += [meeting.when.value.start for meeting in record.meetings if meeting.when]
    return next((day.year for day in days if day), None)
