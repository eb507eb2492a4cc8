"""What an older version stored keeps its JSON and its hash all the way: decided on, signed and verified as it was."""

import hashlib
import io
import json

import pytest
from django.core.management import call_command

from agreements.frame import frame
from agreements.life.actions.approve import approve
from agreements.life.actions.recommend import recommend
from agreements.life.actions.send_to_signature import send_to_signature
from agreements.life.models import Sending
from agreements.terms.document.embedded import embedded_facts
from agreements.terms.enums import State
from partnerships import vault
from tests.make.agreements import appoint, signed_by, submitted

pytestmark = pytest.mark.django_db


def as_older_version_sent(case):
    """Store what was sent anew, as a version that did not know two of the fields would have; give its canonical bytes."""
    sent = case.edition.sendings.get()
    facts = {key: value for key, value in sent.facts.items() if key != "case_numbers"}
    facts["parties"] = [
        {key: value for key, value in party.items() if key != "unit"} for party in facts["parties"]
    ]
    plain = json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    told = {"facts": facts, "facts_hash": hashlib.sha256(plain).hexdigest(), "number": 2}
    Sending.objects.create(
        edition=case.edition,
        sent_by=sent.sent_by,
        sent_on=sent.sent_on,
        recorded_at=sent.recorded_at,
        **told,
    )
    return plain


def test_older_facts_are_decided_on_signed_and_verified_as_they_were_stored(tmp_path):
    case = submitted()
    plain = as_older_version_sent(case)
    stored = hashlib.sha256(plain).hexdigest()
    shown = frame(case.caseworker, case.reference, "overview")
    assert (shown.facts_hash, shown.facts_hash != case.facts_hash) == (stored, True)

    recommend(case.edition, by=case.caseworker, seen=case.edition.version, facts_hash=stored)
    approve(case.edition, by=case.head, seen=case.edition.version, facts_hash=stored)
    appoint(case, case.ministry, by=case.head, user=case.secretary)
    send_to_signature(case.edition, by=case.coordinator, seen=case.edition.version)
    assert (case.copy.facts, case.copy.facts_hash) == (json.loads(plain), stored)
    assert embedded_facts(vault.get(case.copy.sha256)) == plain

    signed_by(signed_by(case, case.director), case.secretary)
    assert (case.edition.state, case.sealed.facts_hash) == (State.SIGNED, stored)
    file = tmp_path / "aftale.pdf"
    file.write_bytes(vault.get(case.sealed.sha256))
    assert embedded_facts(file.read_bytes()) == plain
    told = io.StringIO()
    call_command("verify_document", file, stdout=told)
    assert "aftalens data i filen passer med det, der blev besluttet" in told.getvalue()
    told = io.StringIO()
    call_command("agreement_facts", case.reference, stdout=told)
    assert json.loads(told.getvalue()) == {"facts_hash": stored, "facts": json.loads(plain)}
