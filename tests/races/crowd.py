"""A crowd of clients in processes of their own, let go at the same moment."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import IO

from tests.house.source import ROOT

Client = tuple[IO[str], IO[str]]  # where it is told its orders, and where it answers


class Crowd:
    """Clients that wait for their orders."""

    def __init__(self, clients: list[Client]) -> None:
        self.clients = clients

    def go(self, orders: list[dict]) -> list[dict]:
        """Send each client its order at once and give their answers, in the clients' order."""
        for (told, _answers), order in zip(self.clients, orders, strict=True):
            told.write(json.dumps(order) + "\n")
        for told, _answers in self.clients:
            told.flush()
        return [json.loads(answers.readline()) for _told, answers in self.clients]


@contextmanager
def crowd(task: str, size: int, env: dict[str, str]) -> Iterator[Crowd]:
    """Start `size` clients for a task and end them afterwards.

    They are the children of one process: to load the house costs more than most of what they are to do.
    """
    orders, answers = [os.pipe() for _client in range(size)], [os.pipe() for _client in range(size)]
    theirs = [end for order, answer in zip(orders, answers, strict=True) for end in (order[0], answer[1])]
    parent = subprocess.Popen(
        [sys.executable, "-m", "tests.races.worker", task, *map(str, theirs)],
        cwd=ROOT,
        env=env,
        pass_fds=theirs,
    )
    for end in theirs:
        os.close(end)
    try:
        with ExitStack() as stack:
            clients = [
                (stack.enter_context(os.fdopen(told, "w")), stack.enter_context(os.fdopen(heard)))
                for (_theirs, told), (heard, _also_theirs) in zip(orders, answers, strict=True)
            ]
            assert [heard.readline() for _told, heard in clients] == ["ready\n"] * size
            yield Crowd(clients)
    finally:
        parent.wait(30)
