"""Send what waits in the outbox: one mail at a time, as often as it takes."""

from datetime import datetime, timedelta

from django.core.mail import EmailMessage
from django.db import models, transaction

from partnerships.danish import clock
from partnerships.models import OutboxMail

FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=6)
# About ten days; what then still waits is for the support desk, who sees the error beside it.
MOST_ATTEMPTS = 48


def wait_after(attempts: int) -> timedelta:
    """Give how long to wait after that many attempts: one minute, doubled each time, at most six hours."""
    doublings = min(attempts - 1, 10)
    return min(FIRST_WAIT * 2**doublings, LONGEST_WAIT)


def send_next_mail() -> OutboxMail | None:
    """Send the oldest mail that is due; return it, sent or not, or None when nothing is due.

    A mail server that is down raises nothing here: the error stands in the row, and the mail is tried
    again later. A worker killed between sending and noting it sends that one mail twice, never not at all.
    """
    mail = _claim(clock.now())
    if mail is None:
        return None
    try:
        EmailMessage(subject=mail.subject, body=mail.body, to=[mail.to]).send()
    except (
        OSError,
        ValueError,
    ) as error:  # the server's refusals are OSErrors; a ValueError is a bad address
        _note(mail, last_error=f"{type(error).__name__}: {error}"[:300])
    else:
        # A body may hold a one-time link; once it is on its way nobody needs it here (safety.md TH-18).
        _note(mail, sent_at=clock.now(), last_error="", body="")
    return mail


def _due(now: datetime) -> models.QuerySet[OutboxMail]:
    return OutboxMail.objects.filter(sent_at__isnull=True, not_before__lte=now, attempts__lt=MOST_ATTEMPTS)


def _claim(now: datetime) -> OutboxMail | None:
    # Looking first keeps an idle worker from taking SQLite's one write lock every second.
    if not _due(now).exists():
        return None
    with transaction.atomic():
        mail = _due(now).select_for_update(skip_locked=True).order_by("not_before", "id").first()
        if mail is None:
            return None
        # The wait is set before sending, so that no lock is held while a slow server thinks, no other
        # worker takes the mail meanwhile, and a worker that dies leaves it to be tried again.
        attempts = mail.attempts + 1
        _note(mail, attempts=attempts, not_before=now + wait_after(attempts))
    return mail


def _note(mail: OutboxMail, **values: object) -> None:
    for name, value in values.items():
        setattr(mail, name, value)
    mail.save(update_fields=list(values))
