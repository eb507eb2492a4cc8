"""Facts and mark to HTML: everything is there, in order, escaped."""

from dataclasses import replace

from django.utils.translation import override

from agreements.terms.document.facts import PartyFacts
from agreements.terms.document.mark import SignatureMark
from agreements.terms.document.paper import annex_parts, to_html
from tests.make.facts import sample_facts
from tests.make.marks import draft_mark, for_signature_mark, signed_mark

PAYLOADS = (
    '<img src="http://127.0.0.1:9/x.png">',
    '<link rel="attachment" href="file:///etc/passwd">',
    '<a href="javascript:alert(1)">x</a>',
    "<style>body{background:url(http://127.0.0.1:9/)}</style>",
    "{{ facts }}{% load x %}",
)


def test_to_html_is_the_same_twice() -> None:
    assert to_html(sample_facts(), signed_mark()) == to_html(sample_facts(), signed_mark())


def test_to_html_escapes_every_payload() -> None:
    for payload in PAYLOADS:
        facts = sample_facts()
        party = replace(facts.parties[0], name=payload, street=payload)
        html = to_html(replace(facts, title=payload, parties=(party, *facts.parties[1:])), draft_mark())
        assert payload not in html or payload.startswith("{{")
        for opening in ("<img", "<link", 'javascript:alert(1)">', "<style"):
            assert opening not in html


def test_to_html_links_only_within_the_document() -> None:
    html = to_html(sample_facts(), signed_mark())
    assert html.count("href=") == html.count('href="#') > 10


def test_to_html_gives_every_party_a_signature_block() -> None:
    facts = sample_facts()
    third = PartyFacts(3, "partner", "Samarbejdspartner", "Foreningen Broen")
    html = to_html(replace(facts, parties=(*facts.parties, third)), for_signature_mark())
    assert html.count('class="signature"') == 3
    assert "For Foreningen Broen" in html


def test_to_html_gives_a_block_to_those_who_sign_only() -> None:
    html = to_html(sample_facts(), replace(for_signature_mark(), signing=(2,)))
    assert html.count('class="signature"') == 1
    assert "For Københavns Kommune" in html


def test_to_html_gives_a_block_to_each_of_two_signatories_of_a_party() -> None:
    second = SignatureMark(2, "Københavns Kommune", "Ulla Fjord", "Overborgmester")
    mark = for_signature_mark()
    html = to_html(sample_facts(), replace(mark, planned=(*mark.planned, second)))
    assert html.count('class="signature"') == 3
    assert html.index("Bodil Nørgaard Thane") < html.index("Ulla Fjord")


def test_annex_parts_are_numbered_by_the_annex_list() -> None:
    parts = annex_parts(sample_facts())
    assert [(part.key, part.heading) for part in parts] == [("budget", "Bilag 2. Budget 2013–2015")]


def test_to_html_lists_annexes_when_no_section_does() -> None:
    facts = sample_facts()
    html = to_html(replace(facts, sections=facts.sections[:-1]), draft_mark())
    assert html.count("Bilag til aftalen") == 1
    assert 'id="bilag"' in html


def test_to_html_is_the_same_in_whatever_language_it_is_asked_for() -> None:
    with override("en"):
        asked_in_english = to_html(sample_facts(), for_signature_mark())
    assert asked_in_english == to_html(sample_facts(), for_signature_mark())
    assert "TIL UNDERSKRIFT" in asked_in_english


def test_to_html_leaves_out_an_annexed_part_that_is_empty() -> None:
    facts = replace(sample_facts(), annexed={"budget": {}})
    assert annex_parts(facts) == []
    assert "Bilag 2. Budget" not in to_html(facts, draft_mark())


def test_to_html_leaves_out_expenditure_that_only_repeats() -> None:
    facts = sample_facts()
    budget = facts.annexed["budget"]
    for repeats, times in ((True, 0), (False, 1)):
        told = {**budget, "expenditure": {**budget["expenditure"], "repeats": repeats}}
        html = to_html(replace(facts, annexed={"budget": told}), draft_mark())
        assert html.count("Udgifter fordelt på poster og år") == times


def test_to_html_tells_what_nobody_pays_for_yet() -> None:
    facts = sample_facts()
    told = {**facts.annexed["budget"], "uncovered": "125000.00"}
    html = to_html(replace(facts, annexed={"budget": told}), draft_mark())
    assert "Udgifter for 125.000 kr. er endnu ikke finansieret." in html
    assert "endnu ikke finansieret" not in to_html(facts, draft_mark())
