"""What the program reads out of our own records against `expected/`: each thing missed, in words."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import yaml

from knowledge.export import exported
from tests.corpus_cases import CORPUS, opened
from tests.corpus_compare import any_of, same_name

FIELDS = ("date", "end_date", "status", "mode", "city", "country", "start_time", "duration_minutes")
"""What is compared of a meeting beside its people; a key left out means that the record does not say it."""

Read = dict[str, Any]
"""A record or a meeting as a file or the program gives it."""


def read_expected() -> list[Read]:
    """The expected reading of every record, in the order of the files."""
    files = sorted((CORPUS / "expected").glob("*.yaml"))
    return [yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader) for file in files]


def missed_in(expected: Read) -> list[str]:
    """What the reading of one record misses."""
    found = _readings().get(expected["record"])
    if found is None:
        return ["the record is not read"]
    head = [_field(key, expected, found) for key in ("published", "url")]
    return [*filter(None, head), *_meetings(expected["meetings"], found["meetings"])]


@cache
def _readings() -> dict[str, Read]:
    """Each record as `extract --json` gives it."""
    read = [exported(record) for record in opened("records").archive.records]
    return {record["file"]: record for record in read}


def _meetings(wanted: Sequence[Read], found: Sequence[Read]) -> Iterator[str]:
    """Meetings missing, wrong in something, or not there; another one only mentioned is no error."""
    left = list(found)
    for want in wanted:
        got = max(left, key=lambda each: _likeness(want, each), default=None)
        if got is None or _likeness(want, got) < 1:
            if "optional" not in want:
                yield f"no meeting like {_told(want)}"
            continue
        left.remove(got)
        wrong = [*_people(want, got), *filter(None, (_field(key, want, got) for key in FIELDS))]
        yield from (f"{_told(want)}: {each}" for each in wrong)
    yield from (
        f"a meeting that is not there: {_told(got)}" for got in left if got["status"] != "mentioned"
    )


def _likeness(want: Read, got: Read) -> float:
    """How much two meetings are alike: people shared, the day, the status."""
    shared = sum(any_of(name, _names(got), same_name) for name in _names(want))
    return (
        shared
        and shared + (_field("date", want, got) is None) + (_field("status", want, got) is None) / 2
    )


def _people(want: Read, got: Read) -> Iterator[str]:
    """Who is missing, who is too many, whose country is wrong."""
    for side in ("participants", "delegation"):
        names, theirs = _names(want, side), _names(got, side)
        yield from (f"{side} lack {name}" for name in names if not any_of(name, theirs, same_name))
        yield from (
            f"{side} hold {name}"
            for name in theirs
            if not any(any_of(n, [name], same_name) for n in names)
        )
    for person in want["participants"]:
        match = [p for p in got["participants"] if any_of(person["name"], [p["name"]], same_name)]
        yield from filter(None, (_field("country", person, each, person["name"]) for each in match))


def _field(key: str, want: Read, got: Read, of: str = "") -> str | None:
    """A value that differs; `unknown` among the alternatives lets it be left out."""
    value = got.get(key)
    said = "unknown" if value is None else str(value)
    wanted = str(want.get(key, "unknown"))
    if any_of(wanted, [said], same_name if key == "city" else str.__eq__):
        return None
    return f"{key}{of and ' of ' + of} is {said}, not {wanted}"


def _names(meeting: Read, side: str = "participants") -> list[str]:
    """The names of one side of a meeting."""
    return [person["name"] for person in meeting.get(side, [])]


def _told(meeting: Read) -> str:
    """A meeting in a few words."""
    return f"{meeting.get('date')} {meeting['status']}: {' – '.join(_names(meeting))}"
