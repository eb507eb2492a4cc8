"""The roof: production does not start unsafe, and says why."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import ImproperlyConfigured

from partnerships.project.env import DEVELOPMENT_KEY, Env, read_env
from partnerships.project.safety import demand_safe, faults


def safe_env() -> Env:
    return replace(
        read_env(),
        production=True,
        debug=False,
        secret_key="s" * 50,
        event_key="e" * 50,
        allowed_hosts=("aftaler.example",),
        site_url="https://aftaler.example",
        database_url="postgresql://aftaler@db/aftaler",
        demo=False,
        demo_date=None,
        email_url="smtp://mail:25",
    )


def test_faults_safe_production_has_none():
    assert faults(safe_env()) == []


def test_faults_embedded_default_has_none():
    assert faults(read_env()) == []


@pytest.mark.parametrize(
    "change",
    [
        {"allowed_hosts": ("aftaler.example",)},
        {"allowed_hosts": ("*",)},
        {"site_url": "http://aftaler.example"},
        {"site_url": "https://aftaler.example:8443"},
    ],
)
def test_faults_default_reached_from_other_machines_is_refused(change):
    assert len(faults(replace(read_env(), **change))) == 1


@pytest.mark.parametrize(
    ("change", "begins"),
    [
        ({"secret_key": DEVELOPMENT_KEY}, "SECRET_KEY mangler"),
        ({"secret_key": "s" * 49}, "SECRET_KEY mangler"),
        ({"event_key": DEVELOPMENT_KEY}, "EVENT_KEY mangler"),
        ({"event_key": "s" * 50}, "SECRET_KEY og EVENT_KEY er ens"),
        ({"debug": True}, "DEBUG er slået til"),
        ({"allowed_hosts": ("*",)}, "ALLOWED_HOSTS tager imod alle"),
        ({"allowed_hosts": ("aftaler.example", "*")}, "ALLOWED_HOSTS tager imod alle"),
        ({"allowed_hosts": ()}, "ALLOWED_HOSTS tager imod alle"),
        ({"demo": True}, "DEMO er slået til"),
        ({"demo_date": date(2015, 1, 15)}, "DEMO_DATE stiller uret"),
        ({"database_url": ""}, "DATABASE_URL mangler"),
        ({"site_url": "http://aftaler.example"}, "SITE_URL mangler"),
        ({"email_url": ""}, "EMAIL_URL mangler"),
    ],
)
def test_faults_one_unsafe_setting_is_named_alone(change, begins):
    found = faults(replace(safe_env(), **change))

    assert len(found) == 1
    assert found[0].startswith(begins)


def test_demand_safe_names_all_faults_at_once():
    env = replace(safe_env(), debug=True, demo=True)

    with pytest.raises(ImproperlyConfigured) as refusal:
        demand_safe(env)

    assert str(refusal.value).count("\n- ") == 2


def test_demand_safe_lets_a_safe_production_start():
    demand_safe(safe_env())
