"""Sentences: what is discussed, who is who, and dates as different ministries print them."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TypeVar

import yaml

from bench.invented.people import Person
from bench.invented.scene import Scene

T = TypeVar("T")
_TABLE = yaml.load((Path(__file__).parent / "phrases.yaml").read_text("utf-8"), yaml.CSafeLoader)
TOPICS = tuple(f"{aspect} {area}" for aspect in _TABLE["aspects"] for area in _TABLE["areas"])
"""Everything that can be spoken of."""
_POINTS: list[str] = _TABLE["points"]
_QUOTES: list[str] = _TABLE["quotes"]
_PARAGRAPHS: list[str] = _TABLE["paragraphs"]
_STEPS = (1, 7, 11, 13, 17, 19, 23, 29)
"""Without a factor in common with any number of lines."""
MONTHS = (
    "January February March April May June July August September October November December".split()
)
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def pick(random: Random, choices: Sequence[T]) -> T:
    """One of them; faster than `choice`, and there are millions to make."""
    return choices[int(random.random() * len(choices))]


def topic(scene: Scene) -> str:
    """Something to speak of, noted."""
    said = pick(scene.random, TOPICS)
    scene.topics.append(said)
    return said


def points(scene: Scene, number: int) -> list[str]:
    """That many points of one or two sentences, none of them told twice."""
    random = scene.random
    lines = _shuffled(random, _POINTS)
    words = (_words(scene, scene.host, scene.guest), _words(scene, scene.guest, scene.host))
    found = []
    for _ in range(number):
        point = _filled(scene, next(lines), words[random.random() < 0.5])
        if random.random() < 0.6:
            point += " " + _filled(scene, next(lines), words[random.random() < 0.5])
        found.append(point)
    return found


def quotes(scene: Scene, number: int) -> list[str]:
    """Paragraphs of a release: what the minister says, and what else there is to know."""
    random, host = scene.random, scene.host
    said, more = _shuffled(random, _QUOTES), _shuffled(random, _PARAGRAPHS)
    who = (host.name, f"{host.address.removesuffix('.')} {host.family}")
    verb = pick(random, ("said", "says"))
    words = _words(scene, host, scene.guest)
    lines = []
    for _ in range(number):
        lines.append(
            f"“{_capital(_filled(scene, next(said), words))},” {pick(random, who)} {verb}."
        )
        if random.random() < 0.5:
            lines.append(_capital(_filled(scene, next(more), words)))
    return lines


def _shuffled(random: Random, lines: list[str]) -> Iterator[str]:
    """The lines in an order of their own, round and round; their number is coprime with each step."""
    at, step = int(random.random() * len(lines)), pick(random, _STEPS)
    while True:
        at = (at + step) % len(lines)
        yield lines[at]


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _words(scene: Scene, speaker: Person, other: Person) -> dict[str, object]:
    """What a sentence is filled with, but for topics and numbers."""
    s, o = short(scene, speaker), short(scene, other)
    both = (
        "two ministers" if s.startswith("Minister") or o.startswith("Minister") else "two leaders"
    )
    return {"s": s, "o": o, "S": speaker.country.name, "O": other.country.name, "both": both}


def _filled(scene: Scene, line: str, words: dict[str, object]) -> str:
    if "{t}" in line:
        words["t"] = topic(scene)
    if "{u}" in line:
        words["u"] = topic(scene)
    words["n"] = 3 + int(scene.random.random() * 90)
    return line.format_map(words)


def short(scene: Scene, person: Person) -> str:
    """`Minister Kim`."""
    return f"{person.office(scene.day.year).short} {person.family}"


def office(scene: Scene, person: Person, formal: bool = False) -> str:
    """`Minister of Foreign Affairs of the Republic of Chile`."""
    country = person.country.formal if formal else person.country.name
    return f"{person.office(scene.day.year).whole} of {country}"


def titled(scene: Scene, person: Person) -> str:
    """`Foreign Minister Kim Min-ho`."""
    return f"{person.office(scene.day.year).title} {person.name}"


def american(day: date) -> str:
    """`March 5`."""
    return f"{MONTHS[day.month - 1]} {day.day}"


def british(day: date) -> str:
    """`5 March`."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def clock(random: Random) -> str:
    """A time of day."""
    hour, minute = 8 + int(random.random() * 12), 5 * int(random.random() * 12)
    return f"{(hour - 1) % 12 + 1}:{minute:02} {'a' if hour < 12 else 'p'}.m."


def minutes(random: Random) -> int:
    """How long ministers talk."""
    return 15 + 5 * int(random.random() * 16)


def again(scene: Scene) -> str:
    """Now and then a sentence on a meeting that has been or is to come, noted as such; else nothing."""
    chance = scene.random.random()
    if chance < 0.1:
        month = scene.day - timedelta(100 + int(scene.random.random() * 300))
        scene.tell("mentioned", day=month.isoformat()[:7], city=scene.guest.country.capital)
        return f" The two had last met in {scene.guest.country.capital} in {MONTHS[month.month - 1]} {month.year}."
    if chance < 0.2:
        later = scene.day + timedelta(20 + int(scene.random.random() * 200))
        scene.tell("planned", day=later.isoformat(), city=scene.host.country.capital)
        return f" The two will meet again in {scene.host.country.capital} on {american(later)}, {later.year}."
    return ""


def weekday(day: date) -> str:
    """`Tuesday`."""
    return WEEKDAYS[day.weekday()]
