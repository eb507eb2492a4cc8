"""Take a step of the procedure: what every verb of the agreement's life begins with."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agreements.rules import may_take
from agreements.terms.actions.index_agreement import index_agreement
from agreements.terms.document.facts import Facts, facts_hash
from agreements.terms.models import Edition
from agreements.terms.queries.chains import chain_of
from agreements.terms.readiness.case import Stage
from agreements.terms.readiness.of_edition import problems_of_edition
from agreements.workflow import table_for
from partnerships.models import User
from partnerships.problem import errors
from partnerships.workflow import Refused, Stale, moving


@contextmanager
def taking(
    edition: Edition, verb: str, *, by: User, seen: int, note: str = "", on: date | None = None
) -> Iterator[Any]:
    """Open the engine's door for one step of the edition's own table; see `partnerships.workflow.moving`.

    What lists know of the agreement follows in the same transaction.
    """
    step = table_for(edition.kind).step(verb)
    with transaction.atomic():
        with moving(
            Edition, edition.pk, step, by=by, may=may_take, seen=seen, chain=chain_of, note=note, on=on
        ) as row:
            yield row
        index_agreement(row)


def demand_same_facts(facts: Facts, shown: str) -> None:
    """Raise Stale unless the facts are those whose hash was shown to the person who decides."""
    if facts_hash(facts) != shown:
        raise Stale(_("Aftalen er ændret, siden du læste den. Læs den igen, før du afgør noget."))


def demand_ready(edition: Edition, facts: Facts, stage: Stage) -> None:
    """Raise Refused, naming the first things to mend, while readiness errors stand."""
    standing = errors(problems_of_edition(edition, stage, facts=facts))
    if standing:
        sentences = " ".join(problem.sentence for problem in standing[:3])
        raise Refused(_("Der mangler noget, før aftalen kan gå videre. %(what)s") % {"what": sentences})
