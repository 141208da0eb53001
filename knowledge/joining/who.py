"""The person behind each figure, looked up in columns."""

from collections.abc import Iterator, Mapping

from knowledge.gist.columns import Gist
from knowledge.rows import Ints


class WhoIsWho(Mapping[tuple[int, str], int]):
    """Persons by position of the record and name of the figure."""

    def __init__(self, gist: Gist, person: Ints, starts: Ints) -> None:
        """Take over who each figure is, and where the figures of each record begin."""
        self._texts, self._name = gist.tables.texts, gist.figures.name
        self._record, self._person, self._starts = gist.figures.record, person, starts

    def __getitem__(self, key: tuple[int, str]) -> int:
        record, name = key
        if not 0 <= record < len(self._starts) - 1:
            raise KeyError(key)
        first, last = int(self._starts[record]), int(self._starts[record + 1])
        names = self._name[first:last].tolist()
        for at in range(len(names) - 1, -1, -1):
            if self._texts[names[at]] == name:
                return int(self._person[first + at])
        raise KeyError(key)

    def __iter__(self) -> Iterator[tuple[int, str]]:
        pairs = zip(self._record.tolist(), self._name.tolist(), strict=True)
        return iter(dict.fromkeys((record, self._texts[name]) for record, name in pairs))

    def __len__(self) -> int:
        return sum(1 for _ in self)
