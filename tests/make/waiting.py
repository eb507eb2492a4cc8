"""For the pictures: an agreement that waits for its first signature, and one that waits for the ministry.

Run as a module against the demo that `tests.screenshots` builds; it prints the two references. The two people who look
at them get addresses and the demo's password.
"""

import os
from datetime import date
from decimal import Decimal

import django

SIGNATORY = "direktoer@nordby.example"
REVIEWER = "sagsbehandler@faellesskab.example"


def main() -> None:
    """Make both through the verbs, in January 2015 as the demo's clock has it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnerships.project.settings")
    django.setup()
    # Only now can models be imported.
    from agreements.terms.actions.save_part import save_part
    from agreements.terms.enums import AnnexKind
    from tests.make.agreements import for_signature, make_draft, submitted

    waiting = make_draft("Mentorer i Nordby", on=date(2015, 1, 5))
    values = {"kind": AnnexKind.BUDGET, "title": "Budget"}
    save_part(waiting.edition, "annex", values, by=waiting.coordinator)
    _write_budget(waiting.edition, waiting.coordinator)
    _name(waiting.director, "Dorte Holm")
    _name(waiting.secretary, "Dagny Lund")
    for_signature(waiting, date(2015, 1, 12))
    _let_in(waiting.director, SIGNATORY)
    read = submitted(make_draft("Rollemodeller i Nordby", on=date(2015, 1, 7)), date(2015, 1, 13))
    _name(read.caseworker, "Sofie Winther")
    _let_in(read.caseworker, REVIEWER)
    print(waiting.reference, read.reference)


def _write_budget(edition, writer) -> None:
    from budgets.actions.add_line import add_line
    from budgets.actions.create_budget import create_budget
    from budgets.actions.heads import Head, Payer
    from budgets.actions.save_line import LineEntry, save_line
    from budgets.models import Financier

    names = edition.participations.values_list("name", flat=True)
    payers = tuple(Payer(None, name) for name in names)
    budget = create_budget(edition, Head("Budget 2015-2016", 2015, 2016, payers=payers), by=writer)
    keys = list(Financier.objects.filter(budget=budget).values_list("pk", flat=True))
    for text, amount, place in (("Mentorforløb", Decimal(450_000), 0), ("Koordinering", Decimal(200_000), 1)):
        line = add_line(budget, text, by=writer)
        expenses = {2015: amount, 2016: amount}
        paid = {(year, keys[place]): amount for year in expenses}
        entry = LineEntry(expenses=expenses, allocations=paid)
        save_line(budget, line.pk, entry, by=writer, seen=line.version)


def _name(user, name: str) -> None:
    user.name = name
    user.save()


def _let_in(user, email: str) -> None:
    from partnerships.project.demo.people import PASSWORD

    user.email = email
    user.set_password(PASSWORD)
    user.save()


if __name__ == "__main__":
    main()
