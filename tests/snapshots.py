"""What the database holds, set back in one go: to nothing after a test that commits, to the demonstration for its readers.

SQLite is copied page by page, triggers and all. On PostgreSQL the rows are deleted where there are any, while the session
counts as a replica's, for whom no trigger works; that needs a superuser, as the one of `.ci/with_postgres.py` is.
"""

import fcntl
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.db import connection

# What `migrate` itself writes.
OF_MIGRATE = {"django_migrations", "django_content_type", "auth_permission"}


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


def _delete_rows() -> None:
    tables = [table for table in connection.introspection.table_names() if table not in OF_MIGRATE]
    filled = " UNION ALL ".join(
        f"SELECT '{table}' WHERE EXISTS (SELECT FROM \"{table}\")" for table in tables
    )
    with connection.cursor() as cursor:
        cursor.execute(filled)
        found = [table for (table,) in cursor.fetchall()]
        cursor.execute("SET session_replication_role = replica")
        for table in found:
            cursor.execute(f'DELETE FROM "{table}"')
        cursor.execute("RESET session_replication_role")
