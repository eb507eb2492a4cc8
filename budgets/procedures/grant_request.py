"""The request for more time, or for money to be carried over (rules.md 2.8, G-06, G-07)."""

from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import Side
from budgets.enums import RequestState
from budgets.procedures.grant import HEADS
from budgets.rules import ASKERS
from partnerships.workflow import Comment, Step, Table

GRANT_REQUEST = Table(
    name="grant_request",
    steps=(
        Step(
            verb="approve_grant_request",
            sources=frozenset({RequestState.SUBMITTED}),
            target=RequestState.APPROVED,
            side=Side.APPROVER,
            roles=HEADS,
            label=_("Godkend anmodningen"),
            explains=_(
                "Tilskuddet bliver ændret, som kommunen har bedt om, og et ændret tilskudsbrev bliver dannet og låst. "
                "Kommunen får en mail."
            ),
            done=_(
                "Anmodningen er godkendt, og det ændrede tilskudsbrev er udstedt. Kommunen har fået en mail."
            ),
            turn=_("Ministeriet afgør anmodningen"),
            comment=Comment.OPTIONAL,
        ),
        Step(
            verb="reject_grant_request",
            sources=frozenset({RequestState.SUBMITTED}),
            target=RequestState.REJECTED,
            side=Side.APPROVER,
            roles=HEADS,
            label=_("Afslå anmodningen"),
            explains=_("Tilskuddet bliver, som det er. Kommunen får grunden at vide."),
            done=_("Anmodningen er afslået. Kommunen har fået en mail."),
            comment=Comment.REQUIRED,
            is_quiet=True,
        ),
        Step(
            verb="withdraw_grant_request",
            sources=frozenset({RequestState.SUBMITTED}),
            target=RequestState.WITHDRAWN,
            side=Side.OWNER,
            roles=ASKERS,
            label=_("Træk anmodningen tilbage"),
            explains=_("Ministeriet skal ikke svare på den."),
            done=_("Anmodningen er trukket tilbage."),
            is_quiet=True,
        ),
    ),
)
