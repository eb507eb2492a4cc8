"""What stands between an account and its sending, and between its sending and its approval."""

from budgets.document.account import Facts
from budgets.models import Account
from budgets.queries.figures import Figures
from budgets.queries.funding import undecided_carry_overs
from budgets.readiness.audit_papers import check_audit_papers
from budgets.readiness.carry_overs import check_carry_overs
from budgets.readiness.explained_deviations import check_explained_deviations
from budgets.readiness.management_statement import check_management_statement
from budgets.readiness.repayment import check_repayment
from budgets.readiness.used_lines import check_used_lines
from partnerships.problem import Problem


def problems_of_account(account: Account, figures: Figures, facts: Facts) -> list[Problem]:
    """Give what is to be mended before the account is sent, and what is told of it (B-14, G-08, G-09, rules.md 2.10)."""
    return [
        *check_used_lines((*figures.lines, *figures.in_kind)),
        *check_explained_deviations(facts),
        *check_audit_papers(account, facts["audit"]),
        *check_management_statement(account, facts),
        *check_repayment(facts),
    ]


def problems_of_approval(account: Account) -> list[Problem]:
    """Give what is to be decided before a sent account is approved (G-07)."""
    return check_carry_overs(undecided_carry_overs(account))
