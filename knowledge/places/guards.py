"""Whether a name stands for the place here: the looks to its left and right."""

import re

from knowledge.patterns import lazy
from knowledge.places.folding import is_east_asian, is_hangul, is_katakana, is_word
from knowledge.places.gazetteer import personal_names
from knowledge.places.lexicon import Entry

HONORIFIC = lazy(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Hon|Sir|Dame|Lord|Lady|Sen|Gen|Madam|Professor)\.?) $", re.I
)
TITLE = lazy(
    r"\b(?:Minister|President|Chancellor|Secretary|Senator|Ambassador|Premier|Governor|General"
    r"|Admiral|Commissioner|Chairman|Chairperson|Chair|Speaker|Director|Envoy|Congressman"
    r"|Congresswoman|Representative|Counsellor|Leader|PM|FM) $"
)
LEFT_WORD = lazy(r"([^\W\d_][\w'.-]*)( ?)$")
RIGHT_WORD = lazy(r"^(?:'s)? ([^\W\d_][\w'-]*)")
IN_OR_AT = lazy(r"\b(?:in|at|In|At) $")
LANGUAGE = lazy(r"\bin $", re.I)
CONTACT = lazy(r"\b(?:CONTACT|ABOUT|JOIN|FOLLOW|EMAIL|CALL|TELL|LET|FOR|WITH|OF|TO) $")
PLACE_PREPOSITIONS = frozenset(
    "in at to from of for near via and or between with the by on under across throughout around"
    " through against towards into outside visit visits visiting visited left leaves leave"
    " toward is was both".split()
)
# Words that follow a place, not a given name, in the titles of records.
AFTER_PLACE = frozenset(
    "Agreement Airport Ambassador Bilateral Business Call Castle Center Centre City"
    " Communiqué Conference Consul Consulate Consultations Convention Cooperation Declaration"
    " Defence Defense Deputy Dialogue Economic Embassy Expo Foreign Forum Free Friendship"
    " Games Government Harbour Headquarters Hotel International Joint King Leaders Meeting"
    " Meetings Minister Ministerial Ministers Office Olympics Palace Parliamentary Partnership"
    " Peace Plan Policy Port President Presidential Prime Process Protocol Relation Relations"
    " Residence Security Senior State Statement Strategic Summit Talk Talks Telephone Tower"
    " Trade Trilateral University Valley Vice Visit Working Working-level".split()
)
LANGUAGES = frozenset(
    "English French Spanish Portuguese German Italian Russian Chinese Japanese Korean Dutch"
    " Vietnamese Thai Turkish Greek Polish Samoan Tongan Indonesian".split()
)
SURNAME_COUNTRIES = frozenset({"JO", "TD", "GE", "IL", "TG", "CY", "NL"})
HANGUL_WORD_STARTS = frozenset({"인도", "이란", "쿠바", "통가", "네팔", "페루", "차드", "가봉"})
PARTICLES = frozenset("의과와은는이가을를에로으도만및측간")


def bounded(text: str, start: int, end: int) -> bool:
    """Tell whether the characters are a whole word of their script."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    first, last = text[start], text[end - 1]
    if is_hangul(first):
        return not is_hangul(before) and _particle_follows(text[start:end], after)
    if is_katakana(first) and is_katakana(before):
        return False
    if is_katakana(last) and is_katakana(after):
        return False
    if is_east_asian(first):
        return True
    return not is_word(before) and not (is_word(after) and is_word(last))


def _particle_follows(word: str, after: str) -> bool:
    return word not in HANGUL_WORD_STARTS or not is_hangul(after) or after in PARTICLES


def stands(text: str, start: int, end: int, entry: Entry) -> bool:
    """Tell whether the name means the place, not money, a language, a pronoun or a person."""
    if entry.kind in ("mask", "organisation", "water"):
        return True
    left, right = text[max(0, start - 40) : start], text[end : end + 40]
    word = text[start:end]
    if entry.guarded:
        return bool(IN_OR_AT.search(left)) and not re.match(r" [A-Z][a-z]", right)
    if len(word) <= 3 and word.isupper():
        return not (re.match(r" ?\$", right) or (word == "US" and CONTACT.search(left)))
    if entry.kind == "demonym":
        return not _language(word, left, right)
    return not _person(word, left, right, entry)


def _language(word: str, left: str, right: str) -> bool:
    if word not in LANGUAGES or not LANGUAGE.search(left):
        return False
    return not re.match(r"[ -][^\W\d_]", right) or bool(
        re.match(r" (?:and|or|only|by|at|on) ", right)
    )


def _person(word: str, left: str, right: str, entry: Entry) -> bool:
    """Tell a person's name: after an honorific, in MOFA's capitals, or beside a given name."""
    named = entry.kind != "country" or entry.code in SURNAME_COUNTRIES
    if not named:
        return False
    if HONORIFIC.search(left) or TITLE.search(left):
        return True
    follower = RIGHT_WORD.match(right)
    if entry.capitals and follower and follower[1][0].isupper() and not follower[1].isupper():
        return True
    return word in personal_names() and _beside_given_name(left, right, entry)


def _beside_given_name(left: str, right: str, entry: Entry) -> bool:
    before, after = LEFT_WORD.search(left), RIGHT_WORD.match(right)
    preposition = bool(before and before[2] and before[1].casefold() in PLACE_PREPOSITIONS)
    if preposition or left.endswith("-"):
        return False
    if before and before[2] and _title_case(before[1]) and entry.kind != "country":
        return True
    return bool(
        after
        and _title_case(after[1])
        and not right.startswith("'s")
        and after[1] not in AFTER_PLACE
    )


def _title_case(word: str) -> bool:
    return word[0].isupper() and word[1:].islower() and word not in AFTER_PLACE
