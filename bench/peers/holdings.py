"""What the peers are given: the meetings of the truth as rows, so that nothing of theirs depends on how well records are read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bench.generate import Sample
from bench.invented.scene import Told


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting of a record."""

    record: str
    day: str
    status: str
    mode: str
    city: str
    people: tuple[int, ...]
    """Numbers in the world."""
    countries: tuple[str, ...]


def held_in(sample: Sample) -> Iterator[Held]:
    """The meetings of a record."""
    for told in sample.truth.meetings:
        yield _held(sample.name, told)


def names_in(samples: Iterable[Sample]) -> dict[int, str]:
    """The names of everybody who meets somebody, by number."""
    return {
        attendee.person: attendee.name
        for sample in samples
        for told in sample.truth.meetings
        for attendee in told.people
    }


def _held(record: str, told: Told) -> Held:
    return Held(
        record,
        told.date,
        told.status,
        told.mode,
        told.city,
        tuple(attendee.person for attendee in told.people),
        tuple(attendee.country for attendee in told.people),
    )
