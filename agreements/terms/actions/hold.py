"""Take an edition in hand for editing: lock it, then demand the right."""

from django.utils.translation import gettext as _

from agreements.rights import Group
from agreements.rules import may_write
from agreements.terms.models import Edition
from partnerships.models import User
from partnerships.workflow import Refused, Stale


def hold(edition: Edition, *, by: User, group: Group) -> Edition:
    """Lock and give the edition; call it first in the transaction of every editing verb.

    Raises Refused with the reason when the user may not write the group now. The lock makes a freeze wait for the edit,
    and the edit for the freeze, so that no edit slips past the facts that were frozen.
    """
    try:
        locked = (
            Edition.objects.select_for_update(of=("self",)).select_related("agreement").get(pk=edition.pk)
        )
    except Edition.DoesNotExist as gone:
        raise Stale(_("Aftalen er slettet, siden du åbnede siden.")) from gone
    verdict = may_write(by, locked, group)
    if not verdict:
        raise Refused(verdict.reason)
    return locked
