"""The grammar of offices: where one begins and ends, what kind it is and which country it serves."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.extract.lexicon import CONNECTORS, HEADS, MODIFIERS, PORTFOLIO, WEAK_HEADS
from knowledge.extract.tokens import Token
from knowledge.records import Post

LONGEST = 14
"""Words before the head of an office, at most."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office in a row of tokens."""

    start: int
    """First token, the country before it included."""
    end: int
    """One past the last token."""
    country: str | None
    """Country that its words name."""
    former: bool
    """`former`, `then`, `ex-`."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text as tokens, with the countries and bodies in it."""

    text: str
    """The text itself."""
    tokens: Sequence[Token]
    """Its tokens."""
    places: Mapping[int, tuple[int, str, str | None]]
    """First token of a place: one past its last token, its kind, its country."""

    def place(self, index: int) -> tuple[int, str, str | None] | None:
        """The place that begins at a token."""
        return self.places.get(index)

    def low(self, index: int) -> str:
        """A token in lower case; empty past the end."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""


def office_before(line: Line, start: int) -> Office | None:
    """An office that begins at a token and is followed by its holder: `Japanese Trade Minister …`."""
    found = _to_head(line, start)
    if found is None:
        return None
    head, country, former = found
    end, served = _complement(line, head, holder_follows=True)
    if line.low(end) in ("and", "cum") and (more := office_before(line, end + 1)):
        end, served = more.end, served or more.country
    return Office(start, end, country or served, former)


def office_after(line: Line, start: int) -> Office | None:
    """An office that follows its holder and a comma: `…, Minister for Foreign Affairs of Japan`."""
    index = start + 1 if line.low(start) == "the" else start
    found = _to_head(line, index)
    if found is None:
        return None
    head, country, former = found
    end, served = _complement(line, head, holder_follows=False)
    while line.low(end) in ("and", "cum", "concurrently") and (more := office_after(line, end + 1)):
        end, served = more.end, served or more.country
    return Office(index, end, served or country, former)


def post_of(label: str) -> Post:
    """The kind of office that a title is; the order tells a deputy from the one deputised for."""
    return next((post for pattern, post in _POSTS if pattern.search(label)), Post.OTHER)


_POSTS = tuple(
    (re.compile(pattern, re.IGNORECASE), post)
    for pattern, post in (
        (
            r"\b(vice|deputy|parliamentary|assistant|state|under)[- ](?:\w+ )?(foreign )?(minister|secretary|president)\b"
            r"(?! and minister)(?! of foreign)(?!, minister)",
            Post.OFFICIAL,
        ),
        (
            r"\bvice[- ]?foreign minister|\bvice[- ]minister|\bminister of state\b|\bsenior minister of state",
            Post.MINISTER,
        ),
        (
            r"\b(foreign|external affairs) (minister|secretary)|minister (of|for) (\w+,? (and )?)*foreign|"
            r"minister (of|for) external affairs|secretary of (state\b(?! for)|foreign)|secretary of state for foreign|"
            r"minister (of|for) europe and foreign|high representative",
            Post.FOREIGN_MINISTER,
        ),
        (
            r"\bdef[ef]n[cs]e (minister|secretary)|minister (of|for) (national )?defen[cs]e|secretary of defen[cs]e",
            Post.DEFENCE_MINISTER,
        ),
        (
            r"\bprime minister|\bpremier\b|\bchancellor\b(?! of the exchequer)|\btaoiseach|\bchief executive",
            Post.HEAD_OF_GOVERNMENT,
        ),
        (
            r"\b(king|queen|emperor|empress|sultan|emir|amir|pope|governor-general)\b",
            Post.HEAD_OF_STATE,
        ),
        (
            r"\bpresident\b(?! of the (european|senate|national|general|council|assembly|house|world|bank|"
            r"parliament|federation|chamber|inter|asian|african|un|united))",
            Post.HEAD_OF_STATE,
        ),
        (
            r"\btrade\b.*\bminister|minister (of|for) .*\b(trade|commerce|export)|trade commissioner",
            Post.TRADE_MINISTER,
        ),
        (
            r"\bfinance minister|minister (of|for) (\w+ (and )?)?financ|treasurer|chancellor of the exchequer|"
            r"treasury secretary|secretary of the treasury",
            Post.FINANCE_MINISTER,
        ),
        (r"\bambassador|permanent representative|high commissioner|chargé|consul", Post.AMBASSADOR),
        (
            r"\bminister\b|\bcabinet secretary|\bcommissioner\b|secretary of|\bsecretary\b",
            Post.MINISTER,
        ),
        (
            r"director|representative|envoy|advisor|adviser|secretary|chief|commander|general|counsel",
            Post.OFFICIAL,
        ),
    )
)


def _to_head(line: Line, start: int) -> tuple[int, str | None, bool] | None:
    """The token after the head of an office that begins here, the country named before it, and whether it is past."""
    index, country, former, named = start, None, False, False
    while index < min(start + LONGEST, len(line.tokens)):
        token = line.tokens[index]
        place = line.place(index)
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
        ):
            index += 1
        else:
            return None
    return None


def _modifies(line: Line, index: int) -> bool:
    """Whether a head stands before another one: the `Deputy` of `Deputy Prime Minister`."""
    following = line.low(index + 1)
    if following in HEADS and line.tokens[index + 1].capital:
        return line.tokens[index].low not in ("president", "minister", "chancellor", "premier")
    return following in ("prime", "foreign") and line.tokens[index].low in (
        "deputy",
        "general",
        "vice",
    )


def _continues(line: Line, index: int) -> bool:
    """Whether a connector is inside the words before a head: `Trade and Export Growth Minister`."""
    if line.low(index) in ("'s", "-"):
        return True
    following = line.tokens[index + 1] if index + 1 < len(line.tokens) else None
    return bool(
        following
        and following.capital
        and following.low in PORTFOLIO
        and following.low not in HEADS
    )


def _complement(line: Line, index: int, *, holder_follows: bool) -> tuple[int, str | None]:
    """Where the words after the head end, and the country among them: `for Foreign Affairs of Japan`."""
    country: str | None = None
    end = index
    if line.low(index) == "-" or line.low(index) == "'s":
        return index, None
    while index < len(line.tokens):
        token = line.tokens[index]
        place = line.place(index)
        if place is not None:
            if place[1] in ("demonym", "country") and country is None:
                country = place[2]
            index = end = place[0]
        elif (
            token.low in CONNECTORS
            and _complement_goes_on(line, index, holder_follows=holder_follows)
        ) or (token.text == "," and _listed(line, index) and end > 0):
            index += 1
        elif (
            token.text == "("
            and (closed := _bracket(line, index))
            and _abbreviates(line, index, closed)
        ):
            index = end = closed
        elif (
            token.low in PORTFOLIO
            and (token.capital or line.low(index - 1) in ("in", "without", "responsible"))
        ) or (
            not holder_follows
            and token.capital
            and token.word
            and line.low(index - 1) in _before_capital(line, index)
        ):
            index = end = index + 1
        else:
            break
    return end, country


def _before_capital(line: Line, index: int) -> frozenset[str]:
    """What may stand before a capitalised word of an office: a small word, or another such word."""
    previous = line.tokens[index - 1] if index else None
    return CONNECTORS | ({previous.low} if previous and previous.capital else frozenset())


def _complement_goes_on(line: Line, index: int, *, holder_follows: bool) -> bool:
    """Whether after a small word there is still office: a portfolio, a country, or any capital after the holder."""
    step = index + 1
    while line.low(step) in ("the", "of", "for", "his", "her") and line.place(step) is None:
        step += 1
    if step >= len(line.tokens):
        return False
    token, small, place = line.tokens[step], line.low(index), line.place(step)
    named = token.capital and token.low in PORTFOLIO
    if small == "in":
        return line.low(index + 1) == "charge" or bool(place and place[1] == "country")
    if small in ("on", "at", "with"):
        return named
    if place is not None:
        return small != "to" or not holder_follows
    if small in ("and", "&"):
        return named and (
            token.low not in _OPENS_ANOTHER or line.low(step + 1) in ("affairs", "trade")
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
    while step < min(index + 5, len(line.tokens)) and line.tokens[step].low in PORTFOLIO:
        if not line.tokens[step].capital or line.tokens[step].low in (
            "minister",
            "prime",
            "deputy",
        ):
            return False
        step += 1
    return (
        step > index + 1
        and line.low(step) in ("and", "&", ",")
        and line.low(index - 1) in PORTFOLIO
    )


def _bracket(line: Line, index: int) -> int | None:
    """One past the bracket that closes the one at a token."""
    depth = 0
    for step in range(index, min(index + 30, len(line.tokens))):
        depth += {"(": 1, ")": -1}.get(line.tokens[step].text, 0)
        if depth == 0:
            return step + 1
    return None


def _abbreviates(line: Line, start: int, end: int) -> bool:
    """Whether a bracket belongs to an office: an abbreviation, or `with responsibility for …`."""
    inner = line.tokens[start + 1 : end - 1]
    short = len(inner) <= 2 and all(t.shouted or t.text.isupper() or t.text in ".&" for t in inner)
    return short or bool(inner and inner[0].low in ("with", "responsible", "in", "including"))
