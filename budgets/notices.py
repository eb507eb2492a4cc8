"""What is told to whom about the money: mails with a title, a number and a link."""

from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from agreements.life.notices import people_on
from agreements.terms.models import Edition
from budgets.enums import ChangeState
from budgets.models import ChangeRequest
from budgets.procedures.change import table_of
from partnerships.actions.post_mail import post_mail
from partnerships.models import User


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
