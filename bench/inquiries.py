"""Questions of every kind about the invented archive; names in turn whole, misspelt and by surname."""

from collections.abc import Callable
from random import Random

from bench.encounters import Encounter
from bench.world import Envoy

Sentence = Callable[[str, str, Encounter], str]

_SENTENCES: tuple[Sentence, ...] = (
    lambda a, b, m: f"who met {a}",
    lambda a, b, m: f"who did {a} meet in {m.day.year}",
    lambda a, b, m: f"did {a} meet {b}",
    lambda a, b, m: f"when did {a} meet {b}",
    lambda a, b, m: f"where did {a} meet {b}",
    lambda a, b, m: f"how long did {a} and {b} talk",
    lambda a, b, m: f"how many times did {a} meet {b}",
    lambda a, b, m: f"first meeting of {a} in {m.city}",
    lambda a, b, m: f"who is {a}",
    lambda a, b, m: f"what was {a}'s role in {m.day.year}",
    lambda a, b, m: f"meetings between {m.host.state.name} and {m.guest.state.name} in {m.day.year}",
    lambda a, b, m: f"how often did {m.host.state.name} and {m.guest.state.name} meet since {m.day.year}",
    lambda a, b, m: f"what did {a} say about {m.topics[0]}",
    lambda a, b, m: f"what was said about {m.topics[0]}",
    lambda a, b, m: f"what did {a} and {b} discuss",
    lambda a, b, m: f"phone calls of {a}",
    lambda a, b, m: f"who visited {m.city} in {m.day:%B %Y}",
    lambda a, b, m: f"what happened on {m.day.day} {m.day:%B %Y}",
    lambda a, b, m: f"who was {m.host.office} of {m.host.state.name} in {m.day.year}",
    lambda a, b, m: f"show the record of the meeting of {a} and {b}",
)  # fmt: skip


def inquiries(met: list[Encounter], number: int, seed: int) -> list[str]:
    """So many questions, every kind as often as every other."""
    random = Random(seed + 1)
    return [_inquiry(k, random.choice(met), random) for k in range(number)]


def _inquiry(number: int, met: Encounter, random: Random) -> str:
    sentence = _SENTENCES[number % len(_SENTENCES)]
    spell = (_whole, _misspelt, _surname)[number // len(_SENTENCES) % 3]
    return sentence(spell(met.host, random), spell(met.guest, random), met)


def _whole(envoy: Envoy, _: Random) -> str:
    return envoy.name


def _surname(envoy: Envoy, _: Random) -> str:
    return envoy.surname


def _misspelt(envoy: Envoy, random: Random) -> str:
    """The whole name with one letter of the middle of its surname left out."""
    at = random.randrange(1, max(2, len(envoy.surname) - 1))
    return envoy.name.replace(envoy.surname, envoy.surname[:at] + envoy.surname[at + 1 :])
