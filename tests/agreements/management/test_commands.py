"""The commands of one agreement and of the two tables, as they are called on the command line."""

import hashlib
import json
from dataclasses import fields
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from agreements.terms.document import facts as f
from agreements.terms.document.facts import canonical, from_data, to_data
from agreements.terms.models import Section
from agreements.workflow import TABLES
from partnerships import vault
from tests.make.agreements import for_signature, make_draft, signed

REPOSITORY = Path(__file__).parents[3]


def run(*args: object) -> str:
    out = StringIO()
    call_command(*map(str, args), stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_agreement_problems_as_json_hold_the_five_keys():
    case = make_draft()
    Section.objects.filter(edition_id=case.edition_pk, heading="Formål").delete()
    rows = json.loads(run("agreement_problems", case.reference, "--json"))
    assert rows[0] == {
        "code": "C-01",
        "severity": "E",
        "field": "",
        "block": "",
        "sentence": "Afsnittet “Formål” mangler. Det skal være med: tilføj det igen.",
    }


@pytest.mark.django_db
def test_agreement_problems_for_people_are_a_line_each():
    case = make_draft()
    lines = run("agreement_problems", case.reference, "--stage", "sign").splitlines()
    rows = json.loads(run("agreement_problems", case.reference, "--stage", "sign", "--json"))
    assert len(lines) == len(rows) > 0
    assert lines[0].split()[:2] == [rows[0]["severity"], rows[0]["code"]]
    assert lines[0].endswith(rows[0]["sentence"])


@pytest.mark.django_db
@pytest.mark.parametrize("command", ["agreement_problems", "agreement_facts"])
def test_commands_unknown_reference_is_said_so(command):
    with pytest.raises(CommandError, match="Der er ingen aftale med referencen FINDES-IKKE"):
        run(command, "FINDES-IKKE")


@pytest.mark.django_db
def test_agreement_facts_of_a_draft_are_the_present_ones_with_their_hash():
    case = make_draft()
    told = json.loads(run("agreement_facts", case.reference))
    assert told["facts_hash"] == case.facts_hash
    plain = json.dumps(told["facts"], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert hashlib.sha256(plain.encode()).hexdigest() == told["facts_hash"]
    assert canonical(from_data(told["facts"])) == plain.encode()


@pytest.mark.django_db
def test_agreement_facts_from_signature_on_are_the_kept_ones():
    case = for_signature()
    told = json.loads(run("agreement_facts", case.reference))
    assert told == {"facts_hash": case.copy.facts_hash, "facts": to_data(from_data(case.copy.facts))}


def test_facts_schema_names_every_field():
    text = (REPOSITORY / "docs/facts-schema.md").read_text()
    shapes = (
        f.Facts,
        f.PartyFacts,
        f.PersonFacts,
        f.SectionFacts,
        f.LeadFacts,
        f.TargetFacts,
        f.InitiativeFacts,
    )
    shapes += (f.ObligationFacts, f.AnnexFacts, f.PeriodFacts, f.TerminationFacts, f.Block, f.ListItem, f.Run)
    told = [field.name for shape in shapes for field in fields(shape) if field.init]
    assert [name for name in told if f"`{name}`" not in text] == []
    assert f"`{f.SCHEMA}`" in text


@pytest.mark.django_db
def test_agreement_pdf_of_a_draft_is_a_pdf(tmp_path):
    case = make_draft()
    told = run("agreement_pdf", case.reference, tmp_path / "aftale.pdf")
    assert (tmp_path / "aftale.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert told.strip() == f"Et udkast er skrevet til {tmp_path / 'aftale.pdf'}."


@pytest.mark.django_db
def test_agreement_pdf_for_signature_is_the_signing_copy(tmp_path):
    case = for_signature()
    run("agreement_pdf", case.reference, tmp_path / "aftale.pdf")
    assert (tmp_path / "aftale.pdf").read_bytes() == vault.get(case.copy.sha256)


@pytest.mark.django_db
def test_agreement_pdf_of_a_signed_agreement_is_the_signed_document(tmp_path):
    case = signed()
    told = run("agreement_pdf", case.reference, tmp_path / "aftale.pdf")
    assert (tmp_path / "aftale.pdf").read_bytes() == vault.get(case.sealed.sha256)
    assert told.startswith("Den underskrevne aftale er skrevet til")


@pytest.mark.django_db
def test_agreement_pdf_unwritable_file_is_said_so(tmp_path):
    case = make_draft()
    with pytest.raises(CommandError, match="kan ikke skrives"):
        run("agreement_pdf", case.reference, tmp_path / "findes-ikke" / "aftale.pdf")
    assert list(tmp_path.iterdir()) == []


def test_print_procedure_has_a_line_for_every_step():
    lines = run("print_procedure").splitlines()
    assert lines[0] == "### Samarbejdsaftale med staten"
    assert lines[2] == "| Fra | Trin | Til | Hvem | Roller | Krav |"
    steps = sum(2 + len(table.steps) for table in TABLES.values())  # head and rule over each table
    assert len([line for line in lines if line.startswith("| ")]) == steps
    assert (
        "| Til underskrift | Afvis at underskrive (`decline_to_sign`) | Returneret "
        "| Den udpegede underskriver | – | begrundelse |"
    ) in lines


def test_print_rights_has_a_line_for_every_group_and_role():
    lines = run("print_rights").splitlines()
    assert lines[0].startswith("| Hvad | Side | Rolle | Kladde |")
    budget = [line for line in lines if line.startswith("| Budget | ")]
    assert len(budget) == 4
    economist = next(line for line in budget if "Kommunal økonom" in line)
    assert economist == (
        "| Budget | Den, der skriver aftalen | Kommunal økonom | må rette | – | må rette | – | – | – | må rette |"
    )
