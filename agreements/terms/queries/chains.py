"""The hash chain an agreement's events stand in: its name, and how far it has come."""

from django.db.models import CharField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Concat

from agreements.terms.models import Agreement, Edition
from partnerships.models import Event
from partnerships.trail import HOUSE

_PREFIX = "agreement:"


def chain_of(subject: Agreement | Edition) -> str:
    """Give the chain of the agreement, or of the agreement an edition belongs to."""
    agreement_id = subject.pk if isinstance(subject, Agreement) else subject.agreement_id
    return f"{_PREFIX}{agreement_id}"


def with_heads(editions: QuerySet[Edition]) -> QuerySet[Edition]:
    """Let each edition bring along how far its agreement's chain and the house's have come; runs no query of its own."""
    own = Concat(Value(_PREFIX), Cast(OuterRef("agreement_id"), CharField()))
    return editions.annotate(own_head=_head(own), house_head=_head(Value(HOUSE)))


def heads_of(edition: Edition) -> str:
    """Give a word that changes whenever anything recorded of the agreement, or of what it draws on, has changed.

    Every write leaves an event in its own transaction, so what was read under the same heads is the same. "" for an
    agreement nothing was recorded of, and for an edition that did not come through `with_heads`: then nothing is known.
    """
    own = getattr(edition, "own_head", "")
    return f"{own}-{getattr(edition, 'house_head', '')}" if own else ""


def _head(chain: Concat | Value) -> Coalesce:
    last = Event.objects.filter(chain=chain).order_by("-sequence").values("hash")[:1]
    return Coalesce(Subquery(last), Value(""))
