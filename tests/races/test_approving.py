"""Two partners approve at the same moment: each approval is kept once, and the state moves with the second."""

import pytest

from agreements.life.models import Decision
from agreements.terms.enums import Kind, State
from partnerships.models import Event
from tests.make.kinds import make_kind
from tests.races.crowd import crowd

ROUNDS = 8


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_both_partners_approve_at_once_twice_each_and_neither_is_lost(process_env: dict[str, str]) -> None:
    draft = make_kind(Kind.NGO_AGREEMENT)
    with crowd("press_approve", 4, process_env) as clients:
        for _round in range(ROUNDS):
            facts_hash = draft.send().edition.sendings.latest("number").facts_hash
            order = {"edition": draft.edition_pk, "facts_hash": facts_hash}
            people = [user.pk for user in draft.others.values()] * 2

            answers = clients.go([order | {"user": pk} for pk in people])

            approvals = Decision.objects.filter(sending=draft.edition.sendings.latest("number"))
            assert [answer["approved"] for answer in answers].count(True) == 2
            assert sorted(approvals.values_list("by", flat=True)) == sorted(set(people))
            assert draft.edition.state == State.APPROVED
            draft.take("withdraw", draft.coordinator)
    assert Event.objects.filter(verb="approve").count() == 2 * ROUNDS
