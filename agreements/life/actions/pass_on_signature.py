"""Let another person of the same party sign instead."""

from datetime import date

from agreements.life import notices
from agreements.life.actions.appoint_signatory import replace_signatory
from agreements.life.actions.taking import taking
from agreements.life.models import Appointment
from agreements.rules import open_appointment
from agreements.terms.models import Edition
from partnerships.models import User


def pass_on_signature(
    edition: Edition,
    *,
    by: User,
    seen: int,
    to: User,
    title: str,
    basis: str,
    authority: str,
    note: str = "",
    on: date | None = None,
) -> Appointment:
    """Appoint the other person in the signatory's own place and ask him to sign; raises Refused as appointing does."""
    with taking(edition, "pass_on_signature", by=by, seen=seen, note=note, on=on) as row:
        row.stays = True
        own = open_appointment(by, row)
        new = replace_signatory(
            own.participation,
            by=by,
            user=to,
            title=title,
            basis=basis,
            authority=authority,
            valid_from=None,
            valid_until=None,
            on=on,
        )
        notices.tell_signatories(row, [new])
    return new
