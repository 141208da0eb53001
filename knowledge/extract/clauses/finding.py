"""Every clause of meeting in a sentence, each person met once."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from operator import attrgetter

from msgspec.structs import replace

from knowledge.extract import cues
from knowledge.extract.clause import Clause, Shape
from knowledge.extract.clauses.ellipsis import ellipsis
from knowledge.extract.clauses.government import LONGEST_GAP, governs, without_brackets
from knowledge.extract.clauses.guests import as_guest
from knowledge.extract.clauses.joining import joining
from knowledge.extract.clauses.lists import people_from
from knowledge.extract.clauses.matters import talked_over
from knowledge.extract.clauses.nominals import by_noun
from knowledge.extract.clauses.nouns import noun_in, nouns_in
from knowledge.extract.clauses.passives import chaired_by, hosted_by
from knowledge.extract.clauses.pronouns import with_pronoun
from knowledge.extract.clauses.side_by_side import side_by_side
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.clauses.tenses import denied, tense
from knowledge.extract.clauses.together import discussed, together
from knowledge.extract.clauses.verbs import BRINGS, GERUND, VERB
from knowledge.extract.sentences import Sentence, next_person
from knowledge.patterns import lazy

MOST = 40
"""Verbs and nouns of one sentence that are looked at, which bounds the time that any text can take."""
_PARTICIPLE = lazy(
    r"(?:had|has|have|having) (?:also |already |just |never |both |recently |since |now |once |first |last )*"
    r"(?:met|held|spoken|talked|seen|had|paid|made|taken|given|been|gone|come|sat|\w+ed)\b"
)
"""An auxiliary, whose verb comes behind it."""
_SEVERAL = lazy(r"(?:meetings|pull-asides|talks and|calls|discussions with)\b")
"""Nouns in the plural: each of those met was met by himself or herself."""


def find_clauses(sentence: Sentence) -> Sequence[Clause]:
    """Every clause of meeting in a sentence, in order; a person is met by one clause only."""
    if sentence.clauses is None:
        sentence.clauses = _found(sentence) if sentence.cues & _SOMEBODY else ()
    return sentence.clauses


_SOMEBODY = cues.PERSON | cues.SEVERAL | cues.SPEAKER | cues.THEIR
"""Cues of those who may meet; without any of them nobody does."""


def _found(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence that speaks of people."""
    found: list[Clause] = []
    taken: set[int] = set()
    for candidate in _candidates(sentence, taken):
        clause = _without_met(sentence, candidate, taken)
        if denied(sentence, clause):
            continue
        if clause.objects and taken.isdisjoint(clause.objects):
            taken.update(clause.objects)
            if clause.shape is Shape.TOGETHER:
                taken.update(clause.subjects)
            found.append(clause)
        elif _is_more_of_it(clause) and (not found or not clause.verb):
            found.append(clause)
    if len(found) > 1:
        found.sort(key=_START)
    return found


_START = attrgetter("start")


def _is_more_of_it(clause: Clause) -> bool:
    """Whether a clause speaks of the people met last: `The two also met in May`."""
    spoken_of = bool(clause.pronoun or clause.subjects)
    return not clause.objects and clause.shape is Shape.TOGETHER and spoken_of


def _without_met(sentence: Sentence, clause: Clause, met: set[int]) -> Clause:
    """A clause whose subject is not one met in the clause before: `called on A and held talks with B`."""
    if clause.shape is Shape.TOGETHER or met.isdisjoint(clause.subjects):
        return clause
    subjects, pronoun = subject_before(sentence, clause.start, met.union(clause.objects))
    return replace(clause, subjects=subjects, pronoun=clause.pronoun or pronoun)


def _candidates(sentence: Sentence, met: AbstractSet[int]) -> Iterator[Clause]:
    """Clauses by verb, then by noun alone, in the order of the text; `met` grows with each that is taken."""
    told = sentence.cues
    if told & cues.VERB and told & (cues.PERSON | cues.SEVERAL | cues.SPEAKER):
        yield from _by_verbs(sentence)
    if told & cues.PERSON:
        if told & cues.GUEST:
            yield from as_guest(sentence)
        if told & cues.WITH and told & cues.OVER:
            yield from talked_over(sentence)
        if told & cues.DATE and told & cues.DID:
            yield from side_by_side(sentence)
    if (earlier := discussed(sentence)) is not None:
        yield earlier
    if told & cues.NOUN and told & (cues.PERSON | cues.THEIR | cues.BETWEEN):
        for noun in islice(nouns_in(sentence.low), MOST):
            yield from by_noun(sentence, noun, met)


def _by_verbs(sentence: Sentence) -> Iterator[Clause]:
    """Clauses by verb."""
    low = sentence.low
    for verb in islice(VERB.finditer(low), MOST):
        if low.startswith("ha", verb.start()) and _PARTICIPLE.match(low, verb.start()):
            continue
        if verb.group() == "meeting" and not GERUND.search(low, 0, verb.start()):
            continue
        clause = _by_verb(sentence, verb)
        if clause is not None:
            yield clause
            if (again := ellipsis(sentence, clause)) is not None:
                yield again


def _by_verb(sentence: Sentence, verb: re.Match[str]) -> Clause | None:
    """What a verb of meeting says, by the first of its constructions that fits."""
    for construction in _CONSTRUCTIONS if sentence.cues & cues.PERSON else (together,):
        if (clause := construction(sentence, verb)) is not None:
            return clause
    return None


def _apart(marked: str, first: int, end: int) -> bool:
    """Whether `with` stands before each of those met: `talks with A, and with B`."""
    return bool(_WITH_AGAIN.search(marked[first + 1 : end]))


_WITH_AGAIN = lazy(r"\bwith\b")


def _with(sentence: Sentence, verb: re.Match[str]) -> Clause | None:
    """A verb that governs the next people: `A met B`, `A held talks with B and C`."""
    first = next_person(sentence.marked, verb.end())
    if first is None or first - verb.end() > LONGEST_GAP:
        return None
    word, held, at = sentence.said(verb), bool(verb["hold"]), verb.start()
    gap, low = sentence.stretch(verb.end(), first)
    outer, outer_low = without_brackets(gap), without_brackets(low)
    noun = noun_in(outer, outer_low) if held else ""
    if not governs(word, outer, outer_low, noun, held=held):
        return None
    if not held or outer != gap:
        noun = noun_in(gap, low)
    people, end = people_from(sentence, first)
    subjects, pronoun = subject_before(sentence, at, set(people))
    status = tense(sentence, at, word)
    single = bool(BRINGS.match(word)) or (
        held and not _SEVERAL.search(gap) and not _apart(sentence.marked, first, end)
    )
    return Clause(subjects, pronoun, people, status, noun, at, end, word, Shape.WITH, single)


_CONSTRUCTIONS = (joining, with_pronoun, hosted_by, chaired_by, _with, together)
"""All but the last need somebody who is named."""
