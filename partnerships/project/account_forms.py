"""allauth's forms with our sentences: an empty field says what to write, not that it is demanded."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from django import forms
from django.utils.translation import gettext_lazy as _

EMPTY = {
    "login": _("Skriv den e-mail, du logger på med."),
    "email": _("Skriv den e-mail, du logger på med."),
    "password": _("Skriv din adgangskode."),
    "oldpassword": _("Skriv den adgangskode, du har nu."),
    "password1": _("Skriv den nye adgangskode."),
    "password2": _("Skriv den nye adgangskode igen."),
    "code": _("Skriv den kode på seks cifre, som din app viser, eller en af dine reservekoder."),
}


class OurSentences(forms.Form):
    """A form whose empty fields speak as in `EMPTY`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.fields.keys() & EMPTY.keys():
            self.fields[name].error_messages.update(required=EMPTY[name])


class Login(OurSentences, account.LoginForm):
    """E-mail and password, and nothing between the two: the way to a new password stands below."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""


class ResetPassword(OurSentences, account.ResetPasswordForm):
    """The address that the link is sent to."""


class ResetPasswordKey(OurSentences, account.ResetPasswordKeyForm):
    """The new password, behind the link."""


class ChangePassword(OurSentences, account.ChangePasswordForm):
    """The old and the new password."""


class Reauthenticate(OurSentences, account.ReauthenticateForm):
    """The password once more, before something important."""


class Authenticate(OurSentences, mfa.AuthenticateForm):
    """The second factor's code."""


class ReauthenticateCode(OurSentences, mfa.ReauthenticateForm):
    """The second factor's code once more, before something important."""


class ActivateTOTP(OurSentences, totp.ActivateTOTPForm):
    """The first code of a new second factor."""
