"""The hash chain an agreement's events stand in: its name, and how far it has come."""

from django.db.models import CharField, Func, QuerySet

from agreements.terms.models import Agreement, Edition
from partnerships.trail import HOUSE

_PREFIX = "agreement:"


class _Head(Func):
    """The hash of the last event of a chain, "" of an empty one.

    Every page of an agreement asks for two, and a subquery of the ORM's costs more to write down than to answer.
    """

    template = (
        "COALESCE((SELECT hash FROM partnerships_event WHERE chain = %(of)s %(expressions)s"
        " ORDER BY sequence DESC LIMIT 1), '')"
    )
    output_field = CharField()


def chain_of(subject: Agreement | Edition) -> str:
    """Give the chain of the agreement, or of the agreement an edition belongs to."""
    agreement_id = subject.pk if isinstance(subject, Agreement) else subject.agreement_id
    return f"{_PREFIX}{agreement_id}"


def with_heads(editions: QuerySet[Edition]) -> QuerySet[Edition]:
    """Let each edition bring along how far its agreement's chain and the house's have come; runs no query of its own."""
    return editions.annotate(
        own_head=_Head("agreement_id", of=f"'{_PREFIX}' ||"), house_head=_Head(of=f"'{HOUSE}'")
    )


def heads_of(edition: Edition) -> str:
    """Give a word that changes whenever anything recorded of the agreement, or of what it draws on, has changed.

    Every write leaves an event in its own transaction, so what was read under the same heads is the same. "" for an
    agreement nothing was recorded of, and for an edition that did not come through `with_heads`: then nothing is known.
    """
    own = getattr(edition, "own_head", "")
    return f"{own}-{getattr(edition, 'house_head', '')}" if own else ""
