"""The procedure of an agreement with organisations: the partners read and accept it, then each signs (S2).

No ministry takes part, also when it pays. Every partner accepts for itself, and the last acceptance leads on; each of
them can still send the text back until it is locked, and whoever does not agree does not sign.
"""

from django.utils.translation import gettext_lazy as _

from agreements.procedures.common import (
    DECLINE_TO_SIGN,
    PARTNERS,
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

NGO_AGREEMENT = Table(
    name="ngo_agreement",
    steps=(
        Step(
            verb="submit",
            sources=frozenset({State.DRAFT, State.RETURNED, State.WITHDRAWN}),
            target=State.SUBMITTED,
            side=Side.OWNER,
            roles=DRAFTING_ROLES,
            label=_("Send til partnerne"),
            explains=_(
                "Partnerne får aftalen at læse, præcis som den er nu. I kan ikke rette den, mens de har den, "
                "men I kan trække den tilbage."
            ),
            done=_("Aftalen er sendt til partnerne. Du får besked, når en af dem har svaret."),
            turn=_("Kommunen skriver og sender"),
            comment=Comment.OPTIONAL,
            needs_readiness=True,
            bound_to_facts=True,
        ),
        Step(
            verb="approve",
            sources=frozenset({State.SUBMITTED}),
            target=State.APPROVED,
            side=Side.APPROVER,
            roles=PARTNERS,
            label=_("Godkend teksten"),
            explains=_(
                "Du godkender teksten for din organisation, som du har læst den. Når alle partnere har godkendt, "
                "kan den sendes til underskrift hos hver part."
            ),
            done=_(
                "Du har godkendt teksten for din organisation. Når alle partnere har godkendt, kan den sendes "
                "til underskrift."
            ),
            turn=_("Partnerne læser og svarer"),
            comment=Comment.OPTIONAL,
            needs_readiness=True,
            bound_to_facts=True,
            each_party=True,
        ),
        Step(
            verb="return_for_changes",
            sources=frozenset({State.SUBMITTED, State.APPROVED}),
            target=State.RETURNED,
            side=Side.APPROVER,
            roles=PARTNERS,
            label=_("Returnér med bemærkninger"),
            explains=_("Kommunen får aftalen tilbage med dine bemærkninger og kan rette og sende den igen."),
            done=_("Aftalen er sendt tilbage til kommunen med bemærkningerne."),
            comment=Comment.REQUIRED,
            bound_to_facts=True,
            is_quiet=True,
        ),
        Step(
            verb="withdraw",
            sources=frozenset({State.SUBMITTED, State.APPROVED}),
            target=State.WITHDRAWN,
            side=Side.OWNER,
            roles=DRAFTING_ROLES,
            label=_("Træk tilbage"),
            explains=_(
                "I får aftalen tilbage og kan rette i den. Partnernes godkendelser falder bort, "
                "og den skal sendes igen."
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
            roles=DRAFTING_ROLES | PARTNERS,
            label=_("Send til underskrift"),
            explains=_(
                "Aftalen bliver låst, og underskriverne får en mail. Teksten er den, partnerne godkendte."
            ),
            done=_("Aftalen er låst og sendt til underskrift. Underskriverne har fået en mail."),
            turn=_("Kommunen eller en partner sender til underskrift"),
            needs_readiness=True,
        ),
        SIGN,
        PASS_ON_SIGNATURE,
        DECLINE_TO_SIGN,
        recall_from_signature(DRAFTING_ROLES | PARTNERS),
        REGISTER_PAPER_SIGNATURE,
        lift_reservation(State.SIGNED),
        enter_into_force(State.SIGNED, "any", DRAFTING_ROLES | PARTNERS),
    ),
)
