"""The chain has no forks and no gaps when many write at once (safety.md B-10)."""

import pytest

from partnerships import trail
from partnerships.models import Event
from tests.make.people import make_user
from tests.races.crowd import crowd

PROCESSES, EVENTS = 8, 50


@pytest.mark.django_db(transaction=True)
def test_concurrent_events_stand_in_one_chain(process_env: dict[str, str]) -> None:
    user = make_user()

    with crowd("write_events", PROCESSES, process_env) as clients:
        answers = clients.go([{"user": user.pk, "chain": "try", "count": EVENTS}] * PROCESSES)

    events = list(Event.objects.filter(chain="try").order_by("sequence"))
    assert answers == [{"written": EVENTS}] * PROCESSES
    assert [event.sequence for event in events] == list(range(1, PROCESSES * EVENTS + 1))
    assert trail.broken_links(events) == []
