"""`manage.py budget REF --json` or `--xlsx FILE`: an agreement's budget as data, or as a workbook that reckons."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from agreements.management.asked import asked_edition
from budgets.document.told import told_facts
from budgets.document.workbook import budget_workbook
from budgets.money import Totals, totals
from budgets.queries.sheets import Sheet, sheet_of


class Command(BaseCommand):
    help = _("Skriver en aftales budget som JSON eller som en Excel-fil, der regner selv.")

    def add_arguments(self, parser):
        parser.add_argument("reference", help=_("Aftalens reference, fx 2012-0117."))
        form = parser.add_mutually_exclusive_group(required=True)
        form.add_argument("--json", action="store_true", help=_("Skriv budgettet som JSON."))
        form.add_argument("--xlsx", type=Path, metavar="FILE", help=_("Excel-filen, der skal skrives."))

    def handle(self, *args, reference, xlsx, **options):
        sheet = sheet_of(asked_edition(reference).pk)
        if sheet is None:
            raise CommandError(_("Aftalen har ikke noget budget."))
        if xlsx:
            _write(sheet, xlsx)
            self.stdout.write(_("Budgettet er skrevet til %(file)s.") % {"file": xlsx})
        else:
            sums = totals(sheet.grid)
            told = told_facts(sheet, sums) | {"shares": _shares(sheet, sums)}
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True))


def _shares(sheet: Sheet, sums: Totals) -> dict[str, str]:
    """Give each payer's part of the whole in percent, as the page says it; the facts have amounts only."""
    return {payer.name: f"{sums.shares[payer.key]:.2f}" for payer in sheet.financiers}


def _write(sheet: Sheet, file: Path) -> None:
    with budget_workbook(sheet) as written:
        try:
            file.write_bytes(written.read())
        except OSError as error:
            raise CommandError(
                _("Filen %(file)s kan ikke skrives: %(error)s") % {"file": file, "error": error.strerror}
            ) from error
