"""Cards in the lists of contact persons that are handed over."""

from django.utils.translation import gettext as _

from partnerships import trail
from partnerships.actions.hold import claim
from partnerships.danish import clock
from partnerships.leaving import Bound, Leave
from partnerships.models import ContactPerson, User
from partnerships.queries.people import cards_of


def tell(leave: Leave) -> list[Bound]:
    """Give the person's cards in the organisation's lists; all move."""
    return [Bound(f"card:{card.pk}:{card.version}", _what(card), moves=True) for card in _in_service(leave)]


def move(leave: Leave) -> None:
    """Stop every card and name the one that follows it: the successor's for that function, made when there is none."""
    if leave.successor is None:
        return
    for card in _in_service(leave):
        row, before = claim(card, card.version)
        row.successor = _card_of(leave.successor, card, leave)
        row.retired_on = leave.on
        row.save()
        trail.record("retire_contact", by=leave.by, subject=row, before=before, on=leave.on)


def _in_service(leave: Leave) -> list[ContactPerson]:
    rows = cards_of(leave.person).filter(party_id__in=leave.party_ids, retired_on=None)
    return list(rows.select_related("party").order_by("party", "id"))


def _what(card: ContactPerson) -> str:
    words = {"party": card.party.name, "function": card.function or card.title}
    if not words["function"]:
        return _("Kontaktperson i %(party)s") % words
    return _("Kontaktperson i %(party)s: %(function)s") % words


def _card_of(to: User, card: ContactPerson, leave: Leave) -> ContactPerson:
    own = list(cards_of(to).filter(party=card.party, retired_on=None).order_by("id"))
    for held in own:
        if held.function == card.function:
            return held
    new = ContactPerson(
        party=card.party,
        name=to.name,
        title=leave.title or (own[0].title if own else ""),
        function=card.function,
        phone=own[0].phone if own else "",
        email=to.email,
        user=to,
        confirmed_on=clock.today(),
    )
    new.full_clean()
    new.save()
    trail.record("add_contact", by=leave.by, subject=new, on=leave.on)
    return new
