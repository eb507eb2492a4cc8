"""What a form that was sent before has made."""

import hashlib
from typing import Any

from django.apps import apps

from partnerships.models import SentForm, User


def code_of(key: str, by: User) -> str:
    """Give the code of a form as one user sent it, 64 hex digits; `key` is `OnceForm.key`."""
    return hashlib.sha256(f"{by.pk}:{key}".encode()).hexdigest()


def made_before(key: str, by: User) -> Any:
    """Give the row that the same form made when the user sent it before; None when it made none, or it is deleted."""
    sent = SentForm.objects.filter(code=code_of(key, by)).exclude(subject_type="").first() if key else None
    if sent is None:
        return None
    return apps.get_model(sent.subject_type)._default_manager.filter(pk=sent.subject_id).first()
