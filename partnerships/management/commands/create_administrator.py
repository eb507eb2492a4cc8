"""`manage.py create_administrator`: the first administrator of an empty database."""

import os
from getpass import getpass

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from partnerships.actions.create_administrator import create_administrator
from partnerships.workflow import Refused

# Read here and not with the settings, so that it is never kept in the memory of the running system.
PASSWORD_VARIABLE = "ADMIN_PASSWORD"  # noqa: S105 - the name of a variable, not a password


class Command(BaseCommand):
    help = _(
        "Opretter den første administrator. Adgangskoden bliver spurgt om, eller læst fra ADMIN_PASSWORD."
    )

    def add_arguments(self, parser):
        parser.add_argument("--email", default="", help=_("Administratorens e-mail."))
        parser.add_argument("--name", default="", help=_("Administratorens navn."))

    def handle(self, *args, email, name, **options):
        address = email or input(_("E-mail: "))
        called = name or input(_("Navn: "))
        password = os.environ.get(PASSWORD_VARIABLE) or getpass(_("Adgangskode (mindst 12 tegn): "))
        try:
            user = create_administrator(email=address, name=called, password=password, by=None)
        except Refused as refusal:
            raise CommandError(refusal.args[0]) from refusal
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(_("%(email)s er nu administrator og kan logge på.") % {"email": user.email})
