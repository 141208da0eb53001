"""One occasion of the invented world, and the truth about it as its record tells it."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from bench.invented.countries import GATHERINGS, Country
from bench.invented.people import FIRST_YEAR, LAST_YEAR, Person, World

_TRIES = 12
_LAST_DAY = date(LAST_YEAR, 6, 30)


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who meets, as the record should be understood."""

    name: str
    surname: str
    role: str
    """The office with its country: `Minister of Foreign Affairs of Chile`."""
    country: str
    """ISO 3166-1 alpha-2."""
    person: int
    """Number in the world."""


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting that a record tells of."""

    people: tuple[Attendee, ...]
    date: str
    """ISO 8601, as precise as the record is: `2004-05-06` or `2004-05`."""
    status: str
    """held, planned, mentioned or cancelled."""
    mode: str
    """in_person, phone or video."""
    city: str = ""
    """Where the record names it."""


@dataclass(slots=True)
class Scene:
    """What a layout writes about; the layout notes in `told` and `topics` what it has written."""

    random: Random
    host: Person
    """The publishing side."""
    guest: Person
    """The other side."""
    day: date
    """When they meet."""
    city: str
    place: Country | None
    """The country of the city, where it is one of theirs."""
    gathering: str = ""
    """On the margins of what, where neither is at home."""
    world: World | None = None
    told: list[Told] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)

    @property
    def visits(self) -> bool:
        """Whether the guest has come to the host's country."""
        return self.place is self.host.country

    def tell(self, status: str, mode: str = "in_person", day: str = "", city: str = "") -> None:
        """Note a meeting of the two."""
        both = (self.attendee(self.host), self.attendee(self.guest))
        self.told.append(Told(both, day or self.day.isoformat(), status, mode, city))

    def attendee(self, person: Person) -> Attendee:
        """A person as of that day."""
        role = f"{person.office(self.day.year).whole} of {person.country.name}"
        return Attendee(person.name, person.family, role, person.country.code, person.number)

    def third(self) -> Person:
        """Somebody else of a third country."""
        assert self.world
        taken = (self.host.country, self.guest.country)
        for _ in range(_TRIES):
            person = self.world.draw(self.random)
            if person.country not in taken and not _alike(person, self.host, self.guest):
                return person
        return next(
            p for k in range(self.world.people) if (p := self.world.person(k)).country not in taken
        )


def scene_of(world: World, random: Random) -> Scene:
    """Two people of different countries who were in office in the same year, on a day of that year."""
    host = world.draw(random)
    guest = _guest(world, host, random)
    first, last = max(host.since, guest.since, FIRST_YEAR), min(host.until, guest.until)
    year = first + int(random.random() * (max(last, first) - first + 1))
    day = min(date(year, 1, 1) + timedelta(int(random.random() * 365)), _LAST_DAY)
    chance = random.random()
    if chance < 0.15:
        gathering = random.choice(GATHERINGS)
        return Scene(random, host, guest, day, gathering.city, None, gathering.name, world)
    place = host.country if chance < 0.7 else guest.country
    return Scene(random, host, guest, day, place.capital, place, "", world)


def _guest(world: World, host: Person, random: Random) -> Person:
    """Somebody of another country, if at all possible in office at the same time."""
    found = None
    for tries in range(_TRIES * 4):
        guest = world.draw(random)
        if guest.country is not host.country and not _alike(guest, host):
            found = guest
            if (guest.since <= host.until and guest.until >= host.since) or tries > _TRIES:
                break
    return found or next(
        p for k in range(world.people) if (p := world.person(k)).country is not host.country
    )


def _alike(person: Person, *others: Person) -> bool:
    """A record that names two people of one surname gives their whole names each time; ours do not."""
    return any(person.family == other.family for other in others)
