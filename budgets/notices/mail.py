"""How every mail about the money is written: its subject, the agreement, a link, never content."""

from collections.abc import Iterable, Mapping

from agreements.terms.models import Agreement
from partnerships.actions.post_mail import post_mail
from partnerships.models import User


def post_about(
    agreement: Agreement, people: Iterable[User], subject: str, words: Mapping[str, object], path: str
) -> None:
    """Put a mail to each in the outbox; `subject` takes %(reference)s and the words."""
    told = subject % {"reference": agreement.reference, **words}
    for user in people:
        post_mail(to=user.email, subject=told, body=f"{agreement.title}\n{agreement.reference}", path=path)
