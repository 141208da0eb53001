"""Records that come, change and go: joining out of what was kept says the same as joining anew."""

from dataclasses import fields
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from knowledge.gist.columns import Gist
from knowledge.gist.keeping import renewed
from knowledge.gist.taking import take_gist
from knowledge.indexes import Indexes, build_indexes
from knowledge.joining.all import Parts, join_records
from knowledge.joining.occasions import Journeys, Occasions
from knowledge.joining.persons import Persons
from knowledge.people import Curated
from knowledge.records import Record
from tests.knowledge.invented_records import invented_record

CURATED = (Curated("Kim Sung-han", ("Kim",), "KR"), Curated("Helen Clark", (), "NZ"))


def kept(parts: Parts) -> Parts:
    """Parts that went through arrays of bytes."""
    arrays = parts.arrays().items()
    return Parts.among({name: np.frombuffer(a.tobytes(), a.dtype) for name, a in arrays})


def renew(older: Gist, before: dict[str, Record], after: dict[str, Record]) -> Gist:
    """The gist of records, taking again only what is new or changed."""
    names = sorted(before)
    same = [k for k, name in enumerate(names) if after.get(name) is before[name]]
    fresh = [name for name in sorted(after) if after[name] is not before.get(name)]
    newer = take_gist((after[name] for name in fresh), older.tables)
    together = [names[k] for k in same] + fresh
    order = np.array(sorted(range(len(together)), key=together.__getitem__), dtype=np.int64)
    return renewed(older, np.array(same, dtype=np.int64), newer, order)


def told(parts: Parts, records: tuple[Record, ...]) -> tuple[object, ...]:
    """All that an archive would say, as plain things."""
    indexes = build_indexes(parts)
    return (
        tuple(Persons(parts.roster, parts.gist.tables, CURATED)),
        tuple(Occasions(parts.joined, parts.gist, records)),
        tuple(Journeys(parts.travels, parts.gist, records)),
        dict(parts.who),
        {field.name: dict(getattr(indexes, field.name)) for field in fields(Indexes)},
    )


def edited(random: Random, before: dict[str, Record]) -> dict[str, Record]:
    """The same records but for some that came, changed or went."""
    after = dict(before)
    for name in random.sample(sorted(before), min(len(before), random.randint(0, 4))):
        del after[name]
    for _ in range(random.randint(0, 4)):
        name = f"{random.randint(0, 30):02}.txt"
        after[name] = invented_record(random, name)
    return after


@given(st.randoms(use_true_random=False))
def test_what_is_joined_out_of_kept_arrays_is_what_is_joined_anew(random: Random) -> None:
    names = {f"{random.randint(0, 30):02}.txt" for _ in range(random.randint(0, 14))}
    before = {name: invented_record(random, name) for name in sorted(names)}
    parts = kept(join_records(take_gist(before.values()), CURATED))

    for _ in range(2):
        after = edited(random, before)
        records = tuple(after[name] for name in sorted(after))
        anew = join_records(take_gist(records), CURATED)
        parts = kept(join_records(renew(parts.gist, before, after), CURATED))

        assert told(parts, records) == told(anew, records)
        before = after
