"""`manage.py verify_audit`: whether the trail is whole; ends with 1 when it is not."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from partnerships.models import Event
from partnerships.queries.trail_chains import chain_names, events_of
from partnerships.trail import broken_links


class Command(BaseCommand):
    help = _("Kontrollerer, at ingen har ændret eller slettet i sporet af, hvem der gjorde hvad.")

    def add_arguments(self, parser):
        parser.add_argument(
            "--heads",
            type=Path,
            help=_("En fil fra print_heads, gemt tidligere: findes dens hændelser endnu?"),
        )

    def handle(self, *args, heads, **options):
        faults = [sentence for chain in chain_names() for sentence in _broken(chain)]
        if heads:
            faults += _missing(heads)
        if faults:
            raise CommandError("\n".join(faults))
        count = Event.objects.count()
        self.stdout.write(_("Sporet er helt: %(count)s hændelser hænger sammen.") % {"count": count})


def _broken(chain):
    for event in broken_links(events_of(chain)):
        yield _("Kæden %(chain)s er brudt ved hændelse %(number)s.") % {
            "chain": chain,
            "number": event.sequence,
        }


def _missing(file):
    sentence = _("Kæden %(chain)s mangler hændelse %(number)s, som den så ud, da den blev gemt.")
    for line in file.read_text(encoding="utf-8").splitlines():
        chain, number, digest = line.split("\t")
        if not Event.objects.filter(chain=chain, sequence=number, hash=digest).exists():
            yield sentence % {"chain": chain, "number": number}
