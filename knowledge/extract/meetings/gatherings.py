"""Gatherings told without `with`: `the 11th Ministerial Meeting took place in Singapore with A in the chair`."""

from knowledge.extract.attendance import listed
from knowledge.extract.clauses.tenses import called_off
from knowledge.extract.company import Company
from knowledge.extract.details.sentence import details_of
from knowledge.extract.meetings.draft import Draft
from knowledge.extract.sentences import Sentence
from knowledge.patterns import lazy
from knowledge.records import BlockKind, Status


def gathering(sentence: Sentence, company: Company) -> Draft | None:
    """A gathering as a draft without its day, its members so far those whom the sentence names."""
    people = listed(sentence, company)
    if not people and sentence.block.kind is not BlockKind.LEAD:
        return None
    status = Status.HELD
    if called_off(sentence):
        status = Status.CANCELLED
    elif _TO_COME.search(sentence.marked):
        status = Status.PLANNED
    details = details_of(sentence, 0)
    return Draft(people, status, "", sentence.span, details, None, leading=True, gathering=True)


_TO_COME = lazy(r"\bwill\b|\bis to be\b|\bare to be\b")


def attend(draft: Draft, sentence: Sentence, company: Company) -> None:
    """Those who sat in; in a gathering whose only named member is its chair they are the members."""
    people = [p for p in listed(sentence, company) if p not in (*draft.people, *draft.delegation)]
    lead = sentence.block.kind in (BlockKind.LEAD, BlockKind.PARAGRAPH)
    if len(draft.people) < 2 or (draft.gathering and lead and "(" not in sentence.marked[:2]):
        draft.people = (*draft.people, *people)
    elif sentence.block.kind is not BlockKind.POINT or "attended" in sentence.marked:
        draft.delegation.extend(people)
