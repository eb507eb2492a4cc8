from agreements.terms.document.facts import LeadFacts
from agreements.terms.readiness.accountable_lead import check_accountable_lead
from tests.make.cases import make_case, make_initiative_facts, told


def _case(*leads: LeadFacts):
    return make_case(initiatives=(make_initiative_facts(leads=leads),))


def test_accountable_lead_one_named_passes():
    assert told(check_accountable_lead, make_case()) == []


def test_accountable_lead_several_leads_with_one_accountable_pass():
    case = _case(LeadFacts(55, "UU", person="Sune Tovholder"), LeadFacts(56, "VINK", is_accountable=True))
    assert told(check_accountable_lead, case) == []


def test_accountable_lead_no_lead_is_told_at_the_initiative():
    assert told(check_accountable_lead, _case()) == [("P-04", "E", "initiative-51", "leads")]


def test_accountable_lead_nobody_accountable():
    case = _case(LeadFacts(55, "UU", person="Sune Tovholder"), LeadFacts(56, "VINK"))
    assert told(check_accountable_lead, case) == [("P-04", "E", "lead-56", "is_accountable")]


def test_accountable_lead_two_accountable():
    case = _case(
        LeadFacts(55, "UU", person="Sune Tovholder", is_accountable=True),
        LeadFacts(56, "VINK", is_accountable=True),
    )
    assert told(check_accountable_lead, case) == [("P-04", "E", "lead-56", "is_accountable")]


def test_accountable_lead_nobody_named():
    case = _case(LeadFacts(55, "UU", person=" ", is_accountable=True))
    assert told(check_accountable_lead, case) == [("P-04", "E", "lead-55", "person")]
