"""The commands for the operator: municipalities, the first administrator, the trail."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from partnerships import guards, trail
from partnerships.enums import PartyKind
from partnerships.models import Event, Party, User
from tests.make.people import make_municipality

PASSWORD = "en lang adgangskode"
pytestmark = pytest.mark.django_db


def test_load_municipalities_twice_gives_98_once(capsys):
    call_command("load_municipalities")
    call_command("load_municipalities")

    assert Party.objects.filter(kind=PartyKind.MUNICIPALITY).count() == 98
    assert Event.objects.filter(verb="add_party", actor=None).count() == 98
    copenhagen = Party.objects.get(municipality_code="0101")
    assert (copenhagen.name, copenhagen.cvr, copenhagen.region) == (
        "Københavns Kommune",
        "64942212",
        "Hovedstaden",
    )


def test_load_municipalities_leaves_what_people_mended(capsys):
    make_municipality("Københavns Kommune (rettet)", municipality_code="0101")

    call_command("load_municipalities")

    assert Party.objects.get(municipality_code="0101").name == "Københavns Kommune (rettet)"


def test_create_administrator_takes_the_password_from_the_environment(monkeypatch, capsys):
    monkeypatch.setenv("ADMIN_PASSWORD", PASSWORD)

    call_command("create_administrator", email="chef@hus.example", name="Chef")

    assert User.objects.get().check_password(PASSWORD)
    assert PASSWORD not in capsys.readouterr().out


def test_create_administrator_short_password_is_refused(monkeypatch):
    monkeypatch.setenv("ADMIN_PASSWORD", "kort")

    with pytest.raises(CommandError):
        call_command("create_administrator", email="chef@hus.example", name="Chef")

    assert not User.objects.exists()


def test_verify_audit_whole_and_tampered(capsys):
    for _number in range(3):
        trail.record("try", by=None, subject=make_municipality())
    call_command("verify_audit")
    guards.remove(connection, "partnerships")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE partnerships_event SET note = 'rettet' WHERE sequence = 2")
    guards.install(connection, "partnerships")

    with pytest.raises(CommandError, match="Kæden house er brudt ved hændelse 2"):
        call_command("verify_audit")


def test_verify_audit_cut_off_tail_is_noticed_against_the_heads(tmp_path, capsys):
    for _number in range(3):
        trail.record("try", by=None, subject=make_municipality())
    call_command("print_heads")
    kept = tmp_path / "heads"
    kept.write_text(capsys.readouterr().out, encoding="utf-8")
    call_command("verify_audit", heads=kept)
    guards.remove(connection, "partnerships")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM partnerships_event WHERE sequence = 3")
    guards.install(connection, "partnerships")

    call_command("verify_audit")
    with pytest.raises(CommandError, match="mangler hændelse 3"):
        call_command("verify_audit", heads=kept)
