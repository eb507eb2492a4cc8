"""What is told to whom about grants, instalments and requests."""

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
from budgets.models import Grant, GrantLetter, GrantRequest, Instalment
from budgets.notices.mail import post_about
from budgets.procedures.grant import HEADS
from budgets.rules import ASKERS
from partnerships.danish.amounts import format_amount
from partnerships.enums import MINISTRY_ROLES

TOLD: dict[str, str | Promise] = {
    "stop_payments": gettext_lazy("udbetalingerne er stoppet"),
    "resume_payments": gettext_lazy("udbetalingerne er i gang igen"),
    "settle_grant": gettext_lazy("tilskuddet er slutafregnet"),
    "lapse_grant": gettext_lazy("tilskuddet er bortfaldet"),
    "approve_grant_request": gettext_lazy(
        "jeres anmodning er godkendt, og der er kommet et ændret tilskudsbrev"
    ),
    "reject_grant_request": gettext_lazy("jeres anmodning er afslået"),
}


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
    path = reverse("agreement_grant", args=[agreement.reference, grant.number])
    people = people_on(_edition(agreement), side, roles)
    post_about(agreement, people, "%(reference)s: %(told)s", {"told": told}, path)


def _edition(agreement: Agreement) -> Edition:
    return Edition.objects.filter(agreement=agreement).latest("number")
