"""Issue a grant letter: what all kinds of it do."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from agreements.terms.queries.chains import chain_of
from budgets.actions.taking import taking
from budgets.document.letter_changes import amendment_of
from budgets.document.letter_facts import LetterFacts, letter_data, letter_hash
from budgets.document.letter_gather import letter_of
from budgets.document.letter_print import print_letter
from budgets.models import Grant, GrantLetter, GrantRequest
from budgets.notices import grant as notices
from budgets.procedures.grant import GRANT
from budgets.queries.grants import GrantSheet, funder_share, grant_sheet, standing_grants
from budgets.readiness.grant_share import check_grant_share
from budgets.readiness.instalment_sum import check_instalment_sum
from budgets.readiness.letter_checklist import check_letter_checklist
from budgets.rules import may_take_on_grant
from partnerships import trail, vault
from partnerships.danish import clock
from partnerships.models import User
from partnerships.problem import Problem
from partnerships.workflow import Refused, demand

SHOWN = 3  # a refusal names so many of the things that are missing


@dataclass(frozen=True)
class _Printed:
    facts: LetterFacts
    sha256: str
    size: int


def problems_before_letter(
    sheet: GrantSheet, facts: LetterFacts, *, is_issued: bool = False
) -> list[Problem]:
    """Give what stands between the grant and its letter: the checklist, the plan, and the budget (G-01, G-04, B-10)."""
    grant = sheet.grant
    return [
        *check_letter_checklist(facts, is_issued=is_issued),
        *check_instalment_sum(sheet),
        *check_grant_share(
            funder_share(grant.agreement, grant.funder), standing_grants(grant.agreement, grant.funder_id)
        ),
    ]


def issue(
    grant: Grant, verb: str, *, is_conditional: bool, by: User, seen: int, on: date | None
) -> GrantLetter:
    """Freeze what the letter says, print and keep it, then take the step with the letter's row in one transaction.

    The file lies in the vault before the transaction: a crash leaves an orphan and the old state (safety.md finding 3).
    Whatever is written of a grant counts its version, so that the file and the step are of the same. Raises Refused,
    Stale, or pdf.RenderError with nothing changed.
    """
    day, moment = on or clock.today(), clock.true_now()
    printed = _print(grant, verb, is_conditional, by, seen, day, moment)
    with taking(grant, GRANT, verb, by=by, seen=seen, on=day, may=may_take_on_grant) as row:
        letter = _keep(row, printed, by, day, moment)
        row.committed_on = day
        row.commitment_year = printed.facts.commitment_year
        notices.tell_letter(letter)
    return letter


def issue_changed(grant: Grant, request: GrantRequest, ended_on: date, *, by: User, on: date) -> GrantLetter:
    """Print and keep the letter of a grant that an approved request has changed; it follows the letter before it.

    Call it in the transaction that changed the grant (which ended on `ended_on` before): only there the new letter can
    be read from the rows. Raises Refused when the letter would lack something, or pdf.RenderError.
    """
    sheet, moment = grant_sheet(grant), clock.true_now()
    amends = amendment_of(sheet, request, ended_on)
    facts = letter_of(sheet, is_conditional=False, by=by, on=on, amends=amends)
    _demand_none(check_letter_checklist(facts, is_issued=True))
    return _keep(grant, _printed(facts, moment), by, on, moment, amends=sheet.letters[-1])


def _print(
    grant: Grant, verb: str, is_conditional: bool, by: User, seen: int, day: date, moment: datetime
) -> _Printed:
    sheet = grant_sheet(grant)
    demand(sheet.grant, GRANT.step(verb), by, may_take_on_grant, seen, "")
    facts = letter_of(sheet, is_conditional=is_conditional, by=by, on=day)
    _demand_none(problems_before_letter(sheet, facts, is_issued=True))
    return _printed(facts, moment)


def _demand_none(missing: list[Problem]) -> None:
    if missing:
        sentences = " ".join(problem.sentence for problem in missing[:SHOWN])
        raise Refused(_("Brevet kan ikke udstedes endnu. %(what)s") % {"what": sentences})


def _printed(facts: LetterFacts, moment: datetime) -> _Printed:
    content = print_letter(facts, moment)
    return _Printed(facts, vault.put(content), len(content))


def _keep(
    grant: Grant,
    printed: _Printed,
    by: User,
    day: date,
    moment: datetime,
    amends: GrantLetter | None = None,
) -> GrantLetter:
    letter = GrantLetter.objects.create(
        grant=grant,
        number=printed.facts.number,
        is_conditional=printed.facts.is_conditional,
        amends=amends,
        facts=letter_data(printed.facts),
        facts_hash=letter_hash(printed.facts),
        sha256=printed.sha256,
        size=printed.size,
        issued_by=by,
        issued_on=day,
        recorded_at=moment,
    )
    trail.record("keep_letter", by=by, subject=letter, chain=chain_of(grant.agreement), on=day)
    return letter
