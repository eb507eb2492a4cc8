"""Where the data lie: SQLite in the data folder, or what DATABASE_URL names."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote

import environ

# IMMEDIATE takes the write lock when a transaction begins, so that two writers wait for each other
# instead of one of them being told "database is locked" half-way; FULL survives a power cut.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
}


def database(url: str, data_dir: Path) -> dict[str, Any]:
    """Make Django's description of the one database.

    `url` is DATABASE_URL (empty means SQLite in `data_dir`). Raises `environ.ImproperlyConfigured`
    for an address that cannot be read.
    """
    described: dict[str, Any] = dict(
        environ.Env.db_url_config(url or f"sqlite:///{data_dir / 'data.sqlite3'}")
    )
    if described["ENGINE"] == "django.db.backends.sqlite3":
        described["OPTIONS"] = dict(SQLITE_OPTIONS)
        return described
    # A server on the same machine is reached by its socket folder, written %2Fvar%2Frun%2Fpostgresql.
    described["HOST"] = unquote(described["HOST"])
    described.setdefault("CONN_MAX_AGE", 60)
    described["CONN_HEALTH_CHECKS"] = True
    return described
