"""`manage.py load_municipalities`: the 98 municipalities in the register; running it again adds nothing."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from partnerships.actions.load_municipalities import load_municipalities


class Command(BaseCommand):
    help = _("Lægger de 98 kommuner i registret. Dem, der står der, bliver ikke ændret.")

    def handle(self, *args, **options):
        added = load_municipalities(by=None)
        self.stdout.write(_("%(added)s kommuner er lagt i registret.") % {"added": added})
