"""manage.py load_rule_sets: the funders' rules the house is delivered with."""

from typing import Any

from django.core.management.base import BaseCommand

from budgets.actions.load_rule_sets import load_rule_sets


class Command(BaseCommand):
    """Idempotent: what is there already is left as it is."""

    help = "Load the rule sets of funders that are not there yet."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load and list the rule sets."""
        for rule_set in load_rule_sets(by=None):
            self.stdout.write(f"{rule_set.code}: {rule_set}")
