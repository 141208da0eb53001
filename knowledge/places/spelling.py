"""Mistyped places: which name was meant, when exactly one name is near enough."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.places.folding import is_east_asian
from knowledge.places.gazetteer import DATA, places
from knowledge.places.question_lexicon import Asked, asked_names

EXACT_UP_TO = 3
ONE_EDIT_UP_TO = 7
SHORT_NAME = 4
LONGEST_WINDOW = 4
COUNTRY_KINDS = frozenset({"country", "demonym"})
PLACE_KINDS = frozenset({"city", "venue", "island"})


@dataclass(frozen=True, slots=True)
class Guess:
    """What a mistyped word may mean."""

    names: tuple[Asked, ...]
    """The nearest places; more than one where they are equally near."""
    edits: int
    """How many edits away they are."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Where in a mistyped name a word may stand."""

    seats: frozenset[tuple[int, int]]
    """Of how many words the name is, and which of them this one is, counted from 0."""
    right: bool
    """Whether the word is right as it stands, and only takes a seat beside one that may not be."""


def budget(word: str) -> int:
    """Say how many edits a word of this length may hold and still be the same word."""
    if len(word) <= EXACT_UP_TO:
        return 0
    return 1 if len(word) <= ONE_EDIT_UP_TO else 2


def _words(name: str) -> frozenset[str]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def question_words() -> frozenset[str]:
    """Give the words that questions are made of, which are mistyped more often than places."""
    return _words("question_words.txt")


@cache
def common_words() -> frozenset[str]:
    """Give words and surnames near a place name, which are never taken for a mistake."""
    return question_words() | _words("words_not_places.txt")


@cache
def _correctable() -> dict[str, list[str]]:
    """Give the names that a mistake may be mended to, by first letter."""
    found: dict[str, list[str]] = {}
    for form, asked in asked_names().items():
        if form[0].isascii() and not asked.exact and not asked.foreign and _well_known(asked):
            found.setdefault(form[0], []).append(form)
    return found


def _well_known(asked: Asked) -> bool:
    """Leave small towns out: too many English words lie one letter away from one of them."""
    kind = asked.entry.kind
    return kind in COUNTRY_KINDS or (kind in PLACE_KINDS and asked.entry.name in _large())


@cache
def _large() -> frozenset[str]:
    """Give the places that we know in East Asian script too, which are the ones asked about."""
    return frozenset(
        place.name
        for place in places()
        if not place.guarded and any(is_east_asian(alias[0]) for alias in place.aliases)
    )


@lru_cache(maxsize=4096)  # questions share most of their words
def doubt_of(word: str) -> Doubt | None:
    """How a folded word may be mistyped, so that only those in doubt are tried; None for most words."""
    common = word in common_words()
    right = not word.isascii() or (common and word not in _parts_of_names())
    seats = set[tuple[int, int]]().union(*_seats_near(word))
    if not right and not common and word not in asked_names() and guess((word,)):
        seats.add((1, 0))
    return Doubt(frozenset(seats), right) if seats else None


@cache
def _parts_of_names() -> frozenset[str]:
    return frozenset(part for form in asked_names() if " " in form for part in form.split())


def _seats_near(word: str) -> Iterator[set[tuple[int, int]]]:
    """Give the seats of each part that a word may stand for in a name of several words."""
    seats, edits = _seats().get(word[0], {}), budget(word)
    if not edits:
        return iter([seats[word]] if word in seats else [])
    near = process.extract(word, seats.keys(), scorer=OSA.distance, score_cutoff=edits, limit=None)
    return (seats[part] for part, _, _ in near)


@cache
def _seats() -> dict[str, dict[str, set[tuple[int, int]]]]:
    """Give the parts of names of several words that a mistake may be mended to, by first letter."""
    found: dict[str, dict[str, set[tuple[int, int]]]] = {}
    for form in (form for forms in _correctable().values() for form in forms if " " in form):
        parts = form.split()
        for at, part in enumerate(parts):
            found.setdefault(part[0], {}).setdefault(part, set()).add((len(parts), at))
    return found


def guess(words: Iterable[str]) -> Guess | None:
    """Find the place that a run of words misspells; None when none or nothing sure is near."""
    return _guess(tuple(words))


@lru_cache(maxsize=4096)
def _guess(words: tuple[str, ...]) -> Guess | None:
    typed = " ".join(words)
    allowed = sum(map(budget, words)) if len(words) > 1 else budget(typed)
    if not allowed:
        return None
    near = process.extract(
        typed,
        _correctable().get(typed[0], []),
        scorer=OSA.distance,
        score_cutoff=min(allowed, 2),
        limit=12,
    )
    fitting = [(form, int(edits)) for form, edits, _ in near if _fits(words, form)]
    nearest = _nearest(fitting)
    if nearest and len(words) == 1 and _is_nearer_word(typed, nearest.edits):
        return None
    return nearest


def _is_nearer_word(typed: str, edits: int) -> bool:
    """Tell `minster`, which is as near to `minister` as to Münster."""
    return (
        process.extractOne(typed, question_words(), scorer=OSA.distance, score_cutoff=edits)
        is not None
    )


def _fits(words: Sequence[str], form: str) -> bool:
    """Hold each word to its own budget and first letter, so that one word cannot spend it all."""
    parts = form.split()
    if len(words) == 1:
        typed = words[0]
        if len(form) <= SHORT_NAME:
            return sorted(form) == sorted(typed)
        if len(typed) <= SHORT_NAME and asked_names()[form].entry.kind not in COUNTRY_KINDS:
            return False
        return len(parts) == 1 or form.replace(" ", "") == typed or len(typed) > ONE_EDIT_UP_TO
    if len(parts) != len(words):
        return False
    return all(
        word == part or (word[0] == part[0] and OSA.distance(word, part) <= budget(word))
        for word, part in zip(words, parts, strict=True)
    )


def _nearest(fitting: list[tuple[str, int]]) -> Guess | None:
    if not fitting:
        return None
    least = min(edits for _, edits in fitting)
    nearest: dict[tuple[str | None, str], Asked] = {}
    for form, edits in fitting:
        if edits == least:
            asked = asked_names()[form]
            nearest.setdefault((asked.entry.code, asked.entry.name), asked)
    return Guess(tuple(nearest.values()), least)
