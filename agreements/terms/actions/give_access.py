"""Give an organisation sight of an agreement."""

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.rules import may_keep_house
from agreements.terms.enums import Side, State
from agreements.terms.models import Access, Agreement
from agreements.terms.queries.chains import chain_of
from partnerships import trail
from partnerships.actions.hold import demand
from partnerships.danish import clock
from partnerships.models import Party, User
from partnerships.workflow import Refused


@transaction.atomic
def give_access(agreement: Agreement, party: Party, side: str, *, by: User, reason: str) -> Access:
    """Let the organisation see the agreement from today, on the side named; give the row.

    Raises Refused when the user is no administrator, gives no reason, the organisation sees it
    already, or the agreement is a draft that has never been sent (HOUSE.md, idea 5).
    """
    demand(may_keep_house(by))
    if not reason.strip():
        raise Refused(
            _("Skriv, hvorfor organisationen skal have adgang. Begrundelsen står i aftalens historie.")
        )
    if agreement.current_state == State.DRAFT and side != Side.OWNER:
        raise Refused(_("En kladde ses kun af dem, der skriver den. Giv adgangen, når aftalen er sendt."))
    if Access.objects.filter(agreement=agreement, party=party, until__isnull=True).exists():
        raise Refused(_("Organisationen har allerede adgang til aftalen."))
    access = Access(agreement=agreement, party=party, side=side, since=clock.today())
    access.full_clean()
    access.save()
    trail.record("give_access", by=by, subject=access, chain=chain_of(agreement), note=reason.strip())
    return access
