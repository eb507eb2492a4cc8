"""The money of documents 001 and 003, entered through the verbs: held, computed, checked, told (source-documents.md 3.3)."""

from decimal import Decimal

import pytest
from django.template.loader import render_to_string

from agreements.terms.document.compare_annexed import annexed_changes
from agreements.terms.models import Edition
from agreements.terms.readiness.case import Stage
from agreements.terms.readiness.of_edition import problems_of_edition
from budgets.actions.copy_budget import copy_budget
from budgets.actions.save_line import LineEntry, save_line
from budgets.annex import tell
from budgets.models import BudgetLine, StatedTotal
from budgets.money import totals
from budgets.queries.from_facts import sheet_from_facts
from budgets.queries.sheets import sheet_of
from budgets.queries.stated import compare_stated, compare_wholes
from budgets.shapes import Printed
from partnerships.problem import Severity
from tests.make.budgets import (
    make_budget,
    make_edition,
    make_line,
    make_printed_table_1,
    make_yearly_budget,
    payers_of,
    writer_of,
)

pytestmark = pytest.mark.django_db
KR = "\N{NO-BREAK SPACE}kr."
D = Decimal


def told_of(budget):
    return tell([budget.edition_id])[budget.edition_id]


def test_document_003_computes_every_total_beside_the_printed_one():
    budget = make_printed_table_1()
    sheet = sheet_of(budget.edition_id)
    sums = totals(sheet.grid)

    compared = compare_stated(sheet, sums)

    wrong = [(row.stated.amount, row.computed, row.difference) for row in compared if row.difference]
    assert wrong == [
        (D(2_800_000), D(4_700_000), D(-1_900_000)),
        (D(19_000_000), D(18_000_000), D(1_000_000)),
        (D(5_000_000), D(4_166_668), D(833_332)),
        (D(1_000_000), D(800_000), D(200_000)),
        (D(400_000), D(600_000), D(-200_000)),
        (D(13_266_667), D(13_266_668), D(-1)),
        (D(31_866_667), D(31_866_668), D(-1)),
    ]
    (whole,) = compare_wholes(sheet, compared)
    assert (whole.computed, whole.stated.amount, whole.difference) == (
        D(31_800_000),
        D(31_866_667),
        D(66_667),
    )
    financing = [row for row in compared if row.stated.table == "financing"]
    assert (len(compared), len(financing), {row.difference for row in financing}) == (30, 18, {D(0)})
    assert list(sums.shares.values()) == [D("90.59"), D("9.41")]


def test_document_003_has_just_these_problems_of_money():
    problems = told_of(make_printed_table_1()).problems

    assert [(problem.code, problem.severity) for problem in problems] == [
        *[("B-01", Severity.ERROR)] * 5,
        ("B-02", Severity.ERROR),
        ("B-03", Severity.WARNING),
    ]


def test_document_003_registered_as_written_is_flagged_and_never_stopped():
    budget = make_printed_table_1()
    Edition.objects.filter(pk=budget.edition_id).update(is_as_written=True)

    problems = problems_of_edition(Edition.objects.get(pk=budget.edition_id), Stage.SUBMIT)

    money = [problem for problem in problems if problem.code.startswith("B-")]
    assert len(money) == 7
    assert {problem.severity for problem in money} == {Severity.WARNING}


def test_document_003_read_back_from_facts_says_the_same():
    budget = make_printed_table_1()
    living, facts = sheet_of(budget.edition_id), told_of(budget).facts

    read = sheet_from_facts(facts)

    mine, theirs = (compare_stated(sheet, totals(sheet.grid)) for sheet in (living, read))
    assert [(row.label, row.computed, row.difference) for row in theirs] == [
        (row.label, row.computed, row.difference) for row in mine
    ]


def test_document_003_prints_the_sums_that_differ_and_counts_the_others():
    facts = told_of(make_printed_table_1()).facts

    page = render_to_string("budgets/document.html", {"data": facts})

    assert "Trykte summer, der er andre end de beregnede" in page
    for figure in ("2.800.000", "\N{MINUS SIGN}1.900.000", "+833.332", "31.800.000", "+66.667"):
        assert figure in page
    assert "23 trykte summer er lig med de beregnede." in page


def test_document_003_keeps_how_an_amount_was_calculated():
    budget = make_budget()
    details = {
        "units": D(34),
        "unit_name": "personer",
        "unit_price": D("1723.50"),
        "times": D(48),
        "times_name": "uger",
        "assumptions": "75 pct. er omfattet af loven.",
        "legal_basis": "lov om en aktiv beskæftigelsesindsats",
    }
    make_line(budget, "Beskæftigelsestilbud", {2010: 1_900_000}, {(2010, 0): 1_900_000}, details=details)

    (note,) = told_of(budget).facts["notes"]

    assert note["product"] == "2812752.00"
    assert note["calculation"].replace("\N{NO-BREAK SPACE}", " ") == (
        "34 personer × 1.723,50 kr. × 48 uger = 2.812.752 kr."
    )
    page = render_to_string("budgets/document.html", {"data": told_of(budget).facts})
    assert "lov om en aktiv beskæftigelsesindsats" in page
    assert "75 pct. er omfattet af loven." in page.replace("\N{NO-BREAK SPACE}", " ")


def test_what_changed_in_printed_sums_and_calculations_is_told_in_words():
    budget = make_printed_table_1()
    before = {"budget": told_of(budget).facts}
    by = writer_of(budget.edition)
    line = budget.lines.get(text="Beskæftigelsestilbud")
    entry = LineEntry(
        details={"units": D(34), "unit_name": "personer"}, printed={None: Printed(D(4_700_000))}
    )
    save_line(budget, line.pk, entry, by=by, seen=line.version)

    found = list(annexed_changes(before, {"budget": told_of(budget).facts}))

    assert [(change.where, change.before, change.after) for change in found] == [
        ("Budget: noter, Beskæftigelsestilbud: tekst", "", "Beskæftigelsestilbud"),
        ("Budget: noter, Beskæftigelsestilbud: beregning", "", "34\N{NO-BREAK SPACE}personer"),
        (
            "Budget: trykte summer, “Beskæftigelsestilbud”, udgift i alt: trykt",
            f"2.800.000{KR}",
            f"4.700.000{KR}",
        ),
    ]


def test_copy_of_a_budget_keeps_its_notes_and_leaves_the_printed_sums():
    budget = make_printed_table_1()
    make_line(budget, "Kurser", {2010: 5}, {(2010, 0): 5}, details={"note": "Kun forår"})
    copy = make_edition()

    copied = copy_budget(budget.edition, copy, initiatives={}, by=writer_of(copy))

    theirs, ours = budget.lines.get(text="Kurser"), BudgetLine.objects.get(edition=copy, text="Kurser")
    assert (ours.note, copied[theirs.pk], len(copied)) == ("Kun forår", ours.pk, 10)
    assert set(StatedTotal.objects.values_list("edition", flat=True)) == {budget.edition_id}


def test_document_001_holds_yearly_amounts_and_computes_the_period():
    budget = make_yearly_budget()
    (payer,) = payers_of(budget)

    told = told_of(budget)
    sums = totals(sheet_of(budget.edition_id).grid)

    assert (sums.expenses, sums.expense, sums.financiers) == (
        {2011: D(500_000)},
        D(2_000_000),
        {payer: D(2_000_000)},
    )
    assert (told.facts["years"], told.facts["columns"]) == ([2011, 2012, 2013, 2014], ["2011–2014"])
    assert told.facts["expenditure"]["lines"][0]["amounts"] == ["400000.00"]
    assert told.facts["expenditure"]["lines"][0]["total"] == "1600000.00"
    assert told.money[-1] == ("I alt", "2000000.00")
    assert told.summary == f"Budget: 2.000.000{KR}"
    assert told.problems == ()
    assert totals(sheet_from_facts(told.facts).grid).expense == D(2_000_000)


def test_document_001_says_what_its_yearly_amounts_come_to():
    page = render_to_string("budgets/document.html", {"data": told_of(make_yearly_budget()).facts})

    assert "Beløbene gælder pr. år. For de 4 budgetår er udgiften 2.000.000 kr. i alt." in page
    assert "I alt, 4 år" in page
    assert "kr. pr. år" in page


def test_facts_of_a_budget_that_prints_nothing_of_this_are_what_they_were():
    budget = make_budget()
    make_line(budget, "Mentorer", {2010: 5}, {(2010, 0): 5})

    assert set(told_of(budget).facts) == {
        "title",
        "note",
        "price_level_year",
        "years",
        "financiers",
        "groups",
        "expenditure",
        "totals",
        "total",
        "uncovered",
        "by_initiative",
    }
