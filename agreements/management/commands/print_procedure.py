"""`manage.py print_procedure`: the procedures as Markdown, for the README."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from agreements.management.steps import procedure_table
from agreements.terms.enums import Kind, State
from agreements.workflow import TABLES


class Command(BaseCommand):
    help = _("Skriver tabellerne over aftalernes gang som Markdown.")

    def handle(self, *args, **options):
        for kind, procedure in TABLES.items():
            self.stdout.write(f"### {Kind(kind).label}\n\n")
            self.stdout.write(procedure_table(procedure, State) + "\n\n")
