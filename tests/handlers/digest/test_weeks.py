"""The short form of `make soak`: three weeks round both changes of clocks, with everything that can go wrong."""

from datetime import UTC, datetime

import pytest

from tests.digesting.judging import judge
from tests.digesting.simulation import Simulation, Trial

AUTUMN = datetime(2023, 10, 21, tzinfo=UTC), datetime(2023, 11, 11, tzinfo=UTC)
SPRING = datetime(2024, 3, 22, tzinfo=UTC), datetime(2024, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize("weeks", [AUTUMN, SPRING], ids=["autumn", "spring"])
def test_every_digest_that_is_due_is_in_its_channel_once_or_explained(
    weeks: tuple[datetime, datetime], database_url: str
) -> None:
    replicas = 1 if database_url.startswith("sqlite") else 2

    with Simulation(Trial(database_url, 12, *weeks, seed=7, replicas=replicas)) as whole:
        whole.run()
        verdict = judge(whole)

    assert verdict.wrong == []
    assert verdict.counts["sent"] > verdict.due * 0.7
    assert whole.tally.restarts > 0
    assert sum(whole.tally.faults.values()) > 0
