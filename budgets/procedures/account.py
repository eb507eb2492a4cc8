"""The procedure of an account: sent or taken back by the grantee, approved or given back by who decides (rules.md 7, 8)."""

from dataclasses import replace
from functools import cache
from typing import Any

from django.utils.translation import gettext_lazy as _

from agreements.procedures.common import CASEWORKERS, HEADS
from agreements.terms.enums import Kind, Side
from agreements.workflow import table_for
from budgets.enums import UNSENT_ACCOUNT, AccountState
from budgets.models import Account
from partnerships.enums import Role
from partnerships.workflow import Comment, Step, Table

# The funder's: where there is a grant, and of the kinds of agreement that a ministry approves.
ACCOUNT = Table(
    name="account",
    steps=(
        Step(
            verb="send_account",
            sources=UNSENT_ACCOUNT,
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

# What is said otherwise where no funder decides.
_SAID: dict[str, dict[str, Any]] = {
    "send_account": {
        "explains": _(
            "Den, der skal godkende regnskabet, får det, præcis som det er nu, med ledelseserklæring og revisors "
            "papirer. Poster, der kommer til senere, ændrer det ikke."
        ),
        "turn": _("Regnskabet bliver gjort færdigt og sendt"),
    },
    "approve_account": {"explains": _("Regnskabet bliver godkendt, som det blev sendt.")},
    "withdraw_account": {
        "explains": _(
            "Regnskabet skal ikke afgøres nu. I kan rette det og sende det igen; ledelsen skal stå inde for det på ny."
        ),
        "done": _("Regnskabet er trukket tilbage. Den, der skulle godkende det, har fået besked."),
    },
}
_DECIDES: dict[str, Any] = {
    Side.OWNER: _("En leder, der ikke selv har afgivet ledelseserklæringen, læser og afgør"),
    Side.APPROVER: _("En af de andre parter læser og afgør"),
}


def table_of(account: Account) -> Table:
    """Give the procedure that the account follows."""
    return account_table(account.agreement.kind, has_grant=account.grant_id is not None)


@cache
def account_table(kind: str, *, has_grant: bool) -> Table:
    """Give the procedure of accounts of agreements of the kind.

    The funder decides. Where nobody gives a grant, and no ministry approves such an agreement, the account is decided as
    a change of the budget is: by who approves the agreement, another party of it or a manager of the owner's.
    """
    deciding = table_for(Kind(kind)).step("approve")
    if has_grant or deciding.roles & HEADS:
        return ACCOUNT
    return Table(
        name="account_without_funder",
        steps=tuple(_without_funder(step, deciding.side, deciding.roles) for step in ACCOUNT.steps),
    )


def _without_funder(step: Step, side: str, roles: frozenset[str]) -> Step:
    told = replace(step, **_SAID.get(step.verb, {}))
    if step.side != Side.APPROVER:
        return told
    return replace(told, side=side, roles=roles, turn=_DECIDES[side] if step.turn else "")
