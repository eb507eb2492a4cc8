"""CPU time spent for one process: its own, its children's, and that of its PostgreSQL backend."""

import resource
import time
from collections.abc import Callable
from pathlib import Path

from django.db import connection

from agreements.terms.document import pdf


def cpu() -> float:
    """Give the CPU seconds spent so far; a backend on another machine counts as nothing."""
    waited = resource.getrusage(resource.RUSAGE_CHILDREN)
    press = pdf._owner._press
    living = [press.pid] if press is not None else []
    if connection.vendor == "postgresql":
        connection.ensure_connection()
        living.append(connection.connection.info.backend_pid)
    return time.process_time() + waited.ru_utime + waited.ru_stime + sum(_spent_by(pid) for pid in living)


def spent(act: Callable[[], object], times: int = 1) -> float:
    """Give the CPU seconds of one call, as the mean of some."""
    before = cpu()
    for _turn in range(times):
        act()
    return (cpu() - before) / times


def _spent_by(pid: int) -> float:
    tasks = Path(f"/proc/{pid}/task")
    if not tasks.exists():
        return 0.0
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks.iterdir()) / 1e9
