"""Room on Python's own stack for deep calls: those of a request, a command, a page that is set.

CPython (3.11 and later) takes the stack of a thread from the kernel in pieces of 16 kB, some hundred calls, and gives a
piece back as soon as the call that began it returns. A request goes several pieces deep; what is called again and again
where a piece ends has the kernel fetch and clear one each time, which was a seventh of all that requests cost. A call that
says it needs much gets one large piece, and all that it calls finds room behind it.
"""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Given = TypeVar("Given")

# In words of the machine: half a megabyte, which Python rounds up to a whole one and leaves the rest to the calls.
_ROOM = 1 << 16


def with_room(act: Callable[Asked, Given], *args: Asked.args, **kwargs: Asked.kwargs) -> Given:
    """Call `act` where the calls within it find room; give and raise what it gives and raises."""
    return act(*args, **kwargs)


with_room.__code__ = with_room.__code__.replace(co_stacksize=_ROOM)
