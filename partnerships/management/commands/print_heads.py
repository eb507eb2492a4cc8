"""`manage.py print_heads`: the end of every chain of the trail, to be published outside the system."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from partnerships.queries.trail_chains import heads


class Command(BaseCommand):
    help = _("Skriver hver kædes navn, seneste nummer og kode, én kæde pr. linje. Gem dem uden for systemet.")

    def handle(self, *args, **options):
        for chain, sequence, digest in heads():
            self.stdout.write(f"{chain}\t{sequence}\t{digest}")
