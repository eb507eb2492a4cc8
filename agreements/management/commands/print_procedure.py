"""`manage.py print_procedure`: the procedures as Markdown, for the README."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from agreements.management.markdown import table
from agreements.rules import SIGNATORY
from agreements.terms.enums import Kind, Side, State
from agreements.workflow import TABLES
from partnerships.enums import Role
from partnerships.workflow import Comment, Step


class Command(BaseCommand):
    help = _("Skriver tabellerne over aftalernes gang som Markdown.")

    def handle(self, *args, **options):
        heads = (_("Fra"), _("Trin"), _("Til"), _("Hvem"), _("Roller"), _("Krav"))
        for kind, procedure in TABLES.items():
            self.stdout.write(f"### {Kind(kind).label}\n\n")
            self.stdout.write(table(heads, [_row(step) for step in procedure.steps]) + "\n\n")


def _row(step: Step) -> tuple[str, ...]:
    return (
        _labels(State, step.sources),
        f"{step.label} (`{step.verb}`)",
        str(State(step.target).label),
        _side(step.side),
        _labels(Role, step.roles),
        _demands(step),
    )


def _labels(vocabulary: type[State] | type[Role], codes: frozenset[str]) -> str:
    """Give the labels in the vocabulary's own order, so that the table reads the same every time."""
    return ", ".join(str(each.label) for each in vocabulary if each in codes) or "–"


def _side(side: str) -> str:
    if side == SIGNATORY:
        return _("Den udpegede underskriver")
    return _("Begge sider") if side == "any" else str(Side(side).label)


def _demands(step: Step) -> str:
    demands = []
    if step.needs_readiness:
        demands.append(_("ingen fejl i kontrollen"))
    if step.bound_to_facts:
        demands.append(_("gælder præcis den tekst, der blev vist"))
    if step.comment is Comment.REQUIRED:
        demands.append(_("begrundelse"))
    if step.each_party:
        demands.append(_("hver part for sig"))
    return ", ".join(demands) or "–"
