"""Delete one part of an edition."""

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from agreements.terms.actions.conflict import Conflict
from agreements.terms.actions.hold import hold
from agreements.terms.models import Edition
from agreements.terms.parts import PARTS
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.models import User
from partnerships.workflow import Refused


@transaction.atomic
def delete_part(edition: Edition, name: str, *, by: User, pk: int, seen: int) -> None:
    """Delete the row with what stands under it; raises Conflict or Refused as `save_part` does.

    What something else points to is not deleted: the refusal says what to do first.
    """
    part = PARTS[name]
    held = hold(edition, by=by, group=part.group)
    row = part.model._default_manager.filter(pk=pk, edition=held).first()
    if row is None:
        raise Conflict(_("En anden har allerede slettet det."))
    if row.version != seen:
        raise Conflict(_("En anden har rettet det, siden du så det. Læs det igen, før du sletter."), row)
    trail.record(
        f"delete_{part.name}",
        by=by,
        subject=row,
        before=trail.snapshot(row),
        deleted=True,
        chain=chain_of(held),
    )
    try:
        row.delete()
    except ProtectedError as error:
        raise Refused(
            _("Det kan ikke slettes, fordi noget andet i aftalen henviser til det. Ret henvisningen først.")
        ) from error
