"""How an organisation is written to: as the agreement prints it, and by the register's card where the text is silent."""

from django.db.models import Prefetch, Q, QuerySet

from agreements.terms.enums import Capacity
from agreements.terms.models import Agreement, Participation
from agreements.terms.models import ParticipationContact as Contact
from partnerships.models import ContactPerson, Party


def printed_party(agreement: Agreement, party: Party) -> Participation | None:
    """Give the party's block in the agreement's newest edition with its contacts, or None when it is no party there."""
    contacts = Prefetch("contacts", Contact.objects.order_by("order", "id"), to_attr="printed_contacts")
    rows = Participation.objects.filter(edition__agreement=agreement, party=party).prefetch_related(contacts)
    return rows.order_by("-edition__number").first()


def contacts_of(party: Party) -> list[tuple[str, str]]:
    """Give (name, function) of the party's contact persons by the register."""
    rows = ContactPerson.objects.filter(party=party, retired_on=None).order_by("id")
    return list(rows.values_list("name", "function"))


def possible_grantees(agreement: Agreement) -> QuerySet[Party]:
    """Give the organisations a grant to this agreement may go to: its parties that write it or receive."""
    receiving = Participation.objects.filter(
        edition__agreement=agreement, capacity__in=[Capacity.GRANTEE, Capacity.PARTNER]
    )
    own = Q(pk=agreement.owner_id) | Q(pk__in=receiving.values("party_id"))
    return Party.objects.filter(own).order_by("name")
