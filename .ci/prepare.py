"""Bring the database and the catalogue up to the code: what has been done before takes no time.

Run by `.ci/serve` before anything is served, in one process because starting Django four times is slow.
"""

import os
import sys
from pathlib import Path

import django
from django.core.management import call_command

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Migrate, compile the English catalogue, and lay in the municipalities, the standard clauses and the rule sets."""
    sys.path.insert(0, str(ROOT))
    os.chdir(ROOT)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.project.settings")
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("compilemessages", verbosity=0, ignore_patterns=[".venv", "node_modules"])
    with Path(os.devnull).open("w") as nowhere:
        call_command("load_municipalities", stdout=nowhere)
        call_command("load_standards", stdout=nowhere)
        call_command("load_rule_sets", stdout=nowhere)


if __name__ == "__main__":
    main()
