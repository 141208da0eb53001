"""Who does it: the people or the pronoun before a verb of meeting."""

import re

from knowledge.extract.clauses.lists import JOIN
from knowledge.extract.sentences import people_in

_OBLIQUE = re.compile(
    r"(?:\b(?:with|of|by|from|to|for|than|like|under|between|on behalf of|in place of|after|alongside|replacing|against|succeeded|succeeding|"
    r"congratulated|thanked|including|via|invitation of)|[\w]’s) (?:the |both |visiting |his |her |then )*$",
    re.IGNORECASE,
)

_OBJECT = re.compile(
    r"\b(?:on|upon|met|meets?|saw|sees?|received|hosted|welcomed|visited|joined)(?: the| his| her)? $",
    re.IGNORECASE,
)
"""Words whose object the person behind them is."""

OFFICE_ALONE = (
    r"the (?:deputy prime minister|vice president|prime minister|president|foreign minister|foreign secretary|defence minister|trade minister|"
    r"secretary(?: of state)?|premier|chancellor|governor-general|high representative|minister)"
)
"""An office that stands for its holder: `the Prime Minister`."""
_PRONOUN = re.compile(
    r"\b(he|she|i|we|they|both (?:leaders|ministers|sides)|both|the (?:two )?(?:leaders|ministers|secretaries|sides|presidents|prime ministers)|"
    rf"{OFFICE_ALONE})\b",
    re.IGNORECASE,
)
_HE_AND = re.compile(
    rf"\b(?P<who>he|she|{OFFICE_ALONE}) and (?:the |his |her )*(?P<person>[\ue000-\ue3ff]),?"
    r"(?: (?:will|shall|have|had|has|both|also|then|later|already|just|are to|were to|is to|recently|[\ue400-\uf7ff]))* $",
    re.IGNORECASE,
)


def he_and_another(marked: str, at: int) -> tuple[int, str] | None:
    """The mark of somebody named beside a pronoun or an office right before a verb, and that word: `she and B then met`."""
    found = _HE_AND.search(marked[:at])
    return (found.start("person"), found["who"].lower()) if found else None


def subject_of(marked: str, before: int) -> int | None:
    """The first person of a sentence who stands in no other phrase, if one stands before a place in it."""
    marks = people_in(marked, 0, before)
    return next(
        (
            k
            for k in marks
            if not _oblique(marked, k) and not _OBJECT.search(marked, max(0, k - 30), k)
        ),
        None,
    )


def _oblique(text: str, at: int) -> bool:
    """Whether a word or phrase stands inside another phrase, as in `with B` or `B’s`."""
    return bool(_OBLIQUE.search(text, max(0, at - 60), at))


_AND = re.compile(
    rf"\b(he|she|i|{OFFICE_ALONE}) and (?:the |his |her |my )*$",
    re.IGNORECASE,
)
"""A pronoun or an office that does it together with somebody named: `he and Secretary Austin`."""


def subject_before(marked: str, at: int, objects: set[int]) -> tuple[tuple[int, ...], str]:
    """Who does it: the nearest people before the verb who are not inside another phrase, or a pronoun."""
    before = marked[:at]
    people = [k for k in people_in(before) if k not in objects]
    group: list[int] = []
    for k in reversed(people):
        if group:
            if JOIN.fullmatch(before[k + 1 : group[0]]) and not _oblique(before, k):
                group.insert(0, k)
                continue
            break
        if not _oblique(before, k):
            group = [k]
    if group and (also := _AND.search(before[: group[0]])):
        return tuple(group), also.group(1).lower()
    pronouns = [m for m in _PRONOUN.finditer(before) if not _oblique(before, m.start())]
    if pronouns and (not group or pronouns[-1].start() > group[-1]):
        beside = (
            re.fullmatch(r" and (?:the )?", before[group[-1] + 1 : pronouns[-1].start()])
            if group
            else None
        )
        if beside and pronouns[-1].group().lower() == "i":
            return tuple(group), "i"
        return (), pronouns[-1].group().lower()
    return tuple(group), ""
