"""Delete one part of an edition."""

from collections.abc import Iterator

from django.db import models, transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from agreements.terms.actions.conflict import Conflict
from agreements.terms.actions.drop_sight import drop_sight
from agreements.terms.actions.hold import hold
from agreements.terms.actions.index_agreement import LISTED_PARTS, index_agreement
from agreements.terms.models import Edition, Participation
from agreements.terms.models.base import Term
from agreements.terms.parts import PARTS
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.models import User
from partnerships.workflow import Refused


@transaction.atomic
def delete_part(edition: Edition, name: str, *, by: User, pk: int, seen: int) -> None:
    """Delete the row with what stands under it; raises Conflict or Refused as `save_part` does.

    What something else points to is not deleted: the refusal says what to do first. A party that goes loses the sight it
    had as one.
    """
    part = PARTS[name]
    held = hold(edition, by=by, group=part.group)
    row = part.model._default_manager.filter(pk=pk, edition=held).first()
    if row is None:
        raise Conflict(_("En anden har allerede slettet det."))
    if row.version != seen:
        raise Conflict(_("En anden har rettet det, siden du så det. Læs det igen, før du sletter."), row)
    gone = [(f"delete_{under._meta.model_name}", under) for under in _under(row)]
    for verb, lost in (*gone, (f"delete_{part.name}", row)):
        trail.record(
            verb, by=by, subject=lost, before=trail.snapshot(lost), deleted=True, chain=chain_of(held)
        )
    try:
        row.delete()
    except ProtectedError as error:
        raise Refused(_protected(error)) from error
    if isinstance(row, Participation):
        drop_sight(held, row.party_id, by=by)
    if name in LISTED_PARTS:
        index_agreement(held)


def _under(row: Term) -> Iterator[models.Model]:
    """Give the rows that are deleted with the row: its contacts, leads, targets, checklist, signatory."""
    for relation in row._meta.related_objects:
        if relation.on_delete is models.CASCADE:
            yield from relation.related_model._default_manager.filter(**{relation.field.name: row})


def _protected(error: ProtectedError) -> str:
    if any(protected._meta.model_name == "signature" for protected in error.protected_objects):
        return _("Parten har underskrevet et tidligere eksemplar af aftalen og kan derfor ikke slettes.")
    return _("Det kan ikke slettes, fordi noget andet i aftalen henviser til det. Ret henvisningen først.")
