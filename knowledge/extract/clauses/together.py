"""Clauses in which people meet each other: `A and B met`, `the two met again`, `the President and I`."""

import re

from knowledge.extract.clauses.clause import Beside, Clause, Shape
from knowledge.extract.clauses.lists import group_before
from knowledge.extract.clauses.nouns import noun_in
from knowledge.extract.clauses.subjects import OFFICE_ALONE, he_and_another
from knowledge.extract.clauses.tenses import tense
from knowledge.extract.clauses.verbs import CALLS, HOSTS, SEES
from knowledge.extract.sentences import next_person, pattern
from knowledge.records import Status

REACH = 90
"""Characters behind a verb in which its noun is looked for."""
_TWO = re.compile(
    r"\b(?P<who>they|(?<=when )we|(?<=since )we|(?:the )?two|both(?: of them)?|(?:the |both )(?:two |three |four )?(?:leaders|ministers|secretaries|sides|presidents|prime ministers))(?: and their (?:wives|husbands|spouses|delegations|teams))?"
    r"(?: (?:will|have|had|are to|also|then|next|last|first|plan to|agreed to|are due to|in|on|again|both|since|[\ue400-\uf7ff]))* ?$",
    re.IGNORECASE,
)
"""Words for the people just spoken of, right before a verb."""
_AND_I = re.compile(
    rf"(?:\bwhen )?(?:(?P<person>[\ue000-\ue3ff])|(?P<office>{OFFICE_ALONE})) and i(?: (?:last|first|have|had|also))* $",
    re.IGNORECASE,
)
"""`When the Prime Minister and I last met`: the speaker and another."""
_SINGULAR = frozenset("attended made took received welcomed called calls saw".split())
"""Verbs that two people do side by side, which makes no meeting of the two."""
_OF = re.compile(r" (?:of|about|up to|the (?:need|challenge|criteria))")
_ITEM = re.compile(r"exchanges? of views|discussions?$")
"""What the people of a meeting do in it, which is no further meeting."""
_TAKES_PART = re.compile(
    r"(?:join(?:s|ed)?|attend(?:s|ed)?|participated in|took part in) (?:the|this|that) (?:[\w-]+ )?(?:meeting|talks|call|dinner|lunch|luncheon|discussions?)\b",
    re.IGNORECASE,
)
"""What those who sit in do at a meeting of others."""
_BACK = re.compile(r"\b(?:last|first|when|have|had)\b", re.IGNORECASE)


_DISCUSSED = pattern(
    r"\b(?P<who>(?:the )?(?:two |both )?(?:leaders|ministers|secretaries|sides)|they|the two) had (?:previously |also |already |last |first |only just )*"
    r"(?:\w+ed|spoken|seen|been together|been|come|gone)\b"
)
_AT_A_TIME = pattern(r"<D>")
_ON_THE_LINE = pattern(
    r"\b(?:tele)?phone\b|\btelephone|\bvideo\b|\bcall\b|\b(?:in|at|on) (?:the )?<L>|\beach other\b|\btogether\b|\bmet\b"
)


def discussed(marked: str) -> Clause | None:
    """An earlier meeting told by what was done at it, with its day and its place or means: `which they had discussed at Stanford last November`."""
    found = _DISCUSSED.search(marked)
    if found is None or not (_AT_A_TIME.search(marked) and _ON_THE_LINE.search(marked)):
        return None
    who, at, end = found["who"].lower(), found.start(), found.end()
    return Clause((), who, (), Status.MENTIONED, "", at, end, "", Shape.TOGETHER, True)


def together(marked: str, verb: re.Match[str]) -> Clause | None:
    """What a verb without object says of the people before it."""
    return (
        _the_two(marked, verb)
        or _speaker_too(marked, verb)
        or _he_and(marked, verb)
        or _group(marked, verb)
    )


def _clause(
    marked: str, verb: re.Match[str], people: tuple[int, ...], pronoun: str, noun: str
) -> Clause:
    """A clause of people who met each other."""
    word = verb.group().lower()
    status = tense(marked, verb.start(), word)
    return Clause(
        (), pronoun, people, status, noun, verb.start(), verb.end(), word, Shape.TOGETHER, True
    )


def _the_two(marked: str, verb: re.Match[str]) -> Clause | None:
    """`The two leaders met again`, `they held talks in May`."""
    pair = _TWO.search(marked[: verb.start()])
    word = verb.group().lower()
    if pair is None or word in _SINGULAR or HOSTS.match(word):
        return None
    noun = noun_in(marked[verb.end() : verb.end() + REACH])
    if not verb["meet"] and (not noun or _ITEM.search(noun)):
        return None
    return _clause(marked, verb, (), pair["who"].lower(), noun if verb["hold"] else "")


def _speaker_too(marked: str, verb: re.Match[str]) -> Clause | None:
    """`When the Prime Minister and I last met`."""
    found = _AND_I.search(marked[: verb.start()]) if verb["meet"] else None
    if found is None:
        return None
    person = (found.start("person"),) if found["person"] else ()
    status = Status.MENTIONED if _BACK.search(found.group()) else Status.HELD
    office, at, end = found["office"] or "", verb.start(), verb.end()
    word = verb.group().lower()
    return Clause(
        person, office, (), status, "", at, end, word, Shape.TOGETHER, True, beside=Beside.SPEAKER
    )


def _he_and(marked: str, verb: re.Match[str]) -> Clause | None:
    """`He and Foreign Minister Kishida had met earlier in the day`."""
    found = he_and_another(marked, verb.start())
    if found is None or not (verb["meet"] or noun_in(marked[verb.end() : verb.end() + REACH])):
        return None
    word = verb.group().lower()
    if HOSTS.match(word) or CALLS.match(word) or SEES.match(word) or word in _SINGULAR:
        return None
    first = next_person(marked, verb.end())
    if (
        first is not None
        and verb["meet"]
        and re.match(r" (?:with )?(?:the |his |her )*$", marked[verb.end() : first])
    ):
        return None
    status, at, end = tense(marked, verb.start(), word), verb.start(), verb.end()
    noun = noun_in(marked[verb.end() : verb.end() + REACH]) if verb["hold"] else ""
    person, who = found
    return Clause((person,), who, (), status, noun, at, end, word, Shape.TOGETHER, True)


def _group(marked: str, verb: re.Match[str]) -> Clause | None:
    """`A and B met in Wellington`, `A, B and C held a trilateral meeting`."""
    people = group_before(marked, verb.start())
    if people is None:
        return None
    word, after = verb.group().lower(), marked[verb.end() : verb.end() + REACH]
    first = next_person(marked, verb.end())
    noun = noun_in(after[: first - verb.end()] if first else after)
    one_sided = HOSTS.match(word) or CALLS.match(word) or SEES.match(word)
    if _TAKES_PART.match(marked, verb.start()):
        return None
    meets = verb["meet"] and not one_sided and not _OF.match(after)
    if not meets and not (verb["hold"] and noun):
        return None
    return _clause(marked, verb, people, "", noun)
