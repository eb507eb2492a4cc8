"""The audit an account needs: the boundaries of rules.md 2.10, and Odense's "og derover"."""

from decimal import Decimal

import pytest

from budgets.accounting.audit import Threshold, audit_level, demands_memorandum, demands_statement
from budgets.enums import AuditLevel, GranteeCategory, Operator
from budgets.standards import SOCIAL_AUDIT

D = Decimal
SOCIAL = tuple(Threshold(**row) for row in SOCIAL_AUDIT)
FUND = (
    Threshold(Operator.OVER, D(1_000_000), AuditLevel.APPROVED),
    Threshold(Operator.OVER, D(10_000_000), AuditLevel.PERFORMANCE),
)
ODENSE = (Threshold(Operator.FROM, D(100_000), AuditLevel.APPROVED),)


@pytest.mark.parametrize(
    ("amount", "level"),
    [
        (1, AuditLevel.COMPETENT),
        (100_000, AuditLevel.COMPETENT),
        (100_001, AuditLevel.APPROVED),
        (500_000, AuditLevel.APPROVED),
        (500_001, AuditLevel.PERFORMANCE),
    ],
)
def test_boundaries_of_the_social_area(amount, level):
    assert audit_level(D(amount), GranteeCategory.MUNICIPAL, SOCIAL) is level
    assert audit_level(D(amount), GranteeCategory.MUNICIPAL, reversed(SOCIAL)) is level


def test_odense_asks_from_the_amount_itself():
    assert audit_level(D("99999.99"), "", ODENSE) is AuditLevel.NONE
    assert audit_level(D(100_000), "", ODENSE) is AuditLevel.APPROVED


def test_fund_asks_from_one_and_from_ten_million():
    found = [audit_level(D(amount) * 1_000_000, "", FUND) for amount in (1, "1.01", 10, "10.01")]

    assert found == [AuditLevel.NONE, AuditLevel.APPROVED, AuditLevel.APPROVED, AuditLevel.PERFORMANCE]


def test_thresholds_of_the_grantees_own_category_go_before_those_for_all():
    rules = (*SOCIAL, Threshold(Operator.OVER, D(1_000_000), AuditLevel.APPROVED, GranteeCategory.STATE))

    assert audit_level(D(800_000), GranteeCategory.STATE, rules) is AuditLevel.NONE
    assert audit_level(D(800_000), GranteeCategory.ASSOCIATION, rules) is AuditLevel.PERFORMANCE


def test_papers_that_each_level_demands():
    assert [level for level in AuditLevel if demands_statement(level)] == list(AuditLevel)[1:]
    assert [level for level in AuditLevel if demands_memorandum(level)] == list(AuditLevel)[2:]
