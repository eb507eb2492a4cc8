"""manage.py demo: the demonstration, built once."""

from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.actions.load_standards import load_standards
from agreements.terms.actions.save_programme import save_programme
from agreements.terms.models import Agreement
from partnerships.actions.load_municipalities import load_municipalities
from partnerships.danish import clock
from partnerships.models import User
from partnerships.project.demo import copenhagen, neighbours
from partnerships.project.demo.documents.build import BUILDERS, REGISTERED, register_organisations
from partnerships.project.demo.people import LOGINS, MINISTRY, PASSWORD, register_cast


class Command(BaseCommand):
    """Builds the demonstration through the verbs, with the clock pinned; a second run only prints the logins."""

    help = _("Bygger demonstrationens data (én gang) og skriver, hvem man kan logge på som.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Build, unless it is there; refuse in production and on a database with other content."""
        if not settings.DEMO:
            raise CommandError(_("DEMO er slået fra, så demonstrationen bliver ikke bygget her."))
        if not Agreement.objects.filter(reference="DEMO-000").exists():
            if User.objects.exists():
                raise CommandError(
                    _("Databasen har andre brugere. Demonstrationen bliver kun bygget i en tom database.")
                )
            self._build()
        self._print_logins()

    @transaction.atomic
    def _build(self) -> None:
        load_municipalities(by=None)
        template = load_standards(by=None)[0]
        with clock.pinned(date(2012, 10, 1)):
            cast = register_cast()
            values = {
                "name": f"{MINISTRY}s forebyggelseskoncept",
                "authority": cast.parties[MINISTRY],
                "description": "Mentorer, rollemodeller og forældrecoaches i fire kommuner.",
                "starts_on": date(2012, 1, 1),
                "ends_on": date(2015, 12, 31),
            }
            programme = save_programme(values, by=cast.user("admin@system.example"))
        with clock.pinned(REGISTERED):
            register_organisations(cast, cast.user("admin@system.example"))
        for build in BUILDERS:
            build(cast)
        copenhagen.build(cast, programme, template)
        neighbours.build_in_force(cast, programme, template)
        neighbours.build_returned(cast, programme, template)
        neighbours.build_draft(cast, programme, template)

    def _print_logins(self) -> None:
        self.stdout.write(_("Log på som en af disse (alle har adgangskoden %s):") % PASSWORD)
        for name, email, party, role in LOGINS:
            self.stdout.write(f"  {email:38} {name}, {role.label}, {party}")
