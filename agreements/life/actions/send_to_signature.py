"""Freeze the approved text and put it before the signatories."""

from datetime import date

from django.utils.translation import gettext as _

from agreements import annexes
from agreements.life import notices
from agreements.life.actions.taking import demand_ready, taking
from agreements.life.document.seal import put_signing_copy
from agreements.life.models import SigningCopy
from agreements.life.queries.sendings import approval_of
from agreements.life.queries.signing import open_appointments, parties_without_signatory
from agreements.rules import may_take
from agreements.terms.document.facts import Facts, from_data, in_full, to_data
from agreements.terms.document.facts import facts_hash as hash_of
from agreements.terms.document.gather import facts_of
from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from agreements.terms.readiness.case import Stage
from agreements.workflow import table_for
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User
from partnerships.workflow import Refused, demand


def send_to_signature(
    edition: Edition, *, by: User, seen: int, note: str = "", on: date | None = None
) -> SigningCopy:
    """Print and keep the signing copy, then freeze the facts in one transaction and ask the signatories.

    The text must be the approved one, to the letter, and the copy holds the JSON that was approved. Raises Stale, Refused,
    or pdf.RenderError with nothing changed.
    """
    day, moment = on or clock.today(), clock.true_now()
    present = Edition.objects.select_related("agreement").get(pk=edition.pk)
    # Asked before the slow printing too, so that what is refused prints nothing and leaves no file behind.
    demand(present, table_for(present.kind).step("send_to_signature"), by, may_take, seen, note)
    facts = _approved_facts(present)
    _demand_signatories(present)
    sha256 = put_signing_copy(facts, day, moment)
    with taking(edition, "send_to_signature", by=by, seen=seen, note=note, on=day) as row:
        _approved_facts(row)
        demand_ready(row, facts, Stage.SIGN)
        _demand_signatories(row)
        copy = SigningCopy.objects.create(
            edition=row,
            number=row.signing_copies.count() + 1,
            facts=to_data(facts),
            facts_hash=hash_of(facts),
            sha256=sha256,
            sent_by=by,
            sent_on=day,
            recorded_at=moment,
        )
        trail.record("make_signing_copy", by=by, subject=copy, chain=chain_of(row), on=day)
        row.frozen_at = moment
        annexes.heed(annexes.Happening(annexes.Occasion.FROZEN, row, by))
        notices.tell_signatories(row, open_appointments(row))
    return copy


def _approved_facts(edition: Edition) -> Facts:
    # Compared field by field: a text approved before a field was added has another hash than the same rows give today.
    approval = approval_of(edition)
    approved = from_data(approval.sending.facts) if approval else None
    if approved is None or in_full(approved) != in_full(facts_of(edition)):
        raise Refused(_("Teksten er ikke den, der blev godkendt. Træk aftalen tilbage, og send den igen."))
    return approved


def _demand_signatories(edition: Edition) -> None:
    lacking = parties_without_signatory(edition, open_appointments(edition))
    if lacking:
        raise Refused(_("Udpeg først en underskriver for %(parties)s.") % {"parties": ", ".join(lacking)})
