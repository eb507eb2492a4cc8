"""`manage.py budget`: the same budget as data and as a workbook."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook

from tests.make.budgets import make_edition, make_table_1

pytestmark = pytest.mark.django_db


def run(*args: object) -> str:
    out = StringIO()
    call_command("budget", *map(str, args), stdout=out)
    return out.getvalue()


def test_budget_as_json_holds_the_facts_with_their_totals():
    told = json.loads(run(make_table_1().edition.agreement.reference, "--json"))

    assert (told["years"], told["total"]) == ([2010, 2011], "31866667.00")
    assert told["expenditure"]["total"] == "31866668.00"
    assert told["shares"] == {"Nordby Kommune": "90.59", "Ministeriet for Fællesskab": "9.41"}


def test_budget_as_workbook_is_written_to_the_file(tmp_path: Path):
    file = tmp_path / "budget.xlsx"

    told = run(make_table_1().edition.agreement.reference, "--xlsx", file)

    assert told == f"Budgettet er skrevet til {file}.\n"
    assert load_workbook(file).worksheets[0]["A5"].value == "Lokal koordinering af interventionsteam"


def test_budget_that_is_not_there_and_file_that_cannot_be_written_are_told(tmp_path: Path):
    with pytest.raises(CommandError, match="ikke noget budget"):
        run(make_edition().agreement.reference, "--json")
    with pytest.raises(CommandError, match="kan ikke skrives"):
        run(make_table_1().edition.agreement.reference, "--xlsx", tmp_path / "mangler" / "budget.xlsx")
