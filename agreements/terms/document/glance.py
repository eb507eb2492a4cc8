"""'Aftalen kort': the lead that tells the agreement in five lines, from facts alone (so never 'the next' deadline)."""

from django.utils.translation import gettext as _

from agreements.terms.document.facts import Facts

NUMBERS = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")


def at_a_glance(facts: Facts) -> list[tuple[str, str]]:
    """Give the rows (label, sentence) of the box on page 2; a row without anything to say is left out.

    An annexed part tells its row itself: `facts.annexed[key]["lead"] == [label, sentence]`.
    """
    rows = [(_("Hvad"), _what(facts)), (_("Hvor længe"), facts.period.sentence)]
    rows += [_told(value) for _key, value in sorted(facts.annexed.items())]
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


def _told(value: object) -> tuple[str, str]:
    lead = value.get("lead") if isinstance(value, dict) else None
    return (str(lead[0]), str(lead[1])) if lead else ("", "")


def _first_deadline(facts: Facts) -> str:
    dated = [duty for duty in facts.obligations if duty.due_end or duty.due_start]
    if not dated:
        return ""
    first = min(dated, key=lambda duty: duty.due_end or duty.due_start)
    due = first.due_text[:1].upper() + first.due_text[1:]
    return _("%(due)s: %(title)s (%(owner)s).") % {"due": due, "title": first.title, "owner": first.owner}
