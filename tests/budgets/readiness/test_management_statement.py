"""Rules.md 2.10: the management stands by the very figures that are sent. No database."""

import pytest

from budgets.document.account import hash_of
from budgets.models import Account
from budgets.readiness.management_statement import check_management_statement
from partnerships.problem import Severity

FACTS = {"totals": {"used": "300000.00"}}


@pytest.mark.parametrize(
    ("stated_by", "stated_hash", "sentence"),
    [
        (None, "", "Ledelseserklæringen mangler."),
        (None, hash_of(FACTS), "Ledelseserklæringen mangler."),
        (7, hash_of({"totals": {"used": "300000.01"}}), "Regnskabet er ændret, siden ledelsen stod inde for"),
    ],
)
def test_account_nobody_stands_by_as_it_is_says_so(stated_by, stated_hash, sentence):
    account = Account(stated_by_id=stated_by, stated_hash=stated_hash)

    (problem,) = check_management_statement(account, FACTS)

    assert (problem.code, problem.severity, problem.field) == ("2.10", Severity.ERROR, "statement")
    assert problem.sentence.startswith(sentence)


def test_account_the_management_stands_by_says_nothing():
    assert check_management_statement(Account(stated_by_id=7, stated_hash=hash_of(FACTS)), FACTS) == []
