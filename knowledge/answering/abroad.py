"""Who met outside his or her own country, told of many meetings at once."""

import numpy as np

from knowledge.answering.case import Case
from knowledge.answering.row import Row
from knowledge.columns.events import Numbers
from knowledge.rows import risen

_ELSEWHERE = -1
"""A country in which nobody met, and for which nobody who met spoke."""


def with_visitors(case: Case, events: Row) -> Row:
    """Those in which somebody met abroad, of those asked for where somebody is."""
    people, owners, home, land = _at_home(case, events)
    abroad = (land > 0) & (home != 0) & (home != land)
    if case.asked:
        abroad &= np.isin(people, list(case.asked))
    found = np.zeros(len(events), np.bool_)
    found[owners[abroad]] = True
    return events.where(found)


def visitors(case: Case, events: Row) -> tuple[str, ...]:
    """Those who met in another country than theirs, or who are not known to have one."""
    people, _, home, land = _at_home(case, events)
    return case.names(people[home != land].tolist())


def _at_home(case: Case, events: Row) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Everybody who met, in which meeting, and the countries of both by number; 0 where that is not known."""
    columns, people = events.columns, events.people
    begins = columns.people_from
    owners = np.repeat(np.arange(len(events)), begins[events.at + 1] - begins[events.at])
    once, numbers = risen(people), {code: at + 1 for at, code in enumerate(columns.codes)}
    countries = [case.archive.people[key].country for key in once.tolist()]
    homes = np.array([numbers.get(code, _ELSEWHERE) if code else 0 for code in countries], np.int32)
    land = columns.land[events.at].astype(np.int32)[owners]
    return people, owners, homes[once.searchsorted(people)], land
