"""What other apps put at the support desk is taken away: it writes past the verbs and leaves no trace.

A second address or another's second factor, written here, would let somebody sign as another person. What the desk needs
of them is an action of the users' list.
"""

from allauth.account import admin as _addresses  # noqa: F401 - registers what is taken away here
from allauth.account.models import EmailAddress
from allauth.mfa import admin as _factors  # noqa: F401
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth import admin as _groups  # noqa: F401
from django.contrib.auth.models import Group

admin.site.unregister([EmailAddress, Authenticator, Group])
