"""A database in trouble costs a StateError that says what to do, never an exception of its driver."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Timer
from time import monotonic

import pytest
from sqlalchemy import create_engine

from handlers.state import State, StateError, open_state
from handlers.state.address import read_address
from handlers.state.errors import BusyError
from handlers.state.migrating import VERSION_TABLE, migrate
from handlers.state.places import Place
from handlers.state.sqlite import SQLite
from handlers.state.threads import Thread
from tests.databases import GUARDED, PostgreSQL

NOW = datetime(2024, 5, 26, 9, 30, tzinfo=UTC)


def refusal(url: str) -> str:
    """What is said about a database that cannot be opened."""
    with pytest.raises(StateError) as raised:
        open_state(url)
    return str(raised.value)


def run(url: str, statement: str) -> None:
    """Do something to a database behind diplo's back."""
    engine = create_engine(read_address(url).url)
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


@contextmanager
def locked(file: Path) -> Iterator[sqlite3.Connection]:
    """Another program that writes to the file and does not end."""
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    with closing(other):
        other.execute("BEGIN IMMEDIATE")
        yield other


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("who met whom, and when\n" * 99)

    assert "name another file" in refusal(f"sqlite:///{file}")
    assert file.read_text() == "who met whom, and when\n" * 99


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    assert "name a file in it" in refusal(f"sqlite:///{tmp_path}")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    said = refusal(f"sqlite:///{tmp_path}/file/diplo.db")

    assert f"let diplo write in {tmp_path}/file" in said


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    assert f"let diplo write in {tmp_path}" in refusal(f"sqlite:///{tmp_path}/diplo.db")


def test_a_damaged_file_is_called_damaged(sqlite_url: str, tmp_path: Path) -> None:
    open_state(sqlite_url).close()
    file = tmp_path / "diplo.db"
    file.write_bytes(file.read_bytes()[:4096] + b"\xff" * 40_000)

    assert "is damaged" in refusal(sqlite_url)


def test_a_database_of_a_newer_diplo_is_not_touched(database_url: str) -> None:
    open_state(database_url).close()
    run(database_url, f"UPDATE {VERSION_TABLE} SET version_num = '9999'")

    assert "was made by a newer diplo" in refusal(database_url)


def test_tables_that_only_have_the_names_of_ours_are_not_used(database_url: str) -> None:
    run(database_url, "CREATE TABLE diplo_votes (theirs TEXT)")

    assert "does not have the tables that diplo made" in refusal(database_url)


def test_steps_that_fail_leave_nothing_behind(database_url: str) -> None:
    run(database_url, "CREATE TABLE diplo_votes (theirs TEXT)")
    refusal(database_url)
    run(database_url, "DROP TABLE diplo_votes")

    open_state(database_url).close()


def test_a_table_that_somebody_dropped_is_missed(state: State, database_url: str) -> None:
    run(database_url, "DROP TABLE diplo_seen")

    with pytest.raises(StateError, match="does not have the tables that diplo made"):
        state.seen.claim("T1", "Ev1", NOW)


def test_a_locked_file_is_waited_for_and_then_told(sqlite_url: str, tmp_path: Path) -> None:
    state = open_state(sqlite_url, patience=0.1)

    with locked(tmp_path / "diplo.db"):
        with pytest.raises(StateError, match="is locked by another program"):
            state.seen.claim("T1", "Ev1", NOW)
        assert state.threads.recall(Place("T1", "C1", "1")) is None  # reading goes on

    assert state.seen.claim("T1", "Ev1", NOW)
    state.close()


def test_work_on_the_tables_waits_for_a_locked_file_only_so_long(
    sqlite_url: str, tmp_path: Path
) -> None:
    open_state(sqlite_url).close()
    database, before = SQLite(read_address(sqlite_url), patience=0.01), monotonic()

    with locked(tmp_path / "diplo.db"), pytest.raises(BusyError):
        migrate(database, longest=0.2)

    assert monotonic() - before >= 0.2
    migrate(database, longest=0.2)
    database.close()


def test_a_new_file_that_another_process_prepares_is_waited_for(
    sqlite_url: str, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "diplo.db", isolation_level=None)) as other:
        other.execute("CREATE TABLE theirs (text TEXT)")
    with locked(tmp_path / "diplo.db") as other:
        Timer(0.3, other.rollback).start()

        open_state(sqlite_url).close()


def test_a_full_disk_costs_what_was_to_be_written_and_no_more(sqlite_url: str) -> None:
    database = SQLite(read_address(sqlite_url), patience=0.1)
    migrate(database)
    state, place = State(database), Place("T1", "C1", "1")
    small = Thread("who met Yoon", answers=1, following=False)
    large = Thread("Yoon " * 100_000, answers=2, following=False)
    state.threads.remember(place, small, NOW)
    with database.connected() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 10")

    with pytest.raises(StateError, match="disk is full"):
        state.threads.remember(place, large, NOW)

    assert state.threads.recall(place) == small
    state.close()


def test_a_server_that_may_only_be_read_is_told(postgresql: PostgreSQL) -> None:
    url = postgresql.fresh()
    open_state(url).close()
    postgresql.run(
        "ALTER DATABASE {} SET default_transaction_read_only = on",
        read_address(url).url.database or "",
    )
    state = open_state(url)

    with pytest.raises(StateError, match="may only be read"):
        state.seen.claim("T1", "Ev1", NOW)

    assert state.feedback.count("T1") == (0, 0)
    state.close()


def test_a_server_that_hung_up_costs_no_answer(postgresql: PostgreSQL) -> None:
    url = postgresql.fresh()
    state = open_state(url)
    state.seen.claim("T1", "Ev1", NOW)

    postgresql.hang_up(url)

    assert not state.seen.claim("T1", "Ev1", NOW)
    state.close()


def test_a_database_that_went_away_is_told(postgresql: PostgreSQL) -> None:
    url = postgresql.fresh()
    state = open_state(url)
    postgresql.run("DROP DATABASE {} WITH (FORCE)", read_address(url).url.database or "")

    with pytest.raises(StateError, match="please create it, or correct DATABASE_URL"):
        state.ping()
    state.close()


def test_a_wrong_password_is_told_and_not_repeated(postgresql: PostgreSQL) -> None:
    said = refusal(postgresql.address("postgres", GUARDED, "s3cretw0rd"))

    assert "refuses the user or the password" in said
    assert "s3cretw0rd" not in said


def test_a_user_without_rights_is_told(postgresql: PostgreSQL) -> None:
    assert "grant it the right" in refusal(postgresql.address("postgres", GUARDED, "right"))


def test_a_moment_without_a_zone_is_a_mistake_of_the_code_and_no_trouble(state: State) -> None:
    with pytest.raises(Exception, match="a moment needs its zone") as raised:
        state.seen.claim("T1", "Ev1", datetime(2024, 5, 26))  # noqa: DTZ001 - the mistake

    assert not isinstance(raised.value, StateError)


def test_a_key_that_is_no_text_costs_a_state_error_and_the_state_lives_on(state: State) -> None:
    with pytest.raises(StateError):
        state.seen.claim("T1", "half \ud83d of a flag", NOW)

    assert state.seen.claim("T1", "Ev1", NOW)
