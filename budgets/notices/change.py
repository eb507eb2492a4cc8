"""What is told to whom about changes of the budget."""

from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from agreements.life.notices import people_on
from agreements.terms.models import Edition
from budgets.enums import ChangeState
from budgets.models import ChangeRequest
from budgets.notices.mail import post_about
from budgets.procedures.change import table_of
from partnerships.models import User


@override(settings.LANGUAGE_CODE)  # the receiver's language, not that of whoever acts
def tell_change_sent(request: ChangeRequest, edition: Edition) -> None:
    """Tell those who decide that a change waits for them; whoever sent it is not asked to decide it."""
    step = table_of(request).step("approve_change")
    people = [user for user in people_on(edition, step.side, step.roles) if user.pk != request.sent_by_id]
    told = _("%(reference)s: budgetændring %(number)s venter på din afgørelse")
    _post(request, people, told)


@override(settings.LANGUAGE_CODE)
def tell_change_answered(request: ChangeRequest, edition: Edition, state: str) -> None:
    """Tell those who wrote the change what was answered."""
    step = table_of(request).step("send_change")
    people = people_on(edition, step.side, step.roles)
    told = _("%(reference)s: budgetændring %(number)s er nu: %(state)s")
    _post(request, people, told, ChangeState(state).label)


def _post(request: ChangeRequest, people: Iterable[User], subject: str, state: object = "") -> None:
    words = {"number": request.number, "state": state}
    path = reverse("agreement_change", args=[request.agreement.reference, request.number])
    post_about(request.agreement, people, subject, words, path)
