"""manage.py load_standards: the standard clauses the house is delivered with."""

from typing import Any

from django.core.management.base import BaseCommand

from agreements.terms.actions.load_standards import load_standards


class Command(BaseCommand):
    """Idempotent: what is there already is left as it is."""

    help = "Load the standard clause templates that are not there yet."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load and list the templates."""
        for template in load_standards(by=None):
            self.stdout.write(f"{template} ({template.get_kind_display()})")
