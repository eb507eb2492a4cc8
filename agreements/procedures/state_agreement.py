"""The procedure of an agreement with the state: the ministry reads, recommends, approves; both sides sign."""

from django.utils.translation import gettext_lazy as _

from agreements.procedures.common import (
    CASEWORKERS,
    DECLINE_TO_SIGN,
    HEADS,
    PASS_ON_SIGNATURE,
    REGISTER_PAPER_SIGNATURE,
    SIGN,
    enter_into_force,
    lift_reservation,
    recall_from_signature,
)
from agreements.terms.enums import Side, State
from partnerships.enums import DRAFTING_ROLES
from partnerships.workflow import Comment, Step, Table

STATE_AGREEMENT = Table(
    name="state_agreement",
    steps=(
        Step(
            verb="submit",
            sources=frozenset({State.DRAFT, State.RETURNED, State.WITHDRAWN}),
            target=State.SUBMITTED,
            side=Side.OWNER,
            roles=DRAFTING_ROLES,
            label=_("Send til ministeriet"),
            explains=_(
                "Ministeriet får aftalen at læse, præcis som den er nu. I kan ikke rette den, mens ministeriet har den, "
                "men I kan trække den tilbage."
            ),
            done=_("Aftalen er sendt til ministeriet. Du får besked, når ministeriet har behandlet den."),
            turn=_("Kommunen skriver og sender"),
            comment=Comment.OPTIONAL,
            needs_readiness=True,
            bound_to_facts=True,
        ),
        Step(
            verb="recommend",
            sources=frozenset({State.SUBMITTED}),
            target=State.RECOMMENDED,
            side=Side.APPROVER,
            roles=CASEWORKERS,
            label=_("Indstil til godkendelse"),
            explains=_(
                "Kontorchefen får aftalen til endelig godkendelse. Din indstilling gælder den tekst, du har læst."
            ),
            done=_("Aftalen er indstillet. Kontorchefen har turen."),
            turn=_("Ministeriets sagsbehandler læser"),
            comment=Comment.OPTIONAL,
            needs_readiness=True,
            bound_to_facts=True,
        ),
        Step(
            verb="approve",
            sources=frozenset({State.RECOMMENDED}),
            target=State.APPROVED,
            side=Side.APPROVER,
            roles=HEADS,
            label=_("Godkend"),
            explains=_(
                "Aftalen bliver godkendt, som du har læst den. Derefter kan den sendes til underskrift."
            ),
            done=_("Aftalen er godkendt. Den kan nu sendes til underskrift."),
            turn=_("Ministeriets kontorchef afgør"),
            comment=Comment.OPTIONAL,
            needs_readiness=True,
            bound_to_facts=True,
        ),
        Step(
            verb="return_for_changes",
            sources=frozenset({State.SUBMITTED, State.RECOMMENDED}),
            target=State.RETURNED,
            side=Side.APPROVER,
            roles=CASEWORKERS | HEADS,
            label=_("Returnér med bemærkninger"),
            explains=_("Kommunen får aftalen tilbage med dine bemærkninger og kan rette og sende den igen."),
            done=_("Aftalen er sendt tilbage til kommunen med bemærkningerne."),
            comment=Comment.REQUIRED,
            bound_to_facts=True,
            is_quiet=True,
        ),
        Step(
            verb="reject",
            sources=frozenset({State.SUBMITTED, State.RECOMMENDED}),
            target=State.REJECTED,
            side=Side.APPROVER,
            roles=HEADS,
            label=_("Afvis aftalen"),
            explains=_("Aftalen bliver afvist og kan ikke sendes igen. Kommunen får din begrundelse."),
            done=_("Aftalen er afvist. Kommunen har fået begrundelsen."),
            comment=Comment.REQUIRED,
            bound_to_facts=True,
            is_quiet=True,
        ),
        Step(
            verb="withdraw",
            sources=frozenset({State.SUBMITTED, State.RECOMMENDED, State.APPROVED}),
            target=State.WITHDRAWN,
            side=Side.OWNER,
            roles=DRAFTING_ROLES,
            label=_("Træk tilbage"),
            explains=_(
                "I får aftalen tilbage og kan rette i den. En godkendelse falder bort, og den skal sendes igen."
            ),
            done=_("Aftalen er trukket tilbage. I kan rette i den og sende den igen."),
            comment=Comment.OPTIONAL,
            is_quiet=True,
        ),
        Step(
            verb="send_to_signature",
            sources=frozenset({State.APPROVED}),
            target=State.FOR_SIGNATURE,
            side="any",
            roles=DRAFTING_ROLES | CASEWORKERS | HEADS,
            label=_("Send til underskrift"),
            explains=_(
                "Aftalen bliver låst, og underskriverne får en mail. Teksten er den, der blev godkendt."
            ),
            done=_("Aftalen er låst og sendt til underskrift. Underskriverne har fået en mail."),
            turn=_("Kommunen eller ministeriet sender til underskrift"),
            needs_readiness=True,
        ),
        SIGN,
        PASS_ON_SIGNATURE,
        DECLINE_TO_SIGN,
        recall_from_signature(DRAFTING_ROLES | HEADS),
        REGISTER_PAPER_SIGNATURE,
        lift_reservation(State.SIGNED),
        enter_into_force(State.SIGNED, "any", DRAFTING_ROLES | CASEWORKERS | HEADS),
    ),
)
