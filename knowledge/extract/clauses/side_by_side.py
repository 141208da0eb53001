"""People who do something together on a day in a town, and so have met: `On Wednesday, in Bangkok, A and B agreed to …`."""

from collections.abc import Iterator

from knowledge.extract import cues
from knowledge.extract.clause import Clause, Shape
from knowledge.extract.clauses.lists import group_before
from knowledge.extract.clauses.subjects import he_and_another
from knowledge.extract.clauses.tenses import tense
from knowledge.extract.sentences import Sentence, small

_DID = small(
    r"\b(?P<sign>signed|signs?|put their names to|initialled|witnessed the signing of|exchanged notes)\b|"
    r"\b(?:agreed|concurred|decided|reaffirmed|discussed|reviewed|exchanged views|compared notes|launched|unveiled|announced|opened|inaugurated|addressed the press)\b"
)
_TOWN = small(r"\b(?:in|at) (?:the )?<C>")


def side_by_side(sentence: Sentence) -> Iterator[Clause]:
    """Two or more who agree or sign: on a day that the sentence tells, and to agree also in a town that it names."""
    if not (sentence.cues & cues.DATE and sentence.cues & cues.DID and sentence.cues & cues.PERSON):
        return
    for verb in _DID.finditer(sentence.low):
        signed = bool(verb["sign"])
        if not signed and not _TOWN.search(sentence.low, 0, verb.start()):
            continue
        people, pronoun = _doers(sentence, verb.start())
        if not people:
            continue
        word = sentence.said(verb)
        status = tense(sentence, verb.start(), "meet" if word in ("sign", "signs") else word)
        noun = "signing" if signed else ""
        yield Clause(
            people if pronoun else (),
            pronoun,
            () if pronoun else people,
            status,
            noun,
            verb.start(),
            verb.end(),
            word,
            Shape.TOGETHER,
            single=True,
            implied=True,
        )
        return


def _doers(sentence: Sentence, at: int) -> tuple[tuple[int, ...], str]:
    """The people who do it, and a pronoun that stands for another of them."""
    if found := he_and_another(sentence, at):
        return (found[0],), found[1]
    return group_before(sentence, at) or (), ""
