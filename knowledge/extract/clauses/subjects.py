"""Who does it: the people or the pronoun before a verb of meeting."""

import re
from collections.abc import Set as AbstractSet

from knowledge.extract import cues
from knowledge.extract.clauses.lists import JOIN
from knowledge.extract.sentences import Sentence, people_in
from knowledge.patterns import lazy

_OBLIQUE = lazy(
    r"(?:\b(?:with|of|by|from|to|for|than|like|under|between|on behalf of|in place of|after|alongside|replacing|against|succeeded|succeeding|"
    r"congratulated|thanked|including|via|invitation of)|[\w]’s) (?:the |both |visiting |his |her |then )*$"
)

_OBJECT = lazy(
    r"\b(?:on|upon|met|meets?|saw|sees?|received|hosted|welcomed|visited|joined)(?: the| his| her)? $"
)
"""Words whose object the person behind them is."""

OFFICE_ALONE = (
    r"the (?:deputy prime minister|vice president|prime minister|president|foreign minister|foreign secretary|defence minister|trade minister|"
    r"secretary(?: of state)?|premier|chancellor|governor-general|high representative|minister)"
)
"""An office that stands for its holder: `the Prime Minister`."""
_PRONOUN = lazy(
    r"\b(he|she|i|we|they|both (?:leaders|ministers|sides)|both|the (?:two )?(?:leaders|ministers|secretaries|sides|presidents|prime ministers)|"
    rf"{OFFICE_ALONE})\b"
)
_HE_AND = lazy(
    rf"\b(?P<who>he|she|{OFFICE_ALONE}) and (?:the |his |her )*(?P<person>[\ue000-\ue3ff]),?"
    r"(?: (?:will|shall|have|had|has|both|also|then|later|already|just|are to|were to|is to|recently|[\ue400-\uf7ff]))* $"
)


def he_and_another(sentence: Sentence, at: int) -> tuple[int, str] | None:
    """The mark of somebody named beside a pronoun or an office right before a verb, and that word: `she and B then met`."""
    if not sentence.cues & cues.PRONOUN or " and " not in sentence.low:
        return None
    found = _HE_AND.search(sentence.low, 0, at)
    if found is None:
        return None
    return found.start("person"), sentence.marked[found.start("who") : found.end("who")].lower()


def subject_of(sentence: Sentence, before: int) -> int | None:
    """The first person of a sentence who stands in no other phrase, if one stands before a place in it."""
    marks = people_in(sentence.marked, 0, before)
    return next(
        (
            k
            for k in marks
            if not _oblique(sentence.low, k) and not _OBJECT.search(sentence.low, max(0, k - 30), k)
        ),
        None,
    )


def _oblique(low: str, at: int) -> bool:
    """Whether a word or phrase stands inside another phrase, as in `with B` or `B’s`."""
    return low[at - 1 : at] == " " and bool(_OBLIQUE.search(low, max(0, at - 60), at))


_AND = lazy(rf"\b(he|she|i|{OFFICE_ALONE}) and (?:the |his |her |my )*$")
"""A pronoun or an office that does it together with somebody named: `he and Secretary Austin`."""


def subject_before(
    sentence: Sentence, at: int, objects: AbstractSet[int]
) -> tuple[tuple[int, ...], str]:
    """Who does it: the nearest people before the verb who are not inside another phrase, or a pronoun."""
    low = sentence.low
    group = _group(sentence, [k for k in people_in(low, 0, at) if k not in objects])
    if not sentence.cues & cues.PRONOUN:
        return tuple(group), ""
    if group and (also := _AND.search(low, 0, group[0])):
        return tuple(group), sentence.marked[also.start(1) : also.end(1)].lower()
    pronoun = _pronoun(low, group[-1] + 1 if group else 0, at)
    if pronoun is None:
        return tuple(group), ""
    who = sentence.said(pronoun)
    beside = _BESIDE.fullmatch(sentence.marked, group[-1] + 1, pronoun.start()) if group else None
    if beside and who == "i":
        return tuple(group), "i"
    return (), who


def _group(sentence: Sentence, people: list[int]) -> list[int]:
    """The last of some people who stand inside no other phrase, with those joined to him or her."""
    group: list[int] = []
    for k in reversed(people):
        if group:
            if not JOIN.fullmatch(sentence.marked, k + 1, group[0]) or _oblique(sentence.low, k):
                break
            group.insert(0, k)
        elif not _oblique(sentence.low, k):
            group = [k]
    return group


def _pronoun(low: str, start: int, end: int) -> re.Match[str] | None:
    """The last pronoun in a stretch that stands inside no other phrase."""
    last = None
    for found in _PRONOUN.finditer(low, start, end):
        if not _oblique(low, found.start()):
            last = found
    return last


_BESIDE = lazy(" and (?:the )?")
