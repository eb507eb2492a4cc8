"""Close a grant by its final account."""

from datetime import date

from django.utils.translation import gettext as _

from budgets.actions.cancel_instalments import cancel_instalments
from budgets.actions.taking import taking
from budgets.enums import AccountKind, AccountState
from budgets.models import Grant
from budgets.notices import grant as notices
from budgets.procedures.grant import GRANT
from budgets.queries.grants import grant_sheet
from partnerships.models import User
from partnerships.workflow import Refused


def settle_grant(grant: Grant, *, by: User, seen: int, on: date | None = None) -> None:
    """Close the grant; demands an approved final account, and what is not paid lapses (rules.md 2.2). Raises Refused."""
    with taking(grant, GRANT, "settle_grant", by=by, seen=seen, on=on) as row:
        accounts = grant_sheet(row).accounts
        if not any(
            each.kind == AccountKind.FINAL and each.state == AccountState.APPROVED for each in accounts
        ):
            raise Refused(_("Der er ikke noget godkendt slutregnskab. Tilskuddet slutafregnes efter det."))
        cancel_instalments(row, by=by, note=_("Tilskuddet er slutafregnet."), on=on)
        notices.tell_grantee(row, "settle_grant")
