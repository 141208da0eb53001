"""Who receives whom, and who sits on one side of the table."""

from knowledge.extract.clause import Clause, Shape
from knowledge.extract.clauses.verbs import CALLS, HOSTS, PAYS
from knowledge.extract.company import Company
from knowledge.extract.sentences import Sentence


def hosts_of(clause: Clause, sentence: Sentence, company: Company) -> tuple[int, ...]:
    """Who receives the others: the subject of `hosted`, the one on whom somebody called."""
    calls = bool(CALLS.match(clause.verb) or PAYS.match(clause.verb))
    if clause.beside:
        named = company.entries(sentence, clause.subjects)
        return tuple(k for k in company.subjects(sentence, clause) if calls and k not in named)
    if clause.shape is not Shape.WITH:
        return ()
    if clause.passive or calls:
        return company.entries(sentence, clause.objects)
    if not HOSTS.match(clause.verb):
        return ()
    own = company.protagonist
    return company.subjects(sentence, clause) or (() if own is None else (own,))


def sides_of(clause: Clause, sentence: Sentence, company: Company) -> tuple[tuple[int, ...], ...]:
    """Those who do it together; in a meeting of two ministers a side, also those whom they meet."""
    if clause.shape is Shape.TOGETHER:
        return ()
    own = (*company.subjects(sentence, clause), *company.entries(sentence, clause.friends))
    double = "2+2" in clause.noun or bool(clause.friends)
    theirs = company.entries(sentence, clause.objects) if double else ()
    return (own, theirs)
