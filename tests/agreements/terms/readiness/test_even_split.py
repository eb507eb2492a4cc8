from agreements.terms.readiness.even_split import check_even_split
from tests.make.cases import make_target_facts, told, with_targets


def _case(number, places, basis="per_year_over"):
    return with_targets(make_target_facts(minimum=number, places=places, basis=basis, what="Besøg"))


def test_even_split_passes():
    assert told(check_even_split, _case("30", 10)) == []


def test_even_split_uneven_one_says_how_it_is_shared():
    (problem,) = check_even_split(_case("31", 10))
    assert (problem.code, problem.severity, problem.block, problem.field) == (
        "T-05",
        "I",
        "target-61",
        "places",
    )
    assert problem.sentence == "Målet “Besøg”: 31 går ikke lige op på 10 institutioner: 9 får 3 og 1 får 4."


def test_even_split_of_parts_is_not_shared_out():
    (problem,) = check_even_split(_case("7.5", 4))
    assert problem.sentence == "Målet “Besøg”: 7,5 går ikke lige op på 4 institutioner."


def test_even_split_concerns_spread_targets_only():
    assert told(check_even_split, _case("31", 10, "per_year")) == []
    assert told(check_even_split, _case("31", 0)) == []
    assert told(check_even_split, _case("", 10)) == []
