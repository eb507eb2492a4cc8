"""`manage.py agreement_problems REF [--json]`: what the checks say of an agreement as it is now."""

import json

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from agreements.management.asked import asked_edition
from agreements.terms.readiness.case import Stage, stage_at
from agreements.terms.readiness.of_edition import problems_of_edition


class Command(BaseCommand):
    help = _("Viser, hvad der mangler i en aftale, før den kan gå videre.")

    def add_arguments(self, parser):
        parser.add_argument("reference", help=_("Aftalens reference, fx 2012-0117."))
        parser.add_argument("--json", action="store_true", help=_("Skriv listen som JSON."))
        parser.add_argument(
            "--stage", choices=[stage.value for stage in Stage], help=_("Hvad aftalen skal være klar til.")
        )

    def handle(self, *args, reference, stage, **options):
        edition = asked_edition(reference)
        problems = problems_of_edition(edition, Stage(stage) if stage else stage_at(edition.state))
        if options["json"]:
            rows = [
                {
                    "code": problem.code,
                    "severity": problem.severity.value,
                    "field": problem.field,
                    "block": problem.block,
                    "sentence": problem.sentence,
                }
                for problem in problems
            ]
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2))
            return
        for problem in problems:
            place = " ".join(part for part in (problem.block, problem.field) if part)
            self.stdout.write(f"{problem.severity.value} {problem.code:5} {place:30} {problem.sentence}")
        if not problems:
            self.stdout.write(_("Ingen mangler fundet."))
