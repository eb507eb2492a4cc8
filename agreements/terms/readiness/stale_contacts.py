"""P-05: the people named can still be reached."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.readiness.case import Case
from partnerships.danish.periods import format_date_long
from partnerships.problem import Problem, Severity

CODE = "P-05"
MOST_DAYS = 365  # twelve months


def check_stale_contacts(case: Case) -> Iterator[Problem]:
    """Tell of each contact person who has stopped, or whose card nobody confirmed for 12 months (rules.md 9, P-05)."""
    for card in case.around.cards:
        told, day = {"name": card.name}, card.retired_on
        if day and day <= case.today:
            sentence = _("%(name)s stoppede %(day)s. Vælg en anden kontaktperson.")
        elif card.confirmed_on and (case.today - card.confirmed_on).days > MOST_DAYS:
            day = card.confirmed_on
            sentence = _(
                "Oplysningerne om %(name)s er sidst bekræftet %(day)s. Bekræft dem under Kontakter, eller ret dem."
            )
        else:
            continue
        told["day"] = format_date_long(day)
        yield Problem(CODE, Severity.INFO, sentence % told, f"party-{card.party}", "contacts")
