"""Hand out the next number of a row of numbers."""

from django.db import transaction
from django.db.models import F

from partnerships.models import Counter


@transaction.atomic
def next_number(name: str) -> int:
    """Give 1, 2, 3 ... for the name; the counter's row is locked until the transaction ends, so no number comes twice.

    A number handed out in a transaction that is rolled back comes again.
    """
    Counter.objects.get_or_create(name=name)
    Counter.objects.filter(name=name).update(value=F("value") + 1)
    return Counter.objects.get(name=name).value
