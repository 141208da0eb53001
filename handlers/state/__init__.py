"""What diplo keeps: the context of threads, events seen, votes, digests. SQLite or PostgreSQL, and nobody else speaks SQL."""

from handlers.state.errors import StateError
from handlers.state.opening import State, open_state

__all__ = ["State", "StateError", "open_state"]
