from agreements.terms.readiness.targets_present import check_targets_present
from tests.make.cases import make_case, make_target_facts, told, with_targets


def test_targets_present_number_and_unit_pass():
    assert told(check_targets_present, make_case()) == []


def test_targets_present_initiative_without_target():
    assert told(check_targets_present, with_targets()) == [("T-01", "E", "initiative-51", "targets")]


def test_targets_present_open_with_a_reason_is_a_warning():
    case = with_targets(
        make_target_facts(amount_kind="open", minimum="", unit="", open_reason="Aftales senere")
    )
    assert told(check_targets_present, case) == [("T-01", "W", "target-61", "amount_kind")]


def test_targets_present_open_without_a_reason_is_an_error():
    case = with_targets(make_target_facts(amount_kind="open", minimum=""))
    assert told(check_targets_present, case) == [("T-01", "E", "target-61", "open_reason")]


def test_targets_present_number_and_unit_missing():
    case = with_targets(make_target_facts(minimum="", unit=" "))
    assert told(check_targets_present, case) == [
        ("T-01", "E", "target-61", "minimum"),
        ("T-01", "E", "target-61", "unit"),
    ]


def test_targets_present_share_counts_in_percent():
    assert told(check_targets_present, with_targets(make_target_facts(basis="share", unit=""))) == []
