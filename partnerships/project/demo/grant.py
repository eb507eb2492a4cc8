"""The grants of the programme: promised, accepted, reported on, paid. Document 000 prints none of it; all is invented."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from agreements.terms.models import Edition
from budgets.actions.accept_grant import accept_grant
from budgets.actions.approve_report import approve_report
from budgets.actions.create_grant import create_grant
from budgets.actions.fulfil_condition import fulfil_condition
from budgets.actions.grant_entry import GrantEntry
from budgets.actions.hand_in_report import hand_in_report
from budgets.actions.issue_final_letter import issue_final_letter
from budgets.actions.pay_instalment import pay_instalment
from budgets.actions.plan_instalments import Planned, plan_instalments
from budgets.actions.register_start import register_start
from budgets.actions.release_instalment import release_instalment
from budgets.actions.save_condition import ConditionEntry, save_condition
from budgets.enums import AuditLevel, ReportKind, Trigger
from budgets.models import AuditThreshold, Grant, Instalment, ReportingDate, RuleSet
from budgets.queries.grants import funder_share
from partnerships import trail
from partnerships.danish import clock
from partnerships.models import User
from partnerships.project.demo.people import MINISTRY, Cast, Team

RULES = "satspulje-2012"


@dataclass(frozen=True)
class Commitment:
    """What differs from grant to grant: its number in the ministry, its period, and the days on which things happened."""

    case_number: str
    starts_on: date
    ends_on: date
    signed: str  # when the agreement was, in words
    written_on: date
    issued_on: date
    accept_by: date
    accepted_on: date
    account_by: date
    started_on: date
    told_on: date  # that it had started
    due: tuple[date, date, date, date]  # of the instalments


def promise(edition: Edition, cast: Cast, team: Team, given: Commitment) -> Grant:
    """Promise what the budget lets the ministry pay, and let it be accepted, paid for the first time, and begun."""
    share = funder_share(edition.agreement, cast.parties[MINISTRY])
    entry = GrantEntry(
        title=edition.title,
        amount=sum(share.values(), Decimal(0)),
        years=share,
        starts_on=given.starts_on,
        ends_on=given.ends_on,
        grantee=edition.agreement.owner,
        rule_set=_rules(cast.user("admin@system.example")),
        purpose="Unge, der er på vej ind i et ekstremistisk miljø, får en mentor eller møder en rollemodel, og "
        "deres forældre får rådgivning.",
        case_number=given.case_number,
        finance_act_account="§ 15.75.78.10",
        earlier_account="§ 18.33.02.10",
        legal_basis="satspuljeaftalen for 2012",
        commitment_year=given.issued_on.year,
        accept_by=given.accept_by,
        account_by=given.account_by,
        terms="Kommunen deltager i den fælles evaluering af de fire kommuners indsats.",
        contact="Sofie Rahbek, fuldmægtig, telefon 41 85 00 12, sagsbehandler@ministeriet.example",
        complaint="Afgørelsen kan ikke påklages til en anden administrativ myndighed.",
    )
    triggers = (Trigger.ACCEPTANCE, Trigger.DATE, Trigger.DATE, Trigger.ACCOUNT)
    plan = [Planned(trigger, day) for trigger, day in zip(triggers, given.due, strict=True)]
    with clock.pinned(given.written_on):
        grant = create_grant(edition.agreement, entry, by=team.caseworker)
        plan_instalments(grant, plan, by=team.caseworker, seen=_seen(grant))
        told = ConditionEntry("Aftalen er underskrevet af begge parter.", is_precedent=True)
        condition = save_condition(grant, told, by=team.caseworker, seen=_seen(grant))
        fulfil_condition(condition, by=team.caseworker, seen=1, note=f"Underskrevet {given.signed}.")
    with clock.pinned(given.issued_on):
        issue_final_letter(grant, by=team.head, seen=_seen(grant))
    with clock.pinned(given.accepted_on):
        accept_grant(grant, by=team.manager, seen=_seen(grant))
    pay(grant, 1, team, on=given.accepted_on.replace(day=15))
    with clock.pinned(given.told_on):
        register_start(grant, by=team.coordinator, seen=_seen(grant), started_on=given.started_on)
    return grant


def pay(grant: Grant, number: int, team: Team, *, on: date) -> None:
    """Release an instalment and pay it, on one day."""
    row = release(grant, number, team, on=on)
    with clock.pinned(on):
        pay_instalment(row, by=team.head, seen=row.version)


def release(grant: Grant, number: int, team: Team, *, on: date) -> Instalment:
    """Release an instalment, so that it waits for the head of office; give it as it is then."""
    row = Instalment.objects.get(grant=grant, number=number)
    with clock.pinned(on):
        release_instalment(row, by=team.caseworker, seen=row.version)
    row.refresh_from_db()
    return row


def report_on_2013(grant: Grant, team: Team, note: str, *, handed_in_on: date, approved_on: date) -> None:
    """Hand in the status report of the first year, and approve it."""
    with clock.pinned(handed_in_on):
        report = hand_in_report(grant, grant.starts_on, date(2013, 12, 31), by=team.coordinator, note=note)
    with clock.pinned(approved_on):
        approve_report(report, by=team.caseworker, seen=report.version, note="Tak for en klar rapport.")


def _seen(grant: Grant) -> int:
    return Grant.objects.values_list("version", flat=True).get(pk=grant.pk)


def _rules(admin: User) -> RuleSet:
    """Give the rules the grants are given by; they are kept at the support desk."""
    found = RuleSet.objects.filter(code=RULES).first()
    if found is not None:
        return found
    rules = RuleSet.objects.create(
        code=RULES,
        name="Satspuljer 2012",
        source="Opdigtet til demonstrationen efter kendte regler",
        change_limit_percent=Decimal(10),
        change_limit_amount=Decimal(100_000),
        forbidden=["overhead", "contingency"],
        de_minimis=Decimal(500),
    )
    for amount, level in (
        (0, AuditLevel.COMPETENT),
        (100_000, AuditLevel.APPROVED),
        (500_000, AuditLevel.PERFORMANCE),
    ):
        AuditThreshold.objects.create(rule_set=rules, amount=amount, level=level)
    ReportingDate.objects.create(rule_set=rules, kind=ReportKind.STATUS, month=4, day=1)
    ReportingDate.objects.create(rule_set=rules, kind=ReportKind.INTERIM, month=3, day=1)
    ReportingDate.objects.create(rule_set=rules, kind=ReportKind.FINAL, months_after=3)
    trail.record("create_rule_set", by=admin, subject=rules)
    return rules
