"""P-02: the numbers and mail addresses of the parties can be right."""

from collections.abc import Callable, Iterator

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from partnerships.danish.numbers import clean_cvr, clean_ean, clean_postal_code
from partnerships.danish.phones import clean_phone
from partnerships.problem import Problem, Severity

CODE = "P-02"


def check_party_numbers(case: Case) -> Iterator[Problem]:
    """Give an error for each CVR, EAN, postal code, phone or e-mail that is impossible (rules.md 9, P-02; 5.3-5.4)."""
    for party in case.facts.parties:
        values = [(field, party.name, getattr(party, field)) for field in _CLEANERS]
        for person in party.contacts:
            values += [("phone", person.name, person.phone), ("email", person.name, person.email)]
        for index, (field, owner, value) in enumerate(values):
            fault = _fault(_CLEANERS[field], value) if value else ""
            if fault:
                where = field if index < len(_CLEANERS) else "contacts"
                sentence = _("%(owner)s: %(fault)s") % {"owner": owner, "fault": fault}
                yield Problem(CODE, Severity.ERROR, sentence, f"party-{party.line}", where)


def _fault(clean: Callable[[str], object], value: str) -> str:
    try:
        clean(value)
    except ValueError as error:
        return str(error)
    return ""


def _clean_email(text: str) -> None:
    try:
        validate_email(text)
    except ValidationError:
        raise ValueError(_("E-mailadressen er ikke hel. Skriv den fx sådan: navn@kommune.dk.")) from None


_CLEANERS: dict[str, Callable[[str], object]] = {
    "cvr": clean_cvr,
    "ean": clean_ean,
    "postal_code": clean_postal_code,
    "phone": clean_phone,
    "email": _clean_email,
}
