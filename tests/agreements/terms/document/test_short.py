"""The agreement in short."""

from dataclasses import replace
from datetime import date

import pytest

from agreements.terms.document.short import duties_by_date, promises, targets_in_short
from tests.make.facts import sample_facts

FACTS = sample_facts()


def test_targets_in_short_says_what_and_how_much():
    target = FACTS.initiatives[0].targets[0]
    assert targets_in_short(FACTS)[0] == f"{target.what}: {target.sentence}"


@pytest.mark.parametrize(
    ("first_day", "told"),
    [
        (date(2012, 12, 18), "; i alt 93 besøg (2012: 3, 2013: 30, 2014: 30, 2015: 30)"),
        (date(2015, 3, 1), "; i alt 25 besøg (2015: 25)"),
        (date(2016, 1, 1), ""),
        (None, ""),
    ],
)
def test_targets_in_short_say_what_a_yearly_number_comes_to(first_day, told):
    visits = next(line for line in targets_in_short(FACTS, first_day) if "30" in line)
    sentence = next(t.sentence for each in FACTS.initiatives for t in each.targets if "30" in t.sentence)
    assert visits.endswith(sentence + told)


def test_duties_by_date_puts_undated_last():
    first, second = FACTS.obligations[:2]
    rows = (replace(first, due_start="", due_end=""), replace(second, due_end="2014-06-30"))
    assert [duty.due for duty in duties_by_date(replace(FACTS, obligations=rows))] == [
        date(2014, 6, 30),
        None,
    ]


def test_promises_put_the_readers_own_party_first():
    names = [promise.party for promise in promises(FACTS)]
    assert next(promise.party for promise in promises(FACTS, first=names[-1])) == names[-1]


def test_promises_give_the_targets_to_the_receiver_of_the_grant_only():
    receivers = {party.name for party in FACTS.parties if party.capacity == "grantee"}
    assert {promise.party for promise in promises(FACTS) if promise.targets} <= receivers
