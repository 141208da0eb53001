"""Who does it: the people or the pronoun before a verb of meeting."""

import re

from knowledge.extract.clauses.lists import JOIN, PERSON

_OBLIQUE = re.compile(
    r"(?:\b(?:with|of|by|from|to|for|than|like|under|between|on behalf of|in place of|after|alongside|replacing|against|succeeded|succeeding|"
    r"congratulated|thanked|including|via|invitation of)|[\w]’s) (?:the |both |visiting |his |her |then )*$",
    re.IGNORECASE,
)

_PRONOUN = re.compile(
    r"\b(he|she|i|we|they|both (?:leaders|ministers|sides)|both|the (?:two )?(?:leaders|ministers|secretaries|sides|presidents|prime ministers)|"
    r"the (?:prime minister|president|foreign minister|minister|secretary(?: of state)?|foreign secretary|premier|chancellor|governor-general|"
    r"deputy prime minister|vice president|defence minister|trade minister|high representative))\b",
    re.IGNORECASE,
)


def subject_before(marked: str, at: int, objects: set[int]) -> tuple[tuple[int, ...], str]:
    """Who does it: the nearest people before the verb who are not inside another phrase, or a pronoun."""
    before = marked[:at]
    people = [k for k in range(len(before)) if re.match(PERSON, before[k]) and k not in objects]
    group: list[int] = []
    for k in reversed(people):
        if group:
            if JOIN.fullmatch(before[k + 1 : group[0]]) and not _OBLIQUE.search(before[:k]):
                group.insert(0, k)
                continue
            break
        if not _OBLIQUE.search(before[:k]) or (
            JOIN.search(before[max(0, k - 6) : k]) is None and False
        ):
            group = [k]
    pronouns = [m for m in _PRONOUN.finditer(before) if not _OBLIQUE.search(before[: m.start()])]
    if pronouns and (not group or pronouns[-1].start() > group[-1]):
        return (), pronouns[-1].group().lower()
    return tuple(group), ""
