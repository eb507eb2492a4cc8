"""Save one part of an edition: the one verb by which terms are written."""

from collections.abc import Mapping
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements import annexes
from agreements.rights import Group
from agreements.terms.actions.conflict import Conflict
from agreements.terms.actions.hold import hold
from agreements.terms.actions.index_agreement import LISTED_PARTS, index_agreement
from agreements.terms.models import Edition
from agreements.terms.models.base import Term
from agreements.terms.parts import EDITION_FIELDS, PARTS, Part
from agreements.terms.queries.chains import chain_of
from agreements.terms.queries.rows import row_when_seen
from partnerships import trail
from partnerships.models import User
from partnerships.queries.prepared import Prepared
from partnerships.workflow import Refused

NO_SUCH_LINE = gettext_lazy(
    "Budgetposten er slettet eller hører til en anden aftale. Vælg en af dem, der står i budgettet."
)


@transaction.atomic
def save_part(
    edition: Edition,
    name: str,
    values: Mapping[str, Any],
    *,
    by: User,
    pk: int | None = None,
    seen: int | None = None,
    parent: Term | None = None,
) -> Term:
    """Create (pk None) or change a part of the edition and give the saved row.

    `name` is a key of PARTS; only its declared fields are taken from `values`. A change names the `seen` version.
    Raises Conflict with the row as it is now when somebody saved first, Refused when the user may not write now,
    ValidationError when the row breaks a rule.
    """
    part = PARTS[name]
    held = hold(edition, by=by, group=part.group)
    row, before = _existing(part, held, pk, seen) if pk else (_new(part, held, parent), None)
    _demand_own_line(part, row, values)
    for field in part.fields:
        if field in values:
            setattr(row, field, values[field])
    _demand_own_rows(held, parent, *values.values())
    row.full_clean()
    if before is not None:
        row.version += 1
    row.save()
    trail.record(_verb(part, before), by=by, subject=row, before=before, chain=chain_of(held))
    if name in LISTED_PARTS:
        index_agreement(held)
    return row


def _demand_own_rows(edition: Edition, *values: Any) -> None:
    """Whatever the caller is, a term points to terms of its own edition only."""
    for value in values:
        if isinstance(value, Term) and value.edition_id != edition.pk:
            raise Refused(_("Det valgte hører til en anden aftale. Vælg noget i denne aftale."))


def _demand_own_line(part: Part, row: Term, values: Mapping[str, Any]) -> None:
    """A line is one of the edition's own; what the row names already may stay, for a check tells when it is gone."""
    line = values.get(part.names_line)
    if line and line != getattr(row, part.names_line) and not annexes.has_line(row.edition_id, line):
        raise Refused(str(NO_SUCH_LINE))


def _existing(part: Part, edition: Edition, pk: int, seen: int | None) -> tuple[Term, dict[str, Any]]:
    row = _ROW[part.name].first(pk=pk, edition=edition.pk)
    if row is None:
        raise Conflict(_("En anden har slettet det, du retter i. Det, du har skrevet, står herunder."))
    if row.version != seen:
        raise Conflict(_("En anden har gemt en ændring, mens du skrev. Vælg, hvad der skal stå."), row)
    return row, trail.snapshot(row)


def _row_of(part: Part) -> Prepared[Term]:
    return Prepared(lambda pk, edition: part.model._default_manager.filter(pk=pk, edition=edition))


_ROW = {name: _row_of(part) for name, part in PARTS.items()}


def _new(part: Part, edition: Edition, parent: Term | None) -> Term:
    siblings = part.model._default_manager.filter(edition=edition)
    row = part.model(edition=edition)
    if part.parent:
        setattr(row, part.parent, parent)
        siblings = siblings.filter(**{part.parent: parent})
    last = siblings.aggregate(last=models.Max("order"))["last"]
    row.order = 0 if last is None else last + 1
    return row


def _verb(part: Part, before: dict[str, Any] | None) -> str:
    return f"{'change' if before is not None else 'add'}_{part.name}"


@transaction.atomic
def save_edition(edition: Edition, values: Mapping[str, Any], *, by: User, seen: int) -> Edition:
    """Change the edition's own terms (title, period, termination); raises as `save_part` does.

    They stand in one row and are written piece by piece: only what `values` names can have been changed by another.
    """
    held = hold(edition, by=by, group=Group.TEXT)
    if held.version != seen and _is_changed(held, seen, values):
        raise Conflict(_("En anden har gemt en ændring, mens du skrev. Vælg, hvad der skal stå."), held)
    before = trail.snapshot(held)
    for field in EDITION_FIELDS:
        if field in values:
            setattr(held, field, values[field])
    held.full_clean()
    held.version += 1
    held.save()
    trail.record("change_edition", by=by, subject=held, before=before, chain=chain_of(held))
    index_agreement(held)
    return held


def _is_changed(held: Edition, seen: int, values: Mapping[str, Any]) -> bool:
    was = row_when_seen(held, seen)
    if was.version != seen:  # what it was is not known
        return True
    return any(getattr(was, field) != getattr(held, field) for field in EDITION_FIELDS if field in values)
