"""What two agreements are paid for, shown to those who see both."""

import pytest
from django.urls import reverse

from agreements.terms.models import Access, RelatedGrant
from budgets.enums import GrantState
from budgets.models import Grant
from tests.make.budgets import LONG_AGO, make_edition
from tests.make.money import Money, make_grant, make_money
from tests.make.people import make_member

pytestmark = pytest.mark.django_db
WHERE = "double_financing"


@pytest.fixture
def pair() -> tuple[Money, Money]:
    """Give two agreements of one municipality whose budgets have the line "Linje 1" of 300.000 kr. a year."""
    first = make_money(300_000)
    return first, make_money(300_000, 50, owner=first.agreement.owner)


def names(client, *columns: str) -> list[list[str]]:
    context = client.get(reverse(WHERE)).context
    return [
        [reference for reference, _title in row.agreements] for column in columns for row in context[column]
    ]


def test_line_of_two_budgets_is_found_year_by_year(client, pair):
    client.force_login(pair[0].coordinator)

    answer = client.get(reverse(WHERE))

    both = [pair[0].reference, pair[1].reference]
    assert [(row.what, row.year, row.figure) for row in answer.context["lines"]] == [
        ("Linje 1", year, "300.000\N{NO-BREAK SPACE}kr.") for year in (2013, 2014, 2015)
    ]
    assert names(client, "lines") == [sorted(both)] * 3
    assert pair[1].reference in answer.content.decode()


def test_other_amounts_and_other_organisations_are_not_the_same(client, pair):
    stranger = make_money(300_000)
    Access.objects.create(
        agreement=stranger.agreement, party=pair[0].agreement.owner, side="reader", since=LONG_AGO
    )
    client.force_login(pair[0].coordinator)

    assert stranger.reference not in client.get(reverse(WHERE)).content.decode()


def test_what_is_not_seen_is_not_told_of(client, pair):
    Access.objects.filter(agreement=pair[1].agreement).delete()
    client.force_login(pair[0].coordinator)

    answer = client.get(reverse(WHERE))

    assert answer.context["lines"] == []
    assert pair[1].reference not in answer.content.decode()


def test_related_grant_of_two_agreements_is_found_by_its_journal_number(client):
    owner = make_edition().agreement.owner
    editions = [make_edition(owner) for _ in range(3)]
    for edition, number in zip(editions, ("2008-5365-47", "2008-5365-47", ""), strict=True):
        RelatedGrant.objects.create(edition=edition, title="Satspulje", journal_number=number)
    client.force_login(make_member(party=owner, role="municipal_economist"))

    references = sorted(edition.agreement.reference for edition in editions[:2])
    assert [row.what for row in client.get(reverse(WHERE)).context["grants"]] == ["2008-5365-47"]
    assert names(client, "grants") == [references]


def test_related_grant_that_is_another_agreements_own_is_found(client, pair):
    first, _second = pair
    case = "2008-5365-47"
    make_grant(first, case_number=case, state=GrantState.ACCEPTED)
    related = make_edition(first.agreement.owner)
    RelatedGrant.objects.create(edition=related, title="Satspulje", journal_number=case)
    client.force_login(make_member(party=first.agreement.owner, role="municipal_economist"))

    assert names(client, "grants") == [sorted([first.reference, related.agreement.reference])]

    Grant.objects.update(state=GrantState.PREPARED)
    assert names(client, "grants") == []


def test_one_case_number_for_the_grants_of_a_pool_is_not_the_same_money(client, pair):
    for money in pair:
        make_grant(money, case_number="2008-5365-47", state=GrantState.ACCEPTED)
    client.force_login(pair[0].coordinator)

    assert names(client, "grants") == []


@pytest.mark.parametrize("number", [1, 3, 30])
def test_page_asks_as_many_questions_for_1_3_and_30_lines(client, queries_of, number):
    first = make_money(*range(1, number + 1))
    make_money(*range(1, number + 1), owner=first.agreement.owner)
    client.force_login(first.coordinator)
    client.get(reverse(WHERE))

    assert queries_of(lambda: client.get(reverse(WHERE))) == 6
