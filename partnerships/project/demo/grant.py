"""The grant of DEMO-000: promised, accepted, paid twice, reported on once. Document 000 prints none of it: invented."""

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
from partnerships.project.demo.people import MINISTRY, Cast

RULES = "satspulje-2012"
PLAN = (
    Planned(Trigger.ACCEPTANCE, date(2013, 1, 2)),
    Planned(Trigger.DATE, date(2014, 1, 2)),
    Planned(Trigger.DATE, date(2015, 1, 2)),
    Planned(Trigger.ACCOUNT, date(2016, 4, 1)),
)
REPORTED = "Sendt til ministeriets postkasse samme dag."
PAID = (date(2013, 1, 15), date(2014, 1, 15))


def build(edition: Edition, cast: Cast) -> None:
    """Promise what the budget lets the ministry pay, pay two instalments of it, and hand in the first report."""
    caseworker, head = (cast.user(f"{who}@ministeriet.example") for who in ("sagsbehandler", "kontorchef"))
    share = funder_share(edition.agreement, cast.parties[MINISTRY])
    entry = GrantEntry(
        title=edition.title,
        amount=sum(share.values(), Decimal(0)),
        years=share,
        starts_on=date(2013, 1, 1),
        ends_on=date(2015, 12, 31),
        grantee=edition.agreement.owner,
        rule_set=_rules(cast.user("admin@system.example")),
        purpose="Unge, der er på vej ind i et ekstremistisk miljø, får en mentor eller møder en rollemodel, og "
        "deres forældre får rådgivning.",
        case_number="2012-2114-7",
        finance_act_account="§ 15.75.78.10",
        earlier_account="§ 18.33.02.10",
        legal_basis="satspuljeaftalen for 2012",
        commitment_year=2012,
        accept_by=date(2013, 1, 31),
        account_by=date(2016, 3, 31),
        terms="Kommunen deltager i den fælles evaluering af de fire kommuners indsats.",
        contact="Sofie Rahbek, fuldmægtig, telefon 41 85 00 12, sagsbehandler@ministeriet.example",
        complaint="Afgørelsen kan ikke påklages til en anden administrativ myndighed.",
    )
    with clock.pinned(date(2012, 12, 19)):
        grant = create_grant(edition.agreement, entry, by=caseworker)
        plan_instalments(grant, PLAN, by=caseworker, seen=_seen(grant))
        told = ConditionEntry("Aftalen er underskrevet af begge parter.", is_precedent=True)
        condition = save_condition(grant, told, by=caseworker, seen=_seen(grant))
        fulfil_condition(condition, by=caseworker, seen=1, note="Underskrevet 18. december 2012.")
    with clock.pinned(date(2012, 12, 20)):
        issue_final_letter(grant, by=head, seen=_seen(grant))
    with clock.pinned(date(2013, 1, 8)):
        accept_grant(grant, by=cast.user("leder@koebenhavn.example"), seen=_seen(grant))
    with clock.pinned(PAID[0]):
        _pay(grant, 1, caseworker, head)
    with clock.pinned(date(2013, 2, 4)):
        coordinator = cast.user("koordinator@koebenhavn.example")
        register_start(grant, by=coordinator, seen=_seen(grant), started_on=date(2013, 2, 1))
    with clock.pinned(PAID[1]):
        _pay(grant, 2, caseworker, head)
    with clock.pinned(date(2014, 3, 20)):
        report = hand_in_report(grant, date(2013, 1, 1), date(2013, 12, 31), by=coordinator, note=REPORTED)
    with clock.pinned(date(2014, 4, 3)):
        approve_report(report, by=caseworker, seen=report.version, note="Tak for en klar rapport.")


def _pay(grant: Grant, number: int, caseworker: User, head: User) -> None:
    row = Instalment.objects.get(grant=grant, number=number)
    release_instalment(row, by=caseworker, seen=row.version)
    pay_instalment(row, by=head, seen=row.version + 1)


def _seen(grant: Grant) -> int:
    return Grant.objects.values_list("version", flat=True).get(pk=grant.pk)


def _rules(admin: User) -> RuleSet:
    """Give the rules the grant is given by; they are kept at the support desk."""
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
    ReportingDate.objects.create(rule_set=rules, kind=ReportKind.FINAL, months_after=3)
    trail.record("create_rule_set", by=admin, subject=rules)
    return rules
