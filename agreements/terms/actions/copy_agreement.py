"""Begin this year's agreement as a copy of last year's."""

from datetime import date

from django.db import transaction

from agreements.rules import may_copy
from agreements.terms.actions.copy_terms import copy_terms, moved
from agreements.terms.actions.create_agreement import open_agreement
from agreements.terms.actions.index_agreement import index_agreement
from agreements.terms.enums import RelationKind
from agreements.terms.models import Edition, Relation
from agreements.terms.parts import EDITION_FIELDS, PARTS
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.danish import clock
from partnerships.danish.notice import add_months
from partnerships.models import User
from partnerships.workflow import Refused

# Signatures, numbers and ties are of the old paper.
COPIED = frozenset(PARTS) - {"signature-line", "reference", "relation"}
_DAYS = frozenset({"starts_on", "ends_on"})
_WORDS = frozenset({"title", "subtitle", "period_text"})
_LEFT = frozenset({"is_as_written", "annex_to", "document_date_text", "document_date"})


@transaction.atomic
def copy_agreement(
    source: Edition, *, by: User, years: int = 1, reference: str = "", on: date | None = None
) -> Edition:
    """Make a draft with the same parties, text, initiatives, targets, duties, annex list and budget; give its edition.

    Every year in title, period and deadlines is moved by `years`; grant letters and scans do not come along, nor the
    section numbers of a text registered as written. The copy says which agreement it follows. Raises Refused when the
    user writes for neither.
    """
    demand_writer(source, by)
    day = on or clock.today()
    agreement = source.agreement
    edition = open_agreement(
        by=by,
        owner=agreement.owner,
        template=source.template,
        kind=source.kind,
        title=moved(source.title, years),
        programme=agreement.programme,
        reference=reference,
        on=day,
    )
    _copy_head(source, edition, years)
    edition.save()
    copy_terms(source, edition, by=by, parts=COPIED, years=years, on=day)
    tie(edition, source, RelationKind.FOLLOWS, by=by, on=day)
    index_agreement(edition)
    return edition


def _copy_head(source: Edition, edition: Edition, years: int) -> None:
    for name in EDITION_FIELDS:
        value = getattr(source, name)
        if name in _LEFT:
            continue
        if name in _WORDS:
            value = moved(value, years)
        elif name in _DAYS and value is not None:
            value = add_months(value, 12 * years)
        setattr(edition, name, value)


def demand_writer(source: Edition, by: User) -> None:
    """Raise Refused unless the user drafts for the organisation that wrote the source."""
    verdict = may_copy(by, source)
    if not verdict:
        raise Refused(verdict.reason)


def tie(edition: Edition, source: Edition, kind: RelationKind, *, by: User, on: date) -> None:
    """Write in the new edition how it stands to the one it came from."""
    row = Relation.objects.create(
        edition=edition, kind=kind, agreement=source.agreement, title=source.title, ends_on=source.ends_on
    )
    trail.record("add_relation", by=by, subject=row, chain=chain_of(edition), on=on)
