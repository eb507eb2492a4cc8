"""An account of money that nobody gave a grant to: decided on the other side, or by another manager; always by another."""

from datetime import date

import pytest
from django.urls import reverse

from agreements.terms.enums import Kind, Side
from agreements.terms.models import Access, Agreement
from budgets.actions.approve_account import approve_account
from budgets.actions.create_account import create_account
from budgets.actions.return_account import return_account
from budgets.actions.send_account import send_account
from budgets.actions.state_account import state_account
from budgets.document.account import account_facts, hash_of
from budgets.enums import AccountKind, AccountState
from budgets.models import Account
from budgets.queries.accounts import latest_snapshot
from budgets.queries.figures import figures_of
from budgets.turns import waits
from partnerships.enums import Role
from partnerships.models import Event, OutboxMail
from partnerships.workflow import Refused
from tests.make.clients import client_of
from tests.make.money import SETTLED_ON, Money, make_entry, make_money
from tests.make.people import make_member, make_party

pytestmark = pytest.mark.django_db
FIRST, LAST = date(2013, 1, 1), date(2015, 12, 31)


def of_kind(kind: str) -> Money:
    """Give an agreement of the kind, whose budget is used to the krone and that has no grant."""
    money = make_money(300_000)
    Agreement.objects.filter(pk=money.agreement.pk).update(kind=kind)
    money.agreement.refresh_from_db()
    for year in (2013, 2014, 2015):
        make_entry(money, 300_000, on=date(year, 5, 1))
    return money


def partner_of(money: Money):
    """Let an organisation be the other party, in the ministry's place; give its member."""
    party = make_party("Foreningen Vestby")
    Access.objects.filter(agreement=money.agreement, side=Side.APPROVER).update(until=SETTLED_ON)
    Access.objects.create(agreement=money.agreement, party=party, side=Side.APPROVER, since=SETTLED_ON)
    return make_member(party=party, role=Role.NGO_PARTNER)


def sent(money: Money, kind: str = AccountKind.FINAL) -> Account:
    account = create_account(money.agreement, kind, FIRST, LAST, by=money.coordinator)
    for verb, by in ((state_account, money.manager), (send_account, money.economist)):
        facts = hash_of(account_facts(account, figures_of(account)))
        verb(account, by=by, seen=account.version, facts_hash=facts)
        account.refresh_from_db()
    return account


def approve(account: Account, by) -> None:
    approve_account(account, by=by, seen=account.version, facts_hash=latest_snapshot(account).facts_hash)


@pytest.mark.parametrize("kind", list(AccountKind))
def test_another_party_approves_where_the_parties_approve_the_agreement(kind):
    money = of_kind(Kind.NGO_AGREEMENT)
    partner = partner_of(money)
    account = sent(money, kind)

    for other in (money.coordinator, money.manager, money.economist, money.caseworker, money.head):
        with pytest.raises(Refused):
            approve(account, other)
    assert [row.title for row in waits(partner, Agreement.objects.all())] == ["Regnskab 1"]
    approve(account, partner)

    account.refresh_from_db()
    assert account.state == AccountState.APPROVED
    assert Event.objects.get(verb="approve_account").actor == partner


@pytest.mark.parametrize("kind", [Kind.INTERNAL_AGREEMENT, Kind.FRAMEWORK])
def test_another_manager_approves_where_a_manager_approves_the_agreement(kind):
    money = of_kind(kind)
    second = make_member(party=money.agreement.owner, role=Role.MUNICIPAL_MANAGER)
    account = sent(money)

    for other in (money.manager, money.coordinator, money.economist, money.head):
        with pytest.raises(Refused):
            approve(account, other)
    account.refresh_from_db()
    assert account.state == AccountState.SUBMITTED
    seen = Agreement.objects.all()
    assert [row.title for row in waits(second, seen)] == ["Regnskab 1"]
    assert waits(money.manager, seen) == waits(money.head, seen) == []
    approve(account, second)

    account.refresh_from_db()
    assert account.state == AccountState.APPROVED


def test_manager_who_stood_by_the_account_does_not_give_it_back_and_is_not_asked_to():
    money = of_kind(Kind.INTERNAL_AGREEMENT)
    second = make_member(party=money.agreement.owner, role=Role.MUNICIPAL_MANAGER)
    account = sent(money)

    assert set(OutboxMail.objects.values_list("to", flat=True)) == {second.email}
    with pytest.raises(Refused, match="En anden skal afgøre det"):
        return_account(account, by=money.manager, seen=account.version, note="Ret linje 1.")
    return_account(account, by=second, seen=account.version, note="Ret linje 1.")

    account.refresh_from_db()
    assert account.state == AccountState.RETURNED


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (Kind.STATE_AGREEMENT, "Regnskabet bliver godkendt af den, der har givet tilskuddet."),
        (Kind.NGO_AGREEMENT, "Regnskabet bliver godkendt af en af de andre parter."),
        (Kind.INTERNAL_AGREEMENT, "godkendt af en leder, der ikke selv har afgivet ledelseserklæringen."),
    ],
)
def test_page_says_who_approves(kind, sentence):
    money = of_kind(kind)

    page = client_of(money.economist).get(reverse("agreement_accounts", args=[money.reference]))

    assert sentence in page.content.decode()


def test_step_is_offered_to_who_decides_and_to_nobody_else():
    money = of_kind(Kind.INTERNAL_AGREEMENT)
    second = make_member(party=money.agreement.owner, role=Role.MUNICIPAL_MANAGER)
    sent(money)
    step = reverse("agreement_account_step", args=[money.reference, 1, "approve_account"])

    assert client_of(second).get(step).status_code == 200
    assert client_of(money.manager).get(step).status_code == 403
