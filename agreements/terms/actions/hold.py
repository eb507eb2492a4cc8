"""Take an edition in hand for editing: lock it, then demand the right."""

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from agreements.rights import Group
from agreements.rules import may_write
from agreements.terms.models import Edition
from partnerships.models import User
from partnerships.queries.prepared import Prepared
from partnerships.workflow import Refused, Stale


def _to_lock(edition: int) -> QuerySet[Edition]:
    return Edition.objects.select_for_update(of=("self",)).select_related("agreement").filter(pk=edition)


_locked: Prepared[Edition] = Prepared(_to_lock)


def hold(edition: Edition, *, by: User, group: Group) -> Edition:
    """Lock and give the edition; call it first in the transaction of every editing verb.

    Raises Refused with the reason when the user may not write the group now. The lock makes a freeze wait for the edit,
    and the edit for the freeze, so that no edit slips past the facts that were frozen.
    """
    locked = _locked.first(edition=edition.pk)
    if locked is None:
        raise Stale(_("Aftalen er slettet, siden du åbnede siden."))
    verdict = may_write(by, locked, group)
    if not verdict:
        raise Refused(verdict.reason)
    return locked
