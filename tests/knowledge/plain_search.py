"""Full text as simply as it can be said: every passage looked at for every question. The index is held against it."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from knowledge.desk import Desk
from knowledge.names.folding import words
from knowledge.records import Record
from knowledge.search import Found, TextIndex, stem
from tests.world import ALVAREZ, BRANDT, LINDQVIST, OKAFOR, PETRA, Met, record

WORDS = (
    "coal wind power trade fish treaty visa grain rail steel Japan tariffs tariff the of".split()
)
"""Words of invented passages and questions; too short to be taken for slips of each other, but for tariffs."""
PEOPLE = (ALVAREZ, OKAFOR, PETRA, LINDQVIST, BRANDT)
Place = tuple[int, int]
"""A record and the number of its passage."""


@dataclass(frozen=True, slots=True)
class Row:
    """A passage."""

    place: Place
    stems: list[str]
    keys: set[str]
    titled: set[str]
    speakers: set[int]


def rows_of(desk: Desk) -> list[Row]:
    """Every passage with what it holds."""
    return list(_rows(desk.archive.records, desk.archive.who))


def _rows(records: Sequence[Record], who: Mapping[tuple[int, str], int]) -> Iterator[Row]:
    for position, each in enumerate(records):
        titled = set(map(stem, words(each.document.title.value)))
        for passage in each.passages:
            stems = [stem(word) for word in words(each.document.said(passage.span))]
            keys = {*stems, *(f"@{code}" for code in passage.countries)}
            speakers = {who[position, name] for name in passage.speakers}
            yield Row((position, passage.number), stems, keys, titled & keys, speakers)


def search(
    rows: Sequence[Row], asked: Sequence[str], speakers: frozenset[int]
) -> tuple[list[Place], float]:
    """Passages that hold the words asked, best first, and which part of the words they hold."""
    keys = ["@JP" if word == "Japan" else stem(word) for word in asked if word not in ("the", "of")]
    keys = list(dict.fromkeys(keys))
    weights = {
        key: math.log(1 + len(rows) / (1 + sum(key in r.keys for r in rows))) for key in keys
    }
    allowed = [row for row in rows if not speakers or speakers & row.speakers]
    most = max((sum(key in row.keys for key in keys) for row in allowed), default=0)
    found = [row for row in allowed if most and sum(key in row.keys for key in keys) == most]
    weighed = [(_weight(row, weights), row) for row in found]
    weighed.sort(key=lambda pair: -pair[0])
    if len(keys) > 1:
        whole = [stem(word.lower()) for word in asked]
        best = [(weight + 2.0 * _together(row.stems, whole), row) for weight, row in weighed[:300]]
        weighed[:300] = sorted(best, key=lambda pair: (-round(pair[0], 9), pair[1].place))
    return [row.place for _, row in weighed], most / len(keys) if keys else 1.0


def _weight(row: Row, weights: Mapping[str, float]) -> float:
    held = sum(weight for key, weight in weights.items() if key in row.keys)
    return round(held + 0.3 * len(row.titled & set(weights)), 9)


def _together(stems: Sequence[str], whole: Sequence[str]) -> bool:
    return any(stems[k : k + len(whole)] == whole for k in range(len(stems) - len(whole) + 1))


def told(
    text: TextIndex, asked: Sequence[str], speakers: frozenset[int]
) -> tuple[list[Place], Found]:
    """The same as the index finds it."""
    found = text.find(asked, speakers)
    return [(hit.record, hit.passage.number) for hit in found.hits], found


def invented(random: Random, count: int) -> list[Record]:
    """Records of a few words, some much commoner than others."""
    return [_record(f"{k:05}.txt", random) for k in range(count)]


def _record(name: str, random: Random) -> Record:
    said = [
        (random.choice((None, *PEOPLE)), " ".join(_words(random, random.randint(1, 9))))
        for _ in range(random.randint(1, 4))
    ]
    met = [Met([ALVAREZ, OKAFOR], "2001-01-01")] if random.random() < 0.3 else []
    return record(name, "2001-01-01", " ".join(_words(random, 2)).title(), met=met, said=said)


def _words(random: Random, count: int) -> list[str]:
    return random.choices(WORDS, [1 / k for k in range(1, len(WORDS) + 1)], k=count)


def questions(random: Random, count: int) -> Iterator[tuple[list[str], frozenset[int]]]:
    """Words asked, now and then of one or two speakers."""
    for _ in range(count):
        asked = random.sample((*WORDS, "zinc", "ore"), random.randint(1, 4))
        people = random.sample(range(3), random.randint(1, 2)) if random.random() < 0.3 else ()
        yield asked, frozenset(people)
