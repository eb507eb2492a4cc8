"""P-01: every party is named with its numbers and somebody who can be written to."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.document.facts import PartyFacts
from agreements.terms.readiness.case import Case
from agreements.terms.readiness.demands import Demands, demands_of
from partnerships.problem import Problem, Severity

CODE = "P-01"


def check_party_identity(case: Case) -> Iterator[Problem]:
    """Tell of each party without name, CVR, contact with e-mail, or EAN when it is public (rules.md 9, P-01).

    Whose numbers are asked for, and how hard, says the kind: units of one municipality have none of their own.
    """
    demands = demands_of(case.facts.kind)
    for party in case.facts.parties:
        for field, weight, sentence in _missing(party, demands):
            if weight:
                yield Problem(CODE, weight, sentence, f"party-{party.line}", field)


def _missing(party: PartyFacts, demands: Demands) -> Iterator[tuple[str, Severity | None, str]]:
    name = {"name": party.name}
    if not party.name.strip():
        sentence = _("En part mangler navn. Skriv navnet, som det skal stå i aftalen.")
        yield "name", Severity.ERROR, sentence
    if party.capacity not in demands.identified:
        return
    if not party.cvr:
        yield "cvr", demands.cvr, _("%(name)s mangler CVR-nummer. Det står på virk.dk.") % name
    if party.capacity in demands.public and not party.ean:
        sentence = _("%(name)s mangler EAN-nummer. Økonomiafdelingen kender det.") % name
        yield "ean", Severity.ERROR, sentence
    if not any(person.email for person in party.contacts):
        sentence = _("%(name)s mangler en kontaktperson med e-mail. Tilføj mindst én.") % name
        yield "contacts", demands.contact, sentence
