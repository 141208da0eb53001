"""The shapes in which English writes dates, each with what it says; `scan` tries them at each likely word."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from msgspec.structs import replace

from knowledge.dates.expression import Expression, Parts, Unit
from knowledge.dates.gates import gate_kind
from knowledge.dates.vocabulary import (
    COUNT,
    DAY,
    MONTH,
    ORDINALS,
    SEASON,
    SEASON_NUMBERS,
    SHIFTS,
    WEEKDAY,
    YEAR,
    compiled,
    count_value,
    month_number,
    weekday_number,
)

Reading = tuple[Expression, int]
"""What was read and where its words end."""

_LAST = r"(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Ff]ollowing|[Ss]ame|[Cc]urrent|[Cc]oming|[Pp]ast|[Pp]resent)"
_STORY = ("previous", "following", "same")
_TO = r"(?: ?[-–—‐‑] ?| (?:to|and|until|till|through) )(?:the )?"
_YEAR_AFTER = (
    rf"(?:(?: ?,)? ?(?:of |in )?(?P<year>{YEAR})"
    r"| (?:of |in )?(?:the )?(?P<when>last|this|next|previous|following|same|present|current) year)"
)
_BESIDE = rf"(?: ?\((?P<beside>{WEEKDAY})\))"
_BEFORE = rf"(?:(?P<weekday>{WEEKDAY}),? (?:the )?)?"


@dataclass(frozen=True, slots=True)
class Shape:
    """One way to write a date."""

    pattern: re.Pattern[str]
    """Its words."""
    build: Callable[[re.Match[str]], Reading | None]
    """What they say."""


def _parts(match: re.Match[str], day: str | None = None) -> Parts:
    """The pieces named in a match; a group that its pattern lacks is simply not there."""
    found = match.groupdict()
    weekday = found.get("weekday") or found.get("beside")
    when = found.get("when")
    return Parts(
        year=int(found["year"]) if found.get("year") else None,
        month=month_number(found["month"]) if found.get("month") else None,
        day=int(re.sub(r"\D", "", day)) if day else None,
        weekday=weekday_number(weekday) if weekday else None,
        year_shift=SHIFTS[when] if when else None,
    )


def _days(match: re.Match[str]) -> Reading | None:
    """A day and month, or two days of one month."""
    first = _parts(match, match["day"])
    if match["until"] is None:
        return Expression(first), match.end()
    last = replace(_parts(match, match["until"]), weekday=None)
    if (first.day or 0) < (last.day or 0):
        return Expression(first, last), match.end()
    # `May 26 and 3 others` is no range; `26 to 3 May` starts in no month that we know.
    if match.end("until") < match.end("month"):
        return None
    return Expression(replace(first, year=None, year_shift=None)), match.end("day")


def _numeric(match: re.Match[str]) -> Reading | None:
    year, one, two = int(match["y"]), int(match["a"]), int(match["b"])
    iso = match.start("y") < match.start("a")
    month, day = (one, two) if iso else (two, one)
    if not iso and month > 12 and day <= 12:  # 05/26/2024 can only be American
        month, day = day, month
    return Expression(Parts(year, month, day)), match.end()


def _month_year(match: re.Match[str]) -> Reading | None:
    return Expression(_parts(match), unit=Unit.MONTH), match.end()


def _bare_year(match: re.Match[str]) -> Reading | None:
    return Expression(_parts(match), unit=Unit.YEAR), match.end()


def _year_first(match: re.Match[str]) -> Reading | None:
    return Expression(_parts(match, match["day"])), match.end()


def _years(match: re.Match[str]) -> Reading | None:
    first, last = int(match["one"]), int(match["two"])
    if first >= last:
        return None
    return Expression(Parts(first), Parts(last), Unit.YEAR), match.end()


def _tied(match: re.Match[str]) -> Reading | None:
    """`last August`, `this Friday`, `next spring`, `the following week`."""
    word, what = match["which"].lower(), match["what"]
    said = Expression(shift=SHIFTS[word], story=word in _STORY)
    name = what.lower().split()[-1]
    if name in SEASON_NUMBERS:
        return replace(said, unit=Unit.SEASON, number=SEASON_NUMBERS[name]), match.end()
    if name in ("day", "week", "weekend", "month", "quarter", "year"):
        fiscal = " " in what.strip()
        said = replace(said, unit=Unit.FISCAL if fiscal else Unit(name))
        return replace(said, story=said.story or name == "day"), match.end()
    if match["named"]:
        return replace(said, first=Parts(weekday=weekday_number(what))), match.end()
    day = match["day"]
    parts = Parts(
        month=month_number(match["month"]), day=int(re.sub(r"\D", "", day)) if day else None
    )
    return replace(said, first=parts, unit=Unit.DAY if day else Unit.MONTH), match.end()


def _deictic(match: re.Match[str]) -> Reading | None:
    word = match[0].lower()
    shift = (
        1 if word.startswith("tomorrow") else -1 if word.startswith(("yesterday", "last")) else 0
    )
    return Expression(shift=shift), match.end()


def _before_after(match: re.Match[str]) -> Reading | None:
    named = match["unit"].lower()
    unit = Unit(named) if named in ("week", "month", "year") else Unit.DAY
    return Expression(
        unit=unit, shift=-1 if match["side"] == "before" else 1, story=True
    ), match.end()


def _part_of_day(match: re.Match[str]) -> Reading | None:
    """`the previous evening`, `the next morning`: a day counted from the one told last."""
    shift = {"previous": -1, "same": 0}.get(match["which"].lower(), 1)
    return Expression(unit=Unit.DAY, shift=shift, story=True), match.end()


def _counted(match: re.Match[str]) -> Reading | None:
    """`two weeks ago`, `in two weeks' time`: a year or month is as precise as it gets."""
    count, name = count_value(match["count"].lower()), match["unit"].lower()
    ahead = match["ago"] != "ago"
    unit = Unit(name)
    if unit is Unit.YEAR and count == 1:  # `a year ago` means about this time last year
        unit, count = Unit.MONTH, 12
    vague = unit is Unit.WEEK or (name == "year" and unit is Unit.MONTH)
    return Expression(unit=unit, shift=count if ahead else -count, about=vague), match.end()


def _season(match: re.Match[str]) -> Reading | None:
    number = SEASON_NUMBERS[match["season"].lower()]
    return Expression(_parts(match), unit=Unit.SEASON, shift=None, number=number), match.end()


def _division(match: re.Match[str]) -> Reading | None:
    """`Q2 2023`, `the second quarter of 2023`, `the first half of last year`."""
    found = match.groupdict()
    half = (found.get("kind") or "").lower() == "half"
    number = int(found["q"]) if found.get("q") else ORDINALS[match["ordinal"].lower()]
    if half and number == ORDINALS["last"]:
        number = 2
    if number > (2 if half else 4):
        return None
    unit = Unit.HALF if half else Unit.QUARTER
    return Expression(_parts(match), unit=unit, number=number), match.end()


def _fiscal(match: re.Match[str]) -> Reading | None:
    return Expression(_parts(match), unit=Unit.FISCAL), match.end()


def _shape(pattern: str, build: Callable[[re.Match[str]], Reading | None]) -> Shape:
    return Shape(compiled(pattern), build)


_DAY_MONTH = _shape(
    rf"{_BEFORE}(?P<day>{DAY})(?:{_TO}(?P<until>{DAY}))? (?:of )?(?P<month>{MONTH})"
    rf"{_BESIDE}?{_YEAR_AFTER}?(?: ?\({WEEKDAY}\))?",
    _days,
)
_MONTH_DAY = _shape(
    rf"{_BEFORE}(?P<month>{MONTH}) ?(?:the )?(?P<day>{DAY})(?:{_TO}(?P<until>{DAY})(?! {MONTH}))?"
    rf"{_BESIDE}?{_YEAR_AFTER}?(?: ?\({WEEKDAY}\))?",
    _days,
)
_DIGITS = (
    _shape(
        r"(?P<y>\d{4})(?P<mark>[-/.])(?P<a>\d{1,2})(?P=mark)(?P<b>\d{1,2})(?![\d]|[-/]\d)", _numeric
    ),
    _shape(
        r"(?P<a>\d{1,2})(?P<mark>[-/.])(?P<b>\d{1,2})(?P=mark)(?P<y>(?:1[6-9]|20)\d\d|2100)(?!\d)",
        _numeric,
    ),
    _DAY_MONTH,
    _shape(rf"(?P<year>{YEAR}),? (?P<month>{MONTH}) (?P<day>{DAY})", _year_first),
    _shape(
        rf"(?P<one>{YEAR})(?: ?[-–—‐‑] ?| (?:to|until|through) )(?P<two>{YEAR})(?![-/]\d)", _years
    ),
    _shape(rf"(?P<year>{YEAR}),? Q(?P<q>[1-4])(?!\w)", _division),
    _shape(rf"(?P<ordinal>[1-4](?:st|nd|rd|th)) (?P<kind>quarter|half){_YEAR_AFTER}", _division),
    _shape(r"(?P<count>\d{1,3}) (?P<unit>day|week|month|year|decade)s? (?P<ago>ago)\b", _counted),
)
_MONTHS = (
    _MONTH_DAY,
    _shape(rf"(?P<month>{MONTH})(?:{_YEAR_AFTER})", _month_year),
)
_BARE_MONTH = _shape(rf"(?P<month>{MONTH})", _month_year)
_BARE_YEAR = _shape(rf"(?P<year>{YEAR})(?![-/:]\d|\w)", _bare_year)
_BARE_WEEKDAY = _shape(
    rf"(?P<weekday>{WEEKDAY})",
    lambda match: (Expression(_parts(match)), match.end()),
)
_WORDS = (
    _shape(
        rf"{_LAST} (?P<what>(?P<named>{WEEKDAY})|(?P<month>{MONTH})(?: (?P<day>{DAY}))?|{SEASON}"
        r"|weekend|week|month|quarter|(?:Japanese )?(?:fiscal |financial )?year|day)(?![A-Za-z]| of )",
        _tied,
    ),
    _shape(r"(?:[Tt]oday|[Tt]onight|[Tt]omorrow|[Yy]esterday)(?!\w)", _deictic),
    _shape(r"(?:[Tt]his (?:morning|afternoon|evening)|[Ll]ast (?:night|evening))(?!\w)", _deictic),
    _shape(
        r"[Tt]he (?P<unit>day|evening|night|morning|afternoon|week|month|year) (?P<side>before|after)"
        r"(?! (?:[A-Z\d]|(?:the|an?|his|her|its|their|our|they|he|she|it|yesterday|tomorrow|last)\b)|\w)",
        _before_after,
    ),
    _shape(
        r"(?P<which>[Pp]revious|[Ff]ollowing|[Ss]ame|[Nn]ext) (?P<unit>evening|night|morning|afternoon)(?!\w)",
        _part_of_day,
    ),
    _shape(
        r"[Oo]ver the weekend(?! of )",
        lambda match: (Expression(unit=Unit.WEEKEND, shift=0), match.end()),
    ),
    _shape(rf"(?P<count>{COUNT}) (?P<unit>day|week|month|year|decade)s? (?P<ago>ago)\b", _counted),
    _shape(
        rf"[Ii]n (?P<count>{COUNT}) (?P<unit>day|week|month|year)(?:['’]?s|s?['’]|s)? (?P<ago>time)\b",
        _counted,
    ),
    _shape(
        rf"(?P<season>{SEASON})(?:,? (?:of )?(?P<year>{YEAR})| (?:of )?(?P<when>last|this|next) year)",
        _season,
    ),
    _shape(
        rf"[Qq](?P<q>[1-4])(?:,? (?:of )?(?P<year>{YEAR})| (?:of )?(?P<when>last|this|next) year)",
        _division,
    ),
    _shape(
        rf"(?P<ordinal>first|second|third|fourth|last|latter) (?P<kind>quarter|half){_YEAR_AFTER}",
        _division,
    ),
    _shape(rf"(?:[Jj]?[Ff][Yy] ?|(?:[Ff]iscal|[Ff]inancial) (?:year )?)(?P<year>{YEAR})", _fiscal),
)

_SHAPES = {"digit": _DIGITS, "month": _MONTHS, "weekday": (_DAY_MONTH, _MONTH_DAY), "word": _WORDS}
_BARE_SHAPES = {
    "digit": (_BARE_YEAR,),
    "month": (_BARE_MONTH,),
    "weekday": (_BARE_WEEKDAY,),
    "word": (),
}


def scan(text: str, at: re.Match[str]) -> Reading | None:
    """Read the date that begins at a gate, bare months, years and weekdays left to the caller."""
    return _first(_SHAPES[gate_kind(at)], text, at.start())


def scan_bare(text: str, at: re.Match[str]) -> Reading | None:
    """Read a year, month or weekday that stands alone: a date only if the words around it say so."""
    return _first(_BARE_SHAPES[gate_kind(at)], text, at.start())


def _first(shapes: tuple[Shape, ...], text: str, start: int) -> Reading | None:
    for shape in shapes:
        match = shape.pattern.match(text, start)
        reading = shape.build(match) if match else None
        if reading is not None:
            return reading
    return None
