"""Open a text that was sent to signature; shared by recalling it and declining to sign."""

from agreements import annexes
from agreements.life import notices
from agreements.terms.enums import State
from agreements.terms.models import Edition
from partnerships.models import User


def thaw(edition: Edition, by: User) -> None:
    """Unfreeze inside the running step: the copy and its signatures stay as evidence, but bind nobody any more."""
    edition.frozen_at = None
    annexes.heed(annexes.Happening(annexes.Occasion.THAWED, edition, by))
    notices.tell_owner(edition, State.RETURNED)
    notices.tell_deciders(edition, State.RETURNED)
    notices.tell_signed_in_vain(edition)
