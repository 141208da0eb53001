"""Lists of people: where one begins, what joins its members, and where it ends."""

import re

from knowledge.extract.clauses.government import BREAK

PERSON = "[\ue000-\ue3ff]"

JOIN = re.compile(
    r"(?: ?\([^()]{0,90}\))?(?:,? and (?:[A-Z][\w’-]+ ){0,3}|,? & |, |; and |; |,? as well as |,? together with |,? along with | ?[/–] ?|-)"
    r"(?:(?:also|then|later|separately|with|the|his|her|their|visiting|newly elected|between) )*"
)


_OWN_VERB = re.compile(
    r" (?:is|was|are|were|has|have|had|will|would|did|does|could|can|may|said|says|told|asked|came|went|stayed|remains?|could not)\b"
)
"""What shows that a person behind a semicolon begins a sentence of his or her own."""


def next_person(marked: str, at: int) -> int | None:
    """The next person's mark."""
    match = re.compile(PERSON).search(marked, at)
    return match.start() if match else None


def people_from(marked: str, first: int) -> tuple[tuple[int, ...], int]:
    """The list of people that begins at a mark, and where it ends; `to discuss … and B` still belongs to it."""
    people, at = [first], first + 1
    while (
        (join := JOIN.match(marked, at))
        and join.end() < len(marked)
        and re.match(PERSON, marked[join.end()])
        and not (";" in join.group() and _OWN_VERB.match(marked, join.end() + 1))
    ):
        people.append(join.end())
        at = join.end() + 1
    end = at
    for match in re.finditer(
        rf"(?:,? and|, as well as) (?:also |separately |later |then )*(?:with |the )*(?={PERSON})",
        marked[at:],
    ):
        between = marked[at : at + match.start()]
        if (
            BREAK.search(between)
            or re.search(r"[.:]|\b(?:met|will meet|by|between)\b", between)
            or len(between) > 120
        ):
            break
        if re.search(rf"{PERSON}", between):
            break
        rest, end = people_from(marked, at + match.end())
        if re.match(
            r"(?:,[^,]*,)? (?:will|has|have|had|were|are|was|is|agreed|discussed|exchanged|also|both|shared|said|held|met)\b",
            marked[end:],
        ):
            end = at
            break
        people.extend(rest)
        break
    return tuple(people), end


def group_before(marked: str, at: int) -> tuple[int, ...] | None:
    """Two or more people who stand together as the subject of a verb."""
    before = marked[:at]
    before = re.sub(
        r",? ?(?:(?:will|shall|both|also|have|had|has|just|each|then|are|to|due|scheduled|expected|jointly|today|yesterday|together|again) ?)*$",
        "",
        before,
        flags=re.IGNORECASE,
    )
    before = re.sub(r"(?:,? (?:on|in|at) (?:the )?[\ue400-\uf7ff])+$", "", before)
    before = re.sub(r", (?:who|each|both)\b[^\ue000-\ue3ff]{0,140}$", "", before)
    if not before or not re.match(PERSON, before[-1]):
        return None
    people = [len(before) - 1]
    while True:
        previous = max(
            (
                k
                for k in range(people[0] - 60 if people[0] > 60 else 0, people[0])
                if re.match(PERSON, before[k])
            ),
            default=None,
        )
        if previous is None or not JOIN.fullmatch(before[previous + 1 : people[0]]):
            break
        people.insert(0, previous)
    return tuple(people) if len(people) > 1 else None
