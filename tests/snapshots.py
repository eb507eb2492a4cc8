"""What the database holds, set back in one go: to nothing after a test that commits, to the demonstration for its readers.

SQLite is copied page by page, triggers and all. On PostgreSQL the rows are deleted where there are any, while the session
counts as a replica's, for whom no trigger works; that needs a superuser, as the one of `.ci/with_postgres.py` is.
"""

import fcntl
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import connection

# What `migrate` itself writes.
OF_MIGRATE = {"django_migrations", "django_content_type", "auth_permission"}
EDITIONS = "agreements_edition"


class Emptiness:
    """The database as `migrate` left it."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "empty.sqlite3"
        if connection.vendor == "sqlite":
            _keep(self.file)

    def bring_back(self) -> None:
        """Take away all that was written since; also what no one may delete."""
        if connection.vendor == "sqlite":
            _bring_back(self.file)
        else:
            _delete_rows()


@contextmanager
def migrated_once(folder: Path) -> Iterator[bool]:
    """Give whether the test database is there already, as the copy of one that another worker migrated; one at a time.

    After the block a copy is kept for who comes next; on a server that is not ours it stays until the next run. `folder` is
    seen by all workers of the run.
    """
    with (folder / "migrated.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        mark = folder / "migrated"
        is_there = mark.exists()
        name = connection.creation._get_test_db_name()
        if is_there:
            _copy_database(mark.read_text(), name)
        yield is_there
        if not is_there:
            kept = str(folder / "migrated.sqlite3") if connection.vendor == "sqlite" else f"{name}_migrated"
            if connection.vendor == "sqlite":
                _keep(Path(kept))
            else:
                connection.close()  # a database that somebody looks into cannot be copied
                _copy_database(name, kept)
            mark.write_text(kept)


def _copy_database(source: str, target: str) -> None:
    if connection.vendor == "sqlite":
        shutil.copy(source, target)
        return
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{target}"')
        cursor.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')


def once_in_a_run(name: str, folder: Path, build: Callable[[], object]) -> None:
    """Let the first worker who comes build, and keep what database and vault hold then; whoever comes later copies it.

    `folder` is seen by all workers. On PostgreSQL, where only one test asks for it, everybody builds.
    """
    if connection.vendor != "sqlite":
        build()
        return
    file, vault = folder / f"{name}.sqlite3", folder / f"{name}.vault"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if file.exists():
            _bring_back(file)
            shutil.copytree(vault, settings.VAULT_DIR, dirs_exist_ok=True)
        else:
            build()
            shutil.copytree(settings.VAULT_DIR, vault)
            _keep(file)


def _keep(file: Path) -> None:
    connection.ensure_connection()
    with closing(sqlite3.connect(file)) as kept:
        connection.connection.backup(kept)


def _bring_back(file: Path) -> None:
    connection.ensure_connection()
    with closing(sqlite3.connect(file)) as kept:
        kept.backup(connection.connection)


def filled_tables() -> list[str]:
    """Give the tables that hold anything but what `migrate` writes; asked outside of what a test counts."""
    return [table for (table,) in _fetch(_asking_which_are_filled())]


def statements_of_rows() -> list[str]:
    """Give the statements that write all rows as they stand, an edition's own after its parts.

    The guards let nothing into an edition that is frozen: while its parts come in, it is not there yet.
    """
    tables = sorted(filled_tables(), key=lambda table: (table == EDITIONS, table))
    return [_insertion(table) for table in tables]


def run_all(statements: list[str]) -> None:
    """Execute the statements as the replica of a database does: nothing is guarded twice."""
    with _as_replica():
        for statement in statements:
            _fetch(statement, is_asking=False)


@cache
def _asking_which_are_filled() -> str:
    tables = [table for table in connection.introspection.table_names() if table not in OF_MIGRATE]
    return " UNION ALL ".join(
        f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM \"{table}\")" for table in tables
    )


@cache
def _columns(table: str) -> list[str]:
    with connection.cursor() as cursor:
        return [column.name for column in connection.introspection.get_table_description(cursor, table)]


def _insertion(table: str) -> str:
    literal = 'quote("{}")' if connection.vendor == "sqlite" else 'quote_nullable("{}"::text)'
    columns = _columns(table)
    asked = ", ".join(literal.format(column) for column in columns)
    rows = _fetch(f'SELECT {asked} FROM "{table}" ORDER BY 1')
    names = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join(f"({', '.join(row)})" for row in rows)
    return f'INSERT INTO "{table}" ({names}) VALUES {values}'


def _fetch(statement: str, *, is_asking: bool = True) -> list[tuple[str, ...]]:
    connection.ensure_connection()
    with closing(connection.connection.cursor()) as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if is_asking else []


@contextmanager
def _as_replica() -> Iterator[None]:
    if connection.vendor == "sqlite":
        yield
        return
    _fetch("SET session_replication_role = replica", is_asking=False)
    yield
    _fetch("RESET session_replication_role", is_asking=False)


def _delete_rows() -> None:
    run_all([f'DELETE FROM "{table}"' for table in filled_tables()])
