from datetime import UTC, date, datetime
from threading import Thread

import pytest
import time_machine

from partnerships.danish import clock


@pytest.fixture(autouse=True)
def _unpinned():
    clock.pin(None)
    yield
    clock.pin(None)


@time_machine.travel(datetime(2014, 12, 31, 23, 30, tzinfo=UTC), tick=False)
def test_today_is_the_danish_day():
    assert clock.today() == date(2015, 1, 1)
    assert clock.now() == datetime(2014, 12, 31, 23, 30, tzinfo=UTC)
    assert clock.now().utcoffset() is not None


@time_machine.travel(datetime(2026, 5, 4, 10, 15, tzinfo=UTC), tick=False)
def test_pin_holds_the_day_and_lets_the_time_run():
    clock.pin(date(2015, 1, 15))
    assert clock.today() == date(2015, 1, 15)
    assert clock.now().isoformat() == "2015-01-15T12:15:00+01:00"
    assert clock.true_now() == datetime(2026, 5, 4, 10, 15, tzinfo=UTC)


def test_pinned_wins_over_pin_and_ends_with_its_block():
    clock.pin(date(2015, 1, 15))
    with clock.pinned(date(2012, 12, 14)) as day:
        assert clock.today() == day == date(2012, 12, 14)
        with clock.pinned(date(2013, 1, 1)):
            assert clock.today() == date(2013, 1, 1)
        assert clock.today() == date(2012, 12, 14)
    assert clock.today() == date(2015, 1, 15)


def test_pinned_ends_after_an_error():
    clock.pin(date(2015, 1, 15))
    with pytest.raises(KeyError), clock.pinned(date(2012, 12, 14)):
        raise KeyError
    assert clock.today() == date(2015, 1, 15)


def test_pinned_is_not_seen_by_another_thread_but_pin_is():
    seen = []
    clock.pin(date(2015, 1, 15))
    with clock.pinned(date(2012, 12, 14)):
        thread = Thread(target=lambda: seen.append(clock.today()))
        thread.start()
        thread.join()
    assert seen == [date(2015, 1, 15)]
