"""The money of DEMO-000 from its promise to January 2015; document 000 prints none of it, and every figure is invented."""

from datetime import date
from decimal import Decimal

from agreements.terms.models import Agreement, Edition
from budgets.actions.add_entry import add_entry
from budgets.actions.approve_change import approve_change
from budgets.actions.judge_forecast import judge_forecast
from budgets.queries.operative import operative_of
from partnerships.danish import clock
from partnerships.project.demo.grant import Commitment, pay, promise, report_on_2013
from partnerships.project.demo.money import (
    Booked,
    approve,
    ask_to_move,
    lines_of,
    load,
    map_accounts,
    send,
    write_account,
)
from partnerships.project.demo.people import Cast, Team

LEADING, MENTORS, VISITS, PARENTS, TRAINING = (
    "Projektledelse og koordinering",
    "Mentorforløb",
    "Rollemodelbesøg",
    "Rådgivning af forældre",
    "Efteruddannelse",
)
ACCOUNTS = {"45110": LEADING, "45120": MENTORS, "45130": VISITS, "45140": PARENTS, "45150": TRAINING}
GRANT = Commitment(
    case_number="2012-2114-7",
    starts_on=date(2013, 1, 1),
    ends_on=date(2015, 12, 31),
    signed="18. december 2012",
    written_on=date(2012, 12, 19),
    issued_on=date(2012, 12, 20),
    accept_by=date(2013, 1, 31),
    accepted_on=date(2013, 1, 8),
    account_by=date(2016, 3, 31),
    started_on=date(2013, 2, 1),
    told_on=date(2013, 2, 4),
    due=(date(2013, 1, 2), date(2014, 1, 2), date(2015, 1, 2), date(2016, 4, 1)),
)
LEDGER_2013 = (
    Booked("19.04.2013", "45150", "Kursus for rollemodeller, to dage", "13-0412", 96_000),
    Booked("14.06.2013", "45130", "Besøg på fire ungdomsuddannelser", "13-0688", 38_400),
    Booked("28.06.2013", "45120", "Honorar til mentorer, 1. halvår", "13-0731", 61_250),
    Booked("28.06.2013", "45110", "Løn til projektleder, februar-juni", "13-0740", 162_500),
    Booked("20.09.2013", "45150", "Kursus for mentorer", "13-0995", 52_900),
    Booked("29.11.2013", "45140", "Rådgivning af fire familier", "13-1204", 72_500),
    Booked("13.12.2013", "45130", "Besøg på otte institutioner, med materialer", "13-1277", 78_400),
    Booked("20.12.2013", "45120", "Honorar til mentorer, 2. halvår", "13-1310", 104_300),
    Booked("20.12.2013", "45120", "Transport og forplejning, mentorer", "13-1311", 5_900),
    Booked("30.12.2013", "45110", "Løn til projektleder, juli-december", "13-1342", 195_000),
    Booked("30.12.2013", "45110", "Møder i arbejdsgruppen og kontorhold", "13-1343", 38_700),
)
LEDGER_2014 = (
    Booked("28.03.2014", "45150", "Opfølgende kursus for rollemodeller", "14-0301", 58_200),
    Booked("13.06.2014", "45130", "Besøg på ni institutioner", "14-0655", 81_000),
    Booked("27.06.2014", "45120", "Honorar til mentorer, 1. halvår", "14-0702", 92_400),
    Booked("27.06.2014", "45140", "Rådgivning af fem familier", "14-0703", 86_250),
    Booked("30.06.2014", "45110", "Løn til projektleder, januar-juni", "14-0711", 198_000),
    Booked("26.09.2014", "45130", "Rekruttering af nye rollemodeller", "14-0950", 14_300),
    Booked("30.09.2014", "45120", "Honorar til mentorer, 3. kvartal", "14-0968", 48_200),
    Booked("30.09.2014", "45110", "Løn til projektleder, juli-september", "14-0969", 99_000),
)
BY_HAND = (
    (date(2014, 11, 28), PARENTS, 62_500, "Rådgivning af tre familier", "14-1187"),
    (date(2014, 12, 5), VISITS, 46_000, "Besøg på fem institutioner", "14-1203"),
    (date(2014, 12, 12), LEADING, 6_300, "Seminar for de fire kommuner", "14-1220"),
    (date(2014, 12, 19), MENTORS, 55_800, "Honorar til mentorer, 4. kvartal", "14-1261"),
    (date(2014, 12, 30), LEADING, 99_000, "Løn til projektleder, oktober-december", "14-1290"),
    (date(2015, 1, 9), MENTORS, 6_250, "Kursusmateriale til nye mentorer", "15-0011"),
)
BY_POST = "Sendt til ministeriets postkasse samme dag."
FEWER_FAMILIES = "Rådgivningen kom først i gang i august, og kun fire familier nåede at tage imod den."


def build(edition: Edition, cast: Cast) -> None:
    """Let the grant be given and paid twice, a change be approved and another wait, two years be used, one accounted for."""
    agreement, team = edition.agreement, cast.team("koebenhavn")
    grant = promise(edition, cast, team, GRANT)
    _first_change(agreement, team)
    pay(grant, 2, team, on=date(2014, 1, 15))
    with clock.pinned(date(2014, 1, 20)):
        map_accounts(agreement, ACCOUNTS, by=team.economist)
    load(agreement, "kontoudtog-2013.csv", LEDGER_2013, by=team.economist, on=date(2014, 1, 20))
    _first_account(agreement, team)
    report_on_2013(grant, team, BY_POST, handed_in_on=date(2014, 3, 20), approved_on=date(2014, 4, 3))
    load(
        agreement, "kontoudtog-2014-januar-september.csv", LEDGER_2014,
        by=team.economist, on=date(2014, 10, 13),
    )  # fmt: skip
    _january_2015(agreement, team)


def _first_change(agreement: Agreement, team: Team) -> None:
    change = ask_to_move(
        agreement, 30_000, 2013, TRAINING, MENTORS,
        reason="Kurset for mentorer blev billigere end ventet, og flere unge end ventet har fået en mentor.",
        by=team.economist, on=date(2013, 10, 7),
    )  # fmt: skip
    with clock.pinned(date(2013, 10, 21)):
        budget = operative_of(agreement)
        approve_change(
            change,
            by=team.head,
            seen=change.version,
            mark=budget.mark if budget else "",
            note="Pengene bliver inden for formålet.",
        )


def _first_account(agreement: Agreement, team: Team) -> None:
    account = write_account(
        agreement, date(2013, 1, 1), date(2013, 12, 31), {PARENTS: FEWER_FAMILIES},
        by=team.economist, on=date(2014, 2, 10),
    )  # fmt: skip
    sent = send(account, team, stated_on=date(2014, 2, 24), sent_on=date(2014, 2, 26))
    approve(account, team, sent, on=date(2014, 3, 18))


def _january_2015(agreement: Agreement, team: Team) -> None:
    """The last quarter is booked by hand, the year ahead judged, a change sent, and the account of 2014 begun."""
    lines = lines_of(agreement)
    with clock.pinned(date(2015, 1, 12)):
        for day, line, amount, text, voucher in BY_HAND:
            add_entry(
                agreement,
                lines[line],
                by=team.economist,
                booked_on=day,
                amount=Decimal(amount),
                text=text,
                voucher=voucher,
            )
        for line, amount in ((MENTORS, 250_000), (VISITS, 130_000)):
            judge_forecast(agreement, lines[line], 2015, Decimal(amount), by=team.economist)
    ask_to_move(
        agreement, 50_000, 2015, VISITS, MENTORS,
        reason="Tre institutioner har sagt nej til besøg i foråret, og ni unge står på venteliste til en mentor.",
        by=team.economist, on=date(2015, 1, 13),
    )  # fmt: skip
    write_account(
        agreement, date(2014, 1, 1), date(2014, 12, 31), {}, by=team.economist, on=date(2015, 1, 14)
    )
