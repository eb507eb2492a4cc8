"""Who may write the budget, and who may act on the money of an agreement (rules.md 6.1, 8)."""

from typing import Any

from django.utils.translation import gettext as _

from agreements.rights import Group
from agreements.rules import may_write, standing
from agreements.terms.enums import Side
from agreements.terms.models import Agreement, Edition
from partnerships.enums import DRAFTING_ROLES, Role
from partnerships.verdict import YES, Verdict, no
from partnerships.workflow import Step

BOOKERS = DRAFTING_ROLES | {Role.MUNICIPAL_ECONOMIST}


def may_edit_budget(user: Any, edition: Edition) -> Verdict:
    """May the user write the budget of this edition now? Those who draft it, and the economists of their side."""
    return may_write(user, edition, Group.BUDGET)


def may_act(user: Any, agreement: Agreement, side: str, roles: frozenset[str]) -> Verdict:
    """Does the user stand on this side of the agreement ("any": one of the two) in one of the roles?"""
    own = standing(user, agreement)
    sides = [Side.OWNER, Side.APPROVER] if side == "any" else [Side(side)]
    if any(own.has(each, roles) for each in sides):
        return YES
    return no(_("Din rolle giver ikke ret til det her. Siden viser, hvem der har turen."))


def may_take(user: Any, row: Any, step: Step) -> Verdict:
    """May the user take this step of a procedure of money? `row` is what it is about; it knows its agreement."""
    return may_act(user, row.agreement, step.side, step.roles)


def may_book(user: Any, agreement: Agreement) -> Verdict:
    """May the user book what is used, and write accounts? The owner's economists and drafters (rules.md 6.1)."""
    return may_act(user, agreement, Side.OWNER, BOOKERS)


def reads_entries(user: Any, agreement: Agreement) -> bool:
    """Tell whether the user reads entry by entry: the owner's side, and an auditor. Others read the lines (rules.md 6.1)."""
    sides = standing(user, agreement).sides
    return Side.OWNER in sides or any(Role.AUDITOR in roles for roles in sides.values())
