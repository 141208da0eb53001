"""Every clause of meeting in a sentence, each person met once."""

import re
from collections.abc import Iterator
from dataclasses import replace

from knowledge.extract.clauses.clause import Clause, Shape
from knowledge.extract.clauses.government import LONGEST_GAP, governs
from knowledge.extract.clauses.lists import group_before, next_person, people_from
from knowledge.extract.clauses.nominals import by_noun
from knowledge.extract.clauses.nouns import NOUN, noun_in
from knowledge.extract.clauses.passives import hosted_by
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.clauses.tenses import denied, tense
from knowledge.extract.clauses.together import AND_I, TWO
from knowledge.extract.clauses.verbs import CALLS, GERUND, HOSTS, SEES, VERB
from knowledge.extract.sentences import Sentence
from knowledge.records import Status


def find_clauses(sentence: Sentence) -> list[Clause]:
    """Every clause of meeting in a sentence, in order; a person is met by one clause only."""
    found: list[Clause] = []
    taken: set[int] = set()
    for clause in _candidates(sentence):
        clause = _without_met(sentence.marked, clause, taken)
        if (
            clause.objects
            and not taken & set(clause.objects)
            and not denied(sentence.marked, clause)
        ):
            taken.update(clause.objects)
            if clause.shape is Shape.TOGETHER:
                taken.update(clause.subjects)
            found.append(clause)
        elif _is_more_of_it(clause) and not found and not denied(sentence.marked, clause):
            found.append(clause)
    return sorted(found, key=lambda clause: clause.start)


def _is_more_of_it(clause: Clause) -> bool:
    """Whether a clause speaks of the people met last: `The two also met in May`."""
    return (
        not clause.objects
        and clause.shape is Shape.TOGETHER
        and bool(clause.pronoun or clause.subjects)
    )


def _without_met(marked: str, clause: Clause, met: set[int]) -> Clause:
    """A clause whose subject is not one met in the clause before: `called on A and held talks with B`."""
    if clause.shape is Shape.TOGETHER or not met & set(clause.subjects):
        return clause
    subjects, pronoun = subject_before(marked, clause.start, met | set(clause.objects))
    return replace(clause, subjects=subjects, pronoun=clause.pronoun or pronoun)


def _candidates(sentence: Sentence) -> Iterator[Clause]:
    """Clauses by verb, then by noun alone, in the order of the text."""
    marked = sentence.marked
    for verb in VERB.finditer(marked):
        yield from _by_verb(marked, verb)
    for noun in NOUN.finditer(marked):
        yield from by_noun(marked, noun)


def _by_verb(marked: str, verb: re.Match[str]) -> Iterator[Clause]:
    """What a verb of meeting says: A met B, or A and B met."""
    word = verb.group().lower()
    if word == "meeting" and not GERUND.search(marked[: verb.start()]):
        return
    first = next_person(marked, verb.end())
    gap = marked[verb.end() : first] if first is not None else ""
    noun = noun_in(gap if verb["hold"] else "")
    if (
        first is not None
        and len(gap) <= LONGEST_GAP
        and governs(word, gap, held=bool(verb["hold"]))
    ):
        people, end = people_from(marked, first)
        called = noun_in(gap)
        subjects, pronoun = subject_before(marked, verb.start(), set(people))
        single = bool(verb["hold"]) and not re.search(
            r"(?:meetings|talks and|calls|discussions with)\b", gap
        )
        yield Clause(
            subjects,
            pronoun,
            people,
            tense(marked, verb.start(), word),
            called,
            verb.start(),
            end,
            word,
            Shape.WITH,
            single,
        )
    elif (passive := hosted_by(marked, verb)) is not None:
        yield passive
    elif (pair := TWO.search(marked[: verb.start()])) and (
        verb["meet"] or noun_in(marked[verb.end() : verb.end() + 90])
    ):
        if word not in (
            "attended",
            "made",
            "took",
            "received",
            "welcomed",
            "called",
            "calls",
            "saw",
        ) and not HOSTS.match(word):
            after = marked[verb.end() : verb.end() + 90]
            yield Clause(
                (),
                pair.group("who").lower(),
                (),
                tense(marked, verb.start(), word),
                noun_in(after) if verb["hold"] else "",
                verb.start(),
                verb.end(),
                word,
                Shape.TOGETHER,
                True,
            )
    elif verb["meet"] and (with_me := AND_I.search(marked[: verb.start()])):
        person = (with_me.start("person"),) if with_me["person"] else ()
        status = (
            Status.MENTIONED
            if re.search(r"\b(?:last|first|when)\b", with_me.group(), re.IGNORECASE)
            else Status.HELD
        )
        yield Clause(
            person,
            with_me["office"] or "",
            (),
            status,
            "",
            verb.start(),
            verb.end(),
            "and i",
            Shape.TOGETHER,
            True,
        )
    elif (group := group_before(marked, verb.start())) is not None:
        after = marked[verb.end() : verb.end() + 90]
        noun = noun_in(after[: first - verb.end()] if first else after)
        meets = (
            bool(verb["meet"])
            and not HOSTS.match(word)
            and not CALLS.match(word)
            and not SEES.match(word)
        )
        if (
            meets and not re.match(r" (?:of|about|up to|the (?:need|challenge|criteria))", after)
        ) or (verb["hold"] and noun):
            yield Clause(
                (),
                "",
                group,
                tense(marked, verb.start(), word),
                noun,
                verb.start(),
                verb.end(),
                word,
                Shape.TOGETHER,
                True,
            )
