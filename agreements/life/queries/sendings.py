"""Questions about what was sent and decided."""

from django.db.models import QuerySet

from agreements.life.enums import DecisionKind
from agreements.life.models import Decision, Remark, Sending
from agreements.terms.models import Edition
from partnerships.queries.prepared import Prepared


def latest_sending(edition: Edition) -> Sending | None:
    """Give what the other side last received, or None when nothing was sent yet."""
    sending = _latest.first(edition=edition.pk)
    if sending is not None:
        sending.edition = edition
    return sending


_latest: Prepared[Sending] = Prepared(
    lambda edition: Sending.objects.filter(edition=edition).order_by("-number")[:1]
)


def approval_of(edition: Edition) -> Decision | None:
    """Give the approval of the latest sending, the last where each party approves; None when nobody has approved it."""
    return Decision.objects.filter(sending=latest_sending(edition), kind=DecisionKind.APPROVAL).last()


def _remarks_of(edition: int) -> QuerySet[Remark]:
    return Remark.objects.filter(edition=edition).select_related("placed_by", "settled_by")


_remarks: Prepared[Remark] = Prepared(_remarks_of)
_returned_remarks: Prepared[Remark] = Prepared(
    lambda edition: _remarks_of(edition).filter(returned_on__isnull=False)
)


def remarks_for(edition: Edition, *, is_reviewer: bool) -> list[Remark]:
    """Give the remarks a person may read, open ones first: the reviewer's side all, the other side the returned ones."""
    rows = (_remarks if is_reviewer else _returned_remarks)(edition=edition.pk)
    for row in rows:
        row.edition = edition
    return sorted(rows, key=lambda remark: (remark.settled_at is not None, remark.pk))
