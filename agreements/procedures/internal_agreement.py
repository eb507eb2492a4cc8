"""The procedure of an internal agreement: units of one legal entity sign nothing; a manager's approval closes it (S1)."""

from django.utils.translation import gettext_lazy as _

from agreements.procedures.common import MANAGERS, enter_into_force, lift_reservation
from agreements.terms.enums import Side, State
from partnerships.enums import DRAFTING_ROLES
from partnerships.workflow import Comment, Step, Table

INTERNAL_AGREEMENT = Table(
    name="internal_agreement",
    steps=(
        Step(
            verb="submit",
            sources=frozenset({State.DRAFT, State.RETURNED, State.WITHDRAWN}),
            target=State.SUBMITTED,
            side=Side.OWNER,
            roles=DRAFTING_ROLES,
            label=_("Send til godkendelse"),
            explains=_(
                "Lederen får aftalen at læse, præcis som den er nu, og den anden enhed kan se den. "
                "I kan ikke rette den imens, men I kan trække den tilbage."
            ),
            done=_("Aftalen er sendt til godkendelse hos lederen."),
            turn=_("Enheden skriver og sender til godkendelse"),
            comment=Comment.OPTIONAL,
            needs_readiness=True,
            bound_to_facts=True,
        ),
        Step(
            verb="approve",
            sources=frozenset({State.SUBMITTED}),
            target=State.APPROVED,
            side=Side.OWNER,
            roles=MANAGERS,
            label=_("Godkend"),
            explains=_(
                "Aftalen bliver godkendt og låst, som du har læst den, og dokumentet bliver lukket. "
                "Ingen skal underskrive. Derefter kan teksten ikke ændres."
            ),
            done=_("Aftalen er godkendt, og dokumentet er lukket. Den kan sættes i kraft på sin første dag."),
            turn=_("En kommunal leder afgør"),
            comment=Comment.OPTIONAL,
            needs_readiness=True,
            bound_to_facts=True,
        ),
        Step(
            verb="return_for_changes",
            sources=frozenset({State.SUBMITTED}),
            target=State.RETURNED,
            side=Side.OWNER,
            roles=MANAGERS,
            label=_("Returnér med bemærkninger"),
            explains=_(
                "De, der skrev aftalen, får den tilbage med din besked og kan rette og sende den igen."
            ),
            done=_("Aftalen er sendt tilbage med din besked."),
            comment=Comment.REQUIRED,
            bound_to_facts=True,
            is_quiet=True,
        ),
        Step(
            verb="withdraw",
            sources=frozenset({State.SUBMITTED}),
            target=State.WITHDRAWN,
            side=Side.OWNER,
            roles=DRAFTING_ROLES,
            label=_("Træk tilbage"),
            explains=_("I får aftalen tilbage og kan rette i den. Den skal sendes til godkendelse igen."),
            done=_("Aftalen er trukket tilbage. I kan rette i den og sende den igen."),
            comment=Comment.OPTIONAL,
            is_quiet=True,
        ),
        lift_reservation(State.APPROVED),
        enter_into_force(State.APPROVED, Side.OWNER, DRAFTING_ROLES),
    ),
)
