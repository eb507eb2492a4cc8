"""Whose turn it is: the condition for the database and the answer for a page of rows are the same."""

from datetime import date

import pytest

from agreements.frame import frame
from agreements.rules import may_take
from agreements.terms.enums import Kind
from agreements.terms.models import Agreement
from agreements.terms.queries.seen import sight_of
from agreements.turns import mine_among, my_turn, turn_of
from agreements.workflow import table_for
from partnerships.enums import Role
from tests.make.agreements import (
    approved,
    for_signature,
    forget,
    make_draft,
    recommended,
    signed,
    signed_by,
    submitted,
)
from tests.make.kinds import make_kind
from tests.make.people import make_member

pytestmark = pytest.mark.django_db
STAGES = (make_draft, submitted, recommended, approved, for_signature, signed)
PEOPLE = ("coordinator", "lead", "economist", "director", "caseworker", "head", "secretary", "outsider")


def _by_condition(user):
    return set(Agreement.objects.filter(my_turn(user)).values_list("pk", flat=True))


def _by_rows(user):
    rows = list(Agreement.objects.values_list("pk", "kind", "current_state"))
    return set(mine_among(user, rows, sight_of(user).sides_of(row[0] for row in rows)))


@pytest.mark.parametrize("few", [0, 300])
@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
@pytest.mark.parametrize("day", [date(2015, 1, 15), date(2015, 3, 1)], ids=["before its first day", "on it"])
def test_the_turn_is_the_same_asked_for_all_for_a_page_and_for_one(stage, day, few, pin_day, monkeypatch):
    pin_day(day)
    monkeypatch.setattr("agreements.terms.queries.seen.FEW", few)
    case = stage()
    if stage is recommended:
        make_member(case.caseworker, case.ministry, Role.MINISTRY_HEAD_OF_OFFICE)
    if stage is for_signature:
        signed_by(case, case.director)
    forget(case)

    for name in PEOPLE:
        user = getattr(case, name)
        edition = case.edition
        step = table_for(edition.kind).turn_step(edition.state)
        may = bool(may_take(user, edition, step))
        too_early = edition.state == "signed" and day < edition.starts_on
        expected = {case.agreement.pk} if may and not too_early else set()
        assert (name, _by_condition(user)) == (name, expected)
        assert (name, _by_rows(user)) == (name, expected)


def test_the_turn_is_said_in_words_and_nobody_is_waited_for_at_the_end():
    assert turn_of("state_agreement", "submitted") == "Ministeriets sagsbehandler læser"
    assert turn_of("state_agreement", "in_force") == ""
    assert turn_of("application", "approved") == ""


def test_a_partner_who_has_approved_waits_for_the_others(pin_day):
    pin_day(date(2015, 1, 15))
    draft = make_kind(Kind.NGO_AGREEMENT).send()
    first, second = draft.others.values()

    draft.decide("approve", first)

    edition = draft.edition
    for user, expected in ((first, set()), (second, {edition.agreement_id}), (draft.coordinator, set())):
        assert (_by_condition(user), _by_rows(user)) == (expected, expected)
        assert frame(user, edition.agreement.reference, "overview").is_my_turn is bool(expected)
    assert (
        frame(first, edition.agreement.reference, "overview").turn
        == "Venter på godkendelse fra Hjælpeforeningen"
    )
