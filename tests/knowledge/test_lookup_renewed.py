"""An index of names out of an older one holds, to the last array, what one over all people holds."""

from dataclasses import replace
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.lookup.entry import NameEntry
from knowledge.lookup.gathering import gather
from knowledge.lookup.renewing import GONE, Changes, renew
from knowledge.lookup.tables import Tables

GIVEN = ("Ada", "Yoon Suk-yeol", "Byung-se", "José", "Ursula", "Elizabeth", "Li", "J.", "Sung-han")
FAMILY = ("Kim", "von der Leyen", "O’Connor", "Yoon", "Ibañez", "Mc Clay", "Nguyễn", "Lind", "Li")
FORMS = ("윤석열", "김성한", "Prime Minister Lind", "岸田文雄", "Liz Lind")
COUNTRIES = (None, "KR", "VN", "DE", "JP")


def invented(random: Random, key: int) -> NameEntry:
    family = random.choice(FAMILY)
    name = f"{random.choice(GIVEN)} {family}"
    forms = tuple(random.sample(FORMS, random.randint(0, 2)))
    surname = random.choice((family, None))
    weight = random.randint(1, 4)
    return NameEntry(key, name, forms, surname, random.choice(COUNTRIES), weight)


@given(st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_an_index_is_renewed_as_it_would_be_built(random: Random) -> None:
    older = [invented(random, key) for key in range(random.randint(0, 12))]
    tables = Tables(gather(older))
    for _ in range(2):
        was = [key for key in range(len(older)) if random.random() < 0.8]
        for _ in range(random.randint(0, 3)):
            was.insert(random.randint(0, len(was)), GONE)
        newer = [
            invented(random, key)
            if old == GONE
            else replace(older[old], key=key, weight=random.randint(1, 4))
            for key, old in enumerate(was)
        ]
        weights = np.array([entry.weight for entry in newer], np.int64)
        found = renew(
            tables, Changes(np.array(was, np.int64), weights, lambda key, n=newer: n[key])
        )
        expected = gather(newer)
        assert list(found) == list(expected)
        for name, array in expected.items():
            assert found[name].dtype == array.dtype, name
            assert np.array_equal(found[name], array), name
        older, tables = newer, Tables(found)
