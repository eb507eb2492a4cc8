"""The procedure of a framework note: no parties; approved for the council, it takes effect by its decision (S4)."""

from django.utils.translation import gettext_lazy as _

from agreements.procedures.common import MANAGERS, lift_reservation
from agreements.terms.enums import Side, State
from partnerships.enums import DRAFTING_ROLES
from partnerships.workflow import Comment, Step, Table

FRAMEWORK = Table(
    name="framework",
    steps=(
        Step(
            verb="submit",
            sources=frozenset({State.DRAFT, State.RETURNED, State.WITHDRAWN}),
            target=State.SUBMITTED,
            side=Side.OWNER,
            roles=DRAFTING_ROLES,
            label=_("Send til godkendelse"),
            explains=_(
                "Lederen får rammenotatet at læse, præcis som det er nu. I kan ikke rette det imens, "
                "men I kan trække det tilbage."
            ),
            done=_("Rammenotatet er sendt til godkendelse hos lederen."),
            turn=_("Forvaltningen skriver og sender til godkendelse"),
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
                "Rammenotatet bliver godkendt og låst, som du har læst det, og kan lægges ved indstillingen. "
                "Derefter kan teksten ikke ændres."
            ),
            done=_("Rammenotatet er godkendt, og dokumentet er lukket."),
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
                "De, der skrev notatet, får det tilbage med din besked og kan rette og sende det igen."
            ),
            done=_("Rammenotatet er sendt tilbage med din besked."),
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
            explains=_(
                "I får rammenotatet tilbage og kan rette i det. Det skal sendes til godkendelse igen."
            ),
            done=_("Rammenotatet er trukket tilbage. I kan rette i det og sende det igen."),
            comment=Comment.OPTIONAL,
            is_quiet=True,
        ),
        lift_reservation(State.APPROVED),
        Step(
            verb="enter_into_force",
            sources=frozenset({State.APPROVED}),
            target=State.IN_FORCE,
            side=Side.OWNER,
            roles=DRAFTING_ROLES,
            label=_("Sæt i kraft"),
            explains=_(
                "Rammerne gælder, og aftaler kan laves under dem. Det kræver, at den politiske beslutning er registreret."
            ),
            done=_("Rammenotatet er sat i kraft."),
            turn=_("Rammenotatet sættes i kraft, når beslutningen er truffet"),
        ),
    ),
)
