"""A question put into the plain English that the date grammar reads, each letter knowing where it came from."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import OSA

from knowledge.dates.vocabulary import MONTH_NAMES, WEEKDAY_NAMES
from knowledge.patterns import lazy

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
_EAST = lazy(
    r"(?:(?P<era>令和|平成|昭和|大正|明治) ?(?P<eyear>\d{1,2}|元) ?年|(?P<year>\d{4}) ?[年년])"
    r"(?: ?(?P<month>\d{1,2}) ?[月월](?: ?(?P<day>\d{1,2}) ?[日일])?)?"
    r"|(?P<month2>\d{1,2}) ?[月월](?: ?(?P<day2>\d{1,2}) ?[日일])?"
)
_EAST_WORDS = {
    "一昨年": "2 years ago", "昨年": "last year", "去年": "last year", "今年": "this year", "来年": "next year",
    "先月": "last month", "今月": "this month", "来月": "next month", "先週": "last week", "今週": "this week",
    "来週": "next week", "今日": "today", "本日": "today", "昨日": "yesterday", "明日": "tomorrow",
    "작년": "last year", "지난해": "last year", "올해": "this year", "내년": "next year", "지난달": "last month",
    "이번달": "this month", "다음달": "next month", "지난주": "last week", "이번주": "this week",
    "다음주": "next week", "오늘": "today", "어제": "yesterday", "내일": "tomorrow",
}  # fmt: skip
_SINCE_AFTER = lazy(r" ?(?:以降|以来|以後|からずっと|から|부터|이후)(?! ?\d)")
_BEFORE_AFTER = lazy(r" ?(?:以前|より前|이전)")
_TO_AFTER = lazy(r" ?(?:から|부터|[~〜～]|에서) *(?=\d|[A-Z]|令和|平成|昭和)")
_UNTIL_AFTER = lazy(r" ?(?:まで|까지)")
_AFTER_DATE = ((_SINCE_AFTER, "since "), (_BEFORE_AFTER, "until "), (_UNTIL_AFTER, ""))
_WORD = lazy(r"[A-Za-z]+")
_DIGIT = lazy(r"\d")
_SHORT_YEAR = lazy(
    r"(?:(?<![\d./-])\d{1,2}(?P<mark>[./])\d{1,2}(?P=mark)|(?<=[A-Za-z.,] )['’])(?=\d\d(?![\d./-]|['’]?s))"
)
_DASHED = lazy(
    r"(?i)\b(?:\d{1,2}(?P<one>[-/.]))?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
    r"(?P<two>[-/])(?=(?:19|20)\d\d\b)"
)
_MONTH_WORDS = {name.lower() for name in MONTH_NAMES}
_MONTH_STARTS = {name[:3].lower() for name in MONTH_NAMES} | {"sept"}
_WEEKDAY_WORDS = {name.lower() for name in WEEKDAY_NAMES}
_WEEKDAY_STARTS = {"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri"}
# English words one slip away from a month or weekday, and the ordinary words that are months.
_NOT_TYPOS = frozenset(
    "much match marsh starch larch arch mayor maya many jury duly jolly juno junes tune dune lune "
    "mach macho marc marco aprils augusts marches mondays sundays fridays sundry sunder".split()
)
_AMBIGUOUS = (
    frozenset({"may", "march", "august", "june", "april", "sun", "sat"})
    | _MONTH_STARTS
    | _WEEKDAY_STARTS
)
_CERTAIN = (_MONTH_WORDS | _WEEKDAY_WORDS | _MONTH_STARTS | _WEEKDAY_STARTS) - _AMBIGUOUS
_CUE_BEFORE = lazy(
    r"(?i)(?:\d(?:st|nd|rd|th)?|\d,|\b(?:in|since|until|till|by|during|before|after|from|to|through|between|and|or|of|this"
    r"|last|next|early|mid|late|previous|for|around|about|on|past|throughout|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|vs|versus)[\s,-])\s*(?:of\s+)?$"
)
# `and may`, `to march` are verbs unless a range has been opened before them.
_LOOSE = lazy(r"(?<!\d )(?<!\d(?:st|nd|rd|th) )\b(?:and|or|to|for|of|about|on|around)\s+$")
_OPENS_RANGE = lazy(
    r"\b(?:between|from|since|jan\w*|feb\w*|march|april?|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b"
    r"[^.?!]{0,24}$|\b(?:end|start|middle|beginning|week) of $"
)
_CUE_AFTER = lazy(r"(?i)\.?,?\s*(?:the\s+)?(?:\d|(?:of\s+)?(?:last|this|next)\s+year)")


@dataclass(slots=True)
class FoldedText:
    """Folded text with, for each letter, the slice of the question it stands for."""

    text: str = ""
    """The folded text."""
    starts: list[int] = field(default_factory=list)
    """For each letter where its source begins."""
    ends: list[int] = field(default_factory=list)
    """For each letter where its source ends."""
    mended: list[tuple[int, int, str]] = field(default_factory=list)
    """Slips of the finger: a slice of the question, and the name it was read as."""

    def add(self, words: str, start: int, end: int) -> None:
        """Append words that stand for one slice of the source."""
        self.text += words
        self.starts += [start] * len(words)
        self.ends += [end] * len(words)

    def slice(self, start: int, end: int) -> tuple[int, int]:
        """Where a slice of the folded text lies in the question."""
        return self.starts[start], self.ends[end - 1]

    def replaced(self, start: int, end: int, words: str) -> "FoldedText":
        """The same text with a slice put differently."""
        where = self.slice(start, end)
        fresh = FoldedText(
            self.text[:start], self.starts[:start], self.ends[:start], list(self.mended)
        )
        fresh.add(words, *where)
        fresh.text += self.text[end:]
        fresh.starts += self.starts[end:]
        fresh.ends += self.ends[end:]
        return fresh


def fold(question: str) -> FoldedText:
    """Widths, scripts, cases and slips of the finger taken out, so that one grammar serves all."""
    return _cased(_respaced(_narrow(question)))


def names_no_day(text: str) -> bool:
    """Whether no word of a text in small letters is a month or weekday, or near one."""
    return not any(map(_likely, _WORD.findall(text)))


def _narrow(question: str) -> FoldedText:
    """Wide letters narrow and foreign digits and dates plain; in most questions there is none."""
    if question.isascii():
        places = range(len(question) + 1)
        return FoldedText(question, list(places[:-1]), list(places[1:]))
    folded = FoldedText()
    for at, char in enumerate(question):
        folded.add(unicodedata.normalize("NFKC", char), at, at + 1)
    folded.text = "".join(_plain_digit(char) for char in folded.text)
    return folded if folded.text.isascii() else _from_east(folded)


def _respaced(folded: FoldedText) -> FoldedText:
    """`26.5.24` with its century, `26-May-2024` with spaces, `'23` as a year."""
    if not _DIGIT.search(folded.text):
        return folded
    for match in reversed(list(_SHORT_YEAR.finditer(folded.text))):
        mark = match["mark"] or " "
        century = "20" if int(folded.text[match.end() : match.end() + 2]) < 70 else "19"
        folded = folded.replaced(match.end() - 1, match.end(), mark + century)
    for match in reversed(list(_DASHED.finditer(folded.text))):
        for at in (match.start("one"), match.start("two")):
            if at >= 0:
                folded.text = folded.text[:at] + " " + folded.text[at + 1 :]
    return folded


def _plain_digit(char: str) -> str:
    return str(unicodedata.decimal(char)) if char.isdecimal() else char


def _from_east(folded: FoldedText) -> FoldedText:
    for word, plain in _EAST_WORDS.items():
        while (at := folded.text.find(word)) >= 0:
            folded = folded.replaced(at, at + len(word), f" {plain} ")
    for match in reversed(list(_EAST.finditer(folded.text))):
        folded = _one_from_east(folded, match)
    return folded


def _one_from_east(folded: FoldedText, match: re.Match[str]) -> FoldedText:
    """`2024年5月26日` becomes `26 May 2024`, with `以降` after it `since`."""
    words, lead, end = _english(match), "", match.end()
    if after := _TO_AFTER.match(folded.text, end):
        return folded.replaced(match.start(), after.end(), f" {words} to ")
    for pattern, relation in _AFTER_DATE:
        if after := pattern.match(folded.text, end):
            lead, end = relation, after.end()
    return folded.replaced(match.start(), end, f" {lead}{words} ")


def _english(match: re.Match[str]) -> str:
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    year = match["year"] or ""
    if match["era"]:
        number = 1 if match["eyear"] == "元" else int(match["eyear"])
        year = str(_ERAS[match["era"]] + number)
    if not month:
        return year
    if not 1 <= int(month) <= 12:  # kept as it is, so that it is reported as impossible
        return f"{year or 2000}-{month}-{day or 1}"
    return " ".join(part for part in (day, MONTH_NAMES[int(month) - 1], year) if part)


def _cased(folded: FoldedText) -> FoldedText:
    """Everything in lower case but the names of months and weekdays; slips in them mended."""
    folded.text = lower = _lower(folded.text)
    for match in reversed(list(_WORD.finditer(lower))):
        word = match[0]
        name = _name(word, lower, match)
        if name is None:
            continue
        mended = name.lower() != word and len(word) > 4
        where = folded.slice(match.start(), match.end())
        folded = (
            folded.replaced(match.start(), match.end(), name) if mended else _recased(folded, match)
        )
        if mended:
            folded.mended.append((*where, name))
    return folded


def _lower(text: str) -> str:
    """Small letters, one for each: the small form of İ is two, and it stays."""
    if text.isascii():
        return text.lower()
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _recased(folded: FoldedText, match: re.Match[str]) -> FoldedText:
    start = match.start()
    folded.text = folded.text[:start] + folded.text[start].upper() + folded.text[start + 1 :]
    return folded


def _name(word: str, text: str, match: re.Match[str]) -> str | None:
    """The month or weekday that a word is, or None."""
    name = _likely(word)
    if name is None or word in _CERTAIN:
        return name
    # `Augusto` and `Sundar` are people: a slip is mended only where a date must stand.
    if word not in _AMBIGUOUS and _alone(text, match):
        return None
    return name if _in_date(text, match) else None


@lru_cache(maxsize=4096)  # questions share most of their words
def _likely(word: str) -> str | None:
    """The one month or weekday that a word can be."""
    if word in _CERTAIN or word in _AMBIGUOUS:
        return word.title()
    if len(word) < 5 or word in _NOT_TYPOS:
        return None
    close = [
        name for name in (*MONTH_NAMES, *WEEKDAY_NAMES)
        if len(name) > 4 and OSA.distance(word, name.lower(), score_cutoff=1) <= 1
    ]  # fmt: skip
    return close[0] if len(close) == 1 else None


def _in_date(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 20) : match.start()]
    loose = _LOOSE.search(before)
    if loose and match[0] in ("may", "march") and not _CUE_AFTER.match(text, match.end()):
        return bool(_OPENS_RANGE.search(text[: match.start()]))
    return bool(
        _alone(text, match) or _CUE_BEFORE.search(before) or _CUE_AFTER.match(text, match.end())
    )


def _alone(text: str, match: re.Match[str]) -> bool:
    return not text[: match.start()].strip() and not text[match.end() :].strip(" ?.!")
