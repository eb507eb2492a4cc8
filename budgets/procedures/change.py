"""The procedure of a change of the budget, and of a correction at the year's end (rules.md 2.8, 7, 8)."""

from functools import cache

from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import Kind, Side
from agreements.workflow import table_for
from budgets.enums import ChangeState
from budgets.models import ChangeRequest
from partnerships.enums import DRAFTING_ROLES, Role
from partnerships.workflow import Comment, Step, Table, Text

WRITERS = DRAFTING_ROLES | {Role.MUNICIPAL_ECONOMIST}


def table_of(request: ChangeRequest) -> Table:
    """Give the procedure that the change follows."""
    return change_table(request.agreement.kind, is_correction=request.is_correction)


@cache
def change_table(kind: str, *, is_correction: bool = False) -> Table:
    """Give the procedure for agreements of the kind: who approves such an agreement, approves changes of its budget.

    A correction is made on the approving side itself, by another than the one who approves it.
    """
    deciding = table_for(Kind(kind)).step("approve")
    side, roles = _correctors(deciding.roles) if is_correction else (Side.OWNER, frozenset[str](WRITERS))
    return Table(
        name="correction" if is_correction else "change",
        steps=(*_of_writers(side, roles), *_of_deciders(deciding.side, deciding.roles)),
    )


def _correctors(deciders: frozenset[str]) -> tuple[Side, frozenset[str]]:
    if Role.MINISTRY_HEAD_OF_OFFICE in deciders:
        return Side.APPROVER, frozenset({Role.MINISTRY_CASEWORKER})
    return Side.OWNER, frozenset({Role.MUNICIPAL_ECONOMIST})


def _writer(side: Side) -> Text:
    if side == Side.APPROVER:
        return _("Ministeriet skriver rettelsen færdig")
    return _("Kommunen skriver ændringen færdig")


def _decider(roles: frozenset[str]) -> Text:
    if Role.MINISTRY_HEAD_OF_OFFICE in roles:
        return _("Kontorchefen afgør ændringen")
    return _("Den, der godkender aftalen, afgør ændringen")


def _of_writers(side: Side, roles: frozenset[str]) -> tuple[Step, ...]:
    return (
        Step(
            verb="send_change",
            sources=frozenset({ChangeState.DRAFT}),
            target=ChangeState.SUBMITTED,
            side=side,
            roles=roles,
            label=_("Send til godkendelse"),
            explains=_(
                "Ændringen bliver sendt til den, der skal godkende den. Budgettet er uændret, til den er godkendt, "
                "og I kan trække ændringen tilbage imens."
            ),
            done=_("Ændringen er sendt til godkendelse. Budgettet er uændret imens."),
            turn=_writer(side),
        ),
        Step(
            verb="note_change",
            sources=frozenset({ChangeState.DRAFT}),
            target=ChangeState.NOTED,
            side=side,
            roles=roles,
            label=_("Notér ændringen"),
            explains=_(
                "Ændringen er så lille, at ingen skal godkende den. Budgettet bliver ændret med det samme, og "
                "ændringen skal nævnes i den næste statusrapport."
            ),
            done=_("Ændringen er noteret, og budgettet er ændret. Nævn den i den næste statusrapport."),
        ),
        Step(
            verb="withdraw_change",
            sources=frozenset({ChangeState.DRAFT, ChangeState.SUBMITTED}),
            target=ChangeState.WITHDRAWN,
            side=side,
            roles=roles,
            label=_("Træk ændringen tilbage"),
            explains=_(
                "Ændringen bliver ikke til noget. Budgettet er uændret, og ændringen bliver i listen."
            ),
            done=_("Ændringen er trukket tilbage. Budgettet er uændret."),
            is_quiet=True,
        ),
    )


def _of_deciders(side: str, roles: frozenset[str]) -> tuple[Step, ...]:
    return (
        Step(
            verb="approve_change",
            sources=frozenset({ChangeState.SUBMITTED}),
            target=ChangeState.APPROVED,
            side=side,
            roles=roles,
            label=_("Godkend hele ændringen"),
            explains=_(
                "Der bliver lavet en ny version af budgettet, som gælder fra i dag. Den underskrevne aftales budget "
                "bliver stående, som det er."
            ),
            done=_("Ændringen er godkendt, og den nye version af budgettet gælder."),
            turn=_decider(roles),
            comment=Comment.OPTIONAL,
        ),
        Step(
            verb="approve_part_of_change",
            sources=frozenset({ChangeState.SUBMITTED}),
            target=ChangeState.PARTLY_APPROVED,
            side=side,
            roles=roles,
            label=_("Godkend de dele, der er sat hak ved"),
            explains=_("Kun de dele, der er sat hak ved, kommer med i den nye version af budgettet."),
            done=_("En del af ændringen er godkendt, og den nye version af budgettet gælder."),
            comment=Comment.REQUIRED,
        ),
        Step(
            verb="reject_change",
            sources=frozenset({ChangeState.SUBMITTED}),
            target=ChangeState.REJECTED,
            side=side,
            roles=roles,
            label=_("Afvis ændringen"),
            explains=_("Budgettet er uændret. De, der har sendt ændringen, får din begrundelse."),
            done=_("Ændringen er afvist. Budgettet er uændret."),
            comment=Comment.REQUIRED,
            is_quiet=True,
        ),
    )
