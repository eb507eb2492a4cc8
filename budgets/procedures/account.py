"""The procedure of an account: sent or taken back by the grantee, approved or given back by the funder (rules.md 7, 8)."""

from django.utils.translation import gettext_lazy as _

from agreements.procedures.common import CASEWORKERS, HEADS
from agreements.terms.enums import Side
from budgets.enums import AccountState
from partnerships.enums import Role
from partnerships.workflow import Comment, Step, Table

ACCOUNT = Table(
    name="account",
    steps=(
        Step(
            verb="send_account",
            sources=frozenset({AccountState.DRAFT, AccountState.RETURNED}),
            target=AccountState.SUBMITTED,
            side=Side.OWNER,
            roles=frozenset({Role.MUNICIPAL_ECONOMIST}),
            label=_("Send regnskabet"),
            explains=_(
                "Tilskudsgiveren får regnskabet, præcis som det er nu, med ledelseserklæring og revisors papirer. "
                "Poster, der kommer til senere, ændrer det ikke."
            ),
            done=_("Regnskabet er sendt. Du får besked, når det er godkendt eller kommer tilbage."),
            turn=_("Modtageren gør regnskabet færdigt og sender det"),
            needs_readiness=True,
            bound_to_facts=True,
        ),
        Step(
            verb="approve_account",
            sources=frozenset({AccountState.SUBMITTED}),
            target=AccountState.APPROVED,
            side=Side.APPROVER,
            roles=CASEWORKERS | HEADS,
            label=_("Godkend regnskabet"),
            explains=_(
                "Regnskabet bliver godkendt, som det blev sendt. Er det slutregnskabet, ligger det dermed fast, "
                "hvad der skal betales tilbage."
            ),
            done=_("Regnskabet er godkendt. De, der har sendt det, har fået besked."),
            turn=_("Tilskudsgiveren læser og afgør"),
            comment=Comment.OPTIONAL,
            needs_readiness=True,
            bound_to_facts=True,
        ),
        Step(
            verb="return_account",
            sources=frozenset({AccountState.SUBMITTED}),
            target=AccountState.RETURNED,
            side=Side.APPROVER,
            roles=CASEWORKERS | HEADS,
            label=_("Send regnskabet tilbage"),
            explains=_(
                "De, der har sendt regnskabet, får det tilbage med din besked og kan rette det og sende det igen."
            ),
            done=_("Regnskabet er sendt tilbage med din besked."),
            comment=Comment.REQUIRED,
            is_quiet=True,
        ),
        Step(
            verb="withdraw_account",
            sources=frozenset({AccountState.SUBMITTED}),
            target=AccountState.DRAFT,
            side=Side.OWNER,
            roles=frozenset({Role.MUNICIPAL_ECONOMIST}),
            label=_("Træk regnskabet tilbage"),
            explains=_(
                "Tilskudsgiveren får besked og skal ikke afgøre det. I kan rette det og sende det igen; "
                "ledelsen skal stå inde for det på ny."
            ),
            done=_("Regnskabet er trukket tilbage. Tilskudsgiveren har fået besked."),
            is_quiet=True,
        ),
    ),
)
