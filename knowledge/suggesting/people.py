"""People of an archive while their names are typed: any word of any form, in any script."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from knowledge.archive import Archive
from knowledge.exact.introducing import introduction
from knowledge.exact.names import ExactNames
from knowledge.gist.columns import NO_DAY, Gist
from knowledge.joining.persons import Persons
from knowledge.lookup.entry import How
from knowledge.lookup.ordinary import is_ordinary
from knowledge.names.folding import fold
from knowledge.names.honorifics import strip_honorifics
from knowledge.names.native import is_native
from knowledge.rows import Ints, Numbers, Rows, risen
from knowledge.suggesting.prefixes import PrefixIndex, typed_words
from knowledge.suggesting.suggestion import Suggestion

_FEW = 5
"""With fewer people whose names begin so, those whose names come near are added."""
_SHORTEST_NEAR = 3
_GUESSED = 0.7
"""Names in signs with this score share no more than their consonants."""
_LONGEST = 100


class Ranking:
    """The people of an archive in the order in which they are offered, by what may be typed of their names."""

    def __init__(self, arrays: Mapping[str, Numbers]) -> None:
        """Take over what `of` put together, or what was kept of it."""
        self.arrays = arrays
        self.order, self.first, self.last = (arrays[name] for name in ("order", "first", "last"))
        self.words = PrefixIndex.among(arrays, "words")

    @classmethod
    def of(cls, archive: Archive, older: "Older | None" = None) -> "Ranking":
        """Put those whom most records name first; where an older ranking is known, only new people are looked at."""
        people = archive.people
        assert isinstance(people, Persons)
        names = [people.name(key) for key in range(len(people))]
        order = sorted(range(len(people)), key=lambda k: (-people.weight(k), names[k]))
        words = _words_by(people, names, order, older)
        first, last = _spans(archive.parts.roster.records, _years(archive.parts.gist))
        return cls(
            {
                "order": np.array(order, np.int32),
                "first": first,
                "last": last,
                **words.arrays("words"),
            }
        )


@dataclass(frozen=True, slots=True)
class Older:
    """The ranking of an older archive."""

    ranking: Ranking
    """The ranking."""
    was: Ints
    """For each person who of the older archive has these very names, or -1."""


def _words_by(
    people: Persons, names: Sequence[str], order: Sequence[int], older: Older | None
) -> PrefixIndex:
    """The words of people in an order."""
    if older is None:
        return PrefixIndex.of(_words_of(names[key], people.forms(key)) for key in order)
    was = older.was[np.array(order, np.int64)]
    place = np.full(len(older.ranking.order), -1, np.int64)
    place[was[was >= 0]] = np.flatnonzero(was >= 0)
    fresh = ((at, order[at]) for at in np.flatnonzero(was < 0).tolist())
    added = ((at, _words_of(names[key], people.forms(key))) for at, key in fresh)
    return PrefixIndex.renewed(older.ranking.words, place[older.ranking.order], added)


class PeopleSuggester:
    """The people of an archive while their names are typed; only read."""

    def __init__(self, archive: Archive, names: ExactNames, ranking: Ranking | None = None) -> None:
        """Take the ranking that was kept, or make one."""
        self._archive, self._names = archive, names
        self.ranking = ranking or Ranking.of(archive)

    def suggest(self, typed: str, most: int) -> tuple[Suggestion, ...]:
        """Those who may be meant, best first; for nothing typed the most recorded."""
        words = typed_words(typed[:_LONGEST])
        if not words:
            return tuple(map(self._suggestion, self.ranking.order[:most].tolist()))
        found = dict.fromkeys(self._keys(words, most))
        native = any(map(is_native, typed))
        if native and len(words) > 1:
            found |= dict.fromkeys(self._keys(["".join(words)], most))
        long = native or len("".join(words)) >= _SHORTEST_NEAR
        if len(found) < min(_FEW, most) and long:
            found |= dict.fromkeys(self._near(typed[:_LONGEST]))
        return tuple(map(self._suggestion, list(found)[:most]))

    def _keys(self, words: Sequence[str], most: int) -> Iterator[int]:
        """People of whom each typed word begins a word."""
        return (int(self.ranking.order[at]) for at in self.ranking.words.find(words, most))

    def _near(self, typed: str) -> Iterator[int]:
        """People whose names are spelt otherwise, or with a slip."""
        for match in self._archive.names.find(typed):
            guessed = match.how is How.NATIVE and match.score <= _GUESSED
            if match.how is not How.PARTIAL and not guessed:
                yield match.key

    def _suggestion(self, key: int) -> Suggestion:
        person = self._archive.people[key]
        detail = ", ".join(filter(None, (introduction(person), self._span(key))))
        return Suggestion(self._names.of(key), person.name, detail or self._names.detail(key))

    def _span(self, key: int) -> str:
        """The years in which records name somebody."""
        first, last = int(self.ranking.first[key]), int(self.ranking.last[key])
        return "" if not first else str(first) if first == last else f"{first}–{last}"


def _spans(records: Rows, years: Ints) -> tuple[Numbers, Numbers]:
    """First and last of the years of records; 0 where none is known."""
    known = Rows(records.starts, years[records.values]).filtered(years[records.values] > 0)
    some = np.flatnonzero(known.lengths)
    first, last = (np.zeros(len(records), np.int16) for _ in range(2))
    if len(some):
        first[some] = np.minimum.reduceat(known.values, known.starts[some])
        last[some] = np.maximum.reduceat(known.values, known.starts[some])
    return first, last


def _years(gist: Gist) -> Ints:
    """The year of each record, or of the first meeting that it tells of; 0 where neither is known."""
    days, meetings = gist.records.published.copy(), gist.meetings
    dated = np.flatnonzero(meetings.start != NO_DAY)[::-1]
    first = np.zeros(len(days), np.int64)
    first[meetings.record[dated]] = meetings.start[dated]
    days = np.where(days == NO_DAY, first, days)
    known = risen(days)
    years = [date.fromordinal(day).year if day != NO_DAY else 0 for day in known.tolist()]
    found: Ints = np.array(years, np.int64)[np.searchsorted(known, days)]
    return found


def _words_of(name: str, forms: Iterable[str]) -> Iterator[str]:
    """Words of every form of somebody's name, offices left out."""
    own = set(typed_words(name))
    for form in dict.fromkeys((name, *forms)):
        bare = strip_honorifics(form)
        if any(map(is_native, bare)):
            yield from _signs(fold(bare).replace(" ", ""))
        yield from (word for word in typed_words(bare) if word in own or not is_ordinary(word))


def _signs(name: str) -> Iterator[str]:
    """A name in signs, and what is left of it behind a family name of one sign or two."""
    for start in range(min(3, len(name))):
        yield from typed_words(name[start:])
