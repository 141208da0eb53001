"""The offices that a question names: `the Japanese PM`, `minister of defence of France`, `Foreign Minister Kishida`."""

import re

from msgspec import Struct

from knowledge.asking.phrasing import remembered
from knowledge.asking.slots import COUNTRY, PERSON, Skeleton
from knowledge.patterns import lazy
from knowledge.places.asking import AskedPlace
from knowledge.question import Office
from knowledge.records import Post

_MINISTER = r"minist(?:er|re)"
_POSTS: tuple[tuple[str, Post | None], ...] = (
    (rf"deputy prime {_MINISTER}s?|deputy pms?|vice[- ]presidents?", Post.OTHER),
    (
        rf"(?:vice|deputy|assistant|junior|parliamentary|state) (?:foreign )?(?:{_MINISTER}|secretary|state secretary)s?(?: (?:for|of) foreign affairs)?",
        Post.OFFICIAL,
    ),
    (
        rf"prime {_MINISTER}s?|premiers?|pms?\b|chancellors?|taoiseach|heads? of government|首相|内閣総理大臣|総理大臣|総理|총리|수상|总理|總理",
        Post.HEAD_OF_GOVERNMENT,
    ),
    (
        rf"secretar(?:y|ies) of defen[cs]e|def[ef]n[cs]e (?:{_MINISTER}|secretary|chief)s?|{_MINISTER}s? (?:of|for) (?:national )?defen[cs]e|国防長官|防衛大臣|防衛相|국방장관|국방부 장관",
        Post.DEFENCE_MINISTER,
    ),
    (
        rf"(?:foreign|external affairs) (?:affairs )?(?:{_MINISTER}|secretary|secretaries)s?|{_MINISTER}s? (?:of|for) (?:foreign|external) (?:affairs|relations)|secretar(?:y|ies) of state|"
        r"fms?\b|top diplomats?|外相|外務大臣|外務相|国務長官|外长|外長|外交部長|외교장관|외교부 장관|외무장관|국무장관",
        Post.FOREIGN_MINISTER,
    ),
    (
        rf"trade (?:and [a-z]+ )?(?:{_MINISTER}|secretary|commissioner|representative)s?|{_MINISTER}s? (?:of|for) (?:international )?trade(?: and [a-z]+)*",
        Post.TRADE_MINISTER,
    ),
    (
        rf"financ(?:e|ial) (?:{_MINISTER}|secretary)s?|{_MINISTER}s? (?:of|for) finance|treasurers?|treasury secretary",
        Post.FINANCE_MINISTER,
    ),
    (r"ambassadors?|envoys?|high commissioners?|大使|대사", Post.AMBASSADOR),
    (
        r"presidents?|heads? of state|kings?\b|queens?\b|emperors?|sultans?|大統領|国家主席|대통령|总统|總統|主席",
        Post.HEAD_OF_STATE,
    ),
    (
        rf"(?:(?!(?:which|what|the|of|and|all|any|other|to|a|with|by|is|was|did|who|as|two|both|old|first|last|new|met)\b)[a-z]+ (?:and [a-z]+ )?){_MINISTER}s?|"
        rf"{_MINISTER}s? (?:of|for) (?:the )?(?!in\b|on\b|at\b|during\b|and\b|back\b|then\b)[a-z]+(?: and [a-z]+| [a-z]+(?= and\b))*",
        Post.MINISTER,
    ),
    (
        r"high representatives?|directors?[- ]general|special representatives?|permanent representatives?|secretar(?:y|ies)[- ]general|commissioners?|governors?|"
        r"speakers? of (?:the )?[a-z]+|chairs?(?:man|person|woman)?\b(?= of)",
        None,
    ),
    (rf"{_MINISTER}s?|secretar(?:y|ies)|大臣|長官|장관", Post.MINISTER),
)
_WORDS = "|".join(f"(?P<p{number}>{words})(?![a-z])" for number, (words, _) in enumerate(_POSTS))
_OFFICE = lazy(rf"(?<![a-z])(?:{_WORDS})")
_SEVERAL = lazy(
    rf"\b(?:{_MINISTER}|secretarie|president|premier|pm|chancellor|ambassador|envoy|commissioner|representative|governor|head|king|queen|emperor|sultan|treasurer|"
    r"fm|diplomat)s\b"
)
"""The head of an office in the plural: `ministers of defence`, but not `minister of foreign affairs`."""
_BE = r"\b(?:is|was|were|are|isn't|wasn't)"
_GATHERING = lazy(
    rf"(?:foreign|prime|defen[cs]e|trade|finance) {_MINISTER}s?'? (?:meetings?|talks|consultations?|dialogues?|summits?|conferences?|calls?|level|2\+2)|{_MINISTER}ial|vice[- ]{_MINISTER}ial"
)
"""Offices that only name a kind of meeting: `the foreign ministers' meeting`."""


class _Beside(Struct, frozen=True, gc=False):
    """An office as the words alone tell it."""

    told: str
    """Its words."""
    post: Post | None
    """The kind of office."""
    start: int
    """First character, its country included."""
    end: int
    """Character behind the last."""
    country: int | None
    """Where the capital of its country stands."""
    named: int | None
    """Where the capital of the name beside it stands."""


def find_offices(words: Skeleton) -> tuple[tuple[Office, tuple[int, int]], ...]:
    """Offices with the country that they serve and the name beside them, and where they stand."""
    found = _offices(words.text)
    return tuple((_office(words, each), (each.start, each.end)) for each in found)


def _office(words: Skeleton, beside: _Beside) -> Office:
    """An office with what its capitals stand for."""
    country = None if beside.country is None else _country(words, beside.country)
    person = None
    if beside.named is not None:
        people = [slot for slot in words.slots if slot.letter == PERSON]
        person = people.index(words.slots_in(beside.named, beside.named + 1)[0])
    return Office(beside.told, beside.post, country, person, bool(_SEVERAL.search(beside.told)))


@remembered
def _offices(text: str) -> tuple[_Beside, ...]:
    """The offices of a skeleton."""
    for match in _GATHERING.finditer(text):
        text = text[: match.start()] + "_" * len(match.group()) + text[match.end() :]
    return tuple(_beside(text, match) for match in _OFFICE.finditer(text))


def _beside(text: str, match: re.Match[str]) -> _Beside:
    """One office with the country before or behind it."""
    post = _POSTS[int(str(match.lastgroup)[1:])][1]
    before = re.search(
        r"C(?:'s|s'|')?(?: (?:new|then|former|current|next|old))?[ -]?$", text[: match.start()]
    )
    after = re.match(r"s? (?:of|from|for|in) (?:the )?C", text[match.end() :])
    named = _named_beside(text, *match.span())
    (start, end), country = match.span(), None
    if before:
        country = start = before.start()
    elif after:
        end += after.end()
        country = end - 1
    return _Beside(" ".join(match.group().split()), post, start, end, country, named)


def _named_beside(text: str, start: int, end: int) -> int | None:
    """Where the name behind or before an office stands; in `was P prime minister` the office is asked for and narrows nobody."""
    if behind := re.match(r",? P", text[end:]):
        return end + behind.end() - 1
    told = re.search(r"P,? (?:as |the )*$", text[:start])
    asked = told and re.search(rf"{_BE} (?:[a-z]+ )*$", text[: told.start()])
    return told.start() if told and not asked else None


def _country(words: Skeleton, at: int) -> str | None:
    slots = [slot for slot in words.slots_in(at, at + 1) if slot.letter == COUNTRY]
    value = slots[0].value if slots else None
    return value.code if isinstance(value, AskedPlace) else None
