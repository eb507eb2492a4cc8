"""Lay one template before many organisations at once, each with a draft of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from agreements import annexes
from agreements.rules import may_roll_out
from agreements.terms.actions.create_agreement import fill, open_agreement
from agreements.terms.actions.index_agreement import index_agreement
from agreements.terms.models import Agreement, Edition, Programme, Template
from partnerships.danish import clock
from partnerships.models import Party, User
from partnerships.workflow import Refused


@dataclass(frozen=True)
class RolledOut:
    """What came of it: the new drafts, and the organisations that had an agreement under the programme already."""

    editions: tuple[Edition, ...]
    skipped: tuple[Party, ...]


@transaction.atomic
def roll_out(
    template: Template,
    programme: Programme,
    owners: Iterable[Party],
    *,
    by: User,
    title: str,
    references: Iterable[str] = (),
    on: date | None = None,
) -> RolledOut:
    """Make a draft under the programme for each organisation that has none of the kind yet; all of them or none.

    The drafts belong to the organisations, which alone see them until they send them. Raises Refused unless the user is
    of the programme's authority.
    """
    verdict = may_roll_out(by, programme)
    if not verdict:
        raise Refused(verdict.reason)
    # Two who roll out at once: the second waits here, and then finds the drafts of the first.
    Programme.objects.select_for_update().get(pk=programme.pk)
    day = on or clock.today()
    chosen = list(dict.fromkeys(owners))
    if not chosen:
        raise Refused(_("Vælg mindst én organisation, der skal have en kladde."))
    taken = set(
        Agreement.objects.filter(programme=programme, kind=template.kind, owner__in=chosen).values_list(
            "owner_id", flat=True
        )
    )
    numbers = iter(references)
    editions = [
        _draft(template, programme, owner, by, title, next(numbers, ""), day)
        for owner in chosen
        if owner.pk not in taken
    ]
    return RolledOut(tuple(editions), tuple(owner for owner in chosen if owner.pk in taken))


def _draft(
    template: Template,
    programme: Programme,
    owner: Party,
    by: User,
    title: str,
    reference: str,
    day: date,
) -> Edition:
    edition = open_agreement(
        by=by, owner=owner, template=template, title=title, programme=programme, reference=reference, on=day
    )
    fill(edition, template, owner, programme.authority, by, day)
    index_agreement(edition)
    annexes.heed(annexes.Happening(annexes.Occasion.CREATED, edition, by))
    return edition
