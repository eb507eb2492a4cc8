"""What a letter says of calendar and co-financing, from the rule set's own rows."""

from decimal import Decimal

import pytest

from budgets.document.letter_clauses import clauses_of
from budgets.models import ReportingDate
from budgets.queries.grants import grant_sheet
from tests.make.money import make_grant, make_money, make_rule_set

pytestmark = pytest.mark.django_db


def told(key: str, calendar=(), amount=900_000, **rules) -> list[str]:
    """Give the sentences of one clause of a letter for the years 2013 to 2015."""
    row = make_rule_set(**rules)
    for each in calendar:
        ReportingDate.objects.create(rule_set=row, **each)
    grant = make_grant(make_money(), rule_set=row, amount=amount)
    clauses = {clause.key: clause.sentences for clause in clauses_of(grant_sheet(grant), ())}
    return [sentence.replace("\N{NO-BREAK SPACE}", " ") for sentence in clauses.get(key, ())]


def test_letter_names_every_half_year_with_its_day():
    calendar = [
        {"kind": "interim", "period": 6, "month": month, "day": day} for month, day in ((2, 28), (8, 31))
    ]

    assert told("reporting", calendar)[:2] == [
        "Delregnskab for perioden 1. januar 2013 til 30. juni 2013 afleveres senest 31. august 2013.",
        "Delregnskab for perioden 1. juli 2013 til 31. december 2013 afleveres senest 28. februar 2014.",
    ]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"month": 3, "day": 20}, "Statusrapport afleveres hvert år senest 20.3."),
        ({"months_after": 3}, "Statusrapport afleveres senest 3 måneder efter hvert års udgang."),
        (
            {"months_after": 2, "period": 6},
            "Statusrapport afleveres senest 2 måneder efter hvert halvårs udgang.",
        ),
        (
            {"months_after": 1, "period": 3},
            "Statusrapport afleveres senest 1 måneder efter hvert kvartals udgang.",
        ),
        (
            {"months_after": 3, "skipped_under_months": 3},
            "Statusrapport afleveres senest 3 måneder efter hvert års udgang. "
            "Den kræves ikke for en periode på under 3 måneder.",
        ),
    ],
)
def test_letter_says_when_reports_are_due(row, sentence):
    assert told("reporting", [{"kind": "status", **row}])[0] == sentence


def test_letter_asks_for_no_report_of_a_grant_that_is_too_short():
    assert told("reporting", [{"kind": "status", "month": 3, "day": 20, "grant_over_months": 36}]) == []


@pytest.mark.parametrize(
    ("amount", "shares"),
    [(99_999, []), (150_000, ["20", "50"]), (200_000, ["20", "50"]), (200_001, ["10", "50"])],
)
def test_letter_asks_for_the_co_financing_of_a_grant_of_its_size(amount, shares):
    sentences = told(
        "co_financing",
        amount=amount,
        co_financing_from=Decimal(100_000),
        co_financing_percent=Decimal(20),
        co_financing_bound=Decimal(200_000),
        co_financing_percent_over=Decimal(10),
        co_financing_money_percent=Decimal(50),
    )

    assert [sentence.split(" pct.")[0].split()[-1] for sentence in sentences if "pct." in sentence] == shares
