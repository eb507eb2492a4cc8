"""P-01: every party is named with its numbers and somebody who can be written to."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.document.facts import PartyFacts
from agreements.terms.enums import Capacity, Kind
from agreements.terms.readiness.case import Case
from partnerships.problem import Problem, Severity

CODE = "P-01"
_PUBLIC = frozenset({Capacity.GRANTOR, Capacity.GRANTEE})


def check_party_identity(case: Case) -> Iterator[Problem]:
    """Give an error for each party without name, CVR, contact with e-mail, or EAN when it is public (rules.md 9, P-01).

    In an agreement with the state both who gives and who receives are public; of other parties the facts do not tell.
    """
    for party in case.facts.parties:
        is_public = case.facts.kind == Kind.STATE_AGREEMENT and party.capacity in _PUBLIC
        for field, sentence in _missing(party, is_public=is_public):
            yield Problem(CODE, Severity.ERROR, sentence, f"party-{party.line}", field)


def _missing(party: PartyFacts, *, is_public: bool) -> Iterator[tuple[str, str]]:
    name = {"name": party.name}
    if not party.name.strip():
        yield "name", _("En part mangler navn. Skriv navnet, som det skal stå i aftalen.")
    if not party.cvr:
        yield "cvr", _("%(name)s mangler CVR-nummer. Det står på virk.dk.") % name
    if is_public and not party.ean:
        yield "ean", _("%(name)s mangler EAN-nummer. Økonomiafdelingen kender det.") % name
    if not any(person.email for person in party.contacts):
        yield "contacts", _("%(name)s mangler en kontaktperson med e-mail. Tilføj mindst én.") % name
