"""The port: what stands above tells what is bound to a person, moves it when he hands over, and heeds that he has left.

partnerships knows nothing of agreements: a higher storey registers its `Bearer` in `ready()`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from partnerships.models import User
from partnerships.shapes import Post


@dataclass(frozen=True)
class Leave:
    """One hand-over: who leaves what to whom (None: not chosen yet, for what could move).

    `party_ids` are the organisation and its units, `title` is the successor's.
    """

    person: User
    successor: User | None
    party_ids: frozenset[int]
    by: User
    on: date
    title: str = ""


@dataclass(frozen=True)
class Bound:
    """One thing bound to the person: whether the hand-over moves it, and the sentence that says what becomes of it."""

    key: str  # tells it from all others, and in which version it was shown
    what: str
    moves: bool
    note: str = ""
    url: str = ""


@dataclass(frozen=True)
class Bearer:
    """What a storey registers.

    `tell` gives all that is bound to the person; `move` moves exactly what `tell` said it would, inside the running
    transaction and after the roles and contact cards of this storey have moved; `posts` gives what people held, by
    user ids or party ids (None: not asked by that), as far as the viewer may see it; `heed` is told of a person who has
    lost a role or his account, inside the running transaction, and tells those whom his work now waits for.
    """

    key: str
    tell: Callable[[Leave], list[Bound]]
    move: Callable[[Leave], None]
    posts: Callable[[User, frozenset[int] | None, frozenset[int] | None], list[Post]]
    heed: Callable[[User], None]


_bearers: dict[str, Bearer] = {}


def register(bearer: Bearer) -> None:
    """Let a storey tell and move what is its own; called from its `ready()`. Registering a key again replaces it."""
    _bearers[bearer.key] = bearer


def tell(leave: Leave) -> list[Bound]:
    """Give what every higher storey has bound to the person."""
    return [bound for bearer in _bearers.values() for bound in bearer.tell(leave)]


def move(leave: Leave) -> None:
    """Let every higher storey move what is its own, inside the running transaction."""
    for bearer in _bearers.values():
        bearer.move(leave)


def heed(person: User) -> None:
    """Let every higher storey act on a role or an account that has ended, inside the running transaction."""
    for bearer in _bearers.values():
        bearer.heed(User.objects.get(pk=person.pk))  # read anew: what he may is remembered on the user


def posts(
    viewer: User, *, users: Iterable[int] | None = None, parties: Iterable[int] | None = None
) -> list[Post]:
    """Give the posts held by these users, or in these parties, as far as the viewer may see them."""
    user_ids = None if users is None else frozenset(users)
    party_ids = None if parties is None else frozenset(parties)
    return [post for bearer in _bearers.values() for post in bearer.posts(viewer, user_ids, party_ids)]
