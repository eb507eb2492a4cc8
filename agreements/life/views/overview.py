"""Overblik: what the agreement is, where it stands, whose turn it is and what can be done."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from agreements.frame import Frame
from agreements.life.models import Appointment, Signature
from agreements.life.queries.followed import followed_contacts
from agreements.life.queries.reservations import reservations_of
from agreements.life.queries.start import first_day
from agreements.life.views.agreement_page import AgreementPage, money_rows
from agreements.rules import may_appoint
from agreements.terms.document.short import duties_by_date, targets_in_short
from agreements.terms.document.way_out import way_out
from agreements.terms.enums import BOUND, OPEN_STATES, UNDER_REVIEW_STATES, UNSIGNED, WITHOUT_PARTIES, State
from agreements.terms.models import Participation
from partnerships.danish import clock
from partnerships.problem import Severity
from partnerships.verdict import Verdict


@dataclass(frozen=True)
class Signer:
    """A party and who signs for it: appointed, signed, or nobody yet."""

    participation: Participation
    appointment: Appointment | None
    signature: Signature | None
    may_appoint: Verdict


class OverviewPage(AgreementPage):
    """One page that changes with the phase: what is missing, what is asked, who has signed, what is due."""

    template_name = "agreements/life/overview.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = self.frame
        state = shown.edition.state
        is_signed = shown.edition.kind not in UNSIGNED
        return super().get_context_data(
            is_open=state in OPEN_STATES,
            is_under_review=state in UNDER_REVIEW_STATES,
            is_for_signature=state == State.FOR_SIGNATURE,
            is_settled=shown.edition.signed_on is not None,
            is_signed_by_parties=is_signed,
            has_parties=shown.edition.kind not in WITHOUT_PARTIES,
            reservations=reservations_of(shown.edition) if shown.edition.frozen_at else [],
            missing=[problem for problem in shown.problems if problem.severity is Severity.ERROR],
            warnings=[problem for problem in shown.problems if problem.severity is Severity.WARNING],
            signers=signers(shown, self.request.user) if is_signed else [],
            followed=followed_contacts(shown.edition),
            money=money_rows(shown),
            way_out=way_out(shown.facts, clock.today()),
            targets=targets_in_short(shown.facts, first_day(shown.edition)),
            duties=duties_by_date(shown.facts),
            starts_on=day(shown.facts.period.start),
            ends_on=day(shown.facts.period.end),
            quiet_steps=[offered for offered in shown.steps if not offered.is_main],
            **kwargs,
        )


def signers(shown: Frame, user: Any) -> list[Signer]:
    """Give every party the edition binds with its signatory; three queries at most, whatever their number."""
    appointed = {appointment.participation_id: appointment for appointment in shown.appointments}
    signed = {signature.participation_id: signature for signature in shown.signatures}
    return [
        Signer(
            row,
            appointed.get(row.pk),
            signed.get(row.pk),
            may_appoint(user, shown.edition, row.party_id),
        )
        for row in Participation.objects.filter(edition=shown.edition, capacity__in=BOUND)
        if row.line in {party.line for party in shown.facts.parties}
    ]


def day(text: str) -> date | None:
    """Give the day of an ISO date in the facts, None for ""."""
    return date.fromisoformat(text) if text else None
