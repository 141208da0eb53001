"""Lists of people: where one begins, what joins its members, and where it ends."""

import re

from knowledge.extract.clauses.government import BREAK
from knowledge.extract.sentences import Sentence, is_person, next_person, people_in
from knowledge.patterns import lazy

JOIN = lazy(
    r"(?: ?\([^()]{0,90}\))?(?:,? and (?:[A-Z][\w’-]+ ){0,3}|,? & |, |; and |; |,? as well as |,? together with |,? along with | ?[/–] ?|-)"
    r"(?:(?:also|then|later|separately|with|of|the|his|her|their|visiting|newly elected|between) )*"
)


_OWN_VERB = lazy(
    r" (?:is|was|are|were|has|have|had|will|would|did|does|could|can|may|said|says|told|asked|came|went|stayed|remains?|could not)\b"
)
"""What shows that a person behind a semicolon begins a sentence of his or her own."""


def people_from(sentence: Sentence, first: int) -> tuple[tuple[int, ...], int]:
    """The list of people that begins at a mark, and where it ends; `to discuss … and B` still belongs to it."""
    marked = sentence.marked
    people, at = [first], first + 1
    while (
        (join := JOIN.match(marked, at))
        and is_person(marked[join.end() : join.end() + 1])
        and not (";" in join.group() and _OWN_VERB.match(marked, join.end() + 1))
    ):
        people.append(join.end())
        at = join.end() + 1
    further = _further(sentence, at)
    if further is None:
        return tuple(people), at
    between = marked[at : further.end("between")]
    rest, end = people_from(sentence, further.end())
    elsewhere = _PLACED.search(between) and _PLACED.match(marked, end)
    if elsewhere or _NEW_SUBJECT.match(marked, end):
        return tuple(people), at
    return (*people, *rest), end


def _further(sentence: Sentence, at: int) -> re.Match[str] | None:
    """What stands between the end of a list and another who is met, if nothing in it begins something else."""
    following = next_person(sentence.marked, at)
    if following is None or not _LINK.search(sentence.marked, at, following):
        return None
    further = _FURTHER.match(sentence.marked, at)
    if further is None or BREAK.search(sentence.low[at : further.end("between")]):
        return None
    return None if _OTHER_CLAUSE.search(further["between"]) else further


_LINK = lazy(" and|, as well as")
_FURTHER = lazy(
    r"(?P<between>[^.:\ue000-\ue3ff]{0,120}?)(?:,? and|, as well as) (?:also |separately |later |then )*(?:with |the )*(?=[\ue000-\ue3ff])"
)
"""What may stand between two of those met: what was discussed with the first."""
_OTHER_CLAUSE = lazy(r"\b(?:met|will meet|by|between)\b")
_PLACED = lazy(r" in (?:the )?[\uf000-\uf7ff]")
"""A place of one’s own: `met A in Wellington, and B in Auckland`."""
_NEW_SUBJECT = lazy(
    r"(?:,[^,]*,)? (?:will|has|have|had|were|are|was|is|agreed|discussed|exchanged|also|both|shared|said|held|met)\b"
)
"""What follows a person who does something and was not met."""


def group_before(sentence: Sentence, at: int) -> tuple[int, ...] | None:
    """Two or more people who stand together as the subject of a verb."""
    people = people_in(sentence.marked, 0, at)
    if len(people) < 2:
        return None
    behind, end = people[-1] + 1, at
    for words, text in (
        (_AUXILIARIES, sentence.low),
        (_SETTINGS, sentence.marked),
        (_ASIDE, sentence.marked),
    ):
        found = words.search(text, behind, end)
        end = found.start() if found else end
    if end != behind:
        return None
    group = [people.pop()]
    while people and group[0] - people[-1] <= _APART:
        if not JOIN.fullmatch(sentence.marked, people[-1] + 1, group[0]):
            break
        group.insert(0, people.pop())
    return tuple(group) if len(group) > 1 else None


_APART = 60
"""Characters between two members of a group, at most."""
_AUXILIARIES = lazy(
    r",? ?(?:(?:will|shall|both|also|have|had|has|just|each|then|are|to|due|scheduled|expected|jointly|today|yesterday|together|again) ?)*$"
)
_SETTINGS = lazy(r"(?:,? (?:(?:on|in|at) (?:the )?[\ue400-\uf7ff]|[\ue400-\ue7ff]))+$")
_ASIDE = lazy(r", (?:who|each|both)\b[^\ue000-\ue3ff]{0,140}$")
"""What may stand between a group and its verb, from the verb backwards."""
