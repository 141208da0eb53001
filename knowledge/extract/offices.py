"""Offices: where one begins before or after its holder, and which country it serves."""

from msgspec import Struct

from knowledge.extract.complements import complement_of
from knowledge.extract.lexicon import HEADS, MODIFIERS, PLURAL_HEADS, PORTFOLIO, WEAK_HEADS
from knowledge.extract.line import Line

LONGEST = 14
"""Words before the head of an office, at most."""
MOST = 4
"""Further offices that one person may hold in one breath."""


class Office(Struct, frozen=True, gc=False):
    """An office in a row of tokens."""

    start: int
    """First token, the country before it included."""
    end: int
    """One past the last token."""
    country: str | None
    """Country that its words name."""
    former: bool
    """`former`, `then`, `ex-`."""
    shared: bool = False
    """In the plural, held by several: `Foreign Ministers`."""


def office_before(line: Line, start: int, depth: int = 0) -> Office | None:
    """An office that begins at a token and is followed by its holder: `Japanese Trade Minister …`."""
    found = _to_head(line, start)
    if found is None:
        return None
    head, country, former = found
    end, served = complement_of(line, head, holder_follows=True)
    joined = depth < MOST and line.lows[end] in ("and", "cum")
    if joined and (more := office_before(line, end + 1, depth + 1)):
        end, served = more.end, served or more.country
    return Office(start, end, country or served, former, line.lows[head - 1] in PLURAL_HEADS)


def office_after(line: Line, start: int, depth: int = 0) -> Office | None:
    """An office that follows its holder and a comma: `…, Minister for Foreign Affairs of Japan`."""
    index = start + 1 if line.lows[start] == "the" else start
    found = _to_head(line, index)
    if found is None:
        return None
    head, country, former = found
    end, served = complement_of(line, head, holder_follows=False)
    joined = depth < MOST and line.lows[end] in ("and", "cum", "concurrently")
    step = end + 2 if line.lows[end + 1] == "concurrently" else end + 1
    if joined and (more := office_after(line, step, depth + 1)):
        end, served = more.end, served or more.country
    return Office(index, end, served or country, former)


def _to_head(line: Line, start: int) -> tuple[int, str | None, bool] | None:
    """The token after the head of an office that begins here, the country named before it, and whether it is past."""
    index, country, former, named = start, None, False, False
    while index < min(start + LONGEST, len(line.words)):
        token = line.words[index]
        place = line.places.get(index)
        if place is not None and place[1] in ("city", "venue", "island"):
            return None
        if token.low in HEADS and (token.capital or named) and not _modifies(line, index):
            strong = token.low not in WEAK_HEADS or token.capital
            return (index + 1, country, former) if strong else None
        if place is not None:
            country = country or place[2]
            index = place[0]
        elif token.low in MODIFIERS or (token.low in PORTFOLIO and (token.capital or named)):
            former = former or token.low in ("former", "then", "ex-prime")
            named = named or token.capital
            index += 1
        elif (
            index > start
            and token.low in ("and", "&", "'s", "-", ",", "of")
            and _continues(line, index)
            and not (token.low == "and" and _is_land_before(line, start, index))
        ):
            index += 1
        else:
            return None
    return None


def _is_land_before(line: Line, start: int, index: int) -> bool:
    """Whether a country ends at a token, where `and` begins another phrase: `for Japan and Foreign Minister A for Fiji`."""
    return any((place := line.places.get(at)) and place[0] == index for at in range(start, index))


def _modifies(line: Line, index: int) -> bool:
    """Whether a head stands before another one: the `Deputy` of `Deputy Prime Minister`."""
    following = line.lows[index + 1]
    if following in HEADS and line.words[index + 1].capital:
        return line.words[index].low not in ("president", "minister", "chancellor", "premier")
    return following in ("prime", "foreign") and line.words[index].low in (
        "deputy",
        "general",
        "vice",
    )


def _continues(line: Line, index: int) -> bool:
    """Whether a connector is inside the words before a head: `Trade and Export Growth Minister`."""
    if line.lows[index] in ("'s", "-"):
        return True
    following = line.words[index + 1] if index + 1 < len(line.words) else None
    return bool(
        following
        and following.capital
        and following.low in PORTFOLIO
        and following.low not in HEADS
    )
