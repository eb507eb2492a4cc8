"""What is told to whom about accounts."""

from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from agreements.life.notices import people_on
from agreements.terms.models import Agreement, Edition
from budgets.enums import AccountState
from budgets.models import Account
from budgets.notices.mail import post_about
from budgets.procedures.account import table_of
from partnerships.models import User
from partnerships.workflow import Step


@override(settings.LANGUAGE_CODE)  # the receiver's language, not that of whoever acts
def tell_account_turn(account: Account, state: str) -> None:
    """Tell those who have the turn in the state the account comes to."""
    step = table_of(account).turn_step(state)
    if step is None:
        return
    people = _people(account, step)
    _post(account, people, _("%(reference)s: %(account)s er nu: %(state)s, det er din tur"), state)


@override(settings.LANGUAGE_CODE)
def tell_account_withdrawn(account: Account) -> None:
    """Tell those who were to decide the account that they are not to any more."""
    people = _people(account, table_of(account).step("approve_account"))
    told = _("%(reference)s: %(account)s er trukket tilbage og skal ikke afgøres")
    _post(account, people, told, AccountState.DRAFT)


@override(settings.LANGUAGE_CODE)
def tell_account_sender(account: Account, sender: User) -> None:
    """Tell who sent the account that it is approved."""
    _post(account, [sender], _("%(reference)s: %(account)s er nu: %(state)s"), AccountState.APPROVED)


def _people(account: Account, step: Step) -> list[User]:
    """Give those who may take the step; who stood by the account does not decide it, though his role would let him."""
    people = people_on(_edition(account.agreement), step.side, step.roles)
    return [each for each in people if step.verb != "approve_account" or each.pk != account.stated_by_id]


def _edition(agreement: Agreement) -> Edition:
    return agreement.editions.order_by("-number")[0]


def _post(account: Account, people: Iterable[User], subject: str, state: str) -> None:
    words = {"account": account.get_kind_display(), "state": AccountState(state).label}
    path = reverse("agreement_account", args=[account.agreement.reference, account.number])
    post_about(account.agreement, people, subject, words, path)
