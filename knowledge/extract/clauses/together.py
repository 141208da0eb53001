"""Clauses in which people meet each other: `A and B met`, `the two met again`, `the President and I`."""

import re

from knowledge.extract import cues
from knowledge.extract.clause import Beside, Clause, Shape
from knowledge.extract.clauses.lists import group_before
from knowledge.extract.clauses.nouns import noun_in
from knowledge.extract.clauses.subjects import OFFICE_ALONE, he_and_another
from knowledge.extract.clauses.tenses import tense
from knowledge.extract.clauses.verbs import CALLS, HOSTS, SEES
from knowledge.extract.sentences import Sentence, next_person, small
from knowledge.patterns import lazy
from knowledge.records import Status

REACH = 90
"""Characters behind a verb in which its noun is looked for."""
_TWO = lazy(
    r"\b(?P<who>they|(?<=when )we|(?<=since )we|(?:the )?two|both(?: of them)?|(?:the |both )(?:two |three |four )?(?:leaders|ministers|secretaries|sides|presidents|prime ministers))(?: and their (?:wives|husbands|spouses|delegations|teams))?"
    r"(?: (?:will|have|had|are to|also|then|next|last|first|plan to|agreed to|are due to|in|on|again|both|since|[\ue400-\uf7ff]))* ?$"
)
"""Words for the people just spoken of, right before a verb."""
_AND_I = lazy(
    rf"(?:\bwhen )?(?:(?P<person>[\ue000-\ue3ff])|(?P<office>{OFFICE_ALONE})) and i(?: (?:last|first|have|had|also))* $"
)
"""`When the Prime Minister and I last met`: the speaker and another."""
_SINGULAR = frozenset("attended made took received welcomed called calls saw".split())
"""Verbs that two people do side by side, which makes no meeting of the two."""
_OF = lazy(r" (?:of|about|up to|the (?:need|challenge|criteria))")
_ITEM = lazy(r"exchanges? of views|discussions?$")
"""What the people of a meeting do in it, which is no further meeting."""
_TAKES_PART = lazy(
    r"(?:join(?:s|ed)?|attend(?:s|ed)?|participated in|took part in) (?:the|this|that) (?:[\w-]+ )?(?:meeting|talks|call|dinner|lunch|luncheon|discussions?)\b"
)
"""What those who sit in do at a meeting of others."""
_BACK = lazy(r"\b(?:last|first|when|have|had)\b")


_DISCUSSED = small(
    r"\b(?P<who>(?:the )?(?:two |both )?(?:leaders|ministers|secretaries|sides)|they|the two) had (?:previously |also |already |last |first |only just )*"
    r"(?:\w+ed|spoken|seen|been together|been|come|gone)\b"
)
_ON_THE_LINE = small(
    r"\b(?:tele)?phone\b|\btelephone|\bvideo\b|\bcall\b|\b(?:in|at|on) (?:the )?<L>|\beach other\b|\btogether\b|\bmet\b"
)


def discussed(sentence: Sentence) -> Clause | None:
    """An earlier meeting told by what was done at it, with its day and its place or means: `which they had discussed at Stanford last November`."""
    if not (
        sentence.cues & cues.HAD and sentence.cues & cues.SEVERAL and sentence.cues & cues.DATE
    ):
        return None
    found = _DISCUSSED.search(sentence.low)
    if found is None or not _ON_THE_LINE.search(sentence.low):
        return None
    who, at, end = (
        sentence.marked[found.start() : found.end("who")].lower(),
        found.start(),
        found.end(),
    )
    return Clause((), who, (), Status.MENTIONED, "", at, end, "", Shape.TOGETHER, True)


def together(sentence: Sentence, verb: re.Match[str]) -> Clause | None:
    """What a verb without object says of the people before it."""
    return (
        _the_two(sentence, verb)
        or _speaker_too(sentence, verb)
        or _he_and(sentence, verb)
        or _group(sentence, verb)
    )


def _clause(
    sentence: Sentence, verb: re.Match[str], people: tuple[int, ...], pronoun: str, noun: str
) -> Clause:
    """A clause of people who met each other."""
    word = sentence.said(verb)
    status = tense(sentence, verb.start(), word)
    return Clause(
        (), pronoun, people, status, noun, verb.start(), verb.end(), word, Shape.TOGETHER, True
    )


def _noun_behind(sentence: Sentence, verb: re.Match[str]) -> str:
    """What a meeting is called in the words behind its verb."""
    return noun_in(*sentence.stretch(verb.end(), verb.end() + REACH))


def _the_two(sentence: Sentence, verb: re.Match[str]) -> Clause | None:
    """`The two leaders met again`, `they held talks in May`."""
    pair = _TWO.search(sentence.low, 0, verb.start()) if sentence.cues & cues.SEVERAL else None
    word = sentence.said(verb)
    if pair is None or word in _SINGULAR or HOSTS.match(word):
        return None
    noun = _noun_behind(sentence, verb)
    if not verb["meet"] and (not noun or _ITEM.search(noun)):
        return None
    who = sentence.marked[pair.start("who") : pair.end("who")].lower()
    return _clause(sentence, verb, (), who, noun if verb["hold"] else "")


def _speaker_too(sentence: Sentence, verb: re.Match[str]) -> Clause | None:
    """`When the Prime Minister and I last met`."""
    if not (verb["meet"] and sentence.cues & cues.SPEAKER):
        return None
    found = _AND_I.search(sentence.low, 0, verb.start())
    if found is None:
        return None
    person = (found.start("person"),) if found["person"] else ()
    office = sentence.marked[found.start("office") : found.end("office")] if found["office"] else ""
    status = Status.MENTIONED if _BACK.search(found.group()) else Status.HELD
    at, end, word = verb.start(), verb.end(), sentence.said(verb)
    return Clause(
        person, office, (), status, "", at, end, word, Shape.TOGETHER, True, beside=Beside.SPEAKER
    )


def _he_and(sentence: Sentence, verb: re.Match[str]) -> Clause | None:
    """`He and Foreign Minister Kishida had met earlier in the day`."""
    found = he_and_another(sentence, verb.start()) if sentence.cues & cues.PERSON else None
    if found is None or not (verb["meet"] or _noun_behind(sentence, verb)):
        return None
    word = sentence.said(verb)
    if HOSTS.match(word) or CALLS.match(word) or SEES.match(word) or word in _SINGULAR:
        return None
    first = next_person(sentence.marked, verb.end())
    if first is not None and verb["meet"] and _MET.fullmatch(sentence.marked, verb.end(), first):
        return None
    status, at, end = tense(sentence, verb.start(), word), verb.start(), verb.end()
    noun = _noun_behind(sentence, verb) if verb["hold"] else ""
    person, who = found
    return Clause((person,), who, (), status, noun, at, end, word, Shape.TOGETHER, True)


_MET = lazy(r" (?:with )?(?:the |his |her )*")


def _group(sentence: Sentence, verb: re.Match[str]) -> Clause | None:
    """`A and B met in Wellington`, `A, B and C held a trilateral meeting`."""
    people = group_before(sentence, verb.start())
    if people is None or _TAKES_PART.match(sentence.low, verb.start()):
        return None
    word, end = sentence.said(verb), verb.end() + REACH
    first = next_person(sentence.marked, verb.end())
    noun = noun_in(*sentence.stretch(verb.end(), min(end, first) if first else end))
    one_sided = HOSTS.match(word) or CALLS.match(word) or SEES.match(word)
    meets = verb["meet"] and not one_sided and not _OF.match(sentence.marked[verb.end() : end])
    if not meets and not (verb["hold"] and noun):
        return None
    return _clause(sentence, verb, people, "", noun)
