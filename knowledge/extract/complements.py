"""What follows the head of an office and still belongs to it: `for Foreign Affairs of Japan`."""

from knowledge.extract.lexicon import CONNECTORS, PORTFOLIO
from knowledge.extract.line import Line

LONGEST = 40
"""Words after the head of an office, at most."""


def complement_of(line: Line, index: int, *, holder_follows: bool) -> tuple[int, str | None]:
    """Where the words after the head end, and the country among them: `for Foreign Affairs of Japan`."""
    country: str | None = None
    end, last = index, min(index + LONGEST, len(line.words))
    if line.lows[index] == "-" or line.lows[index] == "'s":
        return index, None
    while index < last:
        token = line.words[index]
        place = line.places.get(index)
        if place is not None:
            if (
                place[1] in ("demonym", "country")
                and country is None
                and not _accredited(line, index)
            ):
                country = place[2]
            index = end = place[0]
        elif (
            token.low in CONNECTORS
            and _complement_goes_on(line, index, holder_follows=holder_follows)
        ) or (token.text == "," and _listed(line, index)):
            index += 1
        elif (
            token.text == "("
            and (closed := _bracket(line, index))
            and _abbreviates(line, index, closed)
        ):
            index = end = closed
        elif (
            token.low in PORTFOLIO
            and (token.capital or line.lows[index - 1] in ("in", "without", "responsible"))
        ) or (
            not holder_follows
            and token.capital
            and token.word
            and line.lows[index - 1] in _before_capital(line, index)
        ):
            index = end = index + 1
        else:
            break
    return end, country


_SENT = frozenset("ambassador ambassadors commissioner representative envoy delegate".split())
"""Heads of offices that are held at another country or body: `Ambassador to Japan`."""


def _accredited(line: Line, index: int) -> bool:
    """Whether a country is the one that an envoy is sent to, which is not the one served."""
    return "to" in (line.lows[index - 1], line.lows[index - 2]) and line.lows[index - 1] in (
        "to",
        "the",
    )


def _before_capital(line: Line, index: int) -> frozenset[str]:
    """What may stand before a capitalised word of an office: a small word, or another such word."""
    previous = line.words[index - 1] if index else None
    return CONNECTORS | ({previous.low} if previous and previous.capital else frozenset())


def _complement_goes_on(line: Line, index: int, *, holder_follows: bool) -> bool:
    """Whether after a small word there is still office: a portfolio, a country, or any capital after the holder."""
    step = index + 1
    while line.lows[step] in ("the", "of", "for", "his", "her") and line.places.get(step) is None:
        step += 1
    if step >= len(line.words):
        return False
    token, small, place = line.words[step], line.lows[index], line.places.get(step)
    named = token.capital and token.low in PORTFOLIO
    if small == "in":
        return line.lows[index + 1] == "charge" or bool(place and place[1] == "country")
    if small in ("on", "at", "with"):
        return named
    if place is not None:
        return (
            small != "to"
            or not holder_follows
            or any(line.lows[k] in _SENT for k in range(max(0, index - 6), index))
        )
    if small in ("and", "&"):
        return named and (
            token.low not in _OPENS_ANOTHER or line.lows[step + 1] in ("affairs", "trade")
        )
    return (
        named
        or (token.low in PORTFOLIO and small in ("of", "for"))
        or (not holder_follows and token.capital)
    )


_OPENS_ANOTHER = frozenset("prime foreign minister secretary general deputy vice state".split())
"""After `and` these words begin another office, unless `Affairs` or `Trade` follows."""


def _listed(line: Line, index: int) -> bool:
    """Whether a comma stands inside a list of portfolios: `Foreign Affairs, Trade and Cooperation`."""
    step = index + 1
    while step < min(index + 5, len(line.words)) and line.words[step].low in PORTFOLIO:
        if not line.words[step].capital or line.words[step].low in (
            "minister",
            "prime",
            "deputy",
        ):
            return False
        step += 1
    return (
        step > index + 1
        and line.lows[step] in ("and", "&", ",")
        and line.lows[index - 1] in PORTFOLIO
    )


def _bracket(line: Line, index: int) -> int | None:
    """One past the bracket that closes the one at a token."""
    depth = 0
    for step in range(index, min(index + 30, len(line.words))):
        depth += {"(": 1, ")": -1}.get(line.words[step].text, 0)
        if depth == 0:
            return step + 1
    return None


def _abbreviates(line: Line, start: int, end: int) -> bool:
    """Whether a bracket belongs to an office: an abbreviation, or `with responsibility for …`."""
    inner = line.words[start + 1 : end - 1]
    short = len(inner) <= 2 and all(t.shouted or t.text.isupper() or t.text in ".&" for t in inner)
    return short or bool(inner and inner[0].low in ("with", "responsible", "in", "including"))
