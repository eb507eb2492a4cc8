"""The money of DEMO-005: an instalment that waits for its payment, an account that waits for its approval; all invented."""

from datetime import date

from agreements.terms.models import Edition
from partnerships.danish import clock
from partnerships.project.demo.grant import Commitment, pay, promise, release, report_on_2013
from partnerships.project.demo.money import Booked, approve, load, map_accounts, send, write_account
from partnerships.project.demo.people import Cast

ACCOUNTS = {
    "3871": "Projektledelse og koordinering",
    "3872": "Mentorforløb",
    "3873": "Rollemodelbesøg",
}
GRANT = Commitment(
    case_number="2012-2114-9",
    starts_on=date(2013, 4, 1),
    ends_on=date(2015, 12, 31),
    signed="18. marts 2013",
    written_on=date(2013, 3, 20),
    issued_on=date(2013, 3, 21),
    accept_by=date(2013, 4, 30),
    accepted_on=date(2013, 4, 8),
    account_by=date(2016, 3, 31),
    started_on=date(2013, 5, 1),
    told_on=date(2013, 5, 6),
    due=(date(2013, 4, 1), date(2014, 1, 2), date(2015, 1, 2), date(2016, 4, 1)),
)
LEDGER_2013 = (
    Booked("30.08.2013", "3872", "Honorar til mentorer, maj-august", "F-2210", 66_400),
    Booked("27.09.2013", "3873", "Besøg på seks skoler", "F-2377", 54_250),
    Booked("13.12.2013", "3873", "Besøg på syv skoler", "F-2841", 64_500),
    Booked("20.12.2013", "3872", "Honorar til mentorer, september-december", "F-2866", 81_800),
    Booked("30.12.2013", "3871", "Løn til koordinator og udgifter til møder", "F-2890", 391_400),
)
LEDGER_2014 = (
    Booked("27.06.2014", "3872", "Honorar til mentorer, 1. halvår", "F-3410", 94_100),
    Booked("27.06.2014", "3873", "Besøg på ti skoler", "F-3412", 93_000),
    Booked("12.12.2014", "3873", "Besøg på syv skoler", "F-3902", 65_900),
    Booked("19.12.2014", "3872", "Honorar til mentorer, 2. halvår", "F-3931", 93_200),
    Booked("30.12.2014", "3871", "Løn til koordinator og udgifter til møder", "F-3950", 398_600),
)
FEWER_VISITS = "To skoler flyttede deres besøg til foråret 2015, fordi rollemodellerne var syge."


def build(edition: Edition, cast: Cast) -> None:
    """Let two years be used and accounted for; the second account, and the third instalment, wait for the ministry."""
    agreement, team = edition.agreement, cast.team("odense")
    grant = promise(edition, cast, team, GRANT)
    pay(grant, 2, team, on=date(2014, 1, 15))
    with clock.pinned(date(2014, 1, 27)):
        map_accounts(agreement, ACCOUNTS, by=team.economist)
    load(agreement, "finans-2013.csv", LEDGER_2013, by=team.economist, on=date(2014, 1, 27))
    first = write_account(
        agreement, date(2013, 4, 1), date(2013, 12, 31), {}, by=team.economist, on=date(2014, 2, 3)
    )
    sent = send(first, team, stated_on=date(2014, 2, 12), sent_on=date(2014, 2, 13))
    approve(first, team, sent, on=date(2014, 3, 4))
    report_on_2013(grant, team, "", handed_in_on=date(2014, 3, 28), approved_on=date(2014, 4, 9))
    load(agreement, "finans-2014.csv", LEDGER_2014, by=team.economist, on=date(2015, 1, 7))
    release(grant, 3, team, on=date(2015, 1, 9))
    second = write_account(
        agreement, date(2014, 1, 1), date(2014, 12, 31), {"Rollemodelbesøg": FEWER_VISITS},
        by=team.economist, on=date(2015, 1, 8),
    )  # fmt: skip
    send(second, team, stated_on=date(2015, 1, 12), sent_on=date(2015, 1, 13))
