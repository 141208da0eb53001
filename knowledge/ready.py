"""What is worked out of an archive once, when it is first needed: a command that needs none of it does not wait for it."""

from functools import cached_property

from knowledge.anniversaries.almanac import Almanac
from knowledge.archive import Archive
from knowledge.exact.names import ExactNames
from knowledge.examples import Examples, find_examples
from knowledge.holdings import Holdings, count_holdings
from knowledge.search import TextIndex
from knowledge.suggesting.countries import CountrySuggester
from knowledge.suggesting.people import PeopleSuggester


class Ready:
    """Tables beside those of the archive, each made at its first use and then only read."""

    def __init__(self, archive: Archive, text: TextIndex) -> None:
        """Begin with nothing worked out."""
        self._archive, self._text = archive, text

    @cached_property
    def names(self) -> ExactNames:
        """People told apart where they share a name."""
        return ExactNames(self._archive)

    @cached_property
    def holdings(self) -> Holdings:
        """The archive in numbers."""
        return count_holdings(self._archive)

    @cached_property
    def examples(self) -> Examples:
        """Questions that the archive has an answer to."""
        return find_examples(self._archive, self._text)

    @cached_property
    def people(self) -> PeopleSuggester:
        """People while their names are typed."""
        return PeopleSuggester(self._archive, self.names)

    @cached_property
    def countries(self) -> CountrySuggester:
        """Countries while their names are typed."""
        return CountrySuggester(self._archive)

    @cached_property
    def almanac(self) -> Almanac:
        """What comes up on each day of the year."""
        return Almanac(self._archive)

    def work_out(self) -> None:
        """All of it at once, for who would rather wait before the first question than at it."""
        for name, part in vars(type(self)).items():
            if isinstance(part, cached_property):
                getattr(self, name)
