"""Small checks that are put together into the rules of Block Kit; each yields complaints with the place of the fault."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Check = Callable[[Any, str], Iterator[str]]


def complaint(sentence: str, path: str) -> str:
    """A sentence and where, as Slack points at faults."""
    return f"{sentence} [json-pointer:{path}]"


def string(longest: int, shortest: int = 1) -> Check:
    """Text of a length."""

    def check(value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield complaint("must be a string", path)
        elif len(value) > longest:
            yield complaint(f"must be less than {longest + 1} characters, has {len(value)}", path)
        elif len(value) < shortest:
            yield complaint(f"must be more than {shortest - 1} characters", path)

    return check


def matching(pattern: str, what: str) -> Check:
    """Text of a form."""
    compiled = re.compile(pattern)

    def check(value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, str) or not compiled.fullmatch(value):
            yield complaint(f"must be {what}", path)

    return check


def address(longest: int = 3000, schemes: str = "https?") -> Check:
    """A URL."""
    return every(string(longest), matching(rf"(?s)(?:{schemes})://\S+|mailto:\S+", "a valid URL"))


def one_of(*values: Any) -> Check:
    """One of some values."""

    def check(value: Any, path: str) -> Iterator[str]:
        if value not in values:
            yield complaint(f"must be one of {', '.join(map(str, values))}", path)

    return check


def flag(value: Any, path: str) -> Iterator[str]:
    """True or false."""
    if not isinstance(value, bool):
        yield complaint("must be a boolean", path)


def anything(value: Any, path: str) -> Iterator[str]:
    """Not looked at."""
    yield from ()


def number(low: int, high: int) -> Check:
    """A whole number within bounds."""

    def check(value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            yield complaint(f"must be a number from {low} to {high}", path)

    return check


def items(check_item: Check, most: int, least: int = 1) -> Check:
    """A list of so many."""

    def check(value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, list | tuple):
            yield complaint("must be an array", path)
            return
        if len(value) > most:
            yield complaint(f"no more than {most} items allowed, has {len(value)}", path)
        if len(value) < least:
            yield complaint(f"no less than {least} items allowed", path)
        for index, item in enumerate(value):
            yield from check_item(item, f"{path}/{index}")

    return check


def shape(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    """An object with these fields and no others; `type` is looked at by whoever chose the shape."""
    fields = {**required, **(optional or {})}

    def check(value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, Mapping):
            yield complaint("must be an object", path)
            return
        for name in required:
            if value.get(name) is None:
                yield complaint(f"missing required field: {name}", path)
        for name, part in value.items():
            if name == "type" or part is None:
                continue
            if name not in fields:
                yield complaint(f"invalid additional property: {name}", path)
            else:
                yield from fields[name](part, f"{path}/{name}")

    return check


def by_type(kinds: Mapping[str, Check]) -> Check:
    """An object whose `type` chooses its shape."""

    def check(value: Any, path: str) -> Iterator[str]:
        kind = value.get("type") if isinstance(value, Mapping) else None
        if kind not in kinds:
            yield complaint(f"unsupported type: {kind}", f"{path}/type")
        else:
            yield from kinds[str(kind)](value, path)

    return check


def every(*checks: Check) -> Check:
    """All of some checks."""

    def check(value: Any, path: str) -> Iterator[str]:
        for each in checks:
            yield from each(value, path)

    return check


def rule(holds: Callable[[Mapping[str, Any]], bool], sentence: str) -> Check:
    """A condition over several fields of an object."""

    def check(value: Any, path: str) -> Iterator[str]:
        if isinstance(value, Mapping) and not holds(value):
            yield complaint(sentence, path)

    return check
