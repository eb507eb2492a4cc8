"""A deep call finds room: what is called within it has the kernel fetch no memory again and again."""

import resource
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from partnerships.deep_calls import with_room
from partnerships.project.middleware import deep_calls

DEPTH, TIMES = 400, 200


def call_at_every_depth(depth: int = DEPTH) -> None:
    for _time in range(TIMES):
        nothing()
    if depth:
        call_at_every_depth(depth - 1)


def nothing() -> None:
    pass


def pages_fetched(act: Callable[[], object]) -> int:
    """Give how often the kernel gave memory, in a thread of its own: the tests themselves run with room."""

    def count() -> int:
        before = resource.getrusage(resource.RUSAGE_THREAD).ru_minflt
        act()
        return resource.getrusage(resource.RUSAGE_THREAD).ru_minflt - before

    with ThreadPoolExecutor(1) as threads:
        return threads.submit(count).result()


def test_calls_with_room_have_no_memory_fetched_again_and_again() -> None:
    assert pages_fetched(partial(with_room, call_at_every_depth)) < TIMES


def test_calls_without_room_have_memory_fetched_each_time() -> None:
    """The negative control: should Python keep its pieces some day, `deep_calls` is needless."""
    assert pages_fetched(call_at_every_depth) > TIMES


def test_request_has_room() -> None:
    answer = deep_calls(lambda _request: call_at_every_depth())

    assert pages_fetched(partial(answer, None)) < TIMES


def test_what_is_given_and_raised_comes_through() -> None:
    assert with_room(divmod, 7, 2) == (3, 1)
    assert with_room(int, "20", base=3) == 6
    with pytest.raises(ZeroDivisionError):
        with_room(divmod, 7, 0)
