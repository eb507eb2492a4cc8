"""The procedure of a project sketch: it asks the ministry for an agreement and ends with the ministry's answer (S3)."""

from django.utils.translation import gettext_lazy as _

from agreements.procedures.common import CASEWORKERS, HEADS, lift_reservation
from agreements.terms.enums import Side, State
from partnerships.enums import DRAFTING_ROLES
from partnerships.workflow import Comment, Step, Table

APPLICATION = Table(
    name="application",
    steps=(
        Step(
            verb="submit",
            sources=frozenset({State.DRAFT, State.RETURNED, State.WITHDRAWN}),
            target=State.SUBMITTED,
            side=Side.OWNER,
            roles=DRAFTING_ROLES,
            label=_("Send ansøgningen"),
            explains=_(
                "Ministeriet får projektskitsen at læse, præcis som den er nu. I kan ikke rette den, mens "
                "ministeriet har den, men I kan trække den tilbage."
            ),
            done=_("Projektskitsen er sendt til ministeriet. Du får besked, når ministeriet har svaret."),
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
            label=_("Indstil til tilsagn"),
            explains=_(
                "Kontorchefen får projektskitsen til afgørelse. Din indstilling gælder den tekst, du har læst."
            ),
            done=_("Projektskitsen er indstillet. Kontorchefen har turen."),
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
            label=_("Giv tilsagn om videre aftale"),
            explains=_(
                "Projektskitsen bliver godkendt og låst, som du har læst den. Kommunen kan derefter lave en aftale af den. "
                "Godkendelsen er ikke i sig selv et tilskud."
            ),
            done=_("Der er givet tilsagn. Kommunen kan lave en aftale af projektskitsen."),
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
            explains=_(
                "Kommunen får projektskitsen tilbage med dine bemærkninger og kan rette og sende den igen."
            ),
            done=_("Projektskitsen er sendt tilbage til kommunen med bemærkningerne."),
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
            label=_("Giv afslag"),
            explains=_("Ansøgningen bliver afvist og kan ikke sendes igen. Kommunen får din begrundelse."),
            done=_("Der er givet afslag. Kommunen har fået begrundelsen."),
            comment=Comment.REQUIRED,
            bound_to_facts=True,
            is_quiet=True,
        ),
        Step(
            verb="withdraw",
            sources=frozenset({State.SUBMITTED, State.RECOMMENDED}),
            target=State.WITHDRAWN,
            side=Side.OWNER,
            roles=DRAFTING_ROLES,
            label=_("Træk tilbage"),
            explains=_("I får projektskitsen tilbage og kan rette i den. Den skal sendes igen."),
            done=_("Projektskitsen er trukket tilbage. I kan rette i den og sende den igen."),
            comment=Comment.OPTIONAL,
            is_quiet=True,
        ),
        lift_reservation(State.APPROVED),
    ),
)
