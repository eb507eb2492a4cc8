"""B-04, B-14, B-15: what no approval mends in a change of the budget. No database."""

from decimal import Decimal

from budgets.enums import Category
from budgets.readiness.change_faults import faults_of
from budgets.shapes import LineWords, Measured

MINISTRY = 1
LINES = {1: LineWords("Løn", Category.SALARY), 2: LineWords("Møder", Category.MEETINGS_CATERING)}


def found(asked, *, used=0, earlier=0):
    """Ask of two lines of 1000 kr. in 2013 that the ministry pays; `used` and `earlier` are of the first line."""
    approved = {(line, 2013, payer): Decimal(1000) for line in LINES for payer in (None, MINISTRY)}
    before = {(1, 2013, payer): Decimal(earlier) for payer in (None, MINISTRY)} if earlier else {}
    differences = {spot: Decimal(amount) for spot, amount in asked.items()}
    change = Measured(LINES, {MINISTRY: "Ministeriet"}, approved, before, differences)
    problems = faults_of(change, {(1, 2013): Decimal(used)})
    return [(each.code, each.sentence.replace("\N{NO-BREAK SPACE}", " ")) for each in problems]


def moved(amount):
    return {
        (line, 2013, payer): sign * amount for line, sign in ((1, -1), (2, 1)) for payer in (None, MINISTRY)
    }


def test_change_that_moves_nothing_is_told():
    assert found({}) == [("B-15", "Ændringen flytter ingenting endnu. Tilføj mindst én flytning.")]


def test_line_can_be_emptied_and_not_fall_under_nought():
    assert found(moved(1000)) == []
    assert found(moved(1001)) == [
        ("B-15", "“Løn” har kun 1.000 kr. i 2013, og ændringen tager 1.001 kr."),
        ("B-15", "Ministeriet betaler kun 1.000 kr. til “Løn” i 2013, og ændringen tager 1.001 kr."),
    ]


def test_what_was_noted_before_counts_in_what_is_left():
    assert found(moved(900), earlier=-100) == []
    assert len(found(moved(901), earlier=-100)) == 2


def test_line_keeps_what_is_used_of_it():
    assert found(moved(400), used=600) == []
    assert found(moved(401), used=600) == [
        ("B-14", "“Løn” i 2013 ville få 599 kr., men der er allerede brugt 600 kr.")
    ]


def test_expenditure_and_financing_follow_each_other():
    assert found({(1, 2013, None): 5}) == [
        ("B-04", "Udgifter og finansiering følges ikke ad i 2013: Forskellen er 5 kr.")
    ]
