"""A state of each kind, opened."""

from collections.abc import Iterator

import pytest

from handlers.state import State, open_state


@pytest.fixture
def state(database_url: str) -> Iterator[State]:
    """A fresh state."""
    opened = open_state(database_url)
    yield opened
    opened.close()
