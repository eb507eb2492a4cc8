"""What agreements hang on the port of those who leave: signatories, and contacts named in texts."""

from agreements.life.actions.handing import named, signing
from agreements.life.notices import tell_signatory_left
from agreements.life.queries.posts import posts
from partnerships.leaving import Bearer, Bound, Leave


def tell(leave: Leave) -> list[Bound]:
    """Give all that agreements have bound to the person."""
    return [*signing.tell(leave), *named.tell(leave)]


def move(leave: Leave) -> None:
    """Move all that `tell` said would move."""
    signing.move(leave)
    named.move(leave)


BEARER = Bearer("agreements", tell, move, posts, tell_signatory_left)
