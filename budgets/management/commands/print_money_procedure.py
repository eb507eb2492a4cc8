"""`manage.py print_money_procedure`: the procedures of money as Markdown, for the README."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from agreements.management.steps import procedure_table
from agreements.terms.enums import Kind
from budgets.enums import AccountState, ChangeState, GrantState, InstalmentState, ReportState, RequestState
from budgets.procedures.account import ACCOUNT
from budgets.procedures.change import change_table
from budgets.procedures.grant import GRANT
from budgets.procedures.grant_report import GRANT_REPORT
from budgets.procedures.grant_request import GRANT_REQUEST
from budgets.procedures.instalment import INSTALMENT


class Command(BaseCommand):
    help = _("Skriver tabellerne over pengenes gang som Markdown.")

    def handle(self, *args, **options):
        for title, procedure, states in (
            (_("Tilskud"), GRANT, GrantState),
            (_("Rate"), INSTALMENT, InstalmentState),
            (_("Anmodning om tilskuddet"), GRANT_REQUEST, RequestState),
            (_("Statusrapport"), GRANT_REPORT, ReportState),
            (_("Budgetændring i en aftale med staten"), change_table(Kind.STATE_AGREEMENT), ChangeState),
            (_("Regnskab"), ACCOUNT, AccountState),
        ):
            self.stdout.write(f"### {title}\n\n")
            self.stdout.write(procedure_table(procedure, states) + "\n\n")
