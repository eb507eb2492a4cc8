"""What the budget tells of an edition through the port, and what it heeds."""

from datetime import date
from decimal import Decimal

import pytest

from agreements import annexes
from agreements.annexes import Happening, Occasion
from agreements.terms.enums import InitiativeKind
from agreements.terms.models import Edition, Initiative
from budgets.annex import tell
from budgets.enums import Rhythm
from budgets.models import Allocation, Budget, BudgetLine, BudgetVersion, Expense, Financier, Spread
from budgets.queries.from_facts import sheet_from_facts
from partnerships.problem import Severity
from tests.make.budgets import (
    list_budget_annex,
    make_budget,
    make_edition,
    make_line,
    make_table_1,
    writer_of,
)
from tests.make.money import make_rule_set

pytestmark = pytest.mark.django_db


def test_tell_gives_table_1_of_document_003_as_it_is_printed():
    budget = make_table_1()

    facts = tell([budget.edition_id])[budget.edition_id].facts

    assert facts["years"] == [2010, 2011]
    city, state = facts["groups"]
    assert (city["totals"], city["total"]) == (["11766667.00", "17100000.00"], "28866667.00")
    assert (state["totals"], state["total"]) == (["1500000.00", "1500000.00"], "3000000.00")
    assert state["lines"][0]["text"] == "Mentorstøtte"
    assert [line["number"] for line in state["lines"]] == ["2.1", "2.2", "2.3", "2.4", "2.5"]
    assert facts["expenditure"]["totals"] == ["13266668.00", "18600000.00"]
    assert facts["expenditure"]["total"] == "31866668.00"
    assert facts["expenditure"]["lines"][4]["text"] == "Mentorstøtte til barn og forældre"
    assert (facts["totals"], facts["total"]) == (["13266667.00", "18600000.00"], "31866667.00")
    assert facts["expenditure"]["repeats"] is False


def test_tell_passes_the_financing_of_document_003_with_its_rounding():
    budget = make_table_1()

    problems = tell([budget.edition_id])[budget.edition_id].problems

    assert [(problem.code, problem.severity) for problem in problems] == [("B-03", Severity.WARNING)]
    assert "2010" in problems[0].sentence


def test_tell_gives_the_sums_for_the_signing_page_the_total_last():
    budget = make_table_1()
    names = list(Financier.objects.values_list("name", flat=True))

    told = tell([budget.edition_id])[budget.edition_id]

    assert told.money == ((names[0], "28866667.00"), (names[1], "3000000.00"), ("I alt", "31866667.00"))
    assert told.summary == "Budget: 31.866.667\N{NO-BREAK SPACE}kr."


def test_tell_leaves_empty_cells_empty_and_zeros_zero():
    budget = make_budget()
    make_line(budget, "Mentorer", {2010: 0}, {(2011, 0): 0})

    facts = tell([budget.edition_id])[budget.edition_id].facts

    assert facts["expenditure"]["lines"][0]["amounts"] == ["0.00", ""]
    assert facts["groups"][0]["lines"][0]["amounts"] == ["", "0.00"]


def test_tell_says_when_expenditure_only_repeats_the_groups():
    budget = make_budget()
    make_line(budget, "Mentorer", {2010: 5}, {(2010, 0): 5})
    assert tell([budget.edition_id])[budget.edition_id].facts["expenditure"]["repeats"] is True

    make_line(budget, "Kurser", {2010: 5}, {(2010, 0): 3, (2010, 1): 2})
    assert tell([budget.edition_id])[budget.edition_id].facts["expenditure"]["repeats"] is False


def test_tell_shares_the_money_among_initiatives():
    budget = make_budget()
    mentors = Initiative.objects.create(
        edition=budget.edition, kind=InitiativeKind.MENTOR, name="Mentorindsats"
    )
    words = {"initiative_id": mentors.pk, "sets_initiative": True}
    make_line(budget, "Mentorer", {2010: 300}, {(2010, 0): 100, (2010, 1): 200}, **words)
    make_line(budget, "Ledelse", {2010: 100}, {(2010, 1): 100})

    facts = tell([budget.edition_id])[budget.edition_id].facts

    assert facts["by_initiative"] == [
        {"initiative": "Mentorindsats", "amounts": ["100.00", "200.00"], "total": "300.00", "share": "75.00"},
        {
            "initiative": "Fælles for indsatserne",
            "amounts": ["0.00", "100.00"],
            "total": "100.00",
            "share": "25.00",
        },
    ]


def test_tell_is_silent_about_an_edition_without_budget_and_annex():
    edition = make_edition()

    assert tell([edition.pk]) == {}
    assert annexes.tell([edition.pk]) == {edition.pk: {}}


def test_tell_asks_the_same_questions_for_many_editions(queries_of):
    first = make_table_1()
    others = [make_budget(make_edition(owner=first.edition.agreement.owner)) for _number in range(4)]
    for budget in others:
        make_line(budget, "Mentorer", {2010: 5}, {(2010, 0): 5})
    every = [first.edition_id, *(budget.edition_id for budget in others)]

    assert queries_of(lambda: tell([first.edition_id])) == 4
    assert queries_of(lambda: tell(every)) == 4
    assert set(tell(every)) == set(every)


def test_heed_copies_the_budget_with_the_edition():
    budget = make_table_1()
    initiative = Initiative.objects.create(
        edition=budget.edition, kind=InitiativeKind.MENTOR, name="Mentorindsats"
    )
    BudgetLine.objects.filter(text="PPR-rådgivning").update(initiative=initiative)
    source = budget.edition
    copy = Edition.objects.create(agreement=source.agreement, number=1, kind=source.kind, title=source.title)
    copied = Initiative.objects.create(
        edition=copy, kind=InitiativeKind.MENTOR, name="Mentorindsats", first=initiative
    )

    annexes.heed(
        Happening(
            Occasion.COPIED,
            copy,
            writer_of(copy),
            source=budget.edition,
            lines={initiative.pk: copied.pk},
        )
    )

    mine, theirs = tell([budget.edition_id, copy.pk]).values()
    assert theirs.facts == mine.facts
    assert Budget.objects.get(edition=copy).first == budget
    assert BudgetLine.objects.get(edition=copy, text="PPR-rådgivning").initiative == copied
    line = BudgetLine.objects.get(edition=copy, text="Sociale tilbud")
    assert line.first == BudgetLine.objects.get(edition=budget.edition, text="Sociale tilbud")
    assert (
        Expense.objects.filter(edition=copy).count()
        == Expense.objects.filter(edition=budget.edition).count()
        == 18
    )
    assert Allocation.objects.filter(edition=copy).count() == 18
    assert set(
        Allocation.objects.filter(edition=copy).values_list("financier__budget__edition", flat=True)
    ) == {copy.pk}


def test_heed_makes_the_budget_the_one_in_force_on_the_day_the_text_was_closed():
    edition = make_table_1().edition
    edition.signed_on = date(2011, 5, 25)

    annexes.heed(Happening(Occasion.SIGNED, edition, writer_of(edition)))

    assert BudgetVersion.objects.get().approved_on == date(2011, 5, 25)


def test_heed_leaves_the_budget_alone_on_other_occasions():
    budget = make_table_1()
    before = tell([budget.edition_id])

    for occasion in (Occasion.CREATED, Occasion.FROZEN, Occasion.THAWED, Occasion.SIGNED):
        annexes.heed(Happening(occasion, budget.edition, writer_of(budget.edition)))

    assert tell([budget.edition_id]) == before


def test_tell_of_an_announced_budget_that_is_missing_is_an_error():
    edition = make_edition()
    list_budget_annex(edition)

    told = tell([edition.pk])[edition.pk]

    assert not told.facts
    assert [(problem.code, problem.severity) for problem in told.problems] == [("C-09", Severity.ERROR)]


def test_amounts_are_read_back_to_the_ore():
    budget = make_budget()
    make_line(budget, "Mentorer", {2010: "1723.50"}, {(2010, 0): "1723.50"})

    assert Expense.objects.get().amount == Decimal("1723.50")
    assert tell([budget.edition_id])[budget.edition_id].money[-1] == ("I alt", "1723.50")


def test_heed_gives_another_agreement_lines_of_its_own():
    budget = make_table_1()
    copy = make_edition()

    annexes.heed(Happening(Occasion.COPIED, copy, writer_of(copy), source=budget.edition))

    assert Budget.objects.get(edition=copy).first is None
    assert {line.first_id for line in BudgetLine.objects.filter(edition=copy)} == {None}


def test_tell_of_rules_kinds_and_spread_is_read_back_and_absent_from_other_budgets():
    plain, budget = make_table_1(), make_budget()
    Budget.objects.filter(pk=budget.pk).update(
        rule_set=make_rule_set(annual_hours=1720), rhythm=Rhythm.QUARTER
    )
    details = {
        "contribution": "hours",
        "category": "salary",
        "units": Decimal(1),
        "annual_pay": Decimal(430_000),
    }
    line = make_line(budget, "Mentor", {2010: 250}, {(2010, 0): 250}, details=details)
    make_line(budget, "Lokale", {2010: 50}, {(2010, 0): 50})
    Spread.objects.create(edition=budget.edition, line=line, year=2010, part=2, amount=250)

    told = tell([plain.edition_id, budget.edition_id])
    facts = told[budget.edition_id].facts

    new = {"rule_set", "contributions", "rhythm", "rhythm_words", "spread"}
    assert not new & told[plain.edition_id].facts.keys()
    assert facts["rule_set"] == "Socialstyrelsen (1)"
    assert [(row["contribution"], row["amounts"], row["total"]) for row in facts["contributions"]] == [
        ("money", ["50.00", "0.00"], "50.00"),
        ("hours", ["250.00", "0.00"], "250.00"),
    ]
    assert (facts["rhythm"], facts["spread"]) == (
        "quarter",
        [{"row": line.pk, "text": "Mentor 2010", "year": 2010, "parts": ["", "250.00", "", ""]}],
    )
    (note,) = facts["notes"]
    assert (note["kind"], note["contribution"]) == ("Løn, Timer, som en part giver", "hours")
    assert (note["annual_pay"], note["annual_hours"], note["product"]) == ("430000.00", "1720.00", "250.00")
    read = sheet_from_facts(facts)
    assert (read.rhythm, read.lines[0].spread) == ("quarter", {(2010, 2): 250})
    assert (read.lines[0].kind_words, read.lines[0].calculation.product) == (note["kind"], 250)
