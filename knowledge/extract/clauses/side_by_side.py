"""People who do something together on a day in a town, and so have met: `On Wednesday, in Bangkok, A and B agreed to …`."""

from collections.abc import Iterator

from knowledge.extract.clauses.clause import Clause, Shape
from knowledge.extract.clauses.lists import group_before
from knowledge.extract.clauses.subjects import he_and_another
from knowledge.extract.clauses.tenses import tense
from knowledge.extract.sentences import pattern

_DID = pattern(
    r"\b(?P<sign>signed|signs?|put their names to|initialled|witnessed the signing of|exchanged notes)\b|"
    r"\b(?:agreed|concurred|decided|reaffirmed|discussed|reviewed|exchanged views|compared notes|launched|unveiled|announced|opened|inaugurated|addressed the press)\b"
)
_DAY = pattern(r"<D>")
_TOWN = pattern(r"\b(?:[Ii]n|[Aa]t) (?:the )?<C>")


def side_by_side(marked: str) -> Iterator[Clause]:
    """Two or more who agree or sign: on a day that the sentence tells, and to agree also in a town that it names."""
    if not _DAY.search(marked):
        return
    for verb in _DID.finditer(marked):
        signed = bool(verb["sign"])
        if not signed and not _TOWN.search(marked[: verb.start()]):
            continue
        people, pronoun = _doers(marked, verb.start())
        if not people:
            continue
        word = verb.group().lower()
        status = tense(marked, verb.start(), "meet" if word in ("sign", "signs") else word)
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


def _doers(marked: str, at: int) -> tuple[tuple[int, ...], str]:
    """The people who do it, and a pronoun that stands for another of them."""
    if found := he_and_another(marked, at):
        return (found[0],), found[1]
    return group_before(marked, at) or (), ""
