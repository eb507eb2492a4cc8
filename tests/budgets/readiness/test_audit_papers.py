"""G-08: which papers a final account lacks."""

import pytest

from budgets.enums import AccountKind, AuditLevel
from budgets.models import Account
from budgets.readiness.audit_papers import check_audit_papers


@pytest.mark.parametrize(
    ("level", "missing"),
    [
        (AuditLevel.NONE, 0),
        (AuditLevel.COMPETENT, 1),
        (AuditLevel.APPROVED, 2),
        (AuditLevel.PERFORMANCE, 2),
    ],
)
def test_papers_are_asked_for_by_level(level, missing):
    assert len(check_audit_papers(Account(kind=AccountKind.FINAL), level)) == missing
    assert check_audit_papers(Account(kind=AccountKind.INTERIM), level) == []


def test_papers_that_are_there_are_not_asked_for():
    account = Account(kind=AccountKind.FINAL, audit_statement_id=1, audit_memorandum_id=2)

    assert check_audit_papers(account, AuditLevel.PERFORMANCE) == []
