"""Who may write the budget, and who may act on the money of an agreement (rules.md 6.1, 8)."""

from typing import Any

from django.utils.translation import gettext as _

from agreements.procedures.common import HEADS, MANAGERS
from agreements.rights import Group
from agreements.rules import may_write, standing
from agreements.terms.enums import Side
from agreements.terms.models import Agreement, Edition
from agreements.terms.queries.chains import chain_of
from budgets.enums import UNSENT_ACCOUNT, AccountKind, GrantState
from budgets.models import Grant, GrantReport, GrantRequest, Instalment
from partnerships.enums import DRAFTING_ROLES, MINISTRY_ROLES, Role
from partnerships.models import Event
from partnerships.verdict import YES, Verdict, no
from partnerships.workflow import Step

# Who books what is used and accounts for it, and asks for more time or for money to be carried over.
BOOKERS = DRAFTING_ROLES | {Role.MUNICIPAL_ECONOMIST}
ASKERS = BOOKERS
CASEWORKERS = frozenset({Role.MINISTRY_CASEWORKER})
LETTERS = frozenset({"issue_conditional_letter", "issue_final_letter"})


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


def may_write_grant(user: Any, grant: Grant) -> Verdict:
    """May the user write the grant now? The funder's caseworker, until the final letter is issued."""
    verdict = may_prepare_grants(user, grant.agreement)
    if verdict and grant.state not in {GrantState.PREPARED, GrantState.CONDITIONAL}:
        return no(_("Tilskudsbrevet er udstedt, og det, der står i det, kan ikke rettes mere."))
    return verdict


def may_prepare_grants(user: Any, agreement: Agreement) -> Verdict:
    """May the user begin a grant to this agreement? The funder's caseworker."""
    return may_act(user, agreement, Side.APPROVER, CASEWORKERS)


def may_ask_of_grant(user: Any, grant: Grant) -> Verdict:
    """May the user ask for more time or a carry-over, or hand in a report? The grantee, while the grant runs."""
    verdict = may_act(user, grant.agreement, Side.OWNER, ASKERS)
    if verdict and grant.state not in {GrantState.ACCEPTED, GrantState.STOPPED}:
        return no(_("Det kan først ske, når tilskuddet er accepteret, og ikke når det er slut."))
    return verdict


def sees_unissued(user: Any, agreement: Agreement) -> bool:
    """Tell whether the user sees a grant before its first letter: the funder's own staff do."""
    return bool(may_act(user, agreement, Side.APPROVER, MINISTRY_ROLES))


def may_take_on_grant(user: Any, grant: Grant, step: Step) -> Verdict:
    """As `may_take`; and who has written the grant never issues its letter (rules.md 8)."""
    verdict = may_take(user, grant, step)
    if verdict and step.verb in LETTERS and grant.prepared_by_id == user.pk:
        return no(_("Du har selv skrevet tilskuddet. En anden skal udstede brevet."))
    return verdict


def may_take_on_instalment(user: Any, instalment: Instalment, step: Step) -> Verdict:
    """As `may_take`; and who released an instalment never pays it (rules.md 8)."""
    verdict = may_take(user, instalment, step)
    if verdict and step.verb == "pay_instalment" and instalment.released_by_id == user.pk:
        return no(_("Du har selv frigivet raten. En anden skal udbetale den."))
    return verdict


def may_take_on_request(user: Any, request: GrantRequest, step: Step) -> Verdict:
    """As `may_take`; and who asked never decides (rules.md 8)."""
    verdict = may_take(user, request, step)
    if verdict and step.side == Side.APPROVER and request.requested_by_id == user.pk:
        return no(_("Du har selv sendt anmodningen. En anden skal afgøre den."))
    return verdict


def may_take_on_report(user: Any, report: GrantReport, step: Step) -> Verdict:
    """May the user take this step of a status report? Who handed it in never decides it (rules.md 8)."""
    if step.side == Side.OWNER:
        return may_ask_of_grant(user, report.grant)
    verdict = may_take(user, report, step)
    if verdict and report.handed_in_by_id == user.pk:
        return no(_("Du har selv afleveret statusrapporten. En anden skal afgøre den."))
    return verdict


WRITES_CHANGE = ("save_change", "save_change_item", "delete_change_item")
DECIDES_CHANGE = frozenset({"approve_change", "approve_part_of_change", "reject_change"})


def may_take_change(user: Any, row: Any, step: Step) -> Verdict:
    """May the user take this step with a change of the budget? Who wrote or sent it never decides it (rules.md 8)."""
    verdict = may_take(user, row, step)
    if verdict and step.verb in DECIDES_CHANGE and (user.pk == row.sent_by_id or _wrote(user, row)):
        return no(_("Du har selv skrevet eller sendt ændringen. En anden skal afgøre den."))
    return verdict


def may_book(user: Any, agreement: Agreement) -> Verdict:
    """May the user book what is used, and write accounts? The owner's economists and drafters (rules.md 6.1)."""
    return may_act(user, agreement, Side.OWNER, BOOKERS)


def reads_entries(user: Any, agreement: Agreement) -> bool:
    """Tell whether the user reads entry by entry: the owner's side, and an auditor. Others read the lines (rules.md 6.1)."""
    sides = standing(user, agreement).sides
    return Side.OWNER in sides or any(Role.AUDITOR in roles for roles in sides.values())


DECIDES_ACCOUNT = frozenset({"approve_account", "return_account"})


def may_take_account(user: Any, row: Any, step: Step) -> Verdict:
    """May the user take this step of an account? Four eyes on both sides (rules.md 8).

    Who states does not send; who made, stated or sent it does not decide, also where both are of the same side; the head
    of office decides a funder's final one.
    """
    verdict = may_take(user, row, step)
    if not verdict:
        return verdict
    if step.verb not in DECIDES_ACCOUNT:
        return _sends_for_another(user, row) if step.verb == "send_account" else YES
    if user.pk in {row.created_by_id, row.stated_by_id, *row.snapshots.values_list("sent_by", flat=True)}:
        return no(_("Du har selv lavet eller sendt regnskabet. En anden skal afgøre det."))
    if step.verb == "approve_account" and row.kind == AccountKind.FINAL and step.roles & HEADS:
        return _head_decides(user, row)
    return YES


def _sends_for_another(user: Any, row: Any) -> Verdict:
    if row.stated_by_id == user.pk:
        return no(_("Du har selv afgivet ledelseserklæringen. En anden skal sende regnskabet."))
    return YES


def _head_decides(user: Any, row: Any) -> Verdict:
    if may_act(user, row.agreement, Side.APPROVER, HEADS):
        return YES
    return no(_("Slutregnskabet bliver godkendt af kontorchefen."))


def may_edit_account(user: Any, account: Any) -> Verdict:
    """May the user write the account now? Who keeps the books, until it is sent."""
    return may_book(user, account.agreement) and _open(account)


def may_state_account(user: Any, account: Any) -> Verdict:
    """May the user stand by the account for the management of the owner now?"""
    if not may_act(user, account.agreement, Side.OWNER, MANAGERS):
        return no(_("Ledelseserklæringen bliver afgivet af en leder hos den, der har fået tilskuddet."))
    return _open(account)


def _open(account: Any) -> Verdict:
    if account.state in UNSENT_ACCOUNT:
        return YES
    return no(_("Regnskabet er sendt og kan ikke rettes. Det kan rettes, hvis det kommer tilbage."))


def _wrote(user: Any, row: Any) -> bool:
    """Tell whether the user began the change or wrote anything in it; the trail knows who did."""
    chain = Event.objects.filter(chain=chain_of(row.agreement), actor=user)
    own = chain.filter(subject_type=row._meta.label_lower, subject_id=str(row.pk))
    return user.pk == row.created_by_id or own.filter(verb__in=WRITES_CHANGE).exists()
