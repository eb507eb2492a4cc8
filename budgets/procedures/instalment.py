"""The instalment: planned, released by one person, paid by another (rules.md 2.3, 8)."""

from django.utils.translation import gettext_lazy as _

from agreements.terms.enums import Side
from budgets.enums import InstalmentState
from budgets.procedures.grant import HEADS
from budgets.rules import CASEWORKERS
from partnerships.workflow import Comment, Step, Table

INSTALMENT = Table(
    name="instalment",
    steps=(
        Step(
            verb="release_instalment",
            sources=frozenset({InstalmentState.PLANNED}),
            target=InstalmentState.RELEASED,
            side=Side.APPROVER,
            roles=CASEWORKERS,
            label=_("Frigiv raten"),
            explains=_(
                "Du siger god for, at raten kan udbetales. Kontorchefen får en mail og udbetaler den."
            ),
            done=_("Raten er frigivet. Kontorchefen har fået en mail."),
            turn=_("Sagsbehandleren frigiver raten"),
            comment=Comment.OPTIONAL,
        ),
        Step(
            verb="pay_instalment",
            sources=frozenset({InstalmentState.RELEASED}),
            target=InstalmentState.PAID,
            side=Side.APPROVER,
            roles=HEADS,
            label=_("Udbetal raten"),
            explains=_(
                "Du registrerer, at raten er udbetalt. Kommunen får en mail. Selve overførslen sker i jeres "
                "økonomisystem."
            ),
            done=_("Raten er udbetalt. Kommunen har fået en mail."),
            turn=_("Kontorchefen udbetaler raten"),
        ),
        Step(
            verb="return_instalment",
            sources=frozenset({InstalmentState.RELEASED}),
            target=InstalmentState.PLANNED,
            side=Side.APPROVER,
            roles=HEADS,
            label=_("Send raten tilbage til sagsbehandleren"),
            explains=_("Raten bliver ikke udbetalt nu. Sagsbehandleren får grunden at vide."),
            done=_("Raten er sendt tilbage til sagsbehandleren."),
            comment=Comment.REQUIRED,
            is_quiet=True,
        ),
        # Nobody presses it: it follows when a grant lapses or is settled, or its agreement is terminated.
        Step(
            verb="cancel_instalment",
            sources=frozenset({InstalmentState.PLANNED, InstalmentState.RELEASED}),
            target=InstalmentState.CANCELLED,
            side="any",
            roles=frozenset(),
            label=_("Raten bortfalder"),
            explains=_("Raten bliver ikke udbetalt."),
            done=_("Raten er bortfaldet."),
            is_quiet=True,
        ),
    ),
)
