"""G-01: each item of rules.md 2.14 is named when the letter lacks it."""

from dataclasses import replace

import pytest

from budgets.document.letter_facts import LetterCondition, LetterFacts
from budgets.document.letter_gather import letter_of
from budgets.queries.grants import grant_sheet
from budgets.readiness.letter_checklist import CHECKLIST, check_letter_checklist
from tests.make.grants import ISSUED_ON, prepared
from tests.make.money import make_money

pytestmark = pytest.mark.django_db


@pytest.fixture
def whole() -> LetterFacts:
    money = make_money()
    return letter_of(grant_sheet(prepared(money)), is_conditional=False, by=money.head, on=ISSUED_ON)


def sentences(facts: LetterFacts) -> list[str]:
    return [problem.sentence for problem in check_letter_checklist(facts, is_issued=True)]


def without_clause(facts: LetterFacts, key: str) -> LetterFacts:
    return replace(facts, clauses=tuple(row for row in facts.clauses if row.key != key))


def test_whole_letter_lacks_nothing(whole):
    assert sentences(whole) == []
    assert len(CHECKLIST) == 26


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"case_number": ""}, "sagsnummer"),
        ({"account": ""}, "finanslovskonto"),
        ({"legal_basis": ""}, "hjemmel"),
        ({"title": ""}, "projektets titel"),
        ({"purpose": ""}, "formål"),
        ({"years": ((2013, "1259999.99"),)}, "beløb for hvert år, som tilsammen giver tilskuddet"),
        ({"commitment_year": 0}, "tilsagnsår"),
        ({"ends_on": ""}, "projektperiode"),
        ({"accept_by": ""}, "en frist for accept, som ikke er overskredet"),
        ({"accept_by": "2012-12-19"}, "en frist for accept, som ikke er overskredet"),
        ({"instalments": ()}, "udbetalingsplan"),
        ({"account_by": ""}, "frist for slutregnskab"),
        ({"contact": ""}, "kontakt hos tilskudsgiver"),
        ({"complaint": ""}, "klagevejledning"),
        ({"issued_by": ""}, "dato, navn og titel på den, der udsteder"),
        ({"issued_title": ""}, "dato, navn og titel på den, der udsteder"),
    ],
)
def test_missing_item_is_named_alone(whole, changes, named):
    assert sentences(replace(whole, **changes)) == [f"Brevet mangler: {named}."]


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"name": ""}, "modtagerens navn"),
        ({"cvr": ""}, "modtagerens CVR-nummer (står på organisationens kort)"),
        ({"contacts": ()}, "en kontaktperson hos modtageren (skrives i aftalen)"),
    ],
)
def test_recipient_is_named_whole(whole, change, named):
    assert sentences(replace(whole, recipient=replace(whole.recipient, **change))) == [
        f"Brevet mangler: {named}."
    ]


@pytest.mark.parametrize(
    ("key", "named"),
    [
        ("eligible", "tilskudsberettigede udgifter (vælg regelsæt)"),
        ("co_financing", "medfinansiering"),
        ("changes", "regler for ændringer (vælg regelsæt)"),
        ("reporting", "datoer for rapporter og regnskab"),
        ("audit", "krav om revision (vælg regelsæt)"),
        ("publicity", "offentlighed og rettigheder"),
        ("unspent", "uforbrugte midler og tilbagebetaling"),
        ("records", "opbevaring af regnskabsmateriale"),
    ],
)
def test_missing_clause_is_named(whole, key, named):
    assert sentences(without_clause(whole, key)) == [f"Brevet mangler: {named}."]


def test_acceptance_deadline_on_the_day_of_the_letter_is_in_time(whole):
    assert sentences(replace(whole, accept_by=ISSUED_ON.isoformat())) == []


@pytest.mark.parametrize(
    ("is_conditional", "fulfilled_on", "fits"),
    [(True, "", True), (True, "2013-01-05", False), (False, "", False), (False, "2013-01-05", True)],
)
def test_conditions_fit_the_kind_of_letter(whole, is_conditional, fulfilled_on, fits):
    condition = LetterCondition("Budgettet er ajourført", True, "", fulfilled_on)
    facts = replace(whole, is_conditional=is_conditional, conditions=(condition,))

    assert (sentences(facts) == []) == fits


def test_grant_without_rules_lacks_what_the_rules_say():
    money = make_money()
    facts = letter_of(grant_sheet(prepared(money, rule_set=None, account_by=None)), is_conditional=False)

    fields = [problem.field for problem in check_letter_checklist(facts)]

    assert fields == ["rule_set", "rule_set", "account_by", "account_by", "rule_set"]
