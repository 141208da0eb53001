"""Who of an older archive has the very names that somebody has now, so that they need not be taken apart again."""

from collections.abc import Sequence

import numpy as np

from knowledge.joining.persons import Persons
from knowledge.people import Person
from knowledge.rows import Ints

NOBODY = -1


def lasting(older: Sequence[Person], newer: Persons) -> Ints:
    """For each person the one of the older archive who is called and spelt alike, each once; NOBODY where there is none."""
    known: dict[object, list[int]] = {}
    for at, person in enumerate(older):
        key = (person.name, person.surname, person.forms, person.country)
        known.setdefault(key, []).append(at)
    was = np.full(len(newer), NOBODY, np.int64)
    for at in range(len(newer)):
        key = (newer.name(at), newer.surname(at), newer.forms(at), newer.country(at))
        if found := known.get(key):
            was[at] = found.pop()
    return was
