"""P-04: each initiative has one unit that answers for it, and a person with a name."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from agreements.terms.readiness.demands import demands_of
from partnerships.problem import Problem

CODE = "P-04"


def check_accountable_lead(case: Case) -> Iterator[Problem]:
    """Tell unless one lead of each initiative is accountable and at least one is named; how hard says the kind (P-04)."""
    weight = demands_of(case.facts.kind).lead
    if weight is None:
        return
    for initiative in case.facts.initiatives:
        name = {"name": initiative.name}
        if not initiative.leads:
            sentence = _("Indsatsen “%(name)s” mangler en tovholder. Tilføj enheden og en person.") % name
            yield Problem(CODE, weight, sentence, f"initiative-{initiative.line}", "leads")
            continue
        accountable = [lead for lead in initiative.leads if lead.is_accountable]
        if len(accountable) != 1:
            sentence = _(
                "Indsatsen “%(name)s” skal have netop én tovholder med det samlede ansvar. Sæt mærket ved den."
            )
            block = f"lead-{(accountable or initiative.leads)[-1].line}"
            yield Problem(CODE, weight, sentence % name, block, "is_accountable")
        if not any(lead.person.strip() for lead in initiative.leads):
            sentence = (
                _("Ingen tovholder for indsatsen “%(name)s” har et navn. Skriv mindst én person.") % name
            )
            yield Problem(CODE, weight, sentence, f"lead-{initiative.leads[0].line}", "person")
