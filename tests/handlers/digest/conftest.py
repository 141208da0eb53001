"""A morning of each kind of database."""

from collections.abc import Iterator

import pytest

from handlers.state import open_state
from tests.emulator import ALL_SCOPES, AppProfile, Slack
from tests.handlers.digest.morning import Morning

PROFILE = AppProfile(scopes=ALL_SCOPES - {"groups:history"}, events=frozenset())


@pytest.fixture
def slack() -> Iterator[Slack]:
    """A Slack in which private channels may not be read."""
    with Slack(PROFILE) as running:
        yield running


@pytest.fixture
def morning(slack: Slack, sqlite_url: str) -> Iterator[Morning]:
    state = open_state(sqlite_url)
    yield Morning(slack, state)
    state.close()
