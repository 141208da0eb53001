"""The archive as its owner sees it: its problems for `check`, its numbers for `stats`."""

from collections.abc import Iterable, Sequence

from rich.table import Table

from handlers.terminal.pages import tell_problem
from handlers.terminal.screen import Screen, bold, plain, safe
from knowledge.export import exported_problem
from knowledge.holdings import Holdings
from knowledge.records import Problem


def show_problems(screen: Screen, count: int, problems: Sequence[Problem]) -> None:
    """Print every problem, or one line that there is none."""
    for problem in problems:
        screen.write(safe(tell_problem(problem)))
    if not problems:
        screen.write(f"{_counted(count, 'record')}, no problems")


def export_problems(screen: Screen, problems: Iterable[Problem]) -> None:
    """Print every problem as a JSON object."""
    for problem in problems:
        screen.write_json(exported_problem(problem))


def show_holdings(screen: Screen, holdings: Holdings) -> None:
    """Print what an archive holds as a table."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim")
    table.add_column()
    for name, value in _rows(holdings):
        table.add_row(name, plain(value))
    screen.say(bold("What the archive holds"), table)


def _rows(held: Holdings) -> Iterable[tuple[str, str]]:
    """Each number with its name."""
    copies = f", of which {held.copies} say the same as another" if held.copies else ""
    yield "records", f"{held.records}{copies}"
    if held.first and held.last:
        yield "time", f"{held.first.isoformat()} to {held.last.isoformat()}"
    yield "people", str(held.people)
    yield "countries", str(held.countries)
    by_status = ", ".join(f"{count} {status}" for status, count in held.meetings.items())
    yield "meetings", by_status or "none"
    yield "visits", str(held.visits)
    if held.busiest:
        yield "most meetings", ", ".join(f"{name} ({count})" for name, count in held.busiest)
    yield "problems", f"{held.problems} (see `check`)" if held.problems else "none"


def _counted(count: int, noun: str) -> str:
    return f"1 {noun}" if count == 1 else f"{count} {noun}s"
