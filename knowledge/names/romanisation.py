"""Whether two printed names can be one person: family names by class, given names sound by sound."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from knowledge.names import japanese
from knowledge.names.folding import fold
from knowledge.names.honorifics import strip_honorifics
from knowledge.names.korean import same_given, units
from knowledge.names.surnames import KOREAN_CLASSES, SUFFIXES, korean_classes

_KOREAN: Final = frozenset({None, "KR", "KP"})
_ENDINGS: Final = (
    ("iyy", "y"), ("iy", "y"), ("yy", "y"), ("yi", "y"), ("ii", "y"), ("ij", "y"), ("yj", "y"), ("skij", "sky"), ("ski", "sky"),
    ("ey", "ei"), ("ay", "ai"), ("off", "ov"), ("eff", "ev"), ("owe", "ow"),
)  # fmt: skip
_MUHAMMAD: Final = frozenset(
    "mohammed mohamed mohammad mohamad muhammed muhamad muhamed mohamud mahmad".split()
)


class Sameness(StrEnum):
    """What two printed names can be to each other."""

    SAME = "same"
    POSSIBLE = "possible"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two names are one person, with the reason a reader can check."""

    sameness: Sameness
    """Same, possible or different."""
    reason: str
    """Why, in plain words."""

    @property
    def same(self) -> bool:
        """True only where nothing speaks against it."""
        return self.sameness is Sameness.SAME


@lru_cache(maxsize=65536)
def sound_key(word: str) -> str:
    """Key in which spellings of one sound meet: Satoh and Sato, Sergey and Sergei, Zelensky and Zelenskyy."""
    japanese_key = japanese.sound(word)
    if japanese_key or len(word) < 4:
        return japanese_key or word
    for old, new in _ENDINGS:
        if word.endswith(old):
            word = word[: -len(old)] + new
            break
    if word in _MUHAMMAD:
        return "muhammad"
    # Yevgeny and Evgeny: the sound of the Cyrillic letter is heard or not.
    return word[1:] if word.startswith("ye") else word


def compare(one: str, other: str, country: str | None = None) -> Verdict:
    """Whether two printed names can be one person; a country switches rules of other languages off."""
    left, right = _parts(one), _parts(other)
    if not left or not right:
        return Verdict(Sameness.DIFFERENT, "there is no name to compare")
    if sorted(left) == sorted(right) or "".join(left) == "".join(right):
        return Verdict(Sameness.SAME, "the same words")
    if len(left) == 1 or len(right) == 1:
        return _compare_short(left, right, country)
    return _compare_full(left, right, country)


def korean_readings(parts: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Ways to read folded words as Korean family name and given name, family name first."""
    if len(parts) < 2 or len(parts) > 5:
        return ()
    ways = ((parts[0], "".join(parts[1:])), (parts[-1], "".join(parts[:-1])))
    return tuple(
        (family, given) for family, given in ways if family in KOREAN_CLASSES and units(given)
    )


def _parts(name: str) -> tuple[str, ...]:
    """The folded words of a name; a suffix that is all there is, as `Ii` of Japan may be, is the name."""
    whole = tuple(fold(strip_honorifics(name)).split())
    return tuple(word for word in whole if word not in SUFFIXES) or whole


def _compare_short(left: tuple[str, ...], right: tuple[str, ...], country: str | None) -> Verdict:
    word, full = (left[0], right) if len(left) == 1 else (right[0], left)
    if word in full:
        return Verdict(Sameness.POSSIBLE, f"only {word.capitalize()} is given")
    if country in _KOREAN and any(set(korean_classes(word)) & set(korean_classes(w)) for w in full):
        return Verdict(
            Sameness.POSSIBLE, f"{word.capitalize()} is another spelling of the family name"
        )
    if sound_key(word) in map(sound_key, full):
        return Verdict(Sameness.POSSIBLE, f"{word.capitalize()} sounds like part of the name")
    return Verdict(Sameness.DIFFERENT, "no word in common")


def _compare_full(left: tuple[str, ...], right: tuple[str, ...], country: str | None) -> Verdict:
    if country in _KOREAN:
        verdict = _compare_korean(left, right)
        if verdict is not None:
            return verdict
    if sorted(map(sound_key, left)) == sorted(map(sound_key, right)):
        return Verdict(Sameness.SAME, "two spellings of the same sounds")
    if _extends(left, right):
        return Verdict(Sameness.SAME, "the same name with and without a middle name or initial")
    if set(left) & set(right):
        return Verdict(Sameness.DIFFERENT, "they share a word, and the rest differs")
    near = all(any(OSA.distance(a, b) <= 1 for b in right) for a in left)
    if near and len(left) == len(right):
        return Verdict(Sameness.POSSIBLE, "each word is one letter away")
    return Verdict(Sameness.DIFFERENT, "different names")


def _compare_korean(left: tuple[str, ...], right: tuple[str, ...]) -> Verdict | None:
    ours, theirs = korean_readings(left), korean_readings(right)
    if not ours or not theirs:
        return None
    for family, given in ours:
        for their_family, their_given in theirs:
            shared = set(korean_classes(family)) & set(korean_classes(their_family))
            if shared and same_given(given, their_given):
                return Verdict(Sameness.SAME, "two spellings of the same Korean name")
    if left[0] == right[0] or set(korean_classes(left[0])) & set(korean_classes(right[0])):
        return Verdict(Sameness.DIFFERENT, "the same family name, another given name")
    return None


def _extends(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the longer name only adds middle names: its last word and first name stay."""
    short, long = (left, right) if len(left) < len(right) else (right, left)
    if len(short) == len(long):
        return _initials_fit(short, long)
    if short[-1] != long[-1] or not _fits(short[0], long[0]):
        return False
    rest = list(long)
    for word in short:
        match = next((candidate for candidate in rest if _fits(word, candidate)), None)
        if match is None:
            return False
        rest.remove(match)
    return True


def _initials_fit(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return left[-1] == right[-1] and all(_fits(a, b) for a, b in zip(left, right, strict=True))


def _fits(one: str, other: str) -> bool:
    if min(len(one), len(other)) == 1:
        return one[0] == other[0]
    return one == other
