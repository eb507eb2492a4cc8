"""The demonstration holds the five documents whole, prints what it holds, and finds the faults they have."""

import importlib
import json
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from django.core.management import call_command

from agreements import annexes
from agreements.life.models import Signature
from agreements.life.queries.deadlines import Shown, find_obligations
from agreements.life.queries.start import first_day
from agreements.terms.document.gather import facts_of
from agreements.terms.document.short import targets_in_short
from agreements.terms.document.way_out import way_out
from agreements.terms.models import Agreement, Edition
from partnerships import vault
from partnerships.danish import clock
from partnerships.models import User
from partnerships.shapes import Asked
from tests.documents.table import Row, faults_of, look_up
from tests.make.standards import faults_of_standard

NAMES = ("000", "001", "002", "003", "004")
TABLES = {name: importlib.import_module(f"tests.documents.document_{name}") for name in NAMES}
# What each record's checks must find: code, and a part of the sentence.
FOUND = {
    "000": (
        ("P-01", "Københavns Kommune mangler CVR-nummer"),
        ("T-01", "“Forældrenetværk, der støttes” er åbent"),
        ("C-12", "31. december 2014"),
        ("C-02", "Nummer 4 er brugt 3 gange i den trykte tekst"),
        ("C-03", "“kopier det nødvendige antal”"),
    ),
    "002": (
        (
            "C-07",
            "Aftalen løber til 31. marts 2017, men “Det landsdækkende projekt” slutter 28. februar 2017",
        ),
        ("C-07", "“Evalueringsfasen” løber til 31. marts 2017"),
        ("S-05", "gælder fra 1. september 2014, men blev sidst underskrevet 7. november 2015"),
        ("S-07", "325 dage"),
        ("S-03", "Dansk Flygtningehjælp og Røde Kors har underskrevet på samme linje"),
        ("F-D7", "“7/11/15” læses som 7. november 2015"),
        ("P-01", "Aalborg Kommune mangler CVR-nummer"),
        ("P-01", "Dansk Flygtningehjælp mangler CVR-nummer"),
        ("P-01", "Røde Kors mangler CVR-nummer"),
    ),
    "003": (("T-06", "“ca. 30 familier løbende” og “10 familier pr."),),
    "004": (("C-02", "“Organisering” før “Aktiviteter”"),),
}
# All that the B rules find in the sketch, and nothing else: code, what of, how far off.
SUMS_OF_SKETCH = [
    ("B-01", "“Beskæftigelsestilbud”, udgift i alt", "Trykt er 2.800.000 kr.", "forskel −1.900.000 kr."),
    ("B-01", "“Sociale tilbud”, udgift i alt", "Trykt er 19.000.000 kr.", "forskel +1.000.000 kr."),
    ("B-01", "“Skole-, klub m.v. tilbud”, udgift i alt", "Trykt er 5.000.000 kr.", "forskel +833.332 kr."),
    (
        "B-01",
        "“Mentorstøtte til barn og forældre”, udgift i alt",
        "Trykt er 1.000.000 kr.",
        "forskel +200.000 kr.",
    ),
    ("B-01", "“Evaluering og mainstreaming”, udgift i alt", "Trykt er 400.000 kr.", "forskel −200.000 kr."),
    ("B-02", "Udgifter i alt", "Trykt er 31.866.667 kr.", "giver 31.800.000 kr."),
    ("B-03", "Udgifter 2010", "Trykt er 13.266.667 kr.", "forskel −1 kr."),
]


@dataclass
class Document:
    record: dict[str, Any]
    content: bytes

    @property
    def text(self) -> str:
        """The text of all pages."""
        return text_of(self.content)

    @property
    def found(self) -> list[tuple[str, str]]:
        """What the checks found: code and sentence."""
        return [(each["code"], each["sentence"]) for each in self.record["problems"]]


def text_of(content: bytes) -> str:
    """Give the text of all pages of a PDF."""
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


@pytest.mark.long(35)
@pytest.mark.django_db(transaction=True)
def test_demonstration_holds_and_prints_the_five_documents(demonstration, tmp_path):
    """All in one test, and each fault is told."""
    documents = {name: document_of(f"DEMO-{name}", tmp_path / "document.pdf") for name in NAMES}

    faults = [
        f"{name}, {fault}"
        for name, document in documents.items()
        for fault in (
            *faults_of(TABLES[name].ROWS, document.record, document.text),
            *not_found(name, document.found),
            *faults_of_standard(document.content),
        )
    ]
    assert not faults, "\n".join(faults)
    assert_sums_of_sketch(documents["003"].found)
    assert_table_finds_what_is_wrong(documents["000"])
    assert_money_waits_as_the_readme_says()


def assert_money_waits_as_the_readme_says() -> None:
    """Everybody who looks after money has something to look at, and the sums are the README's."""
    seen = Agreement.objects.all()
    waiting = {
        who: [
            (each.title, each.reference)
            for each in annexes.waits(User.objects.get(email=f"{who}.example"), seen)
        ]
        for who in (
            "oekonom@koebenhavn", "oekonom@odense", "sagsbehandler@ministeriet", "kontorchef@ministeriet",
        )
    }  # fmt: skip
    assert waiting == {
        "oekonom@koebenhavn": [("Regnskab 2", "DEMO-000")],
        "oekonom@odense": [],
        "sagsbehandler@ministeriet": [("Regnskab 2", "DEMO-005"), ("Rate i tilskud 1", "DEMO-000")],
        "kontorchef@ministeriet": [
            ("Budgetændring 2", "DEMO-000"),
            ("Regnskab 2", "DEMO-005"),
            ("Rate i tilskud 1", "DEMO-005"),
        ],
    }
    programme = Agreement.objects.get(reference="DEMO-000").programme_id
    assert [kroner for _what, kroner in annexes.sums([programme], seen)[programme]] == [
        5_160_000, 1_730_000 + 1_030_000, 865_000 + 515_000, 3_262_200,
    ]  # fmt: skip


def document_of(reference: str, file: Path) -> Document:
    """Give the record of an agreement, as the commands tell it, and the PDF that counts now."""
    call_command("agreement_pdf", reference, file, stdout=StringIO())
    edition = Edition.objects.get(agreement__reference=reference)
    record = told("agreement_facts", reference)["facts"]
    record["problems"] = told("agreement_problems", reference, "--json")
    record["edition"] = {
        "state": edition.state,
        "signed_on": edition.signed_on and edition.signed_on.isoformat(),
        "signed": [
            each.isoformat()
            for each in Signature.objects.filter(copy__edition=edition).values_list("signed_on", flat=True)
        ],
    }
    record["pages"] = pages_of(edition)
    return Document(record, file.read_bytes())


def pages_of(edition: Edition) -> dict[str, Any]:
    """Give what the pages tell that changes with the day or the signatures, its blanks all of one sort."""
    facts, today = facts_of(edition), clock.today()
    late = Asked(chosen={"vis": Shown.LATE})
    copy = edition.signing_copies.last()
    unsigned = text_of(vault.get(copy.sha256)) if copy else ""
    page = {
        "targets": targets_in_short(facts, first_day(edition)),
        "late": [
            row.title
            for row in find_obligations(Agreement.objects.filter(pk=edition.agreement_id), late, (), today)
        ],
        "way_out": way_out(facts, today).today,
        "unsigned": unsigned,
        "names": [row.name for row in Signature.objects.filter(copy=copy) if row.name in unsigned],
    }
    return json.loads(json.dumps(page).replace("\\u00a0", " "))


def told(command: str, *arguments: str) -> Any:
    """Give what a command writes as JSON, its blanks all of one sort."""
    out = StringIO()
    call_command(command, *arguments, stdout=out)
    return json.loads(out.getvalue().replace("\u00a0", " "))


def not_found(name: str, found: list[tuple[str, str]]) -> list[str]:
    """Give what should be found and is not."""
    return [
        f"{code} does not tell “{part}”"
        for code, part in FOUND.get(name, ())
        if not any(code == other and part in sentence for other, sentence in found)
    ]


def assert_sums_of_sketch(found: list[tuple[str, str]]) -> None:
    """Within the B and T rules the sketch has exactly the faults of its table, and its financing none."""
    sums = [(code, sentence) for code, sentence in found if code.startswith("B")]
    assert [code for code, _ in sums] == [code for code, *_ in SUMS_OF_SKETCH]
    for (_, sentence), (_, *parts) in zip(sums, SUMS_OF_SKETCH, strict=True):
        assert all(part in sentence for part in parts), sentence
    assert [code for code, _ in found if code.startswith("T")] == ["T-06"]


def assert_table_finds_what_is_wrong(document: Document) -> None:
    """Negative control: a wrong value, a place that is not there and words that are not printed are each told."""
    held = "parties > Social- og Integrationsministeriet > cvr"
    wrong = (
        Row("a", "wrong value", held, "10089094"),
        Row("b", "no such place", "parties > Odense Kommune > cvr", ""),
        Row("c", "not printed", held, "10089093", "CVR 10089094"),
    )
    assert [fault[0] for fault in faults_of(wrong, document.record, document.text)] == ["a", "b", "c"]


@pytest.mark.parametrize("name", NAMES)
def test_table_has_a_row_for_every_place_of_the_document(name):
    table = TABLES[name]

    assert {row.place for row in table.ROWS} == set(table.PLACES)
    assert {place for place, _, _ in table.LEFT_OUT} <= set(table.PLACES)


def test_look_up_tells_which_step_leads_nowhere():
    with pytest.raises(KeyError, match="phone"):
        look_up({"parties": [{"name": "Nordby"}]}, "parties > Nordby > phone")
