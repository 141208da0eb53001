"""People in running text that nobody wrote for us: who cannot be anything but a name, or stands where a name stands."""

import re
from collections.abc import Callable, Iterable

from knowledge.lookup.entry import How, NameSpot
from knowledge.lookup.index import NameIndex
from knowledge.lookup.ordinary import MONTHS, is_common, is_ordinary
from knowledge.names.folding import words
from knowledge.names.native import is_native

_SURE = frozenset({How.EXACT, How.SURNAME, How.FOLDED, How.NATIVE})
"""Ways in which a name may be met; what needs mending may be somebody else's, or no name."""
_TITLE = re.compile(
    r"(?i)\b(?:minister|president|premier|chancellor|secretary|ambassador|commissioner|governor|senator|pm|fm|mr|mrs|ms|dr|sir|dame|lord|lady)\.? $"
)
_VERB_BEFORE = re.compile(
    r"(?i)\b(?:with|met|meets?|meeting|between|told|called|phoned|hosted|welcomed|congratulated|visited|saw) $"
)
_VERB_BEHIND = re.compile(
    r"(?i)(?:['’]s)? (?:met|meets|said|says|told|tells|visited|visits|called|calls|spoke|speaks|arrived|arrives|hosted|hosts|will (?:meet|visit|host|travel)|is to (?:meet|visit|host|travel))\b"
)
_JOINED = re.compile(r"(?:,|,? and| &| ?/| ?[-–]|, and) ?$")


def find_people(text: str, names: NameIndex, known: Callable[[str], bool]) -> list[NameSpot]:
    """Names of people in a text, in its order; `known` tells words that the archive's texts hold."""

    def ordinary(word: str) -> bool:
        return is_ordinary(word) or (known(word) and not names.knows(word))

    spots = [spot for spot in names.spot(text, ordinary) if _is_name(spot)]
    caseless = not any(map(str.islower, text)) or not any(map(str.isupper, text))
    sure = [spot for spot in spots if _stands(text, spot, caseless=caseless)]
    for spot in spots:
        if spot not in sure and _is_capital(spot.text) and _is_joined(text, spot, sure):
            sure.append(spot)
    return sorted(sure, key=lambda spot: spot.start)


def _is_name(spot: NameSpot) -> bool:
    """Whether somebody here is called exactly so; a given name alone may be anybody's."""
    return bool(spot.best) and not spot.unknown and spot.best[0].how in _SURE


def _stands(text: str, spot: NameSpot, *, caseless: bool) -> bool:
    """Whether a name cannot be a common word where it stands."""
    if any(map(is_native, spot.text)):
        return True
    parts = words(spot.text)
    doubtful = any(is_common(part) or is_ordinary(part) or part in MONTHS for part in parts)
    if len(parts) > 1:
        return not doubtful if caseless else _is_capital(spot.text)
    if _TITLE.search(text[: spot.start]):
        return not doubtful or _is_capital(spot.text)
    if caseless or not _is_capital(spot.text):
        return False
    return not doubtful or _has_verb(text, spot)


def _is_capital(name: str) -> bool:
    """Whether each word of a name begins with a capital; particles and syllables behind a hyphen need none."""
    first, *rest = re.split(r"[ ]+", name.strip())
    return first[:1].isupper() and all(w[:1].isupper() or len(w) < 4 for w in rest)


def _has_verb(text: str, spot: NameSpot) -> bool:
    """Whether a verb of meeting or saying stands before or behind a name."""
    return bool(_VERB_BEFORE.search(text[: spot.start]) or _VERB_BEHIND.match(text, spot.end))


def _is_joined(text: str, spot: NameSpot, others: Iterable[NameSpot]) -> bool:
    """Whether a name stands in a row with another one that is sure."""
    return any(
        (other.end <= spot.start and _JOINED.fullmatch(text[other.end : spot.start]))
        or (spot.end <= other.start and _JOINED.fullmatch(text[spot.end : other.start]))
        for other in others
    )
