"""Dates in the running text of a record: found first, resolved when the record's date and the tense are known."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from knowledge.dates.expression import Edge, Expression, Parts, Unit
from knowledge.dates.gates import GATE, gate_kind
from knowledge.dates.grammar import Reading, scan, scan_bare
from knowledge.dates.resolving import Tense, agrees, resolve_expression
from knowledge.dates.span import DateSpan
from knowledge.dates.vocabulary import YEAR, compiled
from knowledge.patterns import lazy

__all__ = [
    "DateMention",
    "Tense",
    "candidate_years",
    "find_dates",
    "find_dates_at",
    "is_explicit",
    "is_relative",
    "is_story",
    "resolve",
    "resolve_with_year",
]


class DateMention(Struct, frozen=True, gc=False):
    """A date expression where it stands in a text."""

    start: int
    """First character."""
    end: int
    """Character after the last."""
    text: str
    """The words."""
    said: Expression
    """What they say, unresolved."""

    @property
    def impossible(self) -> bool:
        """True for a day that the calendar does not have, which resolves to None."""
        return self.said.impossible


_PREPOSITION = (
    r"[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Dd]uring|[Ff]rom|[Bb]efore|[Aa]fter|[Bb]etween|[Tt]hroughout|[Tt]hrough"
    r"|[Oo]f|[Ff]or|[Tt]o|[Aa]nd|[Oo]r|[Aa]round|[Aa]bout|[Ee]arly|[Mm]id|[Ll]ate|[Ee]arlier|[Cc]irca"
)
_LEADS_MONTH = compiled(rf"\b(?:{_PREPOSITION}|[Bb]ack in|as of)(?: |(?<=[Mm]id)[-–])$")
_LEADS_YEAR = compiled(
    r"\b(?:[Ii]n|[Ss]ince|[Oo]f|[Bb]y|[Uu]ntil|[Tt]ill|[Dd]uring|[Ff]rom|[Bb]efore|[Aa]fter|[Bb]etween|[Tt]hroughout"
    r"|[Tt]he years?|[Ee]arly|[Mm]id|[Ll]ate|[Cc]irca|[Ii]n about|[Ii]n around|as of|back to|[Ii]n the"
    rf"|(?:[Ii]n|[Bb]etween|[Ss]ince) {YEAR}(?:,| and| or))(?: |(?<=[Mm]id)[-–])$"
)
_LEADS_WEEKDAY = compiled(
    r"\b(?:[Oo]n|[Ff]or|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter) $"
)
_NAME_AFTER = compiled(r" [A-Z][a-z]")
_POSSESSIVE = lazy(r"['’]s\b")
# Months that are also words or names need something more than a capital letter.
_DOUBTFUL = frozenset(
    {"may", "march", "april", "june", "august", "mar", "jan", "apr", "dec", "jun"}
)
_NAMELIKE = frozenset({"april", "june", "august", "may", "jan"})
_EDGE = compiled(
    r"\b(?i:(?:(?:at|by) )?(?:the )?(?:(?P<part>early|mid|late|earlier|later)(?: |[-–])(?:in )?(?:the )?"
    r"|(?P<edge>end|beginning|start|middle) of (?:the )?"
    r"|(?P<week>week (?:of|beginning|starting|commencing)) (?:the )?)"
    r"|(?P<about>about|around|approximately|circa) )$"
)
_EDGES = {
    "early": Edge.EARLY, "mid": Edge.MID, "middle": Edge.MID, "late": Edge.LATE, "end": Edge.END,
    "beginning": Edge.START, "start": Edge.START, "earlier": Edge.EARLIER, "later": Edge.LATER,
}  # fmt: skip
_TO = compiled(r"(?: ?[-–—‐‑] ?| (?:to|until|till|through) )(?:the )?")
_AND = compiled(r" and (?:the )?")
_BETWEEN = compiled(r"\b[Bb]etween (?:the )?$")


def find_dates(text: str, loose: bool = False) -> list[DateMention]:
    """Find every date expression, to be resolved with its own anchor and tense; `loose` for folded questions."""
    return _read(text, GATE.finditer(text), loose)


def find_dates_at(text: str, starts: Sequence[int]) -> list[DateMention]:
    """Find every date expression of a text of which it is known where alone they may begin, in order."""
    return _read(text, _gates_at(text, starts), loose=False) if starts else []


def _gates_at(text: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
    end = 0
    for start in starts:
        gate = GATE.match(text, start) if start >= end else None
        if gate is not None:
            end = gate.end()
            yield gate


def _read(text: str, gates: Iterable[re.Match[str]], loose: bool) -> list[DateMention]:
    found: list[DateMention] = []
    end = 0
    for gate in gates:
        start = gate.start()
        if start < end:
            continue
        reading = scan(text, gate) or _bare(text, gate, loose)
        if reading is None:
            continue
        mention = _with_edge(text, start, reading, end)
        end = mention.end
        if found and (joined := _join(text, found[-1], mention)):
            found[-1] = joined
        else:
            found.append(mention)
    return found


def _bare(text: str, gate: re.Match[str], loose: bool) -> Reading | None:
    """A year, month or weekday alone, when its surroundings make it a date."""
    reading = scan_bare(text, gate)
    if reading is None:
        return None
    start, end = gate.start(), reading[1]
    if loose and (gate_kind(gate) != "digit" or 1900 <= int(text[start:end]) <= 2100):
        return reading
    before = text[max(0, start - 24) : start]
    kind = gate_kind(gate)
    if kind == "month":
        fits = _month_fits(text, start, end, before)
    elif kind == "weekday":
        fits = bool(_LEADS_WEEKDAY.search(before) or _POSSESSIVE.match(text, end))
    else:
        fits = bool(_LEADS_YEAR.search(before))
    return reading if fits else None


def _month_fits(text: str, start: int, end: int, before: str) -> bool:
    word = text[start:end].rstrip(".").lower()
    if text[end : end + 1] in ("-", "’", "'") and not text[end + 1 : end + 2].isdigit():
        return word not in _DOUBTFUL
    lead = _LEADS_MONTH.search(before)
    if word not in _DOUBTFUL:
        return lead is not None or (len(word) > 3 and not text[start:end].isupper())
    if lead is None or text[start:end].isupper():
        return False
    loose = lead[0].strip().lower() in (
        "of",
        "for",
        "to",
        "and",
        "by",
        "or",
        "from",
        "before",
        "after",
        "about",
    )
    return not (loose and word in _NAMELIKE and _NAME_AFTER.match(text, end))


def _with_edge(text: str, start: int, reading: Reading, floor: int) -> DateMention:
    """Take in `early`, `the end of`, `around` that stand before the date."""
    said, end = reading
    lead = _EDGE.search(text[max(floor, start - 30) : start])
    if lead is not None:
        if lead["about"]:
            said = replace(said, about=True)
        elif lead["week"]:
            said = replace(said, edge=Edge.WEEK_OF) if _is_day(said) else said
        else:
            said = replace(said, edge=_EDGES[(lead["part"] or lead["edge"]).lower()])
        start -= len(lead[0])
    return DateMention(start, end, text[start:end], said)


def _is_day(said: Expression) -> bool:
    return said.last is None and said.shift is None and said.first.day is not None


def _join(text: str, one: DateMention, two: DateMention) -> DateMention | None:
    """One range out of two dates that `to`, a dash or `between … and` connects."""
    if not (_joinable(one.said) and _joinable(two.said)):
        return None
    gap = text[one.end : two.start]
    if not _TO.fullmatch(gap):
        lead = text[max(0, one.start - 12) : one.start]
        if not (_AND.fullmatch(gap) and _BETWEEN.search(lead)):
            return None
    first, last = one.said.first, two.said.first
    if first.month is None and last.month is not None and last.year is None:
        return None
    if _key(first, last) > _key(last, first):
        return None
    about = one.said.about or two.said.about
    said = Expression(first, last, one.said.unit, about=about)
    return DateMention(one.start, two.end, text[one.start : two.end], said)


def _joinable(said: Expression) -> bool:
    calendar = said.last is None and said.shift is None and said.edge is Edge.WHOLE
    named = said.first.month is not None or said.first.year is not None
    return calendar and named and said.unit in (Unit.DAY, Unit.MONTH, Unit.YEAR)


def _key(parts: Parts, other: Parts) -> tuple[int, int, int]:
    """Order of two dates as far as both tell it."""
    if parts.year is None or other.year is None:
        return 0, 0, 0
    if parts.month is None or other.month is None:
        return parts.year, 0, 0
    return parts.year, parts.month, (parts.day or 0) if other.day else 0


def resolve(
    mention: DateMention, anchor: date | None, tense: Tense, fiscal_start_month: int = 4
) -> DateSpan | None:
    """The days that a mention means in a record of that date; None where nothing tells."""
    span = resolve_expression(mention.said, anchor, tense, fiscal_start_month)
    return None if span is None else replace(span, text=mention.text)


def resolve_with_year(mention: DateMention, year: int) -> DateSpan | None:
    """The days that a mention without a year means in that year, when a caller knows it better."""
    said = mention.said
    if not is_explicit(mention) and said.shift is None:
        said = replace(said, first=replace(said.first, year=year, year_shift=None))
    span = resolve_expression(said, None, Tense.UNKNOWN)
    return None if span is None else replace(span, text=mention.text)


def candidate_years(mention: DateMention, years: range) -> tuple[int, ...]:
    """The years in which the date exists and falls on its weekday, for callers that must choose."""
    first = mention.said.first
    if first.month is None or is_explicit(mention):
        return ()
    return tuple(year for year in years if agrees(first, year))


def is_explicit(mention: DateMention) -> bool:
    """Whether the words give the year, so that no anchor is needed."""
    last = mention.said.last
    return mention.said.first.year is not None or (last is not None and last.year is not None)


def is_relative(mention: DateMention) -> bool:
    """Whether the words count from the day they are said on: `tomorrow`, `last August`."""
    return mention.said.shift is not None or mention.said.first.year_shift is not None


def is_story(mention: DateMention) -> bool:
    """Whether the words count from the date told last: `the following day`, `the month before`."""
    return mention.said.story
