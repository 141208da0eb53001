"""Who is who over all records: printed names gathered into circles, each of one person; in doubt names stay apart."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice, product

from knowledge.namesakes import Likeness, NameParts, likeness, meeting_points, name_key, take_apart
from knowledge.tenure import Stint, agree

_CROWD = 2000
"""More pairs than this under one key are no spellings of one name; comparing them would only cost time."""


@dataclass(slots=True)
class Naming:
    """A printed name with its country: what is compared, however many records print it."""

    name: str
    """As printed."""
    country: str | None
    """Country spoken for."""
    parts: NameParts
    """The name taken apart."""
    entry: int | None = None
    """Which curated person the name belongs to."""
    sure: bool = False
    """Whether a record or people.yaml states the country; else it was inferred, which can go wrong."""
    stints: list[Stint] = field(default_factory=list)
    """Stretches of time in which the bearer of the name was seen in an office."""


class Circles:
    """Namings that are one person, kept as a forest; no circle ever holds two curated people."""

    def __init__(self, namings: Sequence[Naming]) -> None:
        self._parent = list(range(len(namings)))
        self._entry = [naming.entry for naming in namings]

    def of(self, k: int) -> int:
        """The circle of a naming."""
        while self._parent[k] != k:
            self._parent[k] = self._parent[self._parent[k]]
            k = self._parent[k]
        return k

    def entry(self, k: int) -> int | None:
        """The curated person of a naming's circle."""
        return self._entry[self.of(k)]

    def join(self, one: int, two: int) -> None:
        """Make two circles one, unless people.yaml tells them apart."""
        a, b = sorted((self.of(one), self.of(two)))
        ours, theirs = self._entry[a], self._entry[b]
        if a == b or (ours is not None and theirs is not None and ours != theirs):
            return
        self._parent[b] = a
        self._entry[a] = ours if ours is not None else theirs


def gather(namings: Sequence[Naming]) -> Circles:
    """Circles of namings with a given name; those of a bare family name are left to `Holders`."""
    circles = Circles(namings)
    _join_entries(namings, circles)
    _join_same(namings, circles)
    edges = _edges(namings)
    for group in _components(edges):
        if all(_fits(namings, circles, a, b) for a, b in combinations(group, 2)):
            for k in group[1:]:
                circles.join(group[0], k)
    return circles


def naming_of(name: str, surname: str | None, country: str | None) -> Naming:
    """A naming with nothing seen yet."""
    return Naming(name, country, take_apart(name, surname, country))


class Holders:
    """Who bore a family name in an office: finds the one person behind `Prime Minister Kishida`."""

    def __init__(self, namings: Sequence[Naming], circles: Circles) -> None:
        self._found: dict[Hashable, dict[int, list[Stint]]] = defaultdict(dict)
        self._aliases: dict[Hashable, set[int]] = defaultdict(set)
        asked = {naming.parts.surname for naming in namings if naming.parts.bare}
        for k, naming in enumerate(namings):
            if naming.parts.surname in asked:
                self._add(naming, circles.of(k))
        self._namings = namings

    def _add(self, naming: Naming, circle: int) -> None:
        """Note what offices one of a circle held, and by which one word people.yaml calls it."""
        if naming.parts.bare:
            if naming.entry is not None:
                self._aliases[naming.parts.surname].add(circle)
            return
        for stint in naming.stints if naming.country else ():
            for country in (naming.country, None):
                key = (country, naming.parts.surname, stint.office)
                self._found[key].setdefault(circle, []).append(stint)

    def find(self, bare: Naming) -> int | None:
        """The circle of the one person meant by a bare family name; None where there is none or two."""
        fits = set(islice(self._fitting(bare), 2)) or self._alias(bare)
        return fits.pop() if len(fits) == 1 else None

    def _fitting(self, bare: Naming) -> Iterator[int]:
        """Circles that held the office at the time, each once; nobody needs more than the first two."""
        told: set[int] = set()
        for stint in bare.stints:
            key = (bare.country, bare.parts.surname, stint.office)
            for circle, held in self._found.get(key, {}).items():
                if circle not in told and agree([stint], held):
                    told.add(circle)
                    yield circle

    def _alias(self, bare: Naming) -> set[int]:
        """Circles that people.yaml gives this one word as an alias, if their country allows it."""
        return {
            circle
            for circle in self._aliases.get(bare.parts.surname, ())
            if None in (bare.country, self._namings[circle].country)
            or bare.country == self._namings[circle].country
        }


def _join_entries(namings: Sequence[Naming], circles: Circles) -> None:
    """Join the names of each curated person."""
    first: dict[int, int] = {}
    for k, naming in enumerate(namings):
        if naming.entry is not None:
            circles.join(first.setdefault(naming.entry, k), k)


def _join_same(namings: Sequence[Naming], circles: Circles) -> None:
    """Join one name of one country; without a country, if all others of that name are one person."""
    by_key: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for k, naming in enumerate(namings):
        if not naming.parts.bare:
            by_key[name_key(naming.name)].append(k)
    for group in by_key.values():
        first: dict[str, int] = {}
        for k in group:
            if country := namings[k].country:
                circles.join(first.setdefault(country, k), k)
        if len(first) > 1:
            _join_misplaced(
                [[k for k in group if namings[k].country == c] for c in first], namings, circles
            )
        if len({circles.of(k) for k in first.values()}) < 2:
            for k in group:
                circles.join(group[0], k)


def _join_misplaced(
    countries: list[list[int]], namings: Sequence[Naming], circles: Circles
) -> None:
    """Join one name of two countries, one of them only inferred, if its bearer held the same office in both."""
    stints = [[stint for k in group for stint in namings[k].stints] for group in countries]
    sure = [any(namings[k].sure for k in group) for group in countries]
    for at, group in enumerate(countries):
        if sure[at]:
            continue
        fits = [o for o in range(len(countries)) if o != at and agree(stints[at], stints[o])]
        stated = [o for o in fits if sure[o]]
        if len(stated) == 1 or (fits and not stated):
            circles.join(countries[(stated or fits)[0]][0], group[0])


def _edges(namings: Sequence[Naming]) -> dict[int, set[int]]:
    """Namings that may be one person by what they print and, where that is not enough, by their offices."""
    edges: dict[int, set[int]] = defaultdict(set)
    seen: set[int] = set()
    for a, b in _pairs(namings):
        pair = a * len(namings) + b if a < b else b * len(namings) + a
        if a != b and pair not in seen:
            seen.add(pair)
            if _linked(namings[a], namings[b]):
                edges[a].add(b)
                edges[b].add(a)
    return edges


def _pairs(namings: Sequence[Naming]) -> Iterator[tuple[int, int]]:
    """Namings that meet under a key; whole first names are not compared for sharing a letter."""
    met: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for k, naming in enumerate(namings):
        for point in meeting_points(naming.parts, naming.country) if naming.country else ():
            met[point].append(k)
    for point, group in met.items():
        first = [k for k in group if point[0] != "initial" or namings[k].parts.starts_with_initial]
        if len(first) * len(group) <= _CROWD:
            yield from product(first, group)


def _linked(one: Naming, two: Naming) -> bool:
    """Whether two namings of a country are taken for one person."""
    found = likeness(one.parts, two.parts, one.country or "")
    return found is Likeness.ALIKE or (
        found is Likeness.IN_OFFICE and agree(one.stints, two.stints)
    )


def _components(edges: dict[int, set[int]]) -> Iterable[list[int]]:
    """Namings that hang together, each with all of its circle's ties."""
    left = dict.fromkeys(edges)
    while left:
        todo, group = [next(iter(left))], dict[int, None]()
        while todo:
            k = todo.pop()
            if k not in group:
                group[k] = None
                left.pop(k, None)
                todo.extend(edges[k])
        yield list(group)


def _fits(namings: Sequence[Naming], circles: Circles, a: int, b: int) -> bool:
    """Whether two of a group are one, or could be by their names alone."""
    one, two = namings[a], namings[b]
    return (
        circles.of(a) == circles.of(b)
        or likeness(one.parts, two.parts, one.country or "") is not Likeness.APART
    )
