"""The words around what a digest tells, the same on every surface: its title, how long ago, what comes up soon."""

from datetime import date

from knowledge.anniversaries.digest import Digest, Item
from knowledge.anniversaries.telling import years_ago
from knowledge.anniversaries.wish import Kind, Wish
from knowledge.dates.span import DateSpan, Precision
from knowledge.dates.speaking import speak
from knowledge.dates.vocabulary import MONTH_NAMES, WEEKDAY_NAMES
from knowledge.places.scanning import label


def title(digest: Digest) -> str:
    """`On this day, 18 September`, or `The week ahead, 14–20 September 2026`; else the year or month of what is told."""
    first, last = digest.days[0], digest.days[-1]
    if digest.wish.weekly:
        return f"The week ahead, {speak(DateSpan(first, last, Precision.RANGE))}"
    if digest.items or any(item.when.precision is Precision.DAY for item in digest.spoken):
        return f"On this day, {day_of_year(first)}"
    if digest.spoken:
        return f"In this year, {first.year}"
    return month_title(digest) if digest.months else f"On this day, {day_of_year(first)}"


def filters(wish: Wish) -> str:
    """What a digest is narrowed to: `only meetings; Japan or South Korea (ROK); Kishida Fumio`; empty if to nothing."""
    kinds = f"only {_or([kind.value for kind in wish.kinds])}" if wish.kinds else ""
    lands = _or([label(code) for code in wish.countries])
    return "; ".join(part for part in (kinds, lands, _or(list(wish.people))) if part)


def lead(item: Item, digest: Digest) -> str:
    """How long ago: `10 years ago, a round year`; of a week with the day on which it comes up."""
    when = f"{weekday(item.day)}: " if digest.wish.weekly and item not in digest.months else ""
    if item.kind is Kind.SPOKEN:
        return _falls(item)
    return f"{when}{years_ago(item.years)}{_mark(item)}"


def body(item: Item) -> str:
    """What was, without its date, which stands beside it."""
    return item.line.text.removeprefix(f"{speak(item.when)}: ")


def month_title(digest: Digest) -> str:
    """`In this month, May`, over what is known to the month only."""
    months = dict.fromkeys(MONTH_NAMES[item.day.month - 1] for item in digest.months)
    return f"In this month, {' and '.join(months)}"


def soon(digest: Digest) -> str:
    """The round years of the seven days after, in one line; empty if there are none."""
    told = [_soon(item) for item in digest.coming]
    if digest.coming_more:
        told.append(f"{digest.coming_more} more")
    return f"Coming up: {'; '.join(told)}" if told else ""


def nothing(digest: Digest) -> str:
    """That nothing comes up, and under which filters."""
    first = digest.days[0]
    day = (
        f"in the week from {speak(DateSpan.of_day(first))}"
        if digest.wish.weekly
        else f"on {day_of_year(first)}"
    )
    narrowed = filters(digest.wish)
    return f"Nothing in the archive happened {day} of an earlier year{f' ({narrowed})' if narrowed else ''}."


def weekday(day: date) -> str:
    """`Friday 18 September`."""
    return f"{WEEKDAY_NAMES[day.weekday()]} {day_of_year(day)}"


def day_of_year(day: date) -> str:
    """A day without its year."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]}"


def _mark(item: Item) -> str:
    """That the years are round."""
    if item.round is None:
        return ""
    return ", the first anniversary" if item.round == 1 else ", a round year"


def _falls(item: Item) -> str:
    """When an anniversary that a record spoke of falls, as far as it said."""
    match item.when.precision:
        case Precision.DAY:
            return weekday(item.day)
        case Precision.MONTH:
            return f"In {MONTH_NAMES[item.day.month - 1]}"
        case _:
            return f"In {item.day.year}"


def _soon(item: Item) -> str:
    years = "1 year" if item.years == 1 else f"{item.years} years"
    return f"{weekday(item.day)}, {item.short if item.kind is Kind.SPOKEN else f'{years}: {item.short}'}"


def _or(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else "".join(words)
