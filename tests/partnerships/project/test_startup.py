"""The roof: web server and worker do not start on a database that is not sound."""

from dataclasses import replace

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import connection

from partnerships import guards
from partnerships.actions.post_mail import post_mail
from partnerships.models import OutboxMail, User
from partnerships.project.startup import demand_sound_database

pytestmark = pytest.mark.django_db


def test_demand_sound_database_starts_with_all_guards():
    demand_sound_database()


def test_demand_sound_database_missing_guard_refuses():
    guards.remove(connection)

    with pytest.raises(ImproperlyConfigured):
        demand_sound_database()


def test_demand_sound_database_demo_user_in_production_refuses(settings):
    settings.ENV = replace(settings.ENV, production=True)
    User.objects.create_user("anna@kommune.example", name="Anna Prøve")

    with pytest.raises(ImproperlyConfigured, match="demobrugere"):
        demand_sound_database()


def test_worker_sends_nothing_in_production_with_a_demo_user(settings):
    settings.ENV = replace(settings.ENV, production=True)
    User.objects.create_user("anna@kommune.example", name="Anna Prøve")
    post_mail(to="anna@kommune.example", subject="Ny aftale", body="Læs den.")

    with pytest.raises(CommandError, match="demobrugere"):
        call_command("run_worker", "--once")

    assert OutboxMail.objects.get().attempts == 0


def test_demand_sound_database_closed_demo_user_in_production_starts(settings):
    settings.ENV = replace(settings.ENV, production=True)
    User.objects.create_user("anna@kommune.example", name="Anna Prøve", is_active=False)

    demand_sound_database()
