"""The terminal: colour for people and plain text in a pipe, never a command to the terminal out of a record."""

import io
import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from handlers.failures import apology, keep_log, log
from handlers.terminal.answers import show_answer
from handlers.terminal.conversation import PROMPT, Thread, chat, greeting, line_reader
from handlers.terminal.digests import show_digest
from handlers.terminal.pages import show_page
from handlers.terminal.paths import find_record, missing, name_in, not_a_folder
from handlers.terminal.progress import Watched
from handlers.terminal.reports import show_holdings
from handlers.terminal.screen import Screen, bold, safe
from knowledge.answer import Answer, Line
from knowledge.desk import Desk, open_desk, read_record

SEEDS = Path(__file__).parent.parent.parent / "seeds"
TODAY = date(2026, 5, 26)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return open_desk(SEEDS)


@pytest.fixture
def terminal() -> Screen:
    screen = Screen()
    screen.out = console(terminal=True)
    return screen


def console(*, terminal: bool, width: int = 100) -> Console:
    return Console(
        file=io.StringIO(), force_terminal=terminal, color_system="standard" if terminal else None,
        width=width, markup=False, emoji=False, highlight=False, force_jupyter=False, no_color=False,
    )  # fmt: skip


def shown(screen: Screen) -> str:
    file = screen.out.file
    assert isinstance(file, io.StringIO)
    return file.getvalue()


def typed(*lines: str | type[BaseException]):  # type: ignore[no-untyped-def]
    waiting: Iterator[str | type[BaseException]] = iter((*lines, EOFError))

    def read(prompt: str) -> str:
        assert prompt == PROMPT
        line = next(waiting)
        if isinstance(line, str):
            return line
        raise line

    return read


def test_an_answer_for_people_has_headline_rows_sources_notes_and_offers(terminal: Screen) -> None:
    answer = Answer(
        True,
        "One meeting:",
        (Line("26 May 2024: [bold]A[/bold] – B", "a.txt", "A met B."), Line("C.", "", "C.")),
        notes=("Kishda read as Kishida",),
        choices=("Yun Byung-se",),
    )

    show_answer(terminal, answer)

    text = shown(terminal)
    for part in (
        "One meeting:",
        "[bold]A[/bold] – B",
        "a.txt",
        "“A met B.”",
        "Kishda read",
        "Did you mean: Yun",
    ):
        assert part in text
    assert text.count("C.") == 1
    assert "\x1b[1m" in text


def test_of_many_lines_the_file_is_evidence_enough(terminal: Screen) -> None:
    show_answer(terminal, Answer(False, "", tuple(Line(f"L{n}", "a", "said") for n in range(9))))

    assert "said" not in shown(terminal)


def test_in_a_pipe_an_answer_is_its_plain_text(capsys: pytest.CaptureFixture[str]) -> None:
    answer = Answer(True, "Two \x1b[31mmeetings\x07:", (Line("A – B", "a.txt", "A met B."),))

    show_answer(Screen(), answer)

    assert capsys.readouterr().out == "Two [31mmeetings:\n• A – B [a.txt]\n"


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left_in_a_text(text: str) -> None:
    kept = safe(text)

    assert not any(char in kept for char in "\x1b\x07\r\x08\x9b\u202e\u2066")
    assert safe(kept) == kept


def test_a_record_cannot_write_on_the_screen(tmp_path: Path, terminal: Screen) -> None:
    (tmp_path / "a.txt").write_text(
        "May 26, 2024\n\nOn May 26, Mr. KISHIDA Fumio [red]met[/red] \x1b[2JMr. YOON Suk Yeol in Seoul.\n"
    )

    show_page(terminal, read_record(tmp_path / "a.txt", "[bold]\x1b]0;x.txt"))

    assert "[red]met[/red]" in shown(terminal)
    assert "\x1b[2J" not in shown(terminal)
    assert "\x1b]0;" not in shown(terminal)


def test_a_chat_keeps_its_thread_until_a_blank_line(desk: Desk, terminal: Screen) -> None:
    chat(
        terminal,
        Thread(lambda: desk, lambda: TODAY),
        typed("who met Yoon", "where?", "", "where?", "quit", "never"),
    )

    text = shown(terminal)
    assert text.count("Seoul") > 2
    assert text.count("Carried over") == 1


@pytest.mark.parametrize("word", ["quit", "EXIT", ":q", " bye "])
def test_a_chat_is_left_by_a_word(desk: Desk, terminal: Screen, word: str) -> None:
    chat(terminal, Thread(lambda: desk, lambda: TODAY), typed(word, AssertionError))

    assert shown(terminal) == ""


def test_an_interrupt_at_the_prompt_is_no_end(
    desk: Desk, terminal: Screen, capsys: pytest.CaptureFixture[str]
) -> None:
    chat(terminal, Thread(lambda: desk, lambda: TODAY), typed(KeyboardInterrupt, "who met Yoon"))

    assert "Ctrl-D leaves" in capsys.readouterr().out
    assert "Kishida" in shown(terminal)


def test_an_interrupt_while_answering_stops_that_answer_only(
    desk: Desk, terminal: Screen, capsys: pytest.CaptureFixture[str]
) -> None:
    turns = iter([KeyboardInterrupt, None])

    def today() -> date:
        if turn := next(turns):
            raise turn
        return TODAY

    chat(terminal, Thread(lambda: desk, today), typed("who met Yoon", "who met Yun"))

    assert "(stopped)" in capsys.readouterr().out
    assert "Yun Byung-se" in shown(terminal)


def test_what_breaks_becomes_a_sentence_with_a_number_and_the_chat_goes_on(
    desk: Desk, terminal: Screen, tmp_path: Path
) -> None:
    keep_log(tmp_path / "log" / "diplo.log")
    days = iter([ValueError("no day today"), TODAY])

    def today() -> date:
        day = next(days)
        if isinstance(day, Exception):
            raise day
        return day

    chat(terminal, Thread(lambda: desk, today), typed("who met Yoon", "who met Yun"))

    text = shown(terminal)
    reference = text.split("reference ")[1][:8]
    assert "Traceback" not in text
    assert "no day today" not in text
    assert "Yun Byung-se" in text
    assert reference in (tmp_path / "log" / "diplo.log").read_text()
    assert "no day today" in (tmp_path / "log" / "diplo.log").read_text()


def test_one_failure_has_one_number_and_a_log_that_cannot_be_written_is_no_second_one(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").write_text("")
    keep_log(tmp_path / "file" / "diplo.log")

    one, two = (apology(ValueError("\udcff")) for _ in range(2))

    assert one == two
    assert len(log.handlers) == 1
    assert isinstance(log.handlers[0], logging.Handler)


def test_the_greeting_counts_and_shows_the_first_examples_of_the_archive(desk: Desk) -> None:
    said = greeting(desk)

    assert "5 records, 2008–2024" in said
    assert "\n" not in said
    assert all(question in said for question in desk.examples()[:3])


def test_an_empty_archive_is_greeted_too(tmp_path: Path) -> None:
    assert "0 records: 0 people" in greeting(open_desk(tmp_path))


def test_the_prompt_of_the_terminal_is_the_usual_one() -> None:
    assert line_reader() is input


def test_a_bar_is_shown_once_reading_takes_longer_than_a_second() -> None:
    times = iter([0.0, 0.5, 2.0])
    quick, slow = console(terminal=True), console(terminal=True)
    files = [Path("a"), Path("b")]

    assert list(Watched(files, quick, lambda: 0.0)) == files
    assert list(Watched(files, slow, lambda: next(times))) == files

    assert isinstance(quick.file, io.StringIO)
    assert isinstance(slow.file, io.StringIO)
    assert quick.file.getvalue() == ""
    assert "Reading records" in slow.file.getvalue()


def test_no_bar_is_shown_in_a_pipe() -> None:
    piped = console(terminal=False)
    watched = Watched([Path("a")], piped, lambda: 99.0)

    assert (len(watched), watched[0], watched[0:1]) == (1, Path("a"), [Path("a")])
    assert list(watched) == [Path("a")]
    assert isinstance(piped.file, io.StringIO)
    assert piped.file.getvalue() == ""


def test_colour_is_left_out_where_it_is_not_wanted() -> None:
    assert Screen(colour=False).out.color_system is None


def test_notes_and_refusals_stand_beside_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    screen = Screen()

    screen.note("mind \x1b[1mthis")
    with pytest.raises(typer.Exit):
        screen.refuse("one", "two [red]")

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == ["mind [1mthis", "diplo: one", "diplo: two [red]"]


def test_wide_tables_are_drawn_for_people(desk: Desk, terminal: Screen) -> None:
    show_holdings(terminal, desk.holdings())
    show_digest(terminal, desk, desk.digest(date(2018, 5, 14)))

    assert "Kishida Fumio (2)" in shown(terminal)
    assert "10 years ago, a round year" in shown(terminal)
    assert "no record that it took place" in shown(terminal)
    assert bold("x").style == "bold"


def test_a_record_is_found_by_path_name_or_beginning(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("sub/2024-05 Seoul.txt", "2024-05.txt", "2023.txt"):
        (tmp_path / name).write_text("x")
    inside = tmp_path / "sub" / "2024-05 Seoul.txt"

    assert find_record(tmp_path, "2023") == (tmp_path / "2023.txt", "2023.txt")
    assert find_record(tmp_path, "sub/2024-05 Seoul.txt") == (inside, "sub/2024-05 Seoul.txt")
    assert find_record(tmp_path, str(inside)) == (inside, "sub/2024-05 Seoul.txt")
    assert find_record(tmp_path, "2024-05 Seoul") == (inside, "sub/2024-05 Seoul.txt")
    assert find_record(tmp_path / "sub", str(tmp_path / "2023.txt")) == (
        tmp_path / "2023.txt",
        "2023.txt",
    )


def test_a_name_that_fits_no_record_or_several_offers_those_near(tmp_path: Path) -> None:
    for name in ("seoul_1.txt", "seoul_2.txt"):
        (tmp_path / name).write_text("x")

    assert "fits several" in str(find_record(tmp_path, "seoul"))
    assert "Did you mean 'seoul_1.txt'" in str(find_record(tmp_path, "SEOUL_1.tx"))
    assert "Did you mean" not in str(find_record(tmp_path, "qqqqqqq"))
    assert "not the name" in str(find_record(tmp_path, "x" * 5000))


def test_a_missing_path_offers_those_near(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "file").write_text("")

    assert missing(tmp_path) is None
    assert "Did you mean" in str(missing(tmp_path / "sedes"))
    assert "Did you mean" not in str(missing(tmp_path / "no" / "such"))
    assert "There is no" in str(missing(Path("a\0b")))
    assert not_a_folder(tmp_path) is None
    assert "is a file" in str(not_a_folder(tmp_path / "file"))


def test_the_name_of_a_path_nobody_can_follow_is_its_last_part() -> None:
    assert name_in(SEEDS, Path("/nowhere/a\0b.txt")) == "a\0b.txt"
