"""How high an office is, for ranking what a digest tells."""

from collections.abc import Iterable
from typing import Final

from knowledge.records import Figure, Post

_RANK: Final = {
    Post.HEAD_OF_STATE: 0,
    Post.HEAD_OF_GOVERNMENT: 0,
    Post.FOREIGN_MINISTER: 1,
    Post.DEFENCE_MINISTER: 2,
    Post.TRADE_MINISTER: 2,
    Post.FINANCE_MINISTER: 2,
    Post.MINISTER: 2,
}
LOWEST: Final = 3


def office_rank(figures: Iterable[Figure]) -> int:
    """The rank of the highest office that a record gives any of some people."""
    posts = (
        found.value.post for figure in figures for found in figure.roles if not found.value.former
    )
    return min((_RANK.get(post, LOWEST) for post in posts), default=LOWEST)
