"""Make a thing once, also when the form that asks for it is sent twice."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from partnerships.danish import clock
from partnerships.models import SentForm, User
from partnerships.queries.sent_forms import code_of, made_before
from partnerships.workflow import Refused


@transaction.atomic
def once(make: Callable[[], Any], *, by: User, key: str) -> Any:
    """Give the row that `make` makes; when the user's form with this key has made one already, give that one.

    Of two that come at the same time the second waits for the first. "" is no key: the row is made. What `make` raises
    goes through and leaves no trace. Raises Refused when what was made is deleted again.
    """
    if not key:
        return make()
    sent, is_new = SentForm.objects.get_or_create(code=code_of(key, by), defaults={"sent_at": clock.now()})
    row = make() if is_new else made_before(key, by)
    if row is None:
        raise Refused(_("Det blev gemt første gang, du sendte det, og er slettet igen siden."))
    if is_new:
        sent.subject_type, sent.subject_id = row._meta.label_lower, row.pk
        sent.save()
    return row
