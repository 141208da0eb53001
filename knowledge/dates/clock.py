"""Clock times, durations and counts of days in running text."""

import re
from collections.abc import Iterator
from datetime import time
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from knowledge.dates.vocabulary import COUNT, compiled, count_value
from knowledge.patterns import lazy


class TimeMention(Struct, frozen=True, gc=False):
    """A clock time where it stands in a text."""

    start: int
    """First character, `around` and the like included."""
    end: int
    """Character after the last of the time itself."""
    value: time
    """The time."""
    approximate: bool = False
    """True for `around 2:54 p.m.`."""
    zone: str | None = None
    """`local`, or the zone as printed (`JST`, `Japan time`); None where none is bound to it."""


class DurationMention(Struct, frozen=True, gc=False):
    """A length of time where it stands in a text."""

    start: int
    """First character, `about` and the like included."""
    end: int
    """Character after the last."""
    minutes: int
    """Minutes in all."""
    approximate: bool = False
    """True for `approximately`, `about`, `nearly`."""
    begins: time | None = None
    """When it begins, where it is the distance of two clock times."""

    @property
    def from_clock(self) -> bool:
        """Whether it is the distance of two clock times."""
        return self.begins is not None


class DayCountMention(Struct, frozen=True, gc=False):
    """A number of days that something takes: `two-day programme`."""

    start: int
    """First character."""
    end: int
    """Character after the last."""
    days: int
    """How many days."""


_ABOUT = (
    r"(?P<about>\b(?i:approximately|approx\.?|about|around|roughly|nearly|almost|some|just (?:over|under)"
    r"|more than|less than|over|under|circa|an estimated)(?: an?(?= (?:total|further)\b))? )?"
)
_MARK = r"(?P<half>[AaPp])\.? ?[Mm](?:\.|(?![A-Za-z]))"
_TIME = compiled(
    # First what every time begins with, so that little is tried inside of words.
    rf"(?=(?<!\w)\w|\d){_ABOUT}(?<![\d.,:$€£¥])(?:(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)? ?{_MARK}"
    r"|(?P<hour24>[01]?\d|2[0-4])(?::|[h](?=\d))(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?: ?(?:hrs|hours|h)\b)?"
    r"(?![\d:]|\.\d)"
    r"|(?P<military>[01]\d[0-5]\d|2[0-3][0-5]\d) ?(?:hrs|hours|h)\b"
    r"|\b(?P<clock>1[0-2]|[1-9]|[a-z]{3,6}) o['’]clock(?: in the (?P<part>morning|afternoon|evening))?"
    r"|\b(?P<word>(?:[Nn]oon|[Mm]idday|[Mm]idnight))\b)"
)
_ZONES = r"J\.?S\.?T|K\.?S\.?T|GMT|UTC|CES?T|BST|E[SD]T|P[SD]T|C[SD]T|NZ[SD]T|AE[SD]T|IST|SGT|HKT|MSK|EES?T|WIB|ICT|PHT|MYT"
_NAMED_ZONE = r"(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?|U\.?S\.?|NZ|UK)(?: [Ss]tandard| [Dd]aylight| [Ss]ummer)? [Tt]ime"
_ZONE = compiled(
    r"(?: on [A-Z][a-z]+ \d{1,2}| \([A-Z][a-z]{2}\))?,? ?"
    r"(?:\((?:the )?(?P<inside>[Ll]ocal [Tt]ime"
    rf"|{_ZONES}|{_NAMED_ZONE})(?=[),;.:\s])"
    rf"|(?:in )?(?:the )?(?P<local>[Ll]ocal(?: [A-Z][a-z]+)? [Tt]ime|{_ZONES}|{_NAMED_ZONE})\b)"
)
_DATE_BETWEEN = compiled(
    r"(?: (?:on|of))?,? ?(?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?"
    r" [A-Z][a-z]{2,8})(?:,? \d{4})?"
)
_DURATION = compiled(
    rf"(?=(?<!\w)\w|three|quarter|a |half|hour){_ABOUT}(?:\ban? )??"
    r"(?:(?P<quarters>three(?:-| )quarters|(?:a )?quarter) of an hour|(?P<halfhour>half(?:-| )(?:an? )?(?:-| )?hour|half-hour)"
    rf"|(?<![\w.,:$-])(?P<count>\d{{1,3}}(?:\.\d{{1,2}})?|{COUNT})(?P<and_half> and (?:a|one)(?:-| )half| 1/2|½)?"
    r"(?: |[-‐‑])(?:full |short |whole |long )?(?P<unit>hours?|hrs?|minutes?|mins?)(?!\w)"
    r"(?: and (?P<plus_half>(?:a|one)(?:-| )half|half)(?: hours?)?"
    rf"|(?:,| and|, and)? (?:(?P<quarter>a quarter)|(?P<rest>\d{{1,2}}|{COUNT})(?: |[-‐‑])(?:minutes?|mins?)\b))?"
    r"(?: and (?P<late_half>a half)\b)?"
    r"|(?P<hourlong>hour(?:-| )long))"
)
_LINK = compiled(
    r"(?: ?(?:\([^()]{1,40}\)))? ?(?:-|–|—|to|until|till|and|through) ?(?:about |around |approximately )?"
)
_RANGE_LEAD = compiled(r"\b(?:from|between|From|Between) (?:about |around |approximately )?$")
_DAYS = compiled(
    rf"\b(?P<count>\d{{1,2}}|{COUNT})(?:(?:[-‐‑]| ))(?:day|days)(?P<long>(?:[-‐‑]| )long)?(?= |[.,;])"
)
_BARE_HOUR = compiled(r"\b(?:[Ff]rom|[Bb]etween) (?P<hour>1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d))?"
                      r"(?: ?(?:-|–|—) ?| (?:to|until|till|and) )$")  # fmt: skip
_WORD_TIMES = {"noon": time(12), "midday": time(12), "midnight": time(0)}


def tells_clock(text: str) -> bool:
    """Whether a text has the words or digits without which it tells neither times nor lengths; most have not."""
    return _tells_length(text) or _time_cue(text).search(text) is not None


def find_times(text: str) -> list[TimeMention]:
    """Find clock times, each with the zone that stands by it."""
    return list(_times(text))


@lru_cache(maxsize=4)  # durations ask for the times of the text that times were just asked for
def _times(text: str) -> tuple[TimeMention, ...]:
    found: list[TimeMention] = []
    cue = _time_cue(text)
    if not cue.search(text):
        return ()
    for match in _near(text, cue, _TIME):
        value = _time_value(match)
        if value is None:
            continue
        zone = _zone_after(text, match.end()) or _zone_before(text, match.start())
        said = TimeMention(match.start(), match.end(), value, bool(match["about"]), zone)
        if found and match["half"] and _LINK.fullmatch(text, found[-1].end, said.start):
            found[-1] = _in_half_of(said, found[-1], text)
        found.append(said)
    return tuple(found)


def _in_half_of(end: TimeMention, start: TimeMention, text: str) -> TimeMention:
    """`from 3:50 to 4:30 p.m.`: the first time borrows the half of the day from the second."""
    if not text[start.end - 1].isdigit() or start.value.hour > 12:
        return start
    return replace(start, value=_same_half(start.value.hour % 12, start.value.minute, end.value))


def _time_cue(text: str) -> re.Pattern[str]:
    """What times have; in a text without the words for hours only digits, which are found much faster."""
    worded = "clock" in text or "oon" in text or "idday" in text or "idnight" in text
    return _TIME_CUE if worded else _DIGIT_CUE


_DIGITS_OF_TIME = r"\d(?::\d\d| ?[AaPp]\.? ?[Mm]|h\d|\d{3} ?h)"
_DIGIT_CUE = compiled(_DIGITS_OF_TIME)
_TIME_CUE = compiled(rf"{_DIGITS_OF_TIME}|o['’]clock|[Nn]oon|[Mm]id(?:day|night)")


def _near(text: str, cue: re.Pattern[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Matches around cues only: tried at every letter, the patterns would be the slowest of all."""
    start, end = 0, -1
    for found in cue.finditer(text):
        if found.start() - _REACH > end:
            yield from pattern.finditer(text, start, max(end, start))
            start = found.start() - _REACH
        start, end = max(start, 0), found.end() + _REACH
    yield from pattern.finditer(text, start, max(end, start))


_REACH = 40
"""Characters that a time or duration may stretch to either side of its cue."""


def _time_value(match: re.Match[str]) -> time | None:
    if match["word"]:
        return _WORD_TIMES[match["word"].lower()]
    if match["clock"]:
        try:
            hour = count_value(match["clock"])
        except KeyError:
            return None
        afternoon = match["part"] in ("afternoon", "evening")
        return time(hour % 12 + 12 * afternoon) if 1 <= hour <= 12 else None
    if match["military"]:
        return time(int(match["military"][:2]), int(match["military"][2:]))
    if match["hour24"]:
        hour = int(match["hour24"])
        return time(hour, int(match["minute24"])) if hour < 24 else None
    return _half_day(int(match["hour"]), int(match["minute"] or 0), match["half"].lower() == "p")


def _half_day(hour: int, minute: int, afternoon: bool) -> time | None:
    """`0:00 p.m.` is noon in Tokyo's usage, `12:15 a.m.` a quarter past midnight, `16:25 p.m.` a slip."""
    if hour > 12:
        return time(hour, minute) if afternoon and hour < 24 else None
    return time(hour % 12 + 12 * afternoon, minute)


def _zone_after(text: str, end: int) -> str | None:
    match = _ZONE.match(text, end)
    if match is None:
        dated = _DATE_BETWEEN.match(text, end)
        match = _ZONE.match(text, dated.end()) if dated else None
    if match is None:
        return None
    return _zone_name(match["inside"] or match["local"])


def _zone_before(text: str, start: int) -> str | None:
    match = _ZONE_BEFORE.search(text, max(0, start - 40), start)
    return _zone_name(match["zone"]) if match else None


_ZONE_BEFORE = compiled(rf"(?P<zone>[Ll]ocal [Tt]ime|{_NAMED_ZONE})[:,]? (?:at )?$")


def _zone_name(words: str) -> str:
    plain = " ".join(words.split())
    return "local" if plain.lower().startswith("local") else plain.replace(".", "")


def find_durations(text: str) -> list[DurationMention]:
    """Find lengths of time, told or given as the two ends of a time range."""
    found = _durations(text) if _tells_length(text) else []
    found += _clock_ranges(text)
    return sorted(found, key=lambda said: said.start)


def _durations(text: str) -> list[DurationMention]:
    matches = _near(text, _DURATION_CUE, _DURATION)
    return [said for match in matches if (said := _duration(match))]


def _tells_length(text: str) -> bool:
    """Whether a text has a word without which no length can be told."""
    shortened = ("min" in text or "hr" in text) and _SHORT_UNIT.search(text)
    return "hour" in text or bool(shortened)


# Letters come first in both, as `re` then passes quickly over all others.
_SHORT_UNIT = lazy(r"h(?<=[ \xa0\t\n‐‑-].)r|m(?<=[ \xa0\t\n‐‑-].)in(?:ute)?s?(?!\w)")
_DURATION_CUE = lazy(r"h(?:our|rs?\b)|min(?:ute)?s?(?!\w)")


def _duration(match: re.Match[str]) -> DurationMention | None:
    minutes = _minutes(match)
    if minutes <= 0:
        return None
    return DurationMention(match.start(), match.end(), minutes, bool(match["about"]))


def _minutes(match: re.Match[str]) -> int:
    if match["quarters"]:
        return 45 if match["quarters"].startswith("three") else 15
    if match["halfhour"]:
        return 30
    if match["hourlong"]:
        return 60
    count = match["count"]
    value = float(count) if count[0].isdecimal() else float(count_value(count))
    value += 0.5 if match["and_half"] else 0
    if match["unit"].startswith("m"):
        return round(value)
    value += 0.5 if match["plus_half"] or match["late_half"] else 0.25 if match["quarter"] else 0
    return round(value * 60) + (count_value(match["rest"]) if match["rest"] else 0)


def _clock_ranges(text: str) -> list[DurationMention]:
    times = _times(text)
    found = []
    for one, two in pairwise(times):
        if not _LINK.fullmatch(text, one.end, two.start) or one.zone not in (None, two.zone):
            continue
        if text[one.end : two.start].strip() == "and" and not _RANGE_LEAD.search(
            text[: one.start][-30:]
        ):
            continue
        found.append(_between(one.value, two, one.start, one.approximate))
    taken = {said.end for said in found}
    for two in times:
        if two.end in taken:
            continue
        lead = _BARE_HOUR.search(text, max(0, two.start - 40), two.start)
        if lead is not None:
            hour, minute = int(lead["hour"]) % 12, int(lead["minute"] or 0)
            start = _same_half(hour, minute, two.value)
            found.append(_between(start, two, lead.start(), False))
    return [said for said in found if 0 < said.minutes < 12 * 60]


def _same_half(hour: int, minute: int, end: time) -> time:
    later = time(hour + 12, minute)
    return later if later < end else time(hour, minute)


def _between(start: time, end: TimeMention, at: int, about: bool) -> DurationMention:
    minutes = (end.value.hour - start.hour) * 60 + end.value.minute - start.minute
    return DurationMention(at, end.end, minutes % (24 * 60), about or end.approximate, start)


def find_day_counts(text: str) -> list[DayCountMention]:
    """Find how many days something takes, from `two-day` and `two days`."""
    if "day" not in text:
        return []
    return [
        DayCountMention(match.start(), match.end(), count_value(match["count"]))
        for match in _DAYS.finditer(text)
        if match["count"] not in ("a", "an") or match["long"]
    ]
