"""The words that English has for days, months, seasons and small numbers, and patterns over them."""

import re

from knowledge.patterns import lazy

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""The months in full, January first."""

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""The days of the week in full, Monday first as in `date.weekday`."""

SEASON_NUMBERS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
"""EDTF numbers of the seasons, less twenty."""

SEASON_WORDS = ("", "spring", "summer", "autumn", "winter")
"""Seasons by their number."""

ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
            "4th": 4, "last": 4, "latter": 2}  # fmt: skip
"""Which quarter or half of a year."""

SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "same": 0, "next": 1,
           "following": 1, "coming": 1, "present": 0}  # fmt: skip
"""Steps from the anchor that the words before a unit tell."""

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def _number_words() -> dict[str, int]:
    words = {word: value for value, word in enumerate(_ONES)}
    for ten, word in enumerate(_TENS, start=2):
        words[word] = ten * 10
        words |= {f"{word}-{_ONES[one]}": ten * 10 + one for one in range(1, 10)}
    return words | {"a": 1, "an": 1, "a couple of": 2}


NUMBER_WORDS = _number_words()
"""Numbers in words from zero to ninety-nine; `a` and `an` count as one."""

SPACE = r"(?:[ \xa0\t]{1,2}\n?|\n)"
"""White space between two words of one expression: never a blank line."""


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern in which a plain space stands for the white space of running text."""
    return lazy(pattern.replace(" ", SPACE))


def _either_case(words: list[str]) -> str:
    return "|".join(f"{word}|{word.upper()}" for word in words)


_SHORT_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
MONTH = (
    rf"(?:(?:{_either_case(list(MONTH_NAMES))})(?![A-Za-z])"
    rf"|(?:{_either_case(_SHORT_MONTHS)})(?![A-Za-z])\.?)"
)
"""A month with a capital letter, in full or short."""
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
    r"|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?![A-Za-z])\.?)"
)
"""A day of the week with a capital letter, in full or short."""
YEAR = r"(?:1[6-9]\d\d|20\d\d|2100)(?![\d%]|[,.]\d)"
"""A year that a diplomatic record may speak of."""
DAY = r"(?:0?[1-9]|[12]\d|3\d)(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\w:%]|[.,]\d)"
"""A day of the month; 32 to 39 are taken so that they can be reported."""
COUNT = r"(?:\d{1,3}|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + ")"
"""A small number in digits or words."""
SEASON = r"(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)"
"""A season."""


def month_number(word: str) -> int:
    """Number of a month from its name or the first letters of it."""
    return _MONTH_NUMBERS[word[:3].lower()]


def weekday_number(word: str) -> int:
    """Number of a weekday from its name or the first letters of it, Monday being 0."""
    return _WEEKDAY_NUMBERS[word[:3].lower()]


def count_value(word: str) -> int:
    """Value of a number in digits or words."""
    return int(word) if word.isdecimal() else NUMBER_WORDS[" ".join(word.lower().split())]


_MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, start=1)}
_WEEKDAY_NUMBERS = {name[:3].lower(): number for number, name in enumerate(WEEKDAY_NAMES)}
