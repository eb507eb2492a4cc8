"""Add a party to the register, or change one."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.actions.hold import claim, demand
from partnerships.danish.addresses import normalise_city
from partnerships.danish.numbers import clean_cvr, clean_ean, clean_postal_code
from partnerships.danish.phones import clean_phone
from partnerships.danish.text import clean_text, fold
from partnerships.models import Party, User
from partnerships.rules import may_manage_party, may_register_party
from partnerships.workflow import Refused

FIELDS = (
    "kind", "name", "parent", "predecessor", "succeeded_on", "cvr", "ean", "phone", "email", "street", "postal_code",
    "city", "municipality_code", "region",
)  # fmt: skip
_CLEANERS = {
    "cvr": clean_cvr,
    "ean": clean_ean,
    "phone": clean_phone,
    "postal_code": clean_postal_code,
    "city": normalise_city,
}
_SEARCHED = ("name", "cvr", "ean", "city", "region", "municipality_code")


@transaction.atomic
def save_party(
    values: Mapping[str, Any], *, by: User | None, party: Party | None = None, seen: int | None = None
) -> Party:
    """Create (party None) or change a party and give the saved row; `by` None is the system's own set-up.

    Only FIELDS are taken from `values`. Numbers, phone and city are stored in their one form (rules.md 5.3, 5.4), and
    the search text follows. Raises Refused, Stale, or ValidationError when the row breaks a rule.
    """
    if by is not None:
        demand(
            may_manage_party(by, party)
            if party
            else may_register_party(by, values["kind"], values.get("parent"))
        )
    row, before = claim(party, seen) if party else (Party(), None)
    for field in FIELDS:
        if field in values:
            setattr(row, field, _stored(field, values[field]))
    if by is not None and before is not None:
        _demand_same_place(row, before, by)
    _demand_no_circle(row)
    row.search_text = fold(" ".join(str(getattr(row, field)) for field in _SEARCHED))
    row.full_clean()
    row.save()
    trail.record("change_party" if before else "add_party", by=by, subject=row, before=before)
    return row


def _stored(field: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text = " ".join(clean_text(value).split())
    try:
        return _CLEANERS[field](text) if text and field in _CLEANERS else text
    except ValueError as error:
        raise ValidationError({field: str(error)}) from error


def _demand_same_place(row: Party, before: dict[str, Any], by: User) -> None:
    """Moving a party to another kind or owner is like adding it there: it takes the right to do just that."""
    if (row.kind, row.parent_id) == (before["kind"], before["parent_id"]):
        return
    demand(may_register_party(by, row.kind, row.parent))


def _demand_no_circle(row: Party) -> None:
    above = row.parent
    while above is not None:
        if row.pk and above.pk == row.pk:
            raise Refused(_("En organisation kan ikke høre under sin egen enhed. Vælg en anden overordnet."))
        above = above.parent
