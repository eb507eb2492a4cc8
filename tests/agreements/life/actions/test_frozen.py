"""The database itself refuses to change what was sent to signature, and what is evidence; on either database."""

import pytest
from django.db import DatabaseError, connection, transaction

from agreements.life.actions.recall_from_signature import recall_from_signature
from agreements.life.models import SealedDocument, Signature
from agreements.terms.actions.save_part import save_part
from agreements.terms.models import Initiative, Obligation, Participation, Section, Target
from partnerships.workflow import Refused
from tests.make.agreements import for_signature, forget, signed

pytestmark = pytest.mark.django_db


def raw(sql, *values: int):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)


def rows(model):
    return list(model.objects.order_by("pk").values())


@pytest.mark.parametrize("model", [Section, Initiative, Target, Obligation, Participation])
def test_frozen_rows_refuse_raw_writes(model):
    case = for_signature()
    table, before = model._meta.db_table, rows(model)
    with pytest.raises(DatabaseError):
        raw(f'UPDATE "{table}" SET "order" = 99 WHERE edition_id = %s', case.edition_pk)
    with pytest.raises(DatabaseError):
        raw(f'DELETE FROM "{table}" WHERE edition_id = %s', case.edition_pk)
    columns = ", ".join(f'"{f.column}"' for f in model._meta.concrete_fields if f.name != "id")
    with pytest.raises(DatabaseError):
        raw(f'INSERT INTO "{table}" ({columns}) SELECT {columns} FROM "{table}" LIMIT 1')
    assert rows(model) == before


def test_frozen_edition_refuses_a_raw_title():
    case = for_signature()
    with pytest.raises(DatabaseError):
        raw("UPDATE agreements_edition SET title = 'En anden' WHERE id = %s", case.edition_pk)
    assert case.edition.title == "Mentorer i Nordby"


def test_signed_edition_cannot_be_thawed():
    case = signed()
    with pytest.raises(DatabaseError):
        raw("UPDATE agreements_edition SET frozen_at = NULL, state = 'draft' WHERE id = %s", case.edition_pk)
    assert case.edition.frozen_at is not None


def test_signed_edition_cannot_be_led_back_to_be_thawed():
    case = signed()
    with pytest.raises(DatabaseError):
        raw("UPDATE agreements_edition SET state = 'for_signature' WHERE id = %s", case.edition_pk)
    assert case.edition.state == "signed"


def test_thawing_changes_nothing_else():
    case = for_signature()
    with pytest.raises(DatabaseError):
        raw(
            "UPDATE agreements_edition SET frozen_at = NULL, state = 'returned', title = 'En anden' WHERE id = %s",
            case.edition_pk,
        )
    assert (case.edition.frozen_at is None, case.edition.title) == (False, "Mentorer i Nordby")


@pytest.mark.parametrize("value", ["'2001-01-01'", "NULL"])
def test_day_of_the_last_signature_is_written_once(value):
    case = signed()
    day = case.edition.signed_on
    with pytest.raises(DatabaseError):
        raw(f"UPDATE agreements_edition SET signed_on = {value} WHERE id = %s", case.edition_pk)
    assert case.edition.signed_on == day


def test_evidence_refuses_to_be_emptied():
    signed()
    with pytest.raises(DatabaseError):  # on SQLite, which knows no TRUNCATE, because it is not understood
        raw("TRUNCATE agreements_sealeddocument")
    assert SealedDocument.objects.count() == 1


@pytest.mark.parametrize("table", ["signature", "signingcopy", "sealeddocument", "sending", "decision"])
def test_evidence_refuses_change_and_deletion(table):
    signed()
    with pytest.raises(DatabaseError):
        raw(f"UPDATE agreements_{table} SET facts_hash = 'x'")
    with pytest.raises(DatabaseError):
        raw(f"DELETE FROM agreements_{table}")
    assert set(Signature.objects.values_list("facts_hash", flat=True)) != {"x"}


def test_the_editing_verb_refuses_before_the_database_must():
    case = for_signature()
    section = case.edition.sections.first()
    with pytest.raises(Refused, match="låst"):
        save_part(case.edition, "section", {"heading": "Nyt"}, by=case.coordinator, pk=section.pk, seen=1)
    section.refresh_from_db()
    assert section.heading == "Formål"


def test_a_recall_lets_the_text_be_written_again():
    case = for_signature()
    recall_from_signature(case.edition, by=case.coordinator, seen=case.edition.version, note="Ret formålet")
    forget(case)
    section = case.edition.sections.first()
    save_part(case.edition, "section", {"heading": "Nyt"}, by=case.coordinator, pk=section.pk, seen=1)
    section.refresh_from_db()
    assert section.heading == "Nyt"
