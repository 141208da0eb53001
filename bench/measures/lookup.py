"""A name, as people type it, to the five people most likely meant."""

from collections.abc import Callable, Iterator
from random import Random

from bench.clock import Latency, in_turn
from bench.invented.people import Person, World
from bench.peers.names import TantivyNames
from bench.questions import people_at_random
from bench.row import Row, alone, beside, compared
from bench.slips import SPELLINGS, Spelling
from bench.subject import Names
from bench.weighing import weight_of_names

Find = Callable[[str], list[int]]
_PEER = "tantivy"


def lookup_rows(names: int, seed: int, runs: int, each: int) -> Iterator[Row]:
    """Every spelling, query by query in turn with tantivy; each run has people of its own."""
    world = World(names, seed)
    people = [world.person(number) for number in range(names)]
    ours = Names([(person.name, person.family) for person in people])
    peer = TantivyNames(person.name for person in people)
    for find in (ours.find, peer.find):
        find(people[0].name)
    for spelling, spell in SPELLINGS.items():
        tries = [
            _tries(world, spell, each, Random(seed + 1000 * run)) for run in range(1, runs + 1)
        ]
        taken = [_taken(ours.find, peer.find, [text for _, text in asked]) for asked in tries]
        for share in (0.5, 0.99):
            yield compared(f"look-up/{spelling}", names, _PEER, taken, share)
        for called, find in (("recall", ours.find), (f"recall of {_PEER}", peer.find)):
            shares = [
                _recall(find, world, asked, spelling.startswith("surname")) for asked in tries
            ]
            yield alone(f"look-up/{spelling}/{called}", names, "share", [sum(shares) / runs])
    yield beside("look-up/bytes a name", names, _PEER, "B", [weight_of_names(names, seed)])


def _tries(world: World, spell: Spelling, each: int, random: Random) -> list[tuple[Person, str]]:
    """People at random, each as likely as any other, with what is typed for them."""
    return [(person, spell(person, random)) for person in people_at_random(world, each, random)]


def _taken(ours: Find, peer: Find, texts: list[str]) -> tuple[Latency, Latency]:
    taken = in_turn({"ours": ours, "peer": peer}, texts)
    return taken["ours"], taken["peer"]


def _recall(find: Find, world: World, asked: list[tuple[Person, str]], alike: bool) -> float:
    """How often the person is among the five best; by surname, anybody of that surname."""

    def found(person: Person, text: str) -> bool:
        best = find(text)[:5]
        if alike:
            return any(world.person(number).family == person.family for number in best)
        return person.number in best

    return sum(found(person, text) for person, text in asked) / len(asked)
