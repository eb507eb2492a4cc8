"""Write a mail in the outbox."""

from django.conf import settings

from partnerships.danish import clock
from partnerships.models import OutboxMail


def post_mail(*, to: str, subject: str, body: str, path: str = "") -> OutboxMail:
    """Write a mail to be sent after commit; `path` becomes a full link at the end of the text.

    It is part of the running transaction: a change that is rolled back sends nothing. Mails hold a title, a number and
    a link, never content (safety.md TH-18).
    """
    link = f"\n\n{settings.SITE_URL}{path}" if path else ""
    now = clock.now()
    return OutboxMail.objects.create(
        to=to, subject=" ".join(subject.split())[:200], body=body + link, written_at=now, not_before=now
    )
