"""Find a row of an edition by what its address says."""

from typing import TypeVar

from django.db.models import Q

from agreements.terms.models import Edition
from agreements.terms.models.base import Term
from agreements.terms.parts import PARTS, Part
from agreements.terms.queries.chains import chain_of
from partnerships.models import Event
from partnerships.queries.prepared import Prepared

Row = TypeVar("Row", bound=Term)
BIGGEST = 2**63 - 1  # an address may name any number, the database only so many


def rows_of(model: type[Row], *along: str) -> Prepared[Row]:
    """Give the question of an edition's rows, in order, with what is fetched along: to be asked as (edition=its key)."""
    rows = model._default_manager.select_related(*along) if along else model._default_manager
    return Prepared(lambda edition: rows.filter(edition=edition))


def row_by_line(edition: Edition, part: str, line: int) -> Term | None:
    """Give the edition's row with this line identity, or None; rows of other editions are never given."""
    if line > BIGGEST:
        return None
    row = _BY_LINE[part].first(edition=edition.pk, line=line)
    if row is not None:
        row.edition = edition
    return row


def _row_by_line_of(part: Part) -> Prepared[Term]:
    rows = (
        part.model._default_manager.select_related(*part.along) if part.along else part.model._default_manager
    )
    return Prepared(
        lambda edition, line: rows.filter(Q(pk=line, first__isnull=True) | Q(first_id=line), edition=edition)[
            :1
        ]
    )


_BY_LINE = {name: _row_by_line_of(part) for name, part in PARTS.items()}


def was_deleted(edition: Edition, part: str, line: int) -> bool:
    """Tell whether the trail of this agreement says that the row was there and was deleted."""
    return Event.objects.filter(
        chain=chain_of(edition),
        verb=f"delete_{part}",
        subject_type=PARTS[part].model._meta.label_lower,
        subject_id=str(line),
    ).exists()


def row_when_seen(row: Term | Edition, seen: int) -> Term | Edition:
    """Give an unsaved copy of the row as it was at version `seen`, told by the trail; as it is now if that is lost."""
    model = type(row)
    values = {field.attname: getattr(row, field.attname) for field in model._meta.concrete_fields}
    names = {field.attname: field for field in model._meta.concrete_fields}
    events = Event.objects.filter(subject_type=model._meta.label_lower, subject_id=str(row.pk)).order_by(
        "-id"
    )
    for event in events[:50]:
        before = {name: value for name, value in event.before.items() if name in names}
        values |= {name: names[name].to_python(value) for name, value in before.items()}
        if values["version"] == seen:
            return model(**values)
    return row
