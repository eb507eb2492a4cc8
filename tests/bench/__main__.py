"""Starts a worker for each database, lets them take turns, prints the table."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg2

from tests.bench.table import HEAD, Measured, line_of

NUMBER = int(os.environ.get("N", "10000"))
SMALL = min(1000, NUMBER)
ROUNDS = int(os.environ.get("ROUNDS", "7"))
CHILDREN = (1, 100)


class Worker:
    """A process with a database of its own."""

    def __init__(self, name: str, number: int, address: str) -> None:
        """Start it; `address` is "" for SQLite in a folder of its own."""
        env = {name: value for name, value in os.environ.items() if name not in {"PRODUCTION", "DEBUG"}}
        env |= {
            "DATA_DIR": tempfile.mkdtemp(prefix=f"bench-{name}-"),
            "DATABASE_URL": address,
            "DJANGO_SETTINGS_MODULE": "partnerships.project.settings",
            "DEMO": "1",  # no second factor to set up
            "DEMO_DATE": "2015-01-15",
            "ALLOWED_HOSTS": "testserver",
            "LOG_LEVEL": "CRITICAL",
        }
        command = [sys.executable, "-W", "ignore", "-m", "tests.bench.worker", str(number)]
        self._process = subprocess.Popen(
            command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def answer(self) -> Any:
        """Wait for an answer."""
        line = self._process.stdout.readline()
        if not line:
            sys.exit("A worker of the bench broke down; what it said stands above.")
        return json.loads(line)

    def ask(self, task: str, *arguments: object) -> Any:
        """Let it do a task and give the figure."""
        self._process.stdin.write(json.dumps([task, *arguments]) + "\n")
        self._process.stdin.flush()
        return self.answer()

    def stop(self) -> None:
        """End it."""
        self._process.stdin.close()
        self._process.wait()


Side = tuple[Any, ...]  # a worker, a task, its arguments


def ratio(one: Side, other: Side) -> Measured:
    """Give the ratio of two tasks' CPU: the median of interleaved rounds with the least and the most."""
    found = []
    for _round in range(ROUNDS):
        (worker, *task), (against, *other_task) = one, other
        found.append(worker.ask(*task) / against.ask(*other_task))
    return Measured(median(found), min(found), max(found))


@contextmanager
def database(name: str, address: str) -> Iterator[tuple[Worker, Worker]]:
    """Give the workers of the large and the small world on one database server."""
    addresses = [_own_database(address, part) if address else "" for part in ("large", "small")]
    workers = [
        Worker(f"{name}-{number}", number, at) for number, at in zip((NUMBER, SMALL), addresses, strict=True)
    ]
    for worker in workers:
        worker.answer()
    try:
        yield workers[0], workers[1]
    finally:
        for worker in workers:
            worker.stop()


def _own_database(address: str, part: str) -> str:
    parts = urlsplit(address)
    name = f"bench_{part}_{os.getpid()}"
    connection = psycopg2.connect(urlunsplit(parts._replace(path="/postgres")))
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}"')
    connection.close()
    return urlunsplit(parts._replace(path=f"/{name}"))


def measure(large: Worker, small: Worker) -> dict[str, Measured]:
    """Give {row of the table: what was measured} of one database."""
    at, list_ = large.ask("paths"), "/aftaler/"
    rows = {
        "1": ratio((large, "pdf_in_app"), (large, "pdf_raw")),
        "2": ratio((large, "pdf_in_app"), (large, "pdf_cold")),
        "4": ratio((large, "pdf_again"), (large, "pdf_first")),
        "5": ratio((large, "get", "seer", list_), (large, "plain_list")),
        "5f": ratio((large, "get", "seer", at["filtered"]), (large, "plain_list", at["plain_filtered"])),
        "5d": ratio((large, "get", "seer", list_), (large, "get", "desk", at["desk_list"])),
        "6": max(
            (
                ratio(
                    (large, "get", "seer", f"{list_}?sorter={sort}&sidste=1"),
                    (small, "get", "seer", f"{list_}?sorter={sort}"),
                )
                for sort in large.ask("sorts")
            ),
            key=lambda measured: measured.middle,
        ),
        "7": ratio((large, "get", "coordinator", list_), (large, "get", "seer", list_)),
        "10": ratio((large, "grid"), (large, "formset")),
        "12": Measured(share := large.ask("block_share"), share, share),
        "15": ratio((large, "get", "author", at["page"]), (large, "plain_desk_page")),
        "15d": ratio((large, "get", "author", at["page"]), (large, "get", "desk", at["desk_page"])),
        "floor": ratio((large, "get", "seer", "/hjaelp/"), (large, "get", "seer", list_)),
    }
    few, many = (small.ask("page_queries", children) for children in CHILDREN)
    listed = {
        name: (small.ask("queries", "coordinator", path), large.ask("queries", "coordinator", path))
        for name, path in (("Aftaler", list_), ("Forside", "/"))
    }
    for name, (first, last) in {**listed, **{name: (few[name], many[name]) for name in few}}.items():
        rows[f"9 {name}"] = Measured(last, first, last)
    return rows


def main() -> None:
    """Measure on SQLite and PostgreSQL and print the table."""
    address = os.environ.get("TEST_DATABASE_URL", "")
    if not address:
        sys.exit("No PostgreSQL: start the bench with `make bench`.")
    measured = []
    for name, at in (("SQLite", ""), ("PostgreSQL", address)):
        print(f"{name}: filling with {NUMBER} agreements ...", file=sys.stderr, flush=True)
        with database(name.lower(), at) as (large, small):
            measured.append(measure(large, small))
    print(HEAD.format(number=NUMBER, rounds=ROUNDS))
    for key in measured[0]:
        print(line_of(key, [found[key] for found in measured]))


if __name__ == "__main__":
    main()
