"""The small world with what needs room: two who met twenty times, a record of many pages, and what happened on this day."""

from functools import cache

from msgspec import structs

from knowledge.desk import Desk
from knowledge.records import Record
from tests.world import ALVAREZ, BRANDT, OKAFOR, PETRA, RECORDS, Met, desk_of, figure, record

YEARS = range(1990, 2010)
HAAPALA = figure("Aino Haapala", "FI", "Minister for Foreign Affairs of Finland")
"""Who met Otto Brandt once in each of the years."""
LONG = "z_long.txt"
"""The record of many pages."""
LAST_WORDS = "At the very end Minister Alvarez and President Okafor met once more & shook hands."


def yearly(year: int) -> Record:
    """The meeting of one year."""
    day = f"{year}-04-0{year % 9 + 1}"
    met = Met([HAAPALA, BRANDT], day, "Helsinki", "FI", occasion=f"Forest Week {year}")
    return record(f"h{year}.txt", day, f"Forest talks {year}", met=[met])


def long_record() -> Record:
    """Three hundred paragraphs; the last one is the evidence."""
    spoken = [(None, f"Paragraph {number} goes on about fish. " * 6) for number in range(300)]
    met = Met([ALVAREZ, OKAFOR], "2021-07-08", "Lisbon", "PT")
    made = record(LONG, "2021-07-09", "A long evening", met=[met], said=[*spoken, (None, LAST_WORDS)])  # fmt: skip
    last = made.passages[-1].span
    return structs.replace(made, meetings=(structs.replace(made.meetings[0], evidence=last),))


ON_THIS_DAY = record(
    "n2012.txt",
    "2012-11-24",
    "A consultation in Graz",
    met=[Met([BRANDT, PETRA], "2012-11-24", "Graz", "AT", kind="consultation")],
)
"""A meeting on the day of the year on which tests are run."""


@cache
def wide_world() -> Desk:
    """The archive of all of them, opened once."""
    return desk_of(*RECORDS, *map(yearly, YEARS), long_record(), ON_THIS_DAY)
