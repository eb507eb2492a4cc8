"""G-01: a grant letter says all that a grant letter must say, each item by its name."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgets.document.letter_facts import LetterFacts
from partnerships.problem import Problem, Severity

CODE = "G-01"


@dataclass(frozen=True)
class Item:
    """A line of the checklist: what it is, whether the letter says it, and the field of the form where it is written."""

    name: str | Promise
    is_there: Callable[[LetterFacts], object]
    field: str = ""


def _years_add_up(facts: LetterFacts) -> bool:
    return sum((Decimal(amount) for _year, amount in facts.years), Decimal(0)) == Decimal(facts.amount)


def _conditions_fit(facts: LetterFacts) -> bool:
    """A conditional letter has something to wait for; a final one waits for nothing."""
    precedent = [row for row in facts.conditions if row.is_precedent]
    if facts.is_conditional:
        return any(not row.fulfilled_on for row in precedent)
    return all(row.fulfilled_on for row in precedent)


def _is_in_time(facts: LetterFacts) -> bool:
    if facts.amends:
        return True  # what it changes was asked for by who accepted the letter before
    return bool(facts.accept_by) and (not facts.issued_on or facts.accept_by >= facts.issued_on)


def _clause(key: str) -> Callable[[LetterFacts], object]:
    return lambda facts: facts.clause(key)


# In the order of rules.md 2.14.
CHECKLIST = (
    Item(gettext_lazy("modtagerens navn"), lambda facts: facts.recipient.name),
    Item(
        gettext_lazy("modtagerens CVR-nummer (står på organisationens kort)"),
        lambda facts: facts.recipient.cvr,
    ),
    Item(
        gettext_lazy("en kontaktperson hos modtageren (skrives i aftalen)"),
        lambda facts: facts.recipient.contacts,
    ),
    Item(gettext_lazy("sagsnummer"), lambda facts: facts.case_number, "case_number"),
    Item(gettext_lazy("finanslovskonto"), lambda facts: facts.account, "finance_act_account"),
    Item(gettext_lazy("hjemmel"), lambda facts: facts.legal_basis, "legal_basis"),
    Item(gettext_lazy("projektets titel"), lambda facts: facts.title, "title"),
    Item(gettext_lazy("formål"), lambda facts: facts.purpose, "purpose"),
    Item(gettext_lazy("det højeste beløb i alt"), lambda facts: Decimal(facts.amount) > 0, "amount"),
    Item(gettext_lazy("beløb for hvert år, som tilsammen giver tilskuddet"), _years_add_up, "amount"),
    Item(gettext_lazy("tilsagnsår"), lambda facts: facts.commitment_year, "commitment_year"),
    Item(gettext_lazy("projektperiode"), lambda facts: facts.starts_on and facts.ends_on, "starts_on"),
    Item(
        gettext_lazy(
            "betingelser, der passer til brevet: mindst én åben i et betinget tilsagn, ingen i et endeligt"
        ),
        _conditions_fit,
        "conditions",
    ),
    Item(gettext_lazy("en frist for accept, som ikke er overskredet"), _is_in_time, "accept_by"),
    Item(gettext_lazy("udbetalingsplan"), lambda facts: facts.instalments, "instalments"),
    Item(gettext_lazy("tilskudsberettigede udgifter (vælg regelsæt)"), _clause("eligible"), "rule_set"),
    Item(gettext_lazy("medfinansiering"), _clause("co_financing"), "rule_set"),
    Item(gettext_lazy("regler for ændringer (vælg regelsæt)"), _clause("changes"), "rule_set"),
    Item(gettext_lazy("datoer for rapporter og regnskab"), _clause("reporting"), "account_by"),
    Item(gettext_lazy("frist for slutregnskab"), lambda facts: facts.account_by, "account_by"),
    Item(gettext_lazy("krav om revision (vælg regelsæt)"), _clause("audit"), "rule_set"),
    Item(gettext_lazy("offentlighed og rettigheder"), _clause("publicity")),
    Item(gettext_lazy("uforbrugte midler og tilbagebetaling"), _clause("unspent")),
    Item(gettext_lazy("opbevaring af regnskabsmateriale"), _clause("records")),
    Item(gettext_lazy("kontakt hos tilskudsgiver"), lambda facts: facts.contact, "contact"),
    Item(gettext_lazy("klagevejledning"), lambda facts: facts.complaint, "complaint"),
)
_SIGNED = Item(
    gettext_lazy("dato, navn og titel på den, der udsteder"),
    lambda facts: facts.issued_on and facts.issued_by and facts.issued_title,
)


def check_letter_checklist(facts: LetterFacts, *, is_issued: bool = False) -> list[Problem]:
    """Give an error for each item of rules.md 2.14 that the letter lacks (G-01); date and name only when it is issued."""
    items = (*CHECKLIST, _SIGNED) if is_issued else CHECKLIST
    return [
        Problem(CODE, Severity.ERROR, _("Brevet mangler: %(what)s.") % {"what": item.name}, field=item.field)
        for item in items
        if not item.is_there(facts)
    ]
