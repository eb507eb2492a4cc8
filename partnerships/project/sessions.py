"""Sessions: Django's own in the database, found by a question that is written once."""

from typing import Any

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from partnerships.queries.prepared import Prepared


def _running_under(key: str, now: Any) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key, expire_date__gt=now)


_running: Prepared[Session] = Prepared(_running_under)


class SessionStore(db.SessionStore):
    """What is kept of a login between two requests."""

    def _get_session_from_db(self) -> Session | None:
        found = _running.first(key=self.session_key, now=timezone.now())
        if found is None:
            self._session_key = None
        return found
