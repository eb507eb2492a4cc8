"""How a turn is told."""

from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.annexes import Waiting
from budgets.turns.steps import Turn

MOST_WAITING = 10


def waiting_of(
    turn: Turn, number: int, state: str, reference: str, title: str, *, is_mine: bool = True
) -> Waiting:
    """Give the turn as Forside and the band tell it."""
    arguments = [reference, number] if turn.is_numbered else [reference]
    return Waiting(
        title=str(turn.title) % {"number": number},
        agreement=title,
        reference=reference,
        text=_("%(turn)s.") % {"turn": turn.step.turn},
        action=_("Åbn"),
        url=reverse(turn.page, args=arguments),
        word=str(turn.words(state).label),
        kind="warning",
        is_mine=is_mine,
    )
