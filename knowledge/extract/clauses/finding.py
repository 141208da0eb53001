"""Every clause of meeting in a sentence, each person met once."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from knowledge.extract.clauses.clause import Clause, Shape
from knowledge.extract.clauses.ellipsis import ellipsis
from knowledge.extract.clauses.government import LONGEST_GAP, governs
from knowledge.extract.clauses.guests import as_guest
from knowledge.extract.clauses.joining import joining
from knowledge.extract.clauses.lists import people_from
from knowledge.extract.clauses.matters import talked_over
from knowledge.extract.clauses.nominals import by_noun
from knowledge.extract.clauses.nouns import CORE, NOUN, noun_in
from knowledge.extract.clauses.passives import chaired_by, hosted_by
from knowledge.extract.clauses.pronouns import with_pronoun
from knowledge.extract.clauses.side_by_side import side_by_side
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.clauses.tenses import denied, tense
from knowledge.extract.clauses.together import discussed, together
from knowledge.extract.clauses.verbs import BRINGS, GERUND, VERB
from knowledge.extract.sentences import Sentence, next_person

MOST = 40
"""Verbs and nouns of one sentence that are looked at, which bounds the time that any text can take."""
_PARTICIPLE = re.compile(
    r"(?:had|has|have|having) (?:also |already |just |never |both |recently |since |now |once |first |last )*"
    r"(?:met|held|spoken|talked|seen|had|paid|made|taken|given|been|gone|come|sat|\w+ed)\b",
    re.IGNORECASE,
)
"""An auxiliary, whose verb comes behind it."""
_SEVERAL = re.compile(r"(?:meetings|pull-asides|talks and|calls|discussions with)\b")
"""Nouns in the plural: each of those met was met by himself or herself."""


def find_clauses(sentence: Sentence) -> list[Clause]:
    """Every clause of meeting in a sentence, in order; a person is met by one clause only."""
    found: list[Clause] = []
    taken: set[int] = set()
    for candidate in _candidates(sentence.marked):
        clause = _without_met(sentence.marked, candidate, taken)
        if denied(sentence.marked, clause):
            continue
        if clause.objects and not taken & set(clause.objects):
            taken.update(clause.objects)
            if clause.shape is Shape.TOGETHER:
                taken.update(clause.subjects)
            found.append(clause)
        elif _is_more_of_it(clause) and (not found or not clause.verb):
            found.append(clause)
    return sorted(found, key=lambda clause: clause.start)


def _is_more_of_it(clause: Clause) -> bool:
    """Whether a clause speaks of the people met last: `The two also met in May`."""
    spoken_of = bool(clause.pronoun or clause.subjects)
    return not clause.objects and clause.shape is Shape.TOGETHER and spoken_of


def _without_met(marked: str, clause: Clause, met: set[int]) -> Clause:
    """A clause whose subject is not one met in the clause before: `called on A and held talks with B`."""
    if clause.shape is Shape.TOGETHER or not met & set(clause.subjects):
        return clause
    subjects, pronoun = subject_before(marked, clause.start, met | set(clause.objects))
    return replace(clause, subjects=subjects, pronoun=clause.pronoun or pronoun)


def _candidates(marked: str) -> Iterator[Clause]:
    """Clauses by verb, then by noun alone, in the order of the text."""
    for verb in islice(VERB.finditer(marked), MOST):
        if _PARTICIPLE.match(marked, verb.start()):
            continue
        if verb.group().lower() != "meeting" or GERUND.search(marked[: verb.start()]):
            clause = _by_verb(marked, verb)
            if clause is not None:
                yield clause
                if (again := ellipsis(marked, clause)) is not None:
                    yield again
    yield from as_guest(marked)
    yield from talked_over(marked)
    yield from side_by_side(marked)
    if (earlier := discussed(marked)) is not None:
        yield earlier
    for noun in islice(NOUN.finditer(marked), MOST) if CORE.search(marked) else ():
        yield from by_noun(marked, noun)


def _by_verb(marked: str, verb: re.Match[str]) -> Clause | None:
    """What a verb of meeting says, by the first of its constructions that fits."""
    for construction in (joining, with_pronoun, hosted_by, chaired_by, _with, together):
        if (clause := construction(marked, verb)) is not None:
            return clause
    return None


def _apart(marked: str, first: int, end: int) -> bool:
    """Whether `with` stands before each of those met: `talks with A, and with B`."""
    return bool(re.search(r"\bwith\b", marked[first + 1 : end]))


def _with(marked: str, verb: re.Match[str]) -> Clause | None:
    """A verb that governs the next people: `A met B`, `A held talks with B and C`."""
    word, first = verb.group().lower(), next_person(marked, verb.end())
    if first is None or first - verb.end() > LONGEST_GAP:
        return None
    gap, held = marked[verb.end() : first], bool(verb["hold"])
    if not governs(word, gap, held=held):
        return None
    people, end = people_from(marked, first)
    subjects, pronoun = subject_before(marked, verb.start(), set(people))
    return Clause(
        subjects,
        pronoun,
        people,
        tense(marked, verb.start(), word),
        noun_in(gap),
        verb.start(),
        end,
        word,
        Shape.WITH,
        bool(BRINGS.match(word))
        or (held and not _SEVERAL.search(gap) and not _apart(marked, first, end)),
    )
