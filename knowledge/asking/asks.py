"""What a question wants to know, told from the words around its names, places and times."""

import re

from msgspec import Struct

from knowledge.asking import rules
from knowledge.asking.phrasing import any_of, remembered
from knowledge.patterns import lazy
from knowledge.question import Ask, Matter, Office

_TRAVELS = lazy(r"\bmeetings?\b|\b(?:went|go|travell?ed|visit\w*)\b")
_MEETS = any_of(rf"\b{rules.MEET}\b", rules.MEET_NATIVE)
_HELD_BY = any_of(r"\bwho(?:'s|se)?\b", r"\bname\b", "누구|誰|谁")
_LISTENER = lazy(
    rf"P\b[\w ']*\b{rules.SAY}\b(?: to| with)?(?: (?:president|prime|minister|mr|ms))* P"
)
_SPOKEN_OF = lazy(r"\b(?:about|discuss\w*|on|regarding) (?:the )?[CLW]\b")

_SAID = lazy(
    rf"\b(?:did|does|do|has|have|had|will|would)\b[^?]*?[PC](?:'s)? (?:[a-z]+ ){{0,3}}?({rules.SAY})\b"
)
_MEETS_WITH = (
    r"\b(?:met|meets?|met with|meet with|meeting with)(?: (?:mr|ms|dr|president|minister))?"
)
_MEETS_HERE = lazy(rf"{_MEETS_WITH} $")
_NAMED_HERE = lazy(rf"(?:{_MEETS_WITH}|^(?:did|has|have|does|will|was|is)) $")
_WORD_ENDS = lazy(r"\b")
NEVER = lazy(
    rf"\bwho (?:[a-zP]+ )?(?:has|have|had|did|was|were)?(?: ?P)? ?(?:never|not|n't)(?: yet| ever)? (?:been )?{rules.MEET}|\bwho did(?: not|n't) {rules.MEET}"
)
"""A question about who did not meet."""
_THIS_DAY = ("day", "annivers", "years")
"""Without any of these, nothing asks for a day of the year."""


class Signs(Struct, frozen=True, gc=False):
    """What the rules look at."""

    text: str
    """The question in small letters."""
    words: str
    """The skeleton of the question."""
    people: int
    """How many people it names."""
    countries: int
    """How many countries."""
    offices: tuple[Office, ...]
    """Offices named, those beside a name left out."""
    matter: Matter
    """What kind of thing it is about."""
    topic: bool
    """Whether words are left that no slot took."""

    @property
    def named(self) -> bool:
        """Whether anything is named that narrows a list."""
        marks = "D" in self.words or "L" in self.words
        return bool(self.people or self.countries or marks or self.offices)


def find_ask(signs: Signs) -> tuple[Ask, bool]:
    """What is wanted, and whether that is only assumed because no word says it."""
    courtesy, found = _idle(signs.words), _ruled(signs.words)
    if courtesy is not None:
        return courtesy, False
    if any(cue in signs.text for cue in _THIS_DAY) and rules.ON_THIS_DAY.search(signs.text):
        return Ask.ON_THIS_DAY, False
    if found is not None:
        return _settled(found, signs), False
    asked = _of_somebody(signs) if signs.people else _of_an_office(signs)
    if asked is not None:
        return asked, False
    return _of_meetings(signs)


@remembered
def _idle(words: str) -> Ask | None:
    """A text that asks for help, or for nothing at all."""
    if rules.HELP.fullmatch(words):
        return Ask.HELP
    return Ask.THANKS if rules.THANKS.fullmatch(words[:80]) else None


@remembered
def _ruled(words: str) -> Ask | None:
    """The ask of the first rule that fits; None where the names and countries tell."""
    if rules.ANY_RULE.search(words):
        return next(ask for ask, phrases in rules.RULES if phrases.search(words))
    return Ask.PROFILE if rules.PROFILE_OF_ONE.fullmatch(words) else None


@remembered
def find_listener(words: str) -> int | None:
    """Which of the people named was told something, by the order of their names."""
    match = _LISTENER.search(words)
    return words[: match.end()].count("P") - 1 if match else None


@remembered
def said_verb(words: str) -> str:
    """The verb of saying that a question asks with, which is not what was spoken of."""
    match = _SAID.search(words)
    return match[1] if match else ""


def is_met(words: str, name: str) -> bool:
    """Whether a word ends a question as somebody who met: `who met Minh`."""
    told, left = name.lower(), words.rstrip(" ?!.")
    return left.endswith(told) and bool(_MEETS_HERE.search(left[: -len(told)]))


def is_stranger(words: str, name: str) -> bool:
    """Whether a word that no text holds stands where somebody is named: `did biden meet P`, `who met biden in D`."""
    told = name.lower()
    if told.endswith("ly"):
        return False
    parts = words.split(told)
    ends = [len(told.join(parts[:at])) for at in range(1, len(parts))]
    return any(
        _WORD_ENDS.match(words, end + len(told)) and _NAMED_HERE.search(words[:end]) for end in ends
    )


def _settled(ask: Ask, signs: Signs) -> Ask:
    """Said, discussed or attended: with a topic left over, it is what was said of it."""
    words = signs.words
    if ask is Ask.ATTENDED and signs.topic and not re.search(r"\bwho\b|\bside\b", words):
        return Ask.SAID
    if ask is Ask.DISCUSSED and signs.topic and not re.search(r"\bmeet", words):
        return Ask.SAID
    return Ask.SAID if ask is Ask.DISCUSSED and _SPOKEN_OF.search(words) else ask


def _of_somebody(signs: Signs) -> Ask | None:
    """A question about somebody named rather than about meetings."""
    words = signs.words
    if rules.ROLE.search(words):
        return Ask.ROLE
    if signs.offices and re.match(r"(?:is|was|were|are) P\b(?![\w ,]*\b(?:to|going)\b)", words):
        return Ask.ROLE
    return Ask.PROFILE if rules.PROFILE.search(words) else None


def _of_an_office(signs: Signs) -> Ask | None:
    """Who held an office: one office of one country, and no meeting spoken of."""
    words = signs.words
    if not signs.offices or signs.countries > 1 or _MEETS.search(words) or _TRAVELS.search(words):
        return None
    single = not any(office.several for office in signs.offices)
    return Ask.HOLDER if single or _HELD_BY.search(words) else None


def _of_meetings(signs: Signs) -> tuple[Ask, bool]:
    """Who met, whether they met, or a list; of words alone, what was said."""
    words, who = signs.words, bool(rules.WHO.search(signs.words))
    moves = bool(_MEETS.search(words)) or signs.matter is Matter.VISITS
    if signs.matter in (Matter.COUNTRIES, Matter.LANDS):
        return Ask.LIST, False
    if who and moves:
        return Ask.WHO_MET, False
    if rules.WHETHER.search(words) and (moves or rules.TOOK_PLACE.search(words)):
        return Ask.DID_MEET, False
    if who and signs.named and signs.matter is not Matter.PEOPLE:
        return Ask.WHO_MET, False
    if signs.matter is Matter.PEOPLE or rules.EVENTS.search(words):
        return Ask.LIST, False
    if signs.named:
        bare = rules.BARE_PERSON.fullmatch(words) and words.count("P") == 1
        return (Ask.PROFILE if bare else Ask.LIST), True
    return (Ask.SAID if signs.topic else Ask.NOTHING), True
