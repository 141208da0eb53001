"""A database is opened whatever its age, and left as other programs and the log expect to find it."""

import logging
import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, inspect

from handlers.state import State, StateError, open_state
from handlers.state.address import read_address
from handlers.state.migrating import VERSION_TABLE
from handlers.state.tables import metadata


def test_a_state_says_which_kind_it_is_and_that_it_lives(state: State, database_url: str) -> None:
    state.ping()

    assert state.kind == ("sqlite" if database_url.startswith("sqlite") else "postgresql")


def test_the_steps_lead_from_an_empty_database_to_the_tables_of_the_code(database_url: str) -> None:
    open_state(database_url).close()

    with create_engine(read_address(database_url).url).connect() as connection:
        options = {
            "version_table": VERSION_TABLE,
            "compare_type": True,
            "compare_server_default": True,
        }
        context = MigrationContext.configure(connection, opts=options)

        assert compare_metadata(context, metadata) == []


def test_every_row_has_its_workspace() -> None:
    for table in metadata.sorted_tables:
        assert "team_id" in table.primary_key.columns, table.name


def test_opening_twice_changes_nothing(database_url: str) -> None:
    open_state(database_url).close()
    open_state(database_url).close()

    engine = create_engine(read_address(database_url).url)
    assert sorted(inspect(engine).get_table_names()) == sorted([*metadata.tables, VERSION_TABLE])
    engine.dispose()


def test_tables_of_other_programs_are_left_alone(database_url: str) -> None:
    engine = create_engine(read_address(database_url).url)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num TEXT)")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES ('theirs')")

    open_state(database_url).close()

    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT * FROM alembic_version").all() == [("theirs",)]
    engine.dispose()


def test_opening_leaves_logging_alone(sqlite_url: str) -> None:
    root, ours = logging.getLogger(), logging.getLogger("diplo.test_state_opening")
    before = (root.level, list(root.handlers), ours.disabled, logging.getLogger("alembic").level)

    open_state(sqlite_url).close()

    assert (
        root.level,
        list(root.handlers),
        ours.disabled,
        logging.getLogger("alembic").level,
    ) == before


def test_sqlite_keeps_a_write_ahead_log(sqlite_url: str, tmp_path: Path) -> None:
    open_state(sqlite_url).close()

    with closing(sqlite3.connect(tmp_path / "diplo.db")) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.skipif(os.name != "posix", reason="rights are told in another way there")
def test_a_new_file_is_for_its_owner_alone_and_an_old_one_keeps_its_rights(tmp_path: Path) -> None:
    new, old = tmp_path / "new.db", tmp_path / "old.db"
    old.touch()
    old.chmod(0o640)

    for file in (new, old):
        open_state(f"sqlite:///{file}").close()

    assert stat.S_IMODE(new.stat().st_mode) == 0o600
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_folders_of_the_file_are_made(tmp_path: Path) -> None:
    open_state(f"sqlite:///{tmp_path}/var/lib/diplo.db").close()

    assert (tmp_path / "var/lib/diplo.db").is_file()


def test_a_relative_file_is_meant_from_where_diplo_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    open_state("sqlite:///diplo.db").close()

    assert (tmp_path / "diplo.db").is_file()


def test_a_home_folder_is_put_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    open_state("sqlite:///~/diplo.db").close()

    assert (tmp_path / "diplo.db").is_file()


def test_a_state_in_memory_lasts_as_long_as_it_is_open() -> None:
    state = open_state("sqlite:///:memory:")
    state.ping()
    state.close()

    with pytest.raises(StateError):
        state.ping()
