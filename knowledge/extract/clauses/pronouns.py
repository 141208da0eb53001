"""Meetings in which the one who is met is a pronoun: `the Ambassador paid a farewell call on her`."""

import re

from knowledge.extract.clauses.clause import Beside, Clause, Shape
from knowledge.extract.clauses.nouns import noun_in
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.clauses.tenses import tense

_PRONOUN = re.compile(
    r"(?P<gap>(?: [\w-]+){0,4}?) (?:with|on|upon|to|for) (?P<who>him|her|me)(?=[,.;:]|$| [\ue400-\ue7ff]| (?:at|in|on|for|today|yesterday|over|during|to|this|earlier|before)\b)|"
    r" (?P<met>him|her|me)(?=[,.;:]|$| [\ue400-\ue7ff]| (?:at|in|on|for|today|yesterday|over|during|this|earlier|before|again)\b)",
    re.IGNORECASE,
)
_DIRECT = re.compile(
    r"^(?:met|meets?|received|receives?|hosted|welcomed|greeted|saw)$", re.IGNORECASE
)


def with_pronoun(marked: str, verb: re.Match[str]) -> Clause | None:
    """The subject and the one whom the pronoun means met each other."""
    found = _PRONOUN.match(marked, verb.end())
    if found is None:
        return None
    word = verb.group().lower()
    who, gap = (found["who"] or found["met"]).lower(), found["gap"] or ""
    noun = noun_in(gap)
    if not (noun if verb["hold"] else (found["who"] or _DIRECT.match(word))):
        return None
    people, _ = subject_before(marked, verb.start(), set())
    if not people:
        return None
    beside = Beside.SPEAKER if who == "me" else Beside.OTHER
    status, at, end = tense(marked, verb.start(), word), verb.start(), found.end()
    return Clause(people, "", (), status, noun, at, end, word, Shape.TOGETHER, True, beside=beside)
