"""Records as a person reads them: in a few lines for `extract`, as a whole page for `show`."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from handlers.terminal.meetings import tell_meeting, tell_visit
from handlers.terminal.screen import Screen, bold, dim, plain, safe
from knowledge.dates.speaking import speak
from knowledge.places.scanning import label
from knowledge.records import Figure, Problem, Record


def show_summary(screen: Screen, record: Record) -> None:
    """Print what was read out of a record in a few lines."""
    screen.say(*_heading(record), *_facts(record), *_problems(record), plain(""))


def show_page(screen: Screen, record: Record) -> None:
    """Print a record whole: people with their roles, meetings, numbered passages."""
    screen.say(*_heading(record), *_people(record), *_facts(record))
    screen.say(*_passages(record), *_problems(record))


def tell_problem(problem: Problem) -> str:
    """A problem as compilers print theirs, so that editors find the line."""
    place = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
    return f"{place}: {problem.kind.value}: {problem.message}"


def _heading(record: Record) -> Iterator[RenderableType]:
    """File, title, date and address."""
    document = record.document
    yield bold(document.title.value)
    published = speak(document.published.value) if document.published else "no date"
    yield dim(" · ".join(part for part in (record.name, published, document.url) if part))


def _facts(record: Record) -> Iterator[RenderableType]:
    """Meetings, journeys and countries."""
    yield from _listed("Meetings", [tell_meeting(meeting) for meeting in record.meetings])
    yield from _listed("Visits", [tell_visit(visit) for visit in record.visits])
    if record.countries:
        yield plain(f"Countries: {', '.join(map(label, record.countries))}")


def _people(record: Record) -> Iterator[RenderableType]:
    """Everybody named, with every role."""
    yield from _listed("People", [_person(figure) for figure in record.figures])


def _person(figure: Figure) -> str:
    """A name with its roles as printed."""
    roles = dict.fromkeys(found.value.label for found in figure.roles)
    return f"{figure.name}: {'; '.join(roles)}" if roles else figure.name


def _passages(record: Record) -> Iterator[RenderableType]:
    """Numbered passages, the record's own number beside ours where it has one."""
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right", style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for passage in record.passages:
        number = f"{passage.number} [{passage.label}]" if passage.label else str(passage.number)
        words = " ".join(record.document.said(passage.span).split())
        table.add_row(Text(safe(number)), plain(words))
    if record.passages:
        yield plain("")
        yield table


def _problems(record: Record) -> Iterator[RenderableType]:
    """What its owner could mend."""
    for problem in record.problems:
        yield Text(safe(f"Problem: {tell_problem(problem)}"), style="red")


def _listed(heading: str, lines: list[str]) -> Iterator[RenderableType]:
    """A heading with its lines; nothing at all where there are none."""
    if lines:
        yield plain(f"{heading}:")
        yield from (plain(f"  • {line}") for line in lines)
