"""`manage.py agreement_facts REF`: an agreement as JSON with its hash (docs/facts-schema.md)."""

import json

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from agreements.life.queries.sendings import latest_sending
from agreements.life.queries.signing import present_copy
from agreements.management.asked import asked_edition
from agreements.terms.document.facts import facts_hash, from_data, to_data
from agreements.terms.document.gather import facts_of


class Command(BaseCommand):
    help = _("Skriver en aftales indhold som JSON sammen med dets kode (SHA-256).")

    def add_arguments(self, parser):
        parser.add_argument("reference", help=_("Aftalens reference, fx 2012-0117."))

    def handle(self, *args, reference, **options):
        edition = asked_edition(reference)
        # From the day it is sent to signature, or approved where nobody signs, the kept facts count.
        kept = present_copy(edition) or (latest_sending(edition) if edition.frozen_at else None)
        facts = from_data(kept.facts) if kept else facts_of(edition)
        told = {"facts_hash": facts_hash(facts), "facts": to_data(facts)}
        self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True))
