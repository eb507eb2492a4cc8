"""manage.py demo: the demonstration, built once."""

from datetime import date
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from agreements.terms.actions.load_standards import load_standards
from agreements.terms.models import Agreement, Programme
from partnerships.danish import clock
from partnerships.models import User
from partnerships.project.demo import copenhagen, neighbours
from partnerships.project.demo.people import LOGINS, MINISTRY, PASSWORD, register_cast


class Command(BaseCommand):
    """Builds the demonstration through the verbs, with the clock pinned; a second run only prints the logins."""

    help = "Build the demonstration data (once) and print its logins."

    def handle(self, *args: Any, **options: Any) -> None:
        """Build, unless it is there; refuse in production and on a database with other content."""
        if not settings.DEMO:
            raise CommandError("DEMO is off: the demonstration is not built here.")
        if not Agreement.objects.filter(reference="DEMO-000").exists():
            if User.objects.exists():
                raise CommandError(
                    "The database holds other users: the demonstration is built on an empty one only."
                )
            self._build()
        self._print_logins()

    @transaction.atomic
    def _build(self) -> None:
        call_command("load_municipalities", verbosity=0)
        template = load_standards(by=None)[0]
        with clock.pinned(date(2012, 10, 1)):
            cast = register_cast()
        programme = Programme.objects.create(
            name=f"{MINISTRY}s forebyggelseskoncept",
            authority=cast.parties[MINISTRY],
            description="Mentorer, rollemodeller og forældrecoaches i fire kommuner.",
            starts_on=date(2012, 1, 1),
            ends_on=date(2015, 12, 31),
        )
        copenhagen.build(cast, programme, template)
        neighbours.build_returned(cast, programme, template)
        neighbours.build_draft(cast, programme, template)

    def _print_logins(self) -> None:
        self.stdout.write(f"Demo logins (password for all: {PASSWORD})")
        for name, email, party, role in LOGINS:
            self.stdout.write(f"  {email:38} {name}, {role.label}, {party}")
