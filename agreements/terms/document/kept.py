"""What a text was read as is kept until something is written: most pages are looked at far oftener than they change."""

from collections.abc import Callable
from typing import TypeVar

from django.core.cache import caches
from django.utils.translation import get_language

from agreements.terms.models import Edition
from agreements.terms.queries.chains import heads_of
from partnerships.danish import clock

Read = TypeVar("Read")


def kept(edition: Edition, what: str, read: Callable[[], Read]) -> Read:
    """Give what `read` gives of the edition, read anew only when something was recorded since, the day or the language.

    `what` names which text is read; who may read it is decided before, at every request. Kept in the memory of this
    process under the heads of the chains (`chains.heads_of`), so that another process's write is noticed at once.
    """
    heads = heads_of(edition)
    if not heads:
        return read()
    memory, key = caches["texts"], f"{what}-{edition.pk}-{get_language()}-{clock.today()}-{heads}"
    found: tuple[Read] | None = memory.get(key)
    if found is None:
        found = (read(),)
        memory.set(key, found)
    return found[0]
