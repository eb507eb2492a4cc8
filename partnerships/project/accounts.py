"""How accounts are kept: by invitation only, and with mails that go through the outbox."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from partnerships.actions.post_mail import post_mail


class InvitedOnly(DefaultAccountAdapter):
    """allauth's adapter for a house that nobody enters uninvited."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no: an account is made by accepting an invitation."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Put allauth's mail (reset, notice of a changed password) in the outbox."""
        message = self.render_mail(
            template_prefix, email, {"request": self.request, "email": email, **context}
        )
        post_mail(to=email, subject=message.subject, body=message.body)
