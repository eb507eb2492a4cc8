"""Says why a line was used otherwise than approved."""

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.queries.chains import chain_of
from budgets.actions.keeping import hold_account
from budgets.models import Account, ApprovedLine, DeviationNote
from partnerships import trail
from partnerships.models import User
from partnerships.workflow import Refused


@transaction.atomic
def explain_deviation(account: Account, line: int, text: str, *, by: User, seen: int) -> Account:
    """Keep the explanation of a line, one a line; an empty text takes it away. Give the account with its new version.

    Raises Refused without the right, for a line of another agreement and for an account that is sent, Stale when
    somebody saved since it was seen.
    """
    row = hold_account(account, by=by, seen=seen)
    if not ApprovedLine.objects.filter(pk=line, agreement=row.agreement).exists():
        raise Refused(_("Linjen hører ikke til aftalen."))
    before = trail.snapshot(row)
    if text:
        DeviationNote.objects.update_or_create(account=row, line_id=line, defaults={"text": text})
    else:
        DeviationNote.objects.filter(account=row, line_id=line).delete()
    row.version += 1
    row.save()
    trail.record("explain_deviation", by=by, subject=row, before=before, chain=chain_of(row.agreement))
    return row
