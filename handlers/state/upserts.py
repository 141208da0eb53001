"""Write a row whether or not it is there."""

from typing import Any

from sqlalchemy import ColumnElement, Table

from handlers.state.database import Database, Insert


def upsert(database: Database, table: Table, where: ColumnElement[bool] | None = None) -> Insert:
    """Insert a row by its columns' names, or replace the one of its key where the condition holds on it."""
    insert = database.insert(table)
    replaced: dict[str, Any] = {
        column.name: insert.excluded[column.name]
        for column in table.columns
        if not column.primary_key
    }
    return insert.on_conflict_do_update(
        index_elements=list(table.primary_key.columns), set_=replaced, where=where
    )
