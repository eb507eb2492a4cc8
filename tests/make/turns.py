"""Money that waits: an account in some state, a grant that is asked for a status report."""

from budgets.enums import GrantState
from budgets.models import Account, Grant, ReportingDate
from tests.make.money import SETTLED_ON, Money, make_grant, make_rule_set


def put_account(money: Money, kind: str, state: str) -> None:
    """Lay in an account of one day, written by the coordinator and stood by by the manager."""
    row = Account.objects.create(
        agreement=money.agreement,
        number=1,
        kind=kind,
        starts_on=SETTLED_ON,
        ends_on=SETTLED_ON,
        created_by=money.coordinator,
        stated_by=money.manager,
    )
    Account.objects.filter(pk=row.pk).update(state=state)


def make_asked(money: Money, number: int = 1, **fields: object) -> Grant:
    """Give a running grant that is asked for a status report by 20 March, when it lasts over 15 months."""
    rules = make_rule_set(code=f"dh-{number}")
    ReportingDate.objects.create(
        rule_set=rules, kind="status", month=3, day=20, internal_days=10, grant_over_months=15
    )
    return make_grant(money, number=number, state=GrantState.ACCEPTED, rule_set=rules, **fields)
