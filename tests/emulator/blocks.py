"""Block Kit as Slack accepts it (stub, rules to come)."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from secrets import token_hex
from typing import Any

from tests.emulator.clock import Json


class Surface(StrEnum):
    """Where blocks are shown."""

    MESSAGE = "message"
    MODAL = "modal"
    HOME = "home"


def block_complaints(blocks: Any, surface: Surface) -> list[str]:
    """What Slack would refuse; empty when nothing."""
    return []


def view_complaints(view: Mapping[str, Any]) -> list[str]:
    """What Slack would refuse; empty when nothing."""
    return []


def counted_characters(blocks: Sequence[Any]) -> int:
    """Characters of everything that is written in blocks."""
    return sum(map(len, _written(list(blocks))))


def with_ids(blocks: Sequence[Json]) -> tuple[Json, ...]:
    """Blocks with the ids that Slack gives to those without."""
    return tuple({**block, "block_id": block.get("block_id") or token_hex(3)[:5]} for block in blocks)


def _written(thing: Any) -> Iterator[str]:
    if isinstance(thing, Mapping):
        for key, value in thing.items():
            if key != "type":
                yield from _written(value)
    elif isinstance(thing, list | tuple):
        for value in thing:
            yield from _written(value)
    elif isinstance(thing, str):
        yield thing


def option_complaints(answer: Any) -> list[str]:
    """What Slack would refuse in the options of a menu."""
    return []
