"""Nobody signs twice: 100 agreements, 4 clients each pressing at the same moment (safety.md B-06)."""

import pytest
from django.conf import settings

from agreements.life.models import Remark, SealedDocument, Signature
from agreements.terms.enums import State
from agreements.terms.models import Edition
from partnerships import vault
from tests.make.agreements import Case, for_signature
from tests.make.copies import copy_for_signature
from tests.races.crowd import crowd

AGREEMENTS, CLIENTS = 100, 4


def papers() -> set[str]:
    """Give the names of the files in the vault."""
    return {path.name for path in settings.VAULT_DIR.rglob("*") if path.is_file()}


def press(task: str, case: Case, editions: list[Edition], env: dict[str, str]) -> list[dict]:
    orders = [
        [{"edition": edition.pk, "user": case.director.pk, "facts_hash": case.copy.facts_hash}] * CLIENTS
        for edition in editions
    ]
    with crowd(task, CLIENTS, env) as clients:
        return [answer for order in orders for answer in clients.go(order)]


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_four_clients_sign_at_once_and_one_signature_is_given(process_env: dict[str, str]) -> None:
    case = for_signature()
    editions = [copy_for_signature(case.edition, f"R-{number}") for number in range(AGREEMENTS)]

    kept = papers()

    answers = press("press_sign", case, editions, process_env)

    assert sum(answer["signed"] for answer in answers) == AGREEMENTS
    assert papers() == kept  # the other party is waited for: nobody may have printed what is signed by both
    assert [Signature.objects.filter(copy__edition=edition).count() for edition in editions] == [
        1
    ] * AGREEMENTS
    assert {edition.state for edition in Edition.objects.filter(pk__in=[e.pk for e in editions])} == {
        State.FOR_SIGNATURE
    }


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_check_then_act_signs_twice(process_env: dict[str, str]) -> None:
    """The negative control: without lock and rule the same harness must find agreements signed more than once."""
    case = for_signature()
    editions = [copy_for_signature(case.edition, f"R-{number}") for number in range(AGREEMENTS // 4)]

    press("sign_blindly", case, editions, process_env)

    twice = [e for e in editions if Remark.objects.filter(edition=e, block="signed").count() > 1]
    assert len(twice) > 0


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_both_parties_sign_at_once_and_one_document_is_sealed(process_env: dict[str, str]) -> None:
    case = for_signature()
    editions = [copy_for_signature(case.edition, f"R-{number}") for number in range(3)]
    facts_hash = case.copy.facts_hash

    with crowd("press_sign", 2, process_env) as clients:
        answers = [
            clients.go(
                [
                    {"edition": edition.pk, "user": user.pk, "facts_hash": facts_hash}
                    for user in (case.director, case.secretary)
                ]
            )
            for edition in editions
        ]

    assert answers == [[{"signed": True}, {"signed": True}]] * 3
    for edition in editions:
        sealed = SealedDocument.objects.get(edition=edition)
        assert Edition.objects.get(pk=edition.pk).state == State.SIGNED
        assert Signature.objects.filter(copy=sealed.copy).count() == 2
        assert len(vault.get(sealed.sha256)) == sealed.size
