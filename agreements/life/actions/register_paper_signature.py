"""Register that an agreement made before the system was signed on paper: it stands, and nobody signs it again."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from agreements.life import notices
from agreements.life.actions.closing import Document, close, taken_step
from agreements.life.actions.enter_into_force import enter_into_force
from agreements.life.actions.sending import keep_sending
from agreements.life.actions.taking import demand_same_facts, taking
from agreements.life.document.seal import put_paper_document
from agreements.life.queries.reservations import open_reservations
from agreements.life.queries.start import first_day
from agreements.rules import may_take
from agreements.terms.document.gather import facts_of
from agreements.terms.enums import AnnexKind, StartRule, State
from agreements.terms.models import Annex, Edition
from agreements.workflow import table_for
from partnerships.danish import clock
from partnerships.danish.periods import format_date_long
from partnerships.models import User
from partnerships.workflow import Refused, demand

VERB = "register_paper_signature"


def register_paper_signature(
    edition: Edition, *, by: User, seen: int, facts_hash: str, signed_on: date, on: date | None = None
) -> None:
    """Freeze the text as it stands and close it; it is in force at once when it has begun and no reservation is open.

    `signed_on` is the day of the last signature on the paper. Its faults stop nothing (docs/decisions/0007); what is
    demanded is the scan, where the signatures are, and a first day. Raises Stale when another text was shown, Refused,
    ValidationError of the day, or pdf.RenderError with nothing changed.
    """
    day, moment = on or clock.today(), clock.true_now()
    document = _print(edition, by, seen, facts_hash, signed_on, day, moment)
    with transaction.atomic():
        with taking(edition, VERB, by=by, seen=seen, on=day) as row:
            facts = facts_of(row)
            demand_same_facts(facts, facts_hash)
            keep_sending(row, facts, by=by, day=day)
            close(row, document, by=by, day=day, moment=moment, settled_on=signed_on)
            notices.tell_owner(row, State.SIGNED)
            notices.tell_deciders(row, State.SIGNED)
        start = first_day(row)
        if start is not None and start <= day and not open_reservations(row).exists():
            enter_into_force(row, by=by, seen=row.version, on=day)


def _print(
    edition: Edition, by: User, seen: int, facts_hash: str, signed_on: date, day: date, moment: datetime
) -> Document:
    # Demanded before the slow printing, so that what is refused leaves no file behind; the facts hold scan and period.
    present = Edition.objects.select_related("agreement").get(pk=edition.pk)
    demand(present, table_for(present.kind).step(VERB), by, may_take, seen, "")
    facts = facts_of(present)
    demand_same_facts(facts, facts_hash)
    _demand_day(present, signed_on, day)
    _demand_scan(present)
    if present.starts_on is None and present.start_rule == StartRule.FIXED:
        raise Refused(_("Skriv først aftalens første dag under Indhold. Bagefter er teksten låst."))
    return put_paper_document(
        present, facts, signed_on, taken_step(present, VERB, by=by, day=day, moment=moment)
    )


def _demand_day(edition: Edition, signed_on: date, day: date) -> None:
    if signed_on > day:
        told = _("Skriv den dag, der står ved den sidste underskrift. Den kan ikke ligge i fremtiden.")
        raise ValidationError({"signed_on": told})
    dated = edition.document_date
    if dated and signed_on < dated:
        told = _("Aftalen er dateret %(day)s. Den sidste underskrift kan ikke være ældre.")
        raise ValidationError({"signed_on": told % {"day": format_date_long(dated)}})


def _demand_scan(edition: Edition) -> None:
    if not Annex.objects.filter(edition=edition, kind=AnnexKind.SCAN, file__isnull=False).exists():
        raise Refused(
            _(
                "Læg først den scannede aftale ved som bilag af slagsen “%(kind)s”. Underskrifterne står på den."
            )
            % {"kind": AnnexKind.SCAN.label}
        )
