"""The whole document as a file: PDF/A-3a and PDF/UA-1, every figure in its text, the facts inside."""

import hashlib
import io
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pikepdf
import pypdfium2
import pytest

from agreements.terms.document import pdf
from agreements.terms.document.facts import canonical, from_data, to_data
from agreements.terms.document.mark import Mark
from agreements.terms.document.printing import print_pdf
from tests.agreements.terms.document.test_paper import PAYLOADS
from tests.make.facts import sample_facts
from tests.make.marks import draft_mark, for_signature_mark, signed_mark
from tests.make.standards import faults_of_standard, faults_of_validator

AT = datetime(2012, 12, 18, 14, 32, 51, tzinfo=UTC)
MARKS = {"draft": draft_mark, "for_signature": for_signature_mark, "signed": signed_mark}


@cache
def printed(state: str) -> bytes:
    """Give the sample in a state, printed once for all tests."""
    return print_pdf(sample_facts(), MARKS[state](), AT, b"%PDF-1.7 eksemplar" if state == "signed" else b"")


def pages(data: bytes) -> list[str]:
    """Give the text of each page, white space and line ends made single blanks."""
    document = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_range() for page in document]
    return [re.sub(r"\s+", " ", text.replace("\ufffe", "").replace("\u00ad", "")) for text in texts]


def _leaves(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [leaf for item in value.values() for leaf in _leaves(item)]
    if isinstance(value, list):
        return [leaf for item in value for leaf in _leaves(item)]
    return [value] if isinstance(value, str) else []


def _amounts(value: Any) -> set[str]:
    found = {text for text in _leaves(value) if re.fullmatch(r"\d+\.00", text) and text != "0.00"}
    return {f"{int(float(text)):,}".replace(",", ".") for text in found}


@pytest.mark.parametrize("state", MARKS)
def test_document_is_pdfa_3a_and_pdfua_1(state: str) -> None:
    with pikepdf.open(io.BytesIO(printed(state))) as document, document.open_metadata() as told:
        assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("3", "A")
        assert told["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert told["dc:title"] == "Samarbejdsaftale 2012-0117: Mentor-, rollemodel- og forældreindsats"
        root = document.Root
        assert root.MarkInfo.Marked
        assert root.ViewerPreferences.DisplayDocTitle
        assert str(root.Lang) == "da"
        assert str(root.OutputIntents[0].S) == "/GTS_PDFA1"
        assert set(map(str, document.docinfo.keys())) == {"/Producer", "/Title", "/CreationDate", "/ModDate"}


@pytest.mark.parametrize("state", MARKS)
def test_document_passes_an_independent_validator(state: str) -> None:
    assert faults_of_standard(printed(state)) == []


def test_independent_validator_finds_a_fault() -> None:
    """Negative control: the same check on a file that is no PDF/A."""
    from weasyprint import HTML

    plain = HTML(string="<p>x</p>").write_pdf()
    assert len(faults_of_validator(plain)) > 1


def _tags(element: Any, found: dict[str, int]) -> dict[str, int]:
    if isinstance(element, pikepdf.Array):
        for item in element:
            _tags(item, found)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            found[str(element.S)] = found.get(str(element.S), 0) + 1
        if "/K" in element:
            _tags(element.K, found)
    return found


def test_document_is_tagged_with_headings_lists_and_tables() -> None:
    with pikepdf.open(io.BytesIO(printed("signed"))) as document:
        found = _tags(document.Root.StructTreeRoot.K, {})
    assert found["/H1"] == 1
    assert found["/Caption"] == 9
    assert found["/Table"] == 10  # the targets run on to a second page, with their head: a table on each
    assert found["/TH"] > 60
    assert found["/TD"] > 100
    assert {"/L", "/LI", "/Lbl", "/LBody", "/P", "/Link", "/H2", "/H3"} <= found.keys()


def test_document_embeds_only_our_fonts() -> None:
    with pikepdf.open(io.BytesIO(printed("signed"))) as document:
        fonts = {
            str(obj.BaseFont)
            for obj in document.objects
            if isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == "/Font"
        }
    assert len(fonts) == 2
    assert all("IBM-Plex-Sans" in font or "IBMPlexSans" in font or "Plex" in font for font in fonts)


def test_document_holds_the_facts_as_data() -> None:
    with pikepdf.open(io.BytesIO(printed("draft"))) as document:
        assert [str(file.AFRelationship) for file in document.Root.AF] == ["/Data"]
        embedded = document.attachments["aftale.json"].get_file()
        assert embedded.mime_type == "application/json"
        assert embedded.read_bytes() == canonical(sample_facts())
        assert from_data(json.loads(embedded.read_bytes())) == sample_facts()


def test_signed_document_holds_its_signing_copy() -> None:
    with pikepdf.open(io.BytesIO(printed("signed"))) as document:
        assert [str(file.AFRelationship) for file in document.Root.AF] == ["/Data", "/Source"]
        embedded = document.attachments["underskriftseksemplar.pdf"].get_file()
        assert (embedded.mime_type, embedded.read_bytes()) == ("application/pdf", b"%PDF-1.7 eksemplar")


@pytest.mark.parametrize("state", MARKS)
def test_document_text_holds_every_figure(state: str) -> None:
    text = " ".join(pages(printed(state)))
    data = to_data(sample_facts())
    wanted = _amounts(data["annexed"])
    assert len(wanted) > 25
    for party in data["parties"]:
        wanted |= {party[k] for k in ("name", "unit", "street", "postal_code", "city", "cvr", "ean", "phone")}
        wanted |= {person[k] for person in party["contacts"] for k in ("name", "role", "phone", "email")}
    for line in [line for group in data["annexed"]["budget"]["groups"] for line in group["lines"]]:
        wanted |= {line["number"], line["text"]}
    wanted |= {annex[k] for annex in data["annexes"] for k in ("number", "title", "file_name")}
    wanted |= {duty["title"] for duty in data["obligations"]}
    wanted |= {part for duty in data["obligations"] for part in duty["parts"]}
    wanted |= {"10–15", "5–6", "4–6", "30", "8", "6", "32,00 %", "13,19 %", "8,89 %", "45,93 %", "100,00 %"}
    wanted |= {"Foråret 2013", "Medio 2014", "Sidste halvår af 2015", "Ultimo 2015", "31. december 2015"}
    missing = {value for value in wanted if value and re.sub(r"\s+", " ", value) not in text}
    assert missing == set()


@pytest.mark.parametrize("state", MARKS)
def test_every_page_says_its_state_its_number_and_what_it_is_a_page_of(state: str) -> None:
    texts = pages(printed(state))
    mark = MARKS[state]()
    for number, text in enumerate(texts, start=1):
        assert f"Side {number} af {len(texts)}" in text
        assert mark.footer in text
        if number > 1:
            assert "Samarbejdsaftale 2012-0117 · Grundaftale" in text
        if state != "signed" or number == 1:
            assert str(mark.wording.label) in text


def test_signed_document_tells_fingerprints_and_signing_times() -> None:
    mark = signed_mark()
    last = pages(printed("signed"))[-1].replace(" ", "")
    assert mark.evidence is not None
    assert mark.evidence.facts_hash in last
    assert mark.evidence.copy_sha256 in last
    for person in mark.evidence.people:
        assert person.when.replace(" ", "") in last
        assert person.email in last


def test_nothing_moves_when_it_is_signed() -> None:
    before, after = pages(printed("for_signature")), pages(printed("signed"))
    assert len(after) == len(before) + 1


def test_same_document_gives_the_same_bytes_from_another_press() -> None:
    first = print_pdf(sample_facts(), signed_mark(), AT)
    between = print_pdf(replace(sample_facts(), title="En anden"), draft_mark(), AT)
    again = print_pdf(sample_facts(), signed_mark(), AT)
    pdf._owner.stop()
    afresh = print_pdf(sample_facts(), signed_mark(), AT)
    hashes = [hashlib.sha256(data).hexdigest() for data in (first, again, afresh, between)]
    assert hashes[0] == hashes[1] == hashes[2] != hashes[3]


def test_payloads_appear_literally_and_reach_nothing() -> None:
    facts = sample_facts()
    section = facts.sections[0]
    run = replace(section.blocks[0].runs[0], text=" ".join(PAYLOADS))
    block = replace(section.blocks[0], runs=(run,))
    party = replace(facts.parties[0], unit=PAYLOADS[0], street=PAYLOADS[2])
    hostile = replace(
        facts,
        title=PAYLOADS[1],
        parties=(party, *facts.parties[1:]),
        sections=(replace(section, heading=PAYLOADS[2], blocks=(block,)), *facts.sections[1:]),
    )
    data = print_pdf(hostile, draft_mark(), AT)
    text = "".join(pages(data)).replace(" ", "").replace("-", "")
    for payload in PAYLOADS:
        assert payload.replace(" ", "").replace("-", "") in text
    with pikepdf.open(io.BytesIO(data)) as document:
        assert list(document.attachments) == ["aftale.json"]
        links = [note for page in document.pages for note in page.get("/Annots", [])]
        assert links
        assert all("/Dest" in link and "/A" not in link for link in links)


def test_long_text_is_refused_in_danish_and_nothing_is_left_behind() -> None:
    facts = replace(sample_facts(), subtitle="e" + "\u0301" * 50)
    with pytest.raises(pdf.RenderError) as refused:
        print_pdf(facts, Mark("draft", "i dag"), AT)
    assert refused.value.args == (
        "Teksten har et bogstav med mange accenter oven på hinanden. Skriv ordet igen uden dem.",
    )
