"""One process, one database: fills it, then does what the bench asks, one task a line, and answers with a figure.

python -m tests.bench.worker NUMBER        (started by tests.bench, with DATA_DIR and DATABASE_URL set)
"""

import gc
import json
import os
import sys


def main() -> None:
    """Answer tasks until the pipe ends."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # whatever else is printed does not mix with the answers
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from tests.bench.tasks import Tasks
    from tests.bench.world import make_world

    tasks = Tasks(make_world(int(sys.argv[1])))
    # The world's rows would otherwise be walked by the garbage collector in the middle of some page.
    gc.collect()
    gc.freeze()
    print(json.dumps("ready"), file=answers, flush=True)
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        print(json.dumps(getattr(tasks, name)(*arguments)), file=answers, flush=True)


if __name__ == "__main__":
    main()
