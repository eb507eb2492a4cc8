"""The chains of the trail: which there are, and how far each has come."""

from collections.abc import Iterator

from django.db.models import Max

from partnerships.models import Event


def chain_names() -> list[str]:
    """Give the names of all chains, in order."""
    return sorted(Event.objects.order_by().values_list("chain", flat=True).distinct())


def events_of(chain: str) -> Iterator[Event]:
    """Give the events of a chain from its beginning, a batch at a time."""
    return Event.objects.filter(chain=chain).order_by("sequence").iterator(chunk_size=2000)


def heads() -> list[tuple[str, int, str]]:
    """Give (chain, last number, its hash) of every chain: what is published, so that a cut-off tail is noticed."""
    last = (
        Event.objects.order_by().values("chain").annotate(last=Max("sequence")).values_list("chain", "last")
    )
    numbers = dict(last)
    found = Event.objects.filter(chain__in=numbers, sequence__in=set(numbers.values()))
    return sorted(
        (chain, sequence, digest)
        for chain, sequence, digest in found.values_list("chain", "sequence", "hash")
        if numbers[chain] == sequence
    )
