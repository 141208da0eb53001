"""What the program reads out of records against `expected_…/`: each thing missed, in words."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from knowledge.export import exported
from tests.corpus_cases import CORPUS, opened, read_yaml
from tests.corpus_compare import any_of, same_name

FIELDS = ("date", "end_date", "status", "mode", "city", "country", "start_time", "duration_minutes")
"""What is compared of a meeting beside its people; a key left out means that the record does not say it."""

_JOURNEY = ("city", "date", "end_date", "status")
_KEYS = {
    "": "archive record title published url copy_of meetings visits only_named countries topics note",
    "meetings": f"{' '.join(FIELDS)} kind optional participants delegation",
    "visits": f"{' '.join(_JOURNEY)} people country",
    "participants": "name role country",
    "delegation": "name role country",
}
"""The keys that a reading and its parts may have."""

Read = dict[str, Any]
"""A record or a meeting as a file or the program gives it."""


def read_expected(archive: str) -> list[Read]:
    """The expected reading of every record of an archive, in the order of the files."""
    files = sorted((CORPUS / f"expected_{archive}").glob("*.yaml"))
    return [{"archive": archive, **read_yaml(file)} for file in files]


def missed_in(expected: Read) -> list[str]:
    """What the reading of one record misses."""
    found = _readings(expected["archive"]).get(expected["record"])
    if found is None:
        return ["the record is not read"]
    head = [_field(key, expected, found) for key in ("published", "url")]
    meetings = _meetings(expected["meetings"], found["meetings"])
    visits = _visits(expected.get("visits", []), found["visits"])
    return [*filter(None, head), *meetings, *visits, *_named(expected, found)]


def slips_in(part: Read, of: str = "") -> list[str]:
    """Keys of an expected reading that there are not, so that no expectation is lost to a typing error."""
    wrong = [
        f"{of or part['record']}: no such key: {key}"
        for key in part
        if key not in _KEYS[of].split()
    ]
    inner = [
        slip for key in _KEYS if key in part for each in part[key] for slip in slips_in(each, key)
    ]
    return [*wrong, *inner]


@cache
def _readings(archive: str) -> dict[str, Read]:
    """Each record as `extract --json` gives it."""
    read = [exported(record) for record in opened(archive).archive.records]
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


def _named(expected: Read, found: Read) -> Iterator[str]:
    """People and countries named without having met, where they are missing."""
    people, countries = expected.get("only_named", []), expected["countries"]
    yield from (f"people lack {p}" for p in people if not any_of(p, found["people"], same_name))
    yield from (f"countries lack {code}" for code in countries if code not in found["countries"])


def _visits(wanted: Sequence[Read], found: Sequence[Read]) -> Iterator[str]:
    """Journeys missing, or read with somebody else; others are no error."""
    for want in wanted:
        told = f"visit of {' and '.join(want['people'])} to {want['country']}"
        here = [v for v in found if v["country"] == want["country"]]
        same = [v for v in here if all(any_of(p, v["people"], same_name) for p in want["people"])]
        wrong = [[w for key in _JOURNEY if (w := _field(key, want, v))] for v in same]
        if not same:
            yield f"no {told}; travellers there: {[v['people'] for v in here]}"
        yield from (f"{told}: {each}" for each in min(wrong, key=len, default=[]))


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
