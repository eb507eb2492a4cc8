"""Make an agreement of a project sketch."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.terms.actions.copy_agreement import COPIED, demand_writer, tie
from agreements.terms.actions.copy_terms import copy_terms
from agreements.terms.actions.create_agreement import open_agreement, printed_block, write_clauses
from agreements.terms.actions.index_agreement import index_agreement
from agreements.terms.enums import Capacity, Kind, RelationKind
from agreements.terms.models import Edition, Participation, Template
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User
from partnerships.workflow import Refused

# The sketch's own fields give way to the agreement's clauses; what is data comes along.
CARRIED = COPIED - {"section", "annex"}
_PERIOD = ("period_text", "start_rule", "starts_on", "ends_on", "is_open_ended")


@transaction.atomic
def agree_from_sketch(
    sketch: Edition,
    *,
    by: User,
    template: Template,
    title: str = "",
    reference: str = "",
    on: date | None = None,
) -> Edition:
    """Make a draft with the template's clauses and the sketch's parties, initiatives, targets, budget and records.

    The agreement keeps a link to the sketch. Raises Refused when the source is no sketch or the user did not write it.
    """
    if sketch.kind != Kind.APPLICATION or template.kind == Kind.APPLICATION:
        raise Refused(_("Vælg en projektskitse og en skabelon til en aftale."))
    demand_writer(sketch, by)
    day = on or clock.today()
    edition = open_agreement(
        by=by,
        owner=sketch.agreement.owner,
        template=template,
        title=title or sketch.title,
        programme=sketch.agreement.programme,
        reference=reference,
        on=day,
    )
    for name in _PERIOD:
        setattr(edition, name, getattr(sketch, name))
    edition.save()
    write_clauses(edition, template, by=by, on=day)
    copy_terms(sketch, edition, by=by, parts=CARRIED, on=day)
    _add_authority(edition, by, day)
    tie(edition, sketch, RelationKind.SKETCH, by=by, on=day)
    index_agreement(edition)
    return edition


def _add_authority(edition: Edition, by: User, day: date) -> None:
    """Put the programme's authority among the parties when the sketch did not name it."""
    programme = edition.agreement.programme
    if programme is None:
        return
    parties = Participation.objects.filter(edition=edition)
    if parties.filter(party=programme.authority).exists():
        return
    row = printed_block(edition, programme.authority, Capacity.GRANTOR, parties.count())
    row.save()
    trail.record("add_part", by=by, subject=row, chain=chain_of(edition), on=day)
