"""`manage.py print_rights`: who may write what, when, as Markdown."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.management.markdown import table
from agreements.rights import RIGHTS, Group
from agreements.terms.enums import Side, State
from partnerships.enums import Role

LABELS = {
    Group.TEXT: gettext_lazy("Tekst, parter, periode, opsigelse, forpligtelser og bilag"),
    Group.INITIATIVES: gettext_lazy("Indsatser, tovholdere og mål"),
    Group.BUDGET: gettext_lazy("Budget"),
    Group.SIGNATORIES: gettext_lazy("Underskrivere"),
    Group.REMARKS: gettext_lazy("Bemærkninger"),
}


class Command(BaseCommand):
    help = _("Skriver tabellen over, hvem der må rette hvad og hvornår, som Markdown.")

    def handle(self, *args, **options):
        used = frozenset().union(*(right.states for right in RIGHTS))
        states = [state for state in State if state in used]
        heads = (_("Hvad"), _("Side"), _("Rolle"), *(str(state.label) for state in states))
        self.stdout.write(table(heads, _rows(states)))


def _rows(states: list[State]) -> list[tuple[str, ...]]:
    return [
        (
            str(LABELS[right.group]),
            str(Side(right.side).label),
            str(role.label),
            *(_("må rette") if state in right.states else "–" for state in states),
        )
        for right in RIGHTS
        for role in Role
        if role in right.roles
    ]
