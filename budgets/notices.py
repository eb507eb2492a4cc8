"""What is told to whom about the money: mails with a title, a number and a link, written in the outbox with the change."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from agreements.life.notices import people_on
from agreements.terms.enums import Side
from agreements.terms.models import Agreement, Edition
from budgets.enums import ChangeState
from budgets.models import ChangeRequest, Grant, GrantLetter, GrantRequest, Instalment
from budgets.procedures.change import table_of
from budgets.procedures.grant import HEADS
from budgets.rules import ASKERS
from partnerships.actions.post_mail import post_mail
from partnerships.danish.amounts import format_amount
from partnerships.enums import MINISTRY_ROLES
from partnerships.models import User

TOLD: dict[str, str | Promise] = {
    "stop_payments": gettext_lazy("udbetalingerne er stoppet"),
    "resume_payments": gettext_lazy("udbetalingerne er i gang igen"),
    "settle_grant": gettext_lazy("tilskuddet er slutafregnet"),
    "lapse_grant": gettext_lazy("tilskuddet er bortfaldet"),
    "approve_grant_request": gettext_lazy("jeres anmodning er godkendt"),
    "reject_grant_request": gettext_lazy("jeres anmodning er afslået"),
}


@override(settings.LANGUAGE_CODE)  # the receiver's language, not that of whoever acts
def tell_change_sent(request: ChangeRequest, edition: Edition) -> None:
    """Tell those who decide that a change waits for them; whoever sent it is not asked to decide it."""
    step = table_of(request).step("approve_change")
    people = [user for user in people_on(edition, step.side, step.roles) if user.pk != request.sent_by_id]
    told = _("%(reference)s: budgetændring %(number)s venter på din afgørelse")
    _post(request, edition, people, told)


@override(settings.LANGUAGE_CODE)
def tell_change_answered(request: ChangeRequest, edition: Edition, state: str) -> None:
    """Tell those who wrote the change what was answered."""
    step = table_of(request).step("send_change")
    people = people_on(edition, step.side, step.roles)
    told = _("%(reference)s: budgetændring %(number)s er nu: %(state)s")
    _post(request, edition, people, told, ChangeState(state).label)


def _post(
    request: ChangeRequest, edition: Edition, people: Iterable[User], subject: str, state: object = ""
) -> None:
    reference = request.agreement.reference
    told = subject % {"reference": reference, "number": request.number, "state": state}
    path = reverse("agreement_change", args=[reference, request.number])
    for user in people:
        post_mail(to=user.email, subject=told, body=f"{edition.title}\n{reference}", path=path)


@override(settings.LANGUAGE_CODE)  # the receiver's language, not that of whoever acts
def tell_letter(letter: GrantLetter) -> None:
    """Tell the grantee that a letter has come."""
    told = (
        _("der er kommet et betinget tilsagn")
        if letter.is_conditional
        else _("der er kommet et tilskudsbrev")
    )
    _post_grant(letter.grant, Side.OWNER, ASKERS, told)


@override(settings.LANGUAGE_CODE)
def tell_accepted(grant: Grant, day: date) -> None:
    """Tell the funder that the grant is accepted, and when that was too late."""
    is_late = grant.accept_by is not None and day > grant.accept_by
    told = _("tilskuddet er accepteret efter fristen") if is_late else _("tilskuddet er accepteret")
    _post_grant(grant, Side.APPROVER, MINISTRY_ROLES, told)


@override(settings.LANGUAGE_CODE)
def tell_released(instalment: Instalment) -> None:
    """Tell the heads of office that an instalment waits to be paid."""
    told = _("rate %(number)s på %(amount)s venter på udbetaling") % _words(instalment)
    _post_grant(instalment.grant, Side.APPROVER, HEADS, told)


@override(settings.LANGUAGE_CODE)
def tell_paid(instalment: Instalment) -> None:
    """Tell the grantee that an instalment is paid."""
    _post_grant(
        instalment.grant,
        Side.OWNER,
        ASKERS,
        _("rate %(number)s på %(amount)s er udbetalt") % _words(instalment),
    )


@override(settings.LANGUAGE_CODE)
def tell_request(request: GrantRequest) -> None:
    """Tell the funder that the grantee asks for something."""
    _post_grant(
        request.grant,
        Side.APPROVER,
        MINISTRY_ROLES,
        _("anmodning: %(what)s") % {"what": request.get_kind_display().lower()},
    )


@override(settings.LANGUAGE_CODE)
def tell_grantee(grant: Grant, verb: str) -> None:
    """Tell the grantee what became of the grant by this verb."""
    _post_grant(grant, Side.OWNER, ASKERS, str(TOLD[verb]))


def _words(instalment: Instalment) -> dict[str, object]:
    return {
        "number": instalment.number,
        "amount": format_amount(instalment.amount, 2 if instalment.amount % 1 else 0),
    }


def _post_grant(grant: Grant, side: str, roles: Iterable[str], told: str) -> None:
    agreement = grant.agreement
    subject = f"{agreement.reference}: {told}"
    path = reverse("agreement_grant", args=[agreement.reference, grant.number])
    for user in people_on(_edition(agreement), side, roles):
        post_mail(to=user.email, subject=subject, body=f"{grant.title}\n{agreement.reference}", path=path)


def _edition(agreement: Agreement) -> Edition:
    return Edition.objects.filter(agreement=agreement).latest("number")
