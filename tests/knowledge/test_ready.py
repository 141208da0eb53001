"""What is kept beside an archive says the same as what is worked out anew."""

from datetime import date, timedelta

import numpy as np

from knowledge.anniversaries.wish import Leap, Wish
from knowledge.desk import Desk
from knowledge.ready import Ready
from tests.world import world

FIRST = date(2024, 1, 1)


def kept(desk: Desk) -> Ready:
    """What an archive has ready, out of arrays that went through memory as bytes."""
    arrays = {
        name: np.frombuffer(each.tobytes(), each.dtype)
        for name, each in desk.ready.arrays().items()
    }
    return Ready(desk.archive, desk.text, arrays)


def test_every_table_that_was_kept_says_what_a_new_one_says() -> None:
    desk = world()
    again = kept(desk)

    assert again.holdings == desk.ready.holdings
    assert again.examples == desk.ready.examples
    for typed in ("", "a", "jo", "johan", "lind", "Lindqvst", "johan lind"):
        assert again.people.suggest(typed, 20) == desk.ready.people.suggest(typed, 20)
        assert again.countries.suggest(typed, 20) == desk.ready.countries.suggest(typed, 20)
    for key in range(len(desk.archive.people)):
        assert again.names.of(key) == desk.ready.names.of(key)
        assert again.names.read(f"who is {again.names.of(key)}?").people
    assert [again.almanac.nearest(FIRST)] == [desk.ready.almanac.nearest(FIRST)]


def test_a_digest_out_of_kept_tables_is_the_same_on_every_day() -> None:
    desk, other = world(), Desk(world().archive, world().text)
    object.__setattr__(other, "ready", kept(desk))

    for number in range(0, 366 * 2, 5):
        day = FIRST + timedelta(days=number)
        for wish in (Wish(), Wish(leap=Leap.AFTER, weekly=True)):
            one, two = desk.digest(day, wish), other.digest(day, wish)
            assert [item.line for item in one.every] == [item.line for item in two.every]
            assert one.listing(0) == two.listing(0)
