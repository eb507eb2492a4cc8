"""A crowd of clients in processes of their own, let go at the same moment."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.house.source import ROOT


class Crowd:
    """Clients that wait for their orders."""

    def __init__(self, clients: list[subprocess.Popen[str]]) -> None:
        self.clients = clients

    def go(self, orders: list[dict]) -> list[dict]:
        """Send each client its order at once and give their answers, in the clients' order."""
        for client, order in zip(self.clients, orders, strict=True):
            client.stdin.write(json.dumps(order) + "\n")
        for client in self.clients:
            client.stdin.flush()
        return [json.loads(client.stdout.readline()) for client in self.clients]


@contextmanager
def crowd(task: str, size: int, env: dict[str, str]) -> Iterator[Crowd]:
    """Start `size` clients for a task and end them afterwards."""
    clients = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.races.worker", task],
            cwd=ROOT,
            env=env,
            text=True,
            bufsize=1 << 20,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for _number in range(size)
    ]
    try:
        assert [client.stdout.readline() for client in clients] == ["ready\n"] * size
        yield Crowd(clients)
    finally:
        for client in clients:
            client.stdin.close()
            client.wait(30)
            client.stdout.close()
