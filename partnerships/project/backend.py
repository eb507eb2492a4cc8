"""Who is logged in: allauth's answer, found by a question that is written once."""

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import QuerySet

from partnerships.models import User
from partnerships.queries.prepared import Prepared


def _user_of(pk: int) -> QuerySet[User]:
    return User.objects.filter(pk=pk)


_user: Prepared[User] = Prepared(_user_of)


class Backend(AuthenticationBackend):
    """Log-in by e-mail and password as allauth has it."""

    def get_user(self, user_id: int) -> User | None:
        """Give the user of a session, or None when he is closed or gone."""
        user = _user.first(pk=user_id)
        return user if self.user_can_authenticate(user) else None
