"""What is worked out of an archive once, when it is first needed: a command that needs none of it does not wait for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import msgspec

from knowledge.anniversaries.almanac import Almanac
from knowledge.archive import Archive
from knowledge.exact.names import ExactNames
from knowledge.examples import Examples, find_examples
from knowledge.gist.keeping import packed
from knowledge.holdings import Holdings, count_holdings
from knowledge.postings import Words
from knowledge.rows import Ints, Numbers
from knowledge.search import TextIndex
from knowledge.suggesting.countries import CountrySuggester
from knowledge.suggesting.people import Older as OlderRanking
from knowledge.suggesting.people import PeopleSuggester, Ranking

_NAMES, _PEOPLE, _DAYS = "names.", "people.", "days."
_HOLDINGS, _EXAMPLES, _ASKED = "holdings", "examples", "asked"


@dataclass(frozen=True, slots=True)
class Older:
    """The tables of an older archive."""

    arrays: Mapping[str, Numbers]
    """What was kept of them."""
    was: Ints
    """For each person who of the older archive has these very names, or -1."""


class Ready:
    """Tables beside those of the archive, each made at its first use, or kept beside the archive, and then only read."""

    def __init__(
        self,
        archive: Archive,
        text: TextIndex,
        arrays: Mapping[str, Numbers] | None = None,
        older: Older | None = None,
    ) -> None:
        """Begin with nothing worked out, or with what `arrays` gave in an earlier life, or with what an older one knows."""
        self._archive, self._text, self._arrays = archive, text, arrays
        self._older = older

    def arrays(self) -> dict[str, Numbers]:
        """All that would take long to work out again, to be kept beside the archive."""
        return {
            **_named(_NAMES, self.names.named.arrays("folded")),
            **_named(_PEOPLE, self.people.ranking.arrays),
            **_named(_DAYS, self.almanac.happenings.arrays),
            _HOLDINGS: packed(self.holdings),
            _EXAMPLES: packed(self.examples),
            _ASKED: packed(self.countries.asked),
        }

    def _kept(self, prefix: str) -> dict[str, Numbers] | None:
        """What was kept of one table."""
        return None if self._arrays is None else _begun(self._arrays, prefix)

    @cached_property
    def names(self) -> ExactNames:
        """People told apart where they share a name."""
        kept = self._kept(_NAMES)
        return ExactNames(self._archive, None if kept is None else Words.among(kept, "folded"))

    @cached_property
    def holdings(self) -> Holdings:
        """The archive in numbers."""
        if self._arrays is None:
            return count_holdings(self._archive)
        return msgspec.msgpack.decode(self._arrays[_HOLDINGS].tobytes(), type=Holdings)

    @cached_property
    def examples(self) -> Examples:
        """Questions that the archive has an answer to."""
        if self._arrays is None:
            return find_examples(self._archive, self._text)
        return msgspec.msgpack.decode(self._arrays[_EXAMPLES].tobytes(), type=Examples)

    @cached_property
    def people(self) -> PeopleSuggester:
        """People while their names are typed."""
        kept, older = self._kept(_PEOPLE), self._older
        if kept is not None:
            return PeopleSuggester(self._archive, self.names, Ranking(kept))
        before = None
        if older is not None:
            before = OlderRanking(Ranking(_begun(older.arrays, _PEOPLE)), older.was)
        return PeopleSuggester(self._archive, self.names, Ranking.of(self._archive, before))

    @cached_property
    def countries(self) -> CountrySuggester:
        """Countries while their names are typed."""
        if self._arrays is None:
            return CountrySuggester(self._archive)
        asked = msgspec.msgpack.decode(self._arrays[_ASKED].tobytes(), type=dict[str, str])
        return CountrySuggester(self._archive, asked)

    @cached_property
    def almanac(self) -> Almanac:
        """What comes up on each day of the year."""
        return Almanac(self._archive, self._kept(_DAYS))

    def work_out(self) -> None:
        """All of it at once, for who would rather wait before the first question than at it."""
        for name, part in vars(type(self)).items():
            if isinstance(part, cached_property):
                getattr(self, name)


def _begun(arrays: Mapping[str, Numbers], prefix: str) -> dict[str, Numbers]:
    """The arrays of one table."""
    found = arrays.items()
    return {name.removeprefix(prefix): each for name, each in found if name.startswith(prefix)}


def _named(prefix: str, arrays: Mapping[str, Numbers]) -> dict[str, Numbers]:
    return {f"{prefix}{name}": each for name, each in arrays.items()}
