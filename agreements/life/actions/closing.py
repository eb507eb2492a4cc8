"""Close what nobody signs here: the text is frozen and the document made, as the last signature does elsewhere."""

from datetime import date, datetime

from agreements import annexes
from agreements.life.actions.taking import demand_ready, demand_same_facts
from agreements.life.document.marks import TakenStep
from agreements.life.document.seal import put_approved_document
from agreements.life.models import SealedDocument
from agreements.rules import may_take, standing
from agreements.terms.document.facts import from_data
from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from agreements.terms.readiness.case import Stage
from agreements.workflow import table_for
from partnerships import trail
from partnerships.enums import Role
from partnerships.models import Party, User
from partnerships.queries.memberships import roles_of
from partnerships.workflow import demand

Document = tuple[str, int]  # SHA-256, bytes


def print_approved(
    edition: Edition, *, by: User, seen: int, facts_hash: str, note: str, day: date, moment: datetime
) -> Document:
    """Print the approved document and lay it in the vault; raises as the approval does: a refusal prints nothing."""
    present = Edition.objects.select_related("agreement").get(pk=edition.pk)
    demand(present, table_for(present.kind).step("approve"), by, may_take, seen, note)
    sending = present.sendings.select_related("edition").latest("number")
    facts = from_data(sending.facts)
    demand_same_facts(facts, facts_hash)
    demand_ready(present, facts, Stage.DECIDE)
    return put_approved_document(sending, taken_step(present, "approve", by=by, day=day, moment=moment))


def taken_step(edition: Edition, verb: str, *, by: User, day: date, moment: datetime) -> TakenStep:
    """Give whose step it is: the organisation and the role in which the user takes it."""
    step = table_for(edition.kind).step(verb)
    roles = roles_of(by)
    acting = min(pk for pk in standing(by, edition.agreement).party_ids if roles.get(pk, set()) & step.roles)
    role = next(role for role in Role if role in roles[acting] & step.roles)
    return TakenStep(by, Party.objects.get(pk=acting).name, str(role.label), day, moment)


def close(
    row: Edition, document: Document, *, by: User, day: date, moment: datetime, settled_on: date
) -> None:
    """Freeze the edition and keep its document, inside the running step; it was settled by approval or on paper."""
    sha256, size = document
    sealed = SealedDocument.objects.create(
        edition=row,
        copy=None,
        facts_hash=row.sendings.latest("number").facts_hash,
        sha256=sha256,
        size=size,
        sealed_on=settled_on,
        recorded_at=moment,
    )
    row.frozen_at, row.signed_on = moment, settled_on
    trail.record("seal", by=by, subject=sealed, chain=chain_of(row), on=day)
    annexes.heed(annexes.Happening(annexes.Occasion.FROZEN, row, by))
    annexes.heed(annexes.Happening(annexes.Occasion.SIGNED, row, by))
