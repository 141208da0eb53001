"""Meetings in which the one who is met is a pronoun: `the Ambassador paid a farewell call on her`."""

import re

from knowledge.extract import cues
from knowledge.extract.clause import Beside, Clause, Shape
from knowledge.extract.clauses.nouns import noun_in
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.clauses.tenses import tense
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy

_PRONOUN = lazy(
    r"(?P<gap>(?: [\w-]+){0,4}?) (?:with|on|upon|to|for) (?P<who>him|her|me)(?=[,.;:]|$| [\ue400-\ue7ff]| (?:at|in|on|for|today|yesterday|over|during|to|this|earlier|before)\b)|"
    r" (?P<met>him|her|me)(?=[,.;:]|$| [\ue400-\ue7ff]| (?:at|in|on|for|today|yesterday|over|during|this|earlier|before|again)\b)"
)
_DIRECT = lazy(r"^(?:met|meets?|received|receives?|hosted|welcomed|greeted|saw)$")


def with_pronoun(sentence: Sentence, verb: re.Match[str]) -> Clause | None:
    """The subject and the one whom the pronoun means met each other."""
    if not (sentence.cues & cues.HIM and sentence.cues & cues.PERSON):
        return None
    found = _PRONOUN.match(sentence.low, verb.end())
    if found is None:
        return None
    who = "who" if found["who"] else "met"
    noun = noun_in(*sentence.stretch(*found.span("gap"))) if found["gap"] else ""
    if not (noun if verb["hold"] else (found["who"] or _DIRECT.match(verb.group()))):
        return None
    people, _ = subject_before(sentence, verb.start(), set())
    if not people:
        return None
    me = sentence.marked[found.start(who) : found.end(who)].lower() == "me"
    beside, word = Beside.SPEAKER if me else Beside.OTHER, sentence.said(verb)
    status, at, end = tense(sentence, verb.start(), word), verb.start(), found.end()
    return Clause(people, "", (), status, noun, at, end, word, Shape.TOGETHER, True, beside=beside)
