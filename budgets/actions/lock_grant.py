"""Hold a grant while one of its instalments is decided."""

from budgets.models import Grant, Instalment


def lock_grant(instalment: Instalment) -> Grant:
    """Lock the instalment's grant before the instalment itself, so that a stop of payments waits for it, or it for the stop.

    Whatever takes both takes them in this order. Call it inside the transaction.
    """
    return Grant.objects.select_for_update().get(pk=instalment.grant_id)
