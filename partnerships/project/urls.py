"""The addresses of the whole house."""

from typing import Any

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import include, path, re_path

from partnerships.project import errors

# The admin's own login form knows neither throttling nor the second factor; allauth's does.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]


def to_own_account(request: HttpRequest, **_context: Any) -> HttpResponse:
    """Send the admin's user to the one page on which a password is changed: throttled, and told to its owner by mail."""
    return redirect("account_change_password")


admin.site.password_change = admin.site.password_change_done = to_own_account  # type: ignore[assignment, method-assign]

urlpatterns = [
    path("sprog/", include("django.conf.urls.i18n")),
    # The address is the account: it was proved by the invitation, and the support desk changes it.
    path("konto/email/", errors.closed),
    re_path("^konto/confirm-email/", errors.closed),
    path("konto/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("", include("partnerships.urls")),
    path("", include("agreements.urls")),
    path("", include("budgets.urls")),
]

handler400 = "partnerships.project.errors.bad_request"
handler403 = "partnerships.project.errors.forbidden"
handler404 = "partnerships.project.errors.not_found"
handler500 = "partnerships.project.errors.server_error"
