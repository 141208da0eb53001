"""Dates in the text of a record: found where they stand, resolved as the record means them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates.reading import (
    DateMention,
    Tense,
    candidate_years,
    find_dates,
    is_explicit,
    is_relative,
    is_story,
    resolve,
    resolve_with_year,
)
from knowledge.dates.span import Precision

ANCHOR = date(2024, 5, 26)  # a Sunday

WORDS = st.sampled_from(
    "May March 26 26th 2024 2,000 31 - – to and between from the of last next this year month week "
    "Monday Sunday spring quarter early mid- late ago two days in' time Q2 FY second today tomorrow "
    "30 February ( ) , . 12/05/2023 2024-05-26 around end fiscal weekend before\n".split(" ")
)


def _only(text: str) -> DateMention:
    found = find_dates(text)
    assert len(found) == 1, found
    return found[0]


def _read(text: str, tense: Tense = Tense.UNKNOWN, anchor: date | None = ANCHOR) -> str:
    """Start, end and precision in short, `~` for approximate."""
    span = resolve(_only(text), anchor, tense)
    assert span is not None
    assert span.text in text
    return f"{span.start} {span.end} {span.precision}" + ("~" if span.approximate else "")


@pytest.mark.parametrize(
    "words",
    [
        "on May 26", "on 26 May", "May 26th", "the 26th of May", "26 May 2024", "May 26, 2024", "Sunday, May 26",
        "Sunday 26 May 2024", "May 26 (Sunday)", "May 26 (Sun.), 2024", "2024-05-26", "2024/05/26", "26/05/2024",
        "26.5.2024", "05/26/2024", "26 MAY 2024", "2024 May 26", "May 26 this year", "today", "this morning",
        "tonight", "the same day", "this May 26", "26\nMay 2024", "May 26 and 3 others",
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(words: str) -> None:
    assert _read(words) == "2024-05-26 2024-05-26 day"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("May 2024", "2024-05-01 2024-05-31 month"),
        ("in May", "2024-05-01 2024-05-31 month"),
        ("in Sept. 2014", "2014-09-01 2014-09-30 month"),
        ("in 2016", "2016-01-01 2016-12-31 year"),
        ("the year 2016", "2016-01-01 2016-12-31 year"),
        ("16-20 June", "2024-06-16 2024-06-20 range"),
        ("16 to 20 June 2024", "2024-06-16 2024-06-20 range"),
        ("from June 16 to 20", "2024-06-16 2024-06-20 range"),
        ("June 16–20, 2024", "2024-06-16 2024-06-20 range"),
        ("28 June - 2 July", "2024-06-28 2024-07-02 range"),
        ("from June 28 to July 2", "2024-06-28 2024-07-02 range"),
        ("28 December 2023 to 3 January 2024", "2023-12-28 2024-01-03 range"),
        ("28 December to 3 January 2024", "2023-12-28 2024-01-03 range"),
        ("28 December 2023 to 3 January", "2023-12-28 2024-01-03 range"),
        ("October 8 and 9, 2018", "2018-10-08 2018-10-09 range"),
        ("between 3 and 5 March", "2024-03-03 2024-03-05 range"),
        ("from May to July 2023", "2023-05-01 2023-07-31 range"),
        ("between May and July 2023", "2023-05-01 2023-07-31 range"),
        ("between 2016 and 2023", "2016-01-01 2023-12-31 range"),
        ("2016-2018", "2016-01-01 2018-12-31 range"),
        ("yesterday", "2024-05-25 2024-05-25 day"),
        ("the day before, he", "2024-05-25 2024-05-25 day"),
        ("the following day", "2024-05-27 2024-05-27 day"),
        ("tomorrow morning", "2024-05-27 2024-05-27 day"),
        ("this week", "2024-05-20 2024-05-26 range"),
        ("next week", "2024-05-27 2024-06-02 range"),
        ("this weekend", "2024-05-25 2024-05-26 range"),
        ("over the weekend", "2024-05-25 2024-05-26 range"),
        ("next Monday", "2024-05-27 2024-05-27 day"),
        ("next Sunday", "2024-06-02 2024-06-02 day"),
        ("last Friday", "2024-05-24 2024-05-24 day"),
        ("last Sunday", "2024-05-19 2024-05-19 day"),
        ("this Friday", "2024-05-24 2024-05-24 day"),
        ("last August", "2023-08-01 2023-08-31 month"),
        ("last May", "2023-05-01 2023-05-31 month"),
        ("last November", "2023-11-01 2023-11-30 month"),
        ("next March", "2025-03-01 2025-03-31 month"),
        ("in May last year", "2023-05-01 2023-05-31 month"),
        ("May of last year", "2023-05-01 2023-05-31 month"),
        ("in September this year", "2024-09-01 2024-09-30 month"),
        ("in March of the present year", "2024-03-01 2024-03-31 month"),
        ("last year’s visit", "2023-01-01 2023-12-31 year"),
        ("this month", "2024-05-01 2024-05-31 month"),
        ("earlier this month", "2024-05-01 2024-05-26 month"),
        ("later this month", "2024-05-26 2024-05-31 month"),
        ("later next month", "2024-06-01 2024-06-30 month"),
        ("the end of last year", "2023-12-01 2023-12-31 month~"),
        ("the beginning of 2024", "2024-01-01 2024-01-31 month~"),
        ("early next month", "2024-06-01 2024-06-10 month~"),
        ("early 2024", "2024-01-01 2024-04-30 year~"),
        ("late 2023", "2023-09-01 2023-12-31 year~"),
        ("mid-June", "2024-06-11 2024-06-20 month~"),
        ("late July", "2024-07-21 2024-07-31 month~"),
        ("around December 2015", "2015-12-01 2015-12-31 month~"),
        ("the week of 15 May 2008", "2008-05-12 2008-05-18 range"),
        ("early in the week of 2 May 2024", "2024-04-29 2024-05-05 range"),
        ("spring 2024", "2024-03-01 2024-05-31 season"),
        ("winter of last year", "2023-12-01 2024-02-29 season"),
        ("last spring", "2023-03-01 2023-05-31 season"),
        ("this spring", "2024-03-01 2024-05-31 season"),
        ("next summer", "2024-06-01 2024-08-31 season"),
        ("Q2 2023", "2023-04-01 2023-06-30 quarter"),
        ("2023 Q2", "2023-04-01 2023-06-30 quarter"),
        ("the second quarter of 2023", "2023-04-01 2023-06-30 quarter"),
        ("the 3rd quarter of last year", "2023-07-01 2023-09-30 quarter"),
        ("last quarter", "2024-01-01 2024-03-31 quarter"),
        ("the last half of 2023", "2023-07-01 2023-12-31 range"),
        ("the latter half of 2023", "2023-07-01 2023-12-31 range"),
        ("this fiscal year", "2024-04-01 2025-03-31 range"),
        ("FY2023", "2023-04-01 2024-03-31 range"),
        ("a year ago", "2023-05-01 2023-05-31 month~"),
        ("three years ago", "2021-01-01 2021-12-31 year"),
        ("two weeks ago", "2024-05-06 2024-05-12 range~"),
        ("3 days ago", "2024-05-23 2024-05-23 day"),
        ("in two weeks' time", "2024-06-03 2024-06-09 range~"),
        ("in 10 days' time", "2024-06-05 2024-06-05 day"),
        ("the previous month", "2024-04-01 2024-04-30 month"),
        ("the month before.", "2024-04-01 2024-04-30 month"),
        ("two decades ago", "2004-01-01 2004-12-31 year"),
        ("by the end of May", "2024-05-21 2024-05-31 month~"),
    ],
)
def test_an_expression_is_read_as_precisely_as_it_says(words: str, wanted: str) -> None:
    assert _read(words) == wanted


@pytest.mark.parametrize(
    "words",
    [
        "900 participants", "2,000 jobs and 5.5 million", "2019-nCoV", "UNSC resolution 2270", "Theresa May said",
        "he may go", "They march on", "April Jones", "by June Smith", "the second point", "Monday", "the Sun",
        "Marlon and Sunita", "the day before the summit", "MAY", "1640 hrs", "the last week of talks",
        "the next three speakers", "Mayor", "ten to one",
    ],
)  # fmt: skip
def test_words_and_numbers_that_are_no_dates_are_left_alone(words: str) -> None:
    assert find_dates(words) == []


@pytest.mark.parametrize(
    "words",
    ["30 February", "31 June 2019", "February 29, 2023", "on May 32", "2023-13-01", "28-31 June"],
)
def test_an_impossible_day_is_found_and_resolves_to_nothing(words: str) -> None:
    mention = _only(words)

    assert mention.impossible
    assert resolve(mention, ANCHOR, Tense.PAST) is None


@pytest.mark.parametrize(
    ("words", "past", "future", "unknown"),
    [
        ("in March", "2024-03-01", "2025-03-01", "2024-03-01"),
        ("in May", "2024-05-01", "2024-05-01", "2024-05-01"),
        ("in December", "2023-12-01", "2024-12-01", "2023-12-01"),
        ("on 14 June", "2023-06-14", "2024-06-14", "2024-06-14"),
        ("on May 26", "2024-05-26", "2024-05-26", "2024-05-26"),
        ("on Tuesday", "2024-05-21", "2024-05-28", "2024-05-28"),
        ("on Friday", "2024-05-24", "2024-05-31", "2024-05-24"),
        ("on Sunday", "2024-05-26", "2024-06-02", "2024-05-26"),
        ("on Friday, 14 June", "2023-06-14", "2024-06-14", "2024-06-14"),
        ("on Friday, 24 March", "2023-03-24", "2025-03-24", "2023-03-24"),
        ("on 29 February", "2024-02-29", "2028-02-29", "2024-02-29"),
        ("from 28 December to 3 January", "2023-12-28", "2024-12-28", "2023-12-28"),
    ],
)
def test_a_date_without_a_year_goes_the_way_of_the_verb(
    words: str, past: str, future: str, unknown: str
) -> None:
    mention = _only(words)
    spans = [resolve(mention, ANCHOR, tense) for tense in (Tense.PAST, Tense.FUTURE, Tense.UNKNOWN)]

    # No 24 March after the anchor is a Friday soon: the slip of the record is let pass.
    assert [span and str(span.start) for span in spans] == [past, future, unknown]


def test_without_an_anchor_only_a_date_with_its_year_resolves() -> None:
    read = {text: resolve(_only(text), None, Tense.PAST) for text in
            ("26 May", "26 May 2024", "last August", "tomorrow", "on Monday", "in 2016", "this spring",
             "from 2 May to 3 June", "May last year", "from 2 to 5 May last year")}  # fmt: skip

    assert [text for text, span in read.items() if span] == ["26 May 2024", "in 2016"]


def test_a_caller_can_give_the_year_that_the_words_lack() -> None:
    day = resolve_with_year(_only("Sunday, May 26"), 2019)
    spoken = resolve_with_year(_only("28 December - 3 January"), 2019)

    assert day is not None
    assert day.start == date(2019, 5, 26)
    assert spoken is not None
    assert (spoken.start, spoken.end) == (date(2019, 12, 28), date(2020, 1, 3))
    assert resolve_with_year(_only("last August"), 2019) is None


def test_a_weekday_tells_in_which_years_a_date_can_lie() -> None:
    assert candidate_years(_only("Sunday, May 26"), range(2015, 2026)) == (2019, 2024)
    assert candidate_years(_only("29 February"), range(2015, 2026)) == (2016, 2020, 2024)
    assert candidate_years(_only("26 May 2024"), range(2015, 2026)) == ()
    assert candidate_years(_only("tomorrow"), range(2015, 2026)) == ()


def test_a_mention_tells_what_it_hangs_on() -> None:
    assert is_explicit(_only("from May to July 2023"))
    assert not is_explicit(_only("26 May"))
    assert is_relative(_only("May last year"))
    assert not is_relative(_only("26 May 2024"))
    assert is_story(_only("on the following day"))
    assert not is_story(_only("next week"))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("the evening before", "2024-05-25"),
        ("the night before", "2024-05-25"),
        ("the day before", "2024-05-25"),
        ("the previous evening", "2024-05-25"),
        ("the previous night", "2024-05-25"),
        ("the same afternoon", "2024-05-26"),
        ("the next morning", "2024-05-27"),
        ("the following evening", "2024-05-27"),
        ("the morning after", "2024-05-27"),
    ],
)
def test_a_part_of_another_day_counts_from_the_day_told_last(words: str, wanted: str) -> None:
    assert _read(words) == f"{wanted} {wanted} day"
    assert is_story(_only(words))


@pytest.mark.parametrize(
    "words",
    ["the evening before the summit", "the day before she left", "the morning after Budget Day"],
)
def test_a_day_before_something_else_is_no_date(words: str) -> None:
    assert find_dates(words) == []


def test_the_fiscal_year_begins_where_the_country_begins_it() -> None:
    span = resolve(_only("this fiscal year"), ANCHOR, Tense.PAST, fiscal_start_month=7)

    assert span is not None
    assert (span.start, span.end) == (date(2023, 7, 1), date(2024, 6, 30))


def test_each_date_of_a_sentence_is_found_in_its_place() -> None:
    text = "On July 12, at 1:40 p.m. (local time; July 13 at 7:40 p.m. JST), he met; in June, as in 2018."

    assert [text[said.start : said.end] for said in find_dates(text)] == [
        "July 12",
        "July 13",
        "June",
        "2018",
    ]


def test_a_range_is_not_made_of_what_does_not_fit_together() -> None:
    assert len(find_dates("from last week to 3 June 2024")) == 2
    assert len(find_dates("5 June 2024 to 3 May 2023")) == 2
    assert len(find_dates("in 2016 to May 3")) == 2


def test_the_end_of_time_is_no_trouble() -> None:
    assert resolve(_only("tomorrow"), date.max, Tense.FUTURE) is None
    assert resolve(_only("last year"), date.min, Tense.PAST) is None
    assert resolve(_only("29 February"), date(1, 1, 1), Tense.PAST) is None


@given(st.text() | st.lists(WORDS, max_size=14).map(" ".join))
def test_no_text_is_too_strange(text: str) -> None:
    last = 0
    for mention in find_dates(text):
        assert last <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        last = mention.end
        for tense in Tense:
            resolve(mention, ANCHOR, tense)
        resolve_with_year(mention, 2023)
        candidate_years(mention, range(2020, 2025))


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.dates(date(2000, 1, 1), date(2000, 12, 31)))
def test_what_has_happened_never_lies_after_the_record(anchor: date, day: date) -> None:
    for words in (
        f"on {day:%B} {day.day}",
        f"in {day:%B}",
        f"on {day:%A}",
        f"{day:%A}, {day.day} {day:%B}",
    ):
        span = resolve(_only(words), anchor, Tense.PAST)

        assert span is not None
        assert span.start is not None
        assert span.start <= anchor


def test_a_quarter_that_no_year_has_leaves_the_year() -> None:
    assert [_only(words).text for words in ("fifth quarter of 2023", "third half of 2023")] == [
        "2023"
    ] * 2


def test_a_season_is_found_by_its_months() -> None:
    span = resolve(_only("last winter"), date(2024, 1, 15), Tense.PAST)

    assert span is not None
    assert span.precision is Precision.SEASON
    assert span.start == date(2022, 12, 1)
