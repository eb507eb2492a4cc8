"""B-15: the vectors of rules.md 2.8, a rule set of each funder, and that splitting evades nothing. No database."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgets.enums import Category
from budgets.models import RuleSet
from budgets.readiness.change_limits import reasons_for
from budgets.readiness.change_sentences import SENTENCES, sentence_of
from budgets.shapes import LineWords, Measured, Reason
from budgets.standards import DELIVERED

MINISTRY, MUNICIPALITY = 1, 2
BY_CODE = {each.code: RuleSet(**each.values) for each in DELIVERED}
SBST, DH, LAG = BY_CODE["sbst"], BY_CODE["dh"], BY_CODE["lag"]
VUDP, AFGIFTSFOND = BY_CODE["vudp"], BY_CODE["afgiftsfond"]
# The region's fixed amount stands in each commitment.
REGION_SYD = RuleSet(
    **next(each.values for each in DELIVERED if each.code == "region_syd")
    | {"change_limit_amount": Decimal(20_000)},
)
LINES = {
    1: LineWords("Projektleder", Category.SALARY),
    2: LineWords("Materialer", Category.MATERIALS),
    3: LineWords("Flere materialer", Category.MATERIALS),
    4: LineWords("Konsulent", Category.EXTERNAL_CONSULTANTS),
    5: LineWords("Møder", Category.MEETINGS_CATERING),
    -1: LineWords("Ny", Category.MATERIALS),
    -2: LineWords("Bil", Category.TRANSPORT),
}


def approved(amount=300_000, years=(2013, 2014)):
    """Give a budget of five lines of an amount each year, all paid by the ministry."""
    return {
        (line, year, payer): Decimal(amount)
        for line in range(1, 6)
        for year in years
        for payer in (None, MINISTRY)
    }


def move(amount, source=2, target=5, years=(2013, 2013), payers=(MINISTRY, MINISTRY)):
    """Give the differences of a move; None as source or target leaves that end out."""
    found = {}
    for line, sign, place in ((source, -1, 0), (target, 1, 1)):
        for payer in (None, payers[place]):
            if line is not None:
                spot = (line, years[place], payer)
                found[spot] = found.get(spot, Decimal(0)) + sign * Decimal(amount)
    return {spot: difference for spot, difference in found.items() if difference}


def ask(rules, asked, *, before=300_000, earlier=None, **said):
    """Give the codes of the reasons, in order."""
    return [reason.code for reason in reasons(rules, asked, before=before, earlier=earlier, **said)]


def reasons(rules, asked, *, before=300_000, earlier=None, **said):
    payers = {MINISTRY: "Ministeriet", MUNICIPALITY: "Kommunen"}
    return reasons_for(Measured(LINES, payers, approved(before), earlier or {}, asked, **said), rules)


def test_move_of_ten_percent_needs_no_approval():
    assert ask(SBST, move(30_000)) == []


def test_move_of_a_krone_more_needs_approval_on_giving_and_receiving_line():
    found = reasons(SBST, move(30_001))

    assert [(reason.code, reason.what, reason.difference) for reason in found] == [
        ("percent", "Materialer", -30_001),
        ("percent", "Møder", 30_001),
    ]
    assert sentence_of(found[0]).replace("\xa0", " ") == (
        "“Materialer” i 2013 ændres med 30.001 kr., som er over 10 pct. af de godkendte 300.000 kr."
    )


def test_second_of_two_moves_needs_approval_when_together_they_pass_the_limit():
    assert ask(SBST, move(20_000)) == []

    found = reasons(SBST, move(15_000), earlier=move(20_000))

    assert [(reason.code, reason.difference, reason.earlier) for reason in found] == [
        ("percent", -35_000, -20_000),
        ("percent", 35_000, 20_000),
    ]
    assert "Heraf er 20.000 kr. ændret før" in sentence_of(found[0]).replace("\xa0", " ")


def test_move_back_undoes_what_was_noted():
    assert ask(SBST, move(-15_000), earlier=move(30_000)) == []


def test_move_of_a_hundred_thousand_on_a_large_line_needs_no_approval():
    assert ask(SBST, move(100_000), before=2_000_000) == []


def test_move_of_a_krone_over_a_hundred_thousand_needs_approval():
    assert ask(SBST, move(100_001), before=2_000_000) == ["amount", "amount"]


def test_new_line_of_five_thousand_needs_approval():
    found = reasons(SBST, move(5_000, target=-1))

    assert [sentence_of(reason).replace("\xa0", " ") for reason in found] == [
        "“Ny” på 5.000 kr. er en ny linje."
    ]


def test_one_krone_of_wages_needs_approval_where_wages_always_do():
    assert ask(DH, move(1, source=1)) == ["always"]


def test_handicap_organisations_let_money_move_inside_a_kind():
    assert ask(DH, move(200_000, source=2, target=3)) == []
    assert ask(DH, move(200_000, source=2, target=-1)) == []
    assert ask(DH, move(30_000)) == []
    assert ask(DH, move(30_001)) == ["percent"]  # 10 pct. of the meetings; the materials are 600.000 kr.
    assert ask(DH, move(1, target=-2)) == ["new_category"]


def test_region_demands_approval_over_both_limits_only():
    assert ask(REGION_SYD, move(30_001)) == ["percent_and_amount", "percent_and_amount"]
    assert ask(REGION_SYD, move(19_000), before=100_000) == []
    assert ask(REGION_SYD, move(30_000)) == []
    assert ask(REGION_SYD, move(1_000, source=None)) == ["total", "payer"]  # not within the frame


def test_local_action_groups_approve_every_change_of_consultancy():
    assert ask(LAG, move(1, source=4)) == ["always"]
    assert ask(LAG, move(30_000)) == []
    assert ask(LAG, move(30_001)) == ["percent", "percent"]
    assert ask(LAG, move(1, target=-2)) == ["new_category"]


def test_water_fund_approves_what_moves_between_participants():
    assert ask(VUDP, move(30_000)) == []
    assert ask(VUDP, move(30_001)) == ["percent", "percent"]
    assert ask(VUDP, move(1, payers=(MINISTRY, MUNICIPALITY))) == ["payer"]


def test_payers_who_change_over_in_one_year_and_back_in_another_are_seen():
    there = move(1000, source=2, target=2, payers=(MINISTRY, MUNICIPALITY))
    back = move(1000, source=2, target=2, years=(2014, 2014), payers=(MUNICIPALITY, MINISTRY))

    assert ask(VUDP, there | back) == ["payer_year", "payer_year"]
    assert ask(SBST, there | back) == []


def test_levy_funds_measure_what_is_moved_against_the_whole():
    whole = 300_000 * 5 * 2
    within = move(whole // 10, target=5) | move(whole // 10, source=4, target=3)

    assert ask(AFGIFTSFOND, within) == []
    assert ask(AFGIFTSFOND, within, earlier=move(1)) == ["percent"]
    assert ask(AFGIFTSFOND, move(1, target=-2)) == ["new_category"]
    assert ask(AFGIFTSFOND, move(1, payers=(MINISTRY, MUNICIPALITY))) == ["payer"]


def test_money_moved_between_years_is_a_change_of_both_years():
    found = reasons(SBST, move(30_001, target=2, years=(2013, 2014)))

    assert [(reason.code, reason.year) for reason in found] == [("percent", 2013), ("percent", 2014)]


def test_money_moved_between_years_counts_for_nothing_where_years_do_not():
    loose = RuleSet(change_limit_percent=Decimal(10), counts_between_years=False)

    assert ask(loose, move(300_000, target=2, years=(2013, 2014))) == []
    assert ask(loose, move(60_001)) == ["percent", "percent"]  # of the line's 600.000 kr. in both years


def test_year_without_amount_is_over_every_percentage():
    found = reasons(SBST, move(1000, target=2, years=(2013, 2015)))

    assert [(reason.code, reason.year, reason.approved) for reason in found] == [("percent", 2015, 0)]
    assert "har ikke noget godkendt beløb" in sentence_of(found[0])


def test_larger_total_changed_purpose_and_correction_need_approval():
    assert ask(SBST, move(1, source=None)) == ["total", "payer"]
    assert ask(SBST, move(1, target=None)) == []
    assert ask(SBST, move(1), changes_purpose=True) == ["purpose"]
    assert ask(SBST, move(1), is_correction=True) == ["correction"]


def test_every_change_needs_approval_without_rules():
    assert ask(None, move(1)) == ["no_rules"]


@pytest.mark.parametrize("code", ["vd", "kfm", "slks", "ldp", "holbaek", "lbf"])
def test_every_change_needs_approval_under_rules_that_name_no_limit(code):
    assert ask(BY_CODE[code], move(1)) == ["no_limit"]
    assert ask(BY_CODE[code], move(1), changes_purpose=True) == ["no_limit", "purpose"]


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_reason_is_said_in_a_whole_sentence_and_kept_as_it_was(code):
    reason = Reason(code, "Løn", 2013, Decimal("-1.50"), Decimal(1), Decimal(9), Decimal(10), Decimal(100))

    assert sentence_of(reason).endswith(".")
    assert Reason.read(reason.kept()) == reason


@given(st.lists(st.integers(1, 60_000), min_size=1, max_size=8))
def test_splitting_a_move_never_evades_a_limit(pieces):
    whole, noted, stopped = move(sum(pieces)), {}, False
    for piece in pieces:
        asked = move(piece)
        stopped = bool(ask(SBST, asked, earlier=noted))
        if stopped:
            break
        noted = {spot: noted.get(spot, 0) + amount for spot, amount in asked.items()}

    assert stopped == bool(ask(SBST, whole))


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(2, 5), st.integers(1, 90_000)), max_size=6))
def test_what_is_noted_piece_by_piece_is_within_the_limits_as_a_whole(moves):
    for rules in (SBST, REGION_SYD, DH, LAG, VUDP, AFGIFTSFOND):
        noted = {}
        for source, target, amount in moves:
            asked = move(amount, source=source, target=target)
            if not ask(rules, asked, earlier=noted):
                noted = {spot: noted.get(spot, 0) + asked.get(spot, 0) for spot in {*noted, *asked}}

        assert ask(rules, noted) == []
