"""Lists of people: where one begins, what joins its members, and where it ends."""

import re

from knowledge.extract.clauses.government import BREAK
from knowledge.extract.sentences import is_person

JOIN = re.compile(
    r"(?: ?\([^()]{0,90}\))?(?:,? and (?:[A-Z][\w’-]+ ){0,3}|,? & |, |; and |; |,? as well as |,? together with |,? along with | ?[/–] ?|-)"
    r"(?:(?:also|then|later|separately|with|of|the|his|her|their|visiting|newly elected|between) )*"
)


_OWN_VERB = re.compile(
    r" (?:is|was|are|were|has|have|had|will|would|did|does|could|can|may|said|says|told|asked|came|went|stayed|remains?|could not)\b"
)
"""What shows that a person behind a semicolon begins a sentence of his or her own."""


def people_from(marked: str, first: int) -> tuple[tuple[int, ...], int]:
    """The list of people that begins at a mark, and where it ends; `to discuss … and B` still belongs to it."""
    people, at = [first], first + 1
    while (
        (join := JOIN.match(marked, at))
        and is_person(marked[join.end() : join.end() + 1])
        and not (";" in join.group() and _OWN_VERB.match(marked, join.end() + 1))
    ):
        people.append(join.end())
        at = join.end() + 1
    more = _FURTHER.match(marked, at)
    if more is None or BREAK.search(more["between"]) or _OTHER_CLAUSE.search(more["between"]):
        return tuple(people), at
    rest, end = people_from(marked, more.end())
    elsewhere = _PLACED.search(more["between"]) and _PLACED.match(marked, end)
    if elsewhere or _NEW_SUBJECT.match(marked, end):
        return tuple(people), at
    return (*people, *rest), end


_FURTHER = re.compile(
    r"(?P<between>[^.:\ue000-\ue3ff]{0,120}?)(?:,? and|, as well as) (?:also |separately |later |then )*(?:with |the )*(?=[\ue000-\ue3ff])"
)
"""What may stand between two of those met: what was discussed with the first."""
_OTHER_CLAUSE = re.compile(r"\b(?:met|will meet|by|between)\b")
_PLACED = re.compile(r" in (?:the )?[\uf000-\uf7ff]")
"""A place of one’s own: `met A in Wellington, and B in Auckland`."""
_NEW_SUBJECT = re.compile(
    r"(?:,[^,]*,)? (?:will|has|have|had|were|are|was|is|agreed|discussed|exchanged|also|both|shared|said|held|met)\b"
)
"""What follows a person who does something and was not met."""


def group_before(marked: str, at: int) -> tuple[int, ...] | None:
    """Two or more people who stand together as the subject of a verb."""
    before = marked[:at]
    before = re.sub(
        r",? ?(?:(?:will|shall|both|also|have|had|has|just|each|then|are|to|due|scheduled|expected|jointly|today|yesterday|together|again) ?)*$",
        "",
        before,
        flags=re.IGNORECASE,
    )
    before = re.sub(
        r"(?:,? (?:(?:on|in|at) (?:the )?[\ue400-\uf7ff]|[\ue400-\ue7ff]))+$", "", before
    )
    before = re.sub(r", (?:who|each|both)\b[^\ue000-\ue3ff]{0,140}$", "", before)
    if not before or not is_person(before[-1]):
        return None
    people = [len(before) - 1]
    while True:
        previous = max(
            (
                k
                for k in range(people[0] - 60 if people[0] > 60 else 0, people[0])
                if is_person(before[k])
            ),
            default=None,
        )
        if previous is None or not JOIN.fullmatch(before[previous + 1 : people[0]]):
            break
        people.insert(0, previous)
    return tuple(people) if len(people) > 1 else None
