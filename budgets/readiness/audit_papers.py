"""G-08: the audit the funder's thresholds demand of the grant goes along with the final account."""

from django.utils.translation import gettext as _

from budgets.accounting.audit import demands_memorandum, demands_statement
from budgets.enums import AccountKind, AuditLevel
from budgets.models import Account
from partnerships.problem import Problem, Severity

CODE = "G-08"


def check_audit_papers(account: Account, level: str) -> list[Problem]:
    """Give an error for each audit paper that a final account lacks; a part account is not audited."""
    if account.kind != AccountKind.FINAL:
        return []
    asked = {"level": AuditLevel(level).label}
    found = []
    if demands_statement(level) and account.audit_statement_id is None:
        found.append(_("Revisorerklæringen mangler. Tilskuddet kræver: %(level)s.") % asked)
    if demands_memorandum(level) and account.audit_memorandum_id is None:
        found.append(_("Revisionsprotokollatet mangler. Tilskuddet kræver: %(level)s.") % asked)
    return [Problem(CODE, Severity.ERROR, sentence, "account", "audit") for sentence in found]
