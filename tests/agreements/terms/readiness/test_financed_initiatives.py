from agreements.terms.readiness.financed_initiatives import check_financed_initiatives
from tests.make.cases import make_case, make_party_facts, told

MINISTRY = "Social- og Integrationsministeriet"


def _case(*rows: tuple[str, list[str]], **changes: object):
    budget = {
        "financiers": ["Nordby Kommune", MINISTRY],
        "by_initiative": [{"initiative": name, "amounts": amounts} for name, amounts in rows],
    }
    parties = (make_party_facts(1, name=MINISTRY), make_party_facts(2, "grantee", "Nordby Kommune"))
    return make_case(annexed={"budget": budget}, parties=parties, **changes)


def test_financed_initiatives_that_stand_in_the_agreement_pass():
    case = _case(("Mentorindsats", ["100.00", "400.00"]), ("Fælles for indsatserne", ["500.00", "0.00"]))
    assert told(check_financed_initiatives, case) == []


def test_financed_initiatives_the_ministry_pays_for_what_is_no_initiative():
    """S0 paragraph 8: what the ministry finances is written into the agreement."""
    case = _case(("Mentorindsats", ["0.00", "400.00"]), ("Fælles for indsatserne", ["0.00", "1600000.00"]))
    (problem,) = check_financed_initiatives(case)
    assert (problem.code, problem.severity, problem.block) == ("C-11", "W", "budget")
    assert problem.sentence == (
        "Social- og Integrationsministeriet betaler 1.600.000\u00a0kr., som ikke hører til en indsats i aftalen. "
        "Vælg indsatsen ved posterne, eller skriv indsatsen ind i aftalen."
    )


def test_financed_initiatives_are_asked_of_agreements_with_the_state_only():
    case = _case(("Fælles for indsatserne", ["0.00", "5.00"]), kind="ngo_agreement")
    assert told(check_financed_initiatives, case) == []
