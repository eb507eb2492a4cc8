"""'Aftalen kort': the lead that tells the agreement in five lines, from facts alone (so never 'the next' deadline)."""

from typing import Any

from django.utils.translation import gettext as _

from agreements.terms.document.facts import Facts
from agreements.terms.document.money_table import shown

NUMBERS = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")


def at_a_glance(facts: Facts) -> list[tuple[str, str]]:
    """Give the rows (label, sentence) of the box on page 2; a row without anything to say is left out."""
    rows = [(_("Hvad"), _what(facts)), (_("Hvor længe"), facts.period.sentence)]
    rows += [(_("Penge"), _money(facts))]
    rows += [(_("Første frist"), _first_deadline(facts)), (_("Vej ud"), facts.termination.sentence)]
    return [(label, sentence) for label, sentence in rows if sentence]


def _what(facts: Facts) -> str:
    names = [item.name for item in facts.initiatives]
    if not names:
        return facts.subtitle
    if len(names) == 1:
        return _("Én indsats: %(name)s.") % {"name": names[0]}
    count = NUMBERS[len(names)] if len(names) < len(NUMBERS) else str(len(names))
    last = names.pop()
    listed = ", ".join(names)
    return _("%(count)s indsatser: %(listed)s og %(last)s.") % {
        "count": count.capitalize(),
        "listed": listed,
        "last": last,
    }


def _money(facts: Facts) -> str:
    for _key, value in sorted(facts.annexed.items()):
        if value.get("groups"):
            return _money_of(value, {party.name for party in facts.parties if party.capacity == "grantor"})
    return ""


def _money_of(table: dict[str, Any], grantors: set[str]) -> str:
    in_all = _("%(amount)s i alt.") % {"amount": shown(table["total"])}
    given = [group for group in table["groups"] if group["financier"] in grantors]
    if len(table["groups"]) < 2 or not given:
        return in_all
    part = _("Heraf giver %(who)s %(amount)s") % {
        "who": given[0]["financier"],
        "amount": shown(given[0]["total"]),
    }
    return f"{in_all} {part}"


def _first_deadline(facts: Facts) -> str:
    dated = [duty for duty in facts.obligations if duty.due_end or duty.due_start]
    if not dated:
        return ""
    first = min(dated, key=lambda duty: duty.due_end or duty.due_start)
    due = first.due_text[:1].upper() + first.due_text[1:]
    return _("%(due)s: %(title)s (%(owner)s).") % {"due": due, "title": first.title, "owner": first.owner}
