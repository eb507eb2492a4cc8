"""A person who logs in, by e-mail."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils.translation import gettext_lazy as _

from partnerships.enums import Nature


class UserManager(BaseUserManager["User"]):
    """Creates users with lower-case e-mails, so that one person cannot have two accounts by spelling."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        """Create and give a user; without a password the account can only be opened by a reset link."""
        user: User = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, email: str, password: str, **fields: object) -> "User":
        """Create a user who may use the support desk (Django admin)."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        """Find by e-mail whatever the case it was typed in."""
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser, PermissionsMixin):
    """Who acts. Rights come from memberships, never from the account itself; only the support desk is a flag."""

    nature = Nature.LIVING

    email = models.EmailField(_("e-mail"), unique=True)
    name = models.CharField(_("navn"), max_length=150)
    is_active = models.BooleanField(
        _("aktiv"),
        default=True,
        help_text=_("En lukket bruger kan ikke logge på og mister sin adgang med det samme."),
    )
    is_staff = models.BooleanField(_("support"), default=False)
    date_joined = models.DateTimeField(_("oprettet"), auto_now_add=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = _("bruger")
        verbose_name_plural = _("brugere")
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name or self.email
