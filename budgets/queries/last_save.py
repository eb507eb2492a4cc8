"""The last save of a budget line, when it can be undone."""

from budgets.models import BudgetLine
from partnerships.models import Event, User


def undoable_save(key: int, version: int, user: User) -> Event | None:
    """Give the event of the line's last save, or None when it was another's or the line has changed since.

    `version` is the one on the user's screen.
    """
    of_line = Event.objects.filter(subject_type=BudgetLine._meta.label_lower, subject_id=str(key))
    last = of_line.filter(verb="save_budget_line").first()
    if last is None or last.actor_id != user.pk or last.after.get("version") != version:
        return None
    return last
