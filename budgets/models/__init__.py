"""The nouns of *how much*, one a file."""

from budgets.models.account import Account, AccountSnapshot, DeviationNote
from budgets.models.budget import Budget, Financier
from budgets.models.cells import Allocation, Expense
from budgets.models.change import ChangeItem, ChangeRequest
from budgets.models.grant import Grant
from budgets.models.grant_acceptance import GrantAcceptance
from budgets.models.grant_condition import GrantCondition
from budgets.models.grant_letter import GrantLetter
from budgets.models.grant_report import GrantReport
from budgets.models.grant_request import GrantRequest
from budgets.models.grant_year import GrantYear
from budgets.models.instalment import Instalment
from budgets.models.line import BudgetLine
from budgets.models.rule_set import AuditThreshold, ReportingDate, RuleSet
from budgets.models.spread import Spread
from budgets.models.stated import StatedTotal
from budgets.models.use import Entry, Forecast, LedgerLoad, SheetLayout
from budgets.models.version import ApprovedAmount, ApprovedLine, BudgetVersion

__all__ = [
    "Account",
    "AccountSnapshot",
    "Allocation",
    "ApprovedAmount",
    "ApprovedLine",
    "AuditThreshold",
    "Budget",
    "BudgetLine",
    "BudgetVersion",
    "ChangeItem",
    "ChangeRequest",
    "DeviationNote",
    "Entry",
    "Expense",
    "Financier",
    "Forecast",
    "Grant",
    "GrantAcceptance",
    "GrantCondition",
    "GrantLetter",
    "GrantReport",
    "GrantRequest",
    "GrantYear",
    "Instalment",
    "LedgerLoad",
    "ReportingDate",
    "RuleSet",
    "SheetLayout",
    "Spread",
    "StatedTotal",
]
