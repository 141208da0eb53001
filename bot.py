"""diplo knows a team's diplomatic records by heart; this is the hallway where its halves meet, and the command line.

What a command needs is imported in it: nobody else waits for that, and a scout looks through the archive meanwhile.
"""

import sys
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import Annotated

import typer

from handlers.failures import apology, keep_log
from handlers.terminal.examples import examples_of
from handlers.terminal.paths import find_record, missing, name_in, not_a_folder
from handlers.terminal.progress import Watched
from handlers.terminal.reception import Visitor, ready_screen, receive
from handlers.terminal.screen import Screen, dim

HOME = Path(__file__).resolve().parent
"""The house: its .env, its seeds and its log stand here."""

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="diplo reads diplomatic records and answers questions about them. Without a command it is `run`.",
    epilog='\b\nBegin with:\n  python bot.py\n  python bot.py ask "who met Yoon"\n  python bot.py COMMAND --help',
)

Records = Annotated[
    Path | None, typer.Option(help="The archive folder; else DIPLO_RECORDS, else the seeds.")
]
Today = Annotated[
    str | None, typer.Option(help="The day to assume, as YYYY-MM-DD; else DIPLO_TODAY, else today.")
]
Json = Annotated[bool, typer.Option("--json", help="JSON Lines for other programs.")]


@app.callback(invoke_without_command=True)
def main(context: typer.Context) -> None:
    """Go to `run` when no command is given."""
    if context.invoked_subcommand is None:
        run()


@app.command(epilog=examples_of("run"))
def run(records: Records = None, today: Today = None) -> None:
    """Answer in Slack where its tokens are set, else chat in the terminal."""
    visitor = _receive(records, today).with_scout()
    if visitor.settings.mode:
        _serve(visitor)
    else:
        _chat(visitor)


@app.command(epilog=examples_of("chat"))
def chat(records: Records = None, today: Today = None) -> None:
    """Chat with the archive; a blank line begins a new thread, `quit` leaves."""
    _chat(_receive(records, today).with_scout())


@app.command(epilog=examples_of("ask"))
def ask(
    question: Annotated[
        str | None,
        typer.Argument(metavar="QUESTION", help="A question; without one, standard input is read."),
    ] = None,
    records: Records = None,
    today: Today = None,
    as_json: Json = False,
    blocks: Annotated[
        bool, typer.Option("--blocks", help="Block Kit JSON of the answer in Slack.")
    ] = False,
) -> None:
    """Ask the archive; on standard input a blank line begins a new thread."""
    visitor = _receive(records, today)
    if blocks and question is None:
        visitor.screen.refuse(
            '--blocks shows one answer: please give the question, as in ask --blocks "who met Yoon".'
        )
    visitor = visitor.with_scout()
    from handlers.terminal.conversation import Thread
    from handlers.terminal.questions import ask_all, ask_one, export_blocks

    desk = visitor.open_desk()
    thread = Thread(lambda: desk, visitor.clock)
    if blocks and question is not None:
        export_blocks(visitor.screen, desk, visitor.clock(), question)
    elif question is not None:
        ask_one(visitor.screen, thread, question, as_json=as_json)
    else:
        ask_all(visitor.screen, thread, sys.stdin, as_json=as_json)


@app.command(epilog=examples_of("extract"))
def extract(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help="Files or folders; the archive by default."),
    ] = None,
    records: Records = None,
    as_json: Json = False,
) -> None:
    """Print what was read out of records: meetings, visits, people, countries, problems."""
    visitor = _receive(records, None)
    screen, chosen = visitor.screen, paths or [visitor.folder]
    if mistakes := [said for path in chosen if (said := missing(path))]:
        screen.refuse(*mistakes)
    from handlers.terminal.pages import show_summary
    from knowledge.desk import read_folder, read_record
    from knowledge.export import exported

    for path in chosen:
        inside = path.is_dir()
        for record in (
            read_folder(path, visitor.watch)
            if inside
            else [read_record(path, name_in(visitor.folder, path))]
        ):
            screen.write_json(exported(record)) if as_json else show_summary(screen, record)


@app.command(epilog=examples_of("digest"))
def digest(
    day: Annotated[
        str | None, typer.Option("--date", help="The day of the digest, as YYYY-MM-DD; else today.")
    ] = None,
    weekly: Annotated[bool, typer.Option("--weekly", help="The week from that day on.")] = False,
    wanted: Annotated[
        str, typer.Option("--for", help="Countries, people and kinds: “Japan, Kishida, meetings”.")
    ] = "",
    records: Records = None,
    as_json: Json = False,
    blocks: Annotated[
        bool, typer.Option("--blocks", help="Block Kit JSON of the message in Slack.")
    ] = False,
) -> None:
    """Print what a channel would be told on a day: what happened on it in earlier years."""
    visitor = _receive(records, day).with_scout()
    from handlers.terminal.digests import export_blocks as export_digest_blocks
    from handlers.terminal.digests import export_digest, show_digest, unknown_words

    desk = visitor.open_desk()
    read = desk.wish(wanted)
    if read.unknown:
        visitor.screen.refuse(unknown_words(read.unknown))
    told = desk.digest(visitor.clock(), replace(read.wish, weekly=weekly))
    tell = export_digest_blocks if blocks else export_digest if as_json else show_digest
    tell(visitor.screen, desk, told)


@app.command(epilog=examples_of("show"))
def show(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="Name of a record, or the beginning of one.")
    ],
    records: Records = None,
    as_json: Json = False,
) -> None:
    """Print a record as it was read: people with roles, meetings, numbered passages, problems."""
    visitor = _receive(records, None)
    found = find_record(visitor.folder, file)
    if isinstance(found, str):
        visitor.screen.refuse(found)
    from handlers.terminal.pages import show_page
    from knowledge.desk import read_record
    from knowledge.export import exported

    record = read_record(*found)
    if as_json:
        visitor.screen.write_json(exported(record))
    else:
        show_page(visitor.screen, record)


@app.command(epilog=examples_of("check"))
def check(records: Records = None, as_json: Json = False) -> None:
    """Print every problem of the archive as file:line: kind: message; exit 1 if there is one."""
    visitor = _receive(records, None)
    from handlers.terminal.reports import export_problems, show_problems
    from knowledge.desk import find_problems

    count, problems = find_problems(visitor.folder, visitor.watch)
    if as_json:
        export_problems(visitor.screen, problems)
    else:
        show_problems(visitor.screen, count, problems)
    raise typer.Exit(1 if problems else 0)


@app.command(epilog=examples_of("stats"))
def stats(records: Records = None, as_json: Json = False) -> None:
    """Print what the archive holds, in numbers."""
    visitor = _receive(records, None).with_scout()
    from handlers.terminal.reports import show_holdings
    from knowledge.export import exported_holdings

    holdings = visitor.open_desk().holdings()
    if as_json:
        visitor.screen.write_json(exported_holdings(holdings))
    else:
        show_holdings(visitor.screen, holdings)


@app.command(epilog=examples_of("manifest"))
def manifest(
    additions: Annotated[
        list[str] | None,
        typer.Argument(metavar="ADDITION", help="Names of files in manifests/, such as following."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Print the manifest with which Slack makes the app, with the additions of optional features."""
    from handlers.terminal.manifests import show_manifest

    show_manifest(ready_screen(), HOME, additions or [], as_json=as_json)


@app.command(epilog=examples_of("doctor"))
def doctor(records: Records = None, as_json: Json = False) -> None:
    """Examine settings, archive, database, tokens and scopes, and say what to do; exit 1 if something is wrong."""
    from handlers.doctor.examination import Patient, examine
    from handlers.terminal.findings import export_findings, show_findings

    screen = ready_screen()
    if records and (said := not_a_folder(records)):
        screen.refuse(said)
    patient = Patient(HOME, _now, lambda files: Watched(files, screen.err), records)
    tell = export_findings if as_json else show_findings
    raise typer.Exit(0 if tell(screen, examine(patient)) else 1)


def _receive(records: Path | None, today: str | None) -> Visitor:
    """The visitor of a command."""
    return receive(HOME, _today, records, today)


def _today(zone: tzinfo | None) -> date:
    """The day in a zone, or without one in the machine's own."""
    return _now().astimezone(zone).date()


def _now() -> datetime:
    """The moment: nothing else in the house asks for it."""
    return datetime.now(UTC)  # noqa: TID251


def _serve(visitor: Visitor) -> None:
    """Answer in Slack, or say why that cannot be."""
    from handlers.serving import (  # Nobody else waits for Slack's and the database's libraries.
        Clock,
        serve,
    )

    clock = Clock(_now, visitor.clock)
    if reason := serve(visitor.settings, visitor.folder, visitor.open_desk, clock):
        visitor.screen.refuse(reason, status=1)


def _chat(visitor: Visitor) -> None:
    """Talk with a person, or answer what is piped in."""
    from handlers.librarian.current import Current
    from handlers.terminal.conversation import Thread, answer_lines, greeting, line_reader
    from handlers.terminal.conversation import chat as talk

    desk = Current(visitor.open_desk())
    thread = Thread(desk, visitor.clock)
    if not sys.stdin.isatty():
        answer_lines(visitor.screen, thread, sys.stdin)
        return
    from handlers.librarian.opening import open_library

    open_library(desk, visitor.folder).start()
    visitor.screen.say(dim(greeting(desk())))
    talk(visitor.screen, thread, line_reader())


def start() -> None:
    """Run the command line; what nobody foresaw becomes a kind sentence."""
    keep_log(HOME / ".diplo-cache" / "diplo.log")
    try:
        app()
    except Exception as error:  # noqa: BLE001 - the rim: nobody at a terminal should read a traceback
        Screen().err.print(apology(error), style="red", soft_wrap=True)
        sys.exit(1)


if __name__ == "__main__":
    start()
