from agreements.terms.readiness.passages import passages
from tests.make.cases import make_case, make_records, sound_facts


def test_passages_hold_every_text_with_its_address():
    found = {(p.block, p.field): p.text for p in passages(sound_facts(subtitle="Under"))}
    assert found["title", "title"] == "Mentorer i Nordby"
    assert found["title", "subtitle"] == "Under"
    assert found["party-2", "name"] == "Nordby Kommune"
    assert found["period", "period_text"] == "1. januar 2014 til 31. december 2015"
    assert found["section-31", "text"] == "Parterne hjælper unge."
    assert found["lead-55", "person"] == "Sune Tovholder"
    assert found["target-61", "what"] == "Mentorer"
    assert found["obligation-71", "due_text"] == "2. halvår 2015"
    assert found["annex-82", "file"] == "brev.pdf"


def test_passages_leave_out_empty_texts_and_amounts():
    facts = make_case(annexed={"budget": {"text": "Løn", "totals": ["100.00", "-5.00", ""]}}).facts
    assert [p.text for p in passages(facts) if p.block == "budget"] == ["Løn"]
    assert all(p.text.strip() for p in passages(facts))


def test_passages_hold_what_stands_in_records_and_before_the_first_section():
    facts = sound_facts(
        introduction="Parterne vil dette.",
        annex_to="Indstilling om partnerskaber",
        records=make_records("relation", {"title": "Aftalen om VINK", "kind": "follows", "line": "41"}),
    )
    found = {(p.block, p.field): p for p in passages(facts)}
    assert found["title", "introduction"].text == "Parterne vil dette."
    assert found["title", "annex_to"].text == "Indstilling om partnerskaber"
    assert found["relation-901", "title"].place == "“Aftalen om VINK” under Andre aftaler"
    assert ("relation-901", "line") not in found
