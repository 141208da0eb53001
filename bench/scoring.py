"""Whether what is read out of invented records is what was written into them: who met whom, on which day, held or not."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from bench.generate import Sample
from bench.invented.scene import Told
from knowledge.extract.record import extract
from knowledge.reading.file import read_bytes
from knowledge.records import Meeting, Record

Pair = tuple[tuple[str, ...], tuple[str, ...], str | None, str]
"""Two people, the day on which they met, and whether they did."""


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs of people who met, counted."""

    right: int
    missed: tuple[tuple[str, Pair], ...]
    """Written and not read, with the file."""
    wrong: tuple[tuple[str, Pair], ...]
    """Read and not written, with the file."""

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (2 * self.right + len(self.missed) + len(self.wrong) or 1)


def score(samples: Iterable[Sample]) -> Score:
    """Read each sample, and compare the meetings with the truth."""
    right, missed, wrong = 0, [], []
    for sample in samples:
        written = Counter(pairs_told(sample.truth.meetings))
        read = Counter(pairs_read(read_sample(sample).meetings))
        right += (written & read).total()
        missed += [(sample.name, pair) for pair in (written - read).elements()]
        wrong += [(sample.name, pair) for pair in (read - written).elements()]
    return Score(right, tuple(missed), tuple(wrong))


def read_sample(sample: Sample) -> Record:
    """The record as diplo reads it."""
    return extract(read_bytes(sample.text.encode(), sample.name))


def pairs_told(meetings: Iterable[Told]) -> Iterator[Pair]:
    """Everybody who met everybody, by the truth."""
    for meeting in meetings:
        yield from _pairs([one.name for one in meeting.people], meeting.date, meeting.status)


def pairs_read(meetings: Iterable[Meeting]) -> Iterator[Pair]:
    """Everybody who met everybody, as read."""
    for meeting in meetings:
        names = [figure.name for figure in meeting.participants]
        day = meeting.when.value.iso() if meeting.when else None
        yield from _pairs(names, day, meeting.status.value.value)


def _pairs(names: list[str], day: str | None, status: str) -> Iterator[Pair]:
    for one, other in combinations(sorted(map(folded, names)), 2):
        yield one, other, day, status


def folded(name: str) -> tuple[str, ...]:
    """The words of a name in no order, without marks or capitals."""
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(sorted(re.findall(r"[^\W_]+", re.sub("['’ʻ‘]", "", plain).lower())))
