"""Who travels: the subject of a verb of going, or the one whose visit it is."""

from knowledge.extract.clauses.finding import find_clauses
from knowledge.extract.clauses.subjects import subject_before
from knowledge.extract.company import Company
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy

_ADVERBIAL = lazy(
    r"^(?:[\W\ue400-\ue7ff]|\b(?:today|tomorrow|then|there|from|later|also|next|this|week|month|on|in|at|and|after|before|afterwards|"
    r"earlier|that|finally|first|during|following|the|morning|afternoon|evening|will|to|while|subsequently|once|over|a|an|of|"
    r"[\uf000-\uf7ff])\b)*$"
)
"""What may stand before a verb whose subject is left out."""
_BY = lazy(
    r"[\ue400-\ue7ff ]*(?:this |next |last |week |month |in |on )*by (?:the )?(?=[\ue000-\ue3ff])"
)
_HIS = lazy(r"\b(?:his|her|my|our|their) (?:[\w-]+ ){0,3}$")
_PAID = lazy(
    r"\b(?:concluded|concludes|completed|wrapped up|wraps up|ended|began|begun|started|paid|made|undertook|is on|was on|are on|has)"
    r" (?:a|an|his|her|their) (?:[\w-]+ ){0,4}$"
)
"""`has concluded a successful …`: words that make the subject of a sentence the one who visits."""
_OWNER = lazy(r"(?P<owner>[\ue000-\ue3ff])[’']s? (?:[\w-]+ ){0,3}$")


def goer(sentence: Sentence, verb: int, company: Company) -> int | None:
    """Who goes: the subject of the verb, pronouns resolved; None where something else than a figure does."""
    relative = _WHO.search(sentence.marked, 0, verb) if " who " in sentence.marked else None
    if relative is not None:
        return _first(company.entries(sentence, (relative.start(),)))
    met = {mark for clause in find_clauses(sentence) for mark in clause.objects}
    subjects, pronoun = subject_before(sentence, verb, met)
    if subjects:
        return _first(company.entries(sentence, subjects))
    if pronoun:
        return company.called(pronoun, sentence)
    return company.protagonist if met or _ADVERBIAL.match(sentence.low, 0, verb) else None


_WHO = lazy(r"[\ue000-\ue3ff],? who (?:\w+ ){0,3}$")


def visitor(sentence: Sentence, start: int, end: int, company: Company) -> int | None:
    """Whose visit it is: `A's visit to`, `the visit to … by A`, `his visit to`."""
    marked = sentence.marked
    if by := _BY.match(marked, end):
        return _first(company.entries(sentence, (by.end(),)))
    if owner := _OWNER.search(marked, 0, start):
        return _first(company.entries(sentence, (owner.start("owner"),)))
    if paid := _PAID.search(marked, 0, start):
        return goer(sentence, paid.start(), company)
    if _HIS.search(sentence.low, 0, start):
        clauses = find_clauses(sentence)
        if clauses and clauses[0].subjects:
            return _first(company.entries(sentence, clauses[0].subjects))
        return sentence.speaker if sentence.speaker is not None else company.protagonist
    return None


def _first(entries: tuple[int, ...]) -> int | None:
    """The first of some entries."""
    return entries[0] if entries else None
