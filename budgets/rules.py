"""Who may write the budget, and who may act on the money of an agreement (rules.md 6.1, 8)."""

from typing import Any

from django.utils.translation import gettext as _

from agreements.rights import Group
from agreements.rules import may_write, standing
from agreements.terms.enums import Side
from agreements.terms.models import Agreement, Edition
from agreements.terms.queries.chains import chain_of
from partnerships.models import Event
from partnerships.verdict import YES, Verdict, no
from partnerships.workflow import Step


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


WRITES_CHANGE = ("save_change", "save_change_item", "delete_change_item")
DECIDES_CHANGE = frozenset({"approve_change", "approve_part_of_change", "reject_change"})


def may_take_change(user: Any, row: Any, step: Step) -> Verdict:
    """May the user take this step with a change of the budget? Who wrote or sent it never decides it (rules.md 8)."""
    verdict = may_take(user, row, step)
    if verdict and step.verb in DECIDES_CHANGE and (user.pk == row.sent_by_id or _wrote(user, row)):
        return no(_("Du har selv skrevet eller sendt ændringen. En anden skal afgøre den."))
    return verdict


def _wrote(user: Any, row: Any) -> bool:
    """Tell whether the user began the change or wrote anything in it; the trail knows who did."""
    chain = Event.objects.filter(chain=chain_of(row.agreement), actor=user)
    own = chain.filter(subject_type=row._meta.label_lower, subject_id=str(row.pk))
    return user.pk == row.created_by_id or own.filter(verb__in=WRITES_CHANGE).exists()
