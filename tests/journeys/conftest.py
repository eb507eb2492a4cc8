"""The world of the journeys: the demonstration's organisations and logins, and nothing written yet."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, expect

from agreements.terms.actions.load_standards import load_standards
from agreements.terms.models import Programme
from partnerships.danish import clock
from partnerships.project.demo.people import MINISTRY, Cast, register_cast
from tests.journeys.journey import Journey
from tests.make.once import once

STARTED = date(2012, 12, 3)
# How long a page may take to show what it is waited for, on a slow machine with much else to do.
expect.set_options(timeout=15_000)


@once
def make_cast() -> Cast:
    """Make organisations, logins, template and programme on 1 October 2012."""
    with clock.pinned(date(2012, 10, 1)):
        call_command("load_municipalities", verbosity=0)
        load_standards(by=None)
        cast = register_cast()
        Programme.objects.create(
            name="Ministeriets forebyggelseskoncept",
            authority=cast.parties[MINISTRY],
            starts_on=date(2012, 1, 1),
            ends_on=date(2015, 12, 31),
        )
    return cast


@pytest.fixture
def cast(transactional_db: None, pin_day) -> Cast:
    """Give the cast; it is 3 December 2012."""
    cast = make_cast()
    pin_day(STARTED)
    return cast


@pytest.fixture
def journey(browser: Browser, browser_context_args, live_server, cast: Cast) -> Iterator[Journey]:
    """Give a journey of one agreement, with a browser for each person."""
    journey = Journey(browser, live_server.url, **browser_context_args)
    yield journey
    journey.close()
