"""Meetings told by what is talked over with whom: `is to take the matter up with B`, `discussed trade with B in Delhi`."""

from collections.abc import Iterator

from knowledge.extract.clause import Clause, Shape
from knowledge.extract.clauses.lists import people_from
from knowledge.extract.clauses.subjects import OFFICE_ALONE, subject_before
from knowledge.extract.clauses.tenses import tense
from knowledge.extract.sentences import Sentence, is_person, pattern, small
from knowledge.records import Status

_OVER = small(
    r"\b(?P<verb>(?:take|takes|took)(?! (?:place|part)\b)|sign|signs|signed|initial|initialled|discuss|discusses|discussed|raise|raises|raised|go over|went over|talk over|talked over|explore|explored|review|reviewed|"
    r"exchange views|exchanged views|compare notes|compared notes)\b(?P<what>[^.;:\ue000-\ue3ff]{0,90}?)\b(?:up )?with (?:the |his |her |my )?(?=<P>)"
)
_WITH = pattern(
    rf"(?:^|[.;] )(?-i:With) (?:the |his |her )?(?P<whom><P>)[^.;]{{0,40}}?,? (?P<who><P>|he|she|I|{OFFICE_ALONE})"
    r" (?:also |then )?(?P<verb>spoke|discussed|talked|exchanged|reviewed|went over|raised|took up|will discuss|will talk|will speak)\b"
)
_SETTING = small(r"<D>|\b(?:in|at) (?:the )?<C>")


def talked_over(sentence: Sentence) -> Iterator[Clause]:
    """One who takes a matter up with another meets that one; what is past needs a day or a town beside it."""
    for found in _OVER.finditer(sentence.low):
        word = sentence.marked[found.start("verb") : found.end("verb")].lower()
        status = tense(sentence, found.start(), "meet" if word in _BASE else "met")
        if status is not Status.PLANNED and not _SETTING.search(sentence.low):
            continue
        people, end = people_from(sentence, found.end())
        subjects, pronoun = subject_before(sentence, found.start(), set(people))
        at, implied = found.start(), status is not Status.PLANNED
        yield Clause(
            subjects, pronoun, people, status, "", at, end, word, Shape.WITH, single=False, implied=implied
        )  # fmt: skip
    if "With " in sentence.marked:
        yield from _with_whom(sentence.marked)


def _with_whom(marked: str) -> Iterator[Clause]:
    """`With Prime Minister A, the Secretary discussed …`."""
    for found in _WITH.finditer(marked):
        own = is_person(found["who"])
        subjects = (found.start("who"),) if own else ()
        pronoun = "" if own else found["who"].lower()
        status = Status.PLANNED if found["verb"].startswith("will") else Status.HELD
        at, end, word = found.start("whom"), found.end(), found["verb"].removeprefix("will ")
        yield Clause(
            subjects, pronoun, (found.start("whom"),), status, "", at, end, word, Shape.WITH, single=False
        )  # fmt: skip


_BASE = frozenset("take sign initial discuss raise explore review".split()) | {
    "go over",
    "talk over",
    "exchange views",
    "compare notes",
}
