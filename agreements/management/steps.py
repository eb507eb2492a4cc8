"""A procedure as Markdown: a row for each step, in the words of the page."""

from typing import Any

from django.utils.translation import gettext as _

from agreements.management.markdown import table
from agreements.rules import SIGNATORY
from agreements.terms.enums import Side
from partnerships.enums import Role
from partnerships.workflow import Comment, Step, Table


def procedure_table(procedure: Table, states: Any) -> str:
    """Give the procedure's steps; `states` is the vocabulary of its states."""
    heads = (_("Fra"), _("Trin"), _("Til"), _("Hvem"), _("Roller"), _("Krav"))
    return table(heads, [_row(step, states) for step in procedure.steps])


def _row(step: Step, states: Any) -> tuple[str, ...]:
    return (
        _labels(states, step.sources),
        f"{step.label} (`{step.verb}`)",
        str(states(step.target).label),
        _side(step.side),
        _labels(Role, step.roles),
        _demands(step),
    )


def _labels(vocabulary: Any, codes: frozenset[str]) -> str:
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
    if step.as_written_only:
        demands.append(_("kun det, der er registreret som skrevet"))
    return ", ".join(demands) or "–"
