"""The one settings module; what differs from place to place comes from `env.py`."""

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from partnerships.project.databases import database
from partnerships.project.env import ROOT, read_env
from partnerships.project.logs import logging_for
from partnerships.project.safety import demand_safe

ENV = read_env()
demand_safe(ENV)

BASE_DIR = ROOT
DATA_DIR = ENV.data_dir
VAULT_DIR = DATA_DIR / "vault"
DEMO = ENV.demo
DEMO_DATE = ENV.demo_date
SITE_URL = ENV.site_url
EVENT_KEY = ENV.event_key.encode()
DATA_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = ENV.debug
SECRET_KEY = ENV.secret_key
ALLOWED_HOSTS = list(ENV.allowed_hosts)
ROOT_URLCONF = "partnerships.project.urls"
WSGI_APPLICATION = "partnerships.project.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "partnerships",
    "agreements",
    "budgets",
    "partnerships.project",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "crispy_forms",
    "csp",
    "django_htmx",
    "phonenumber_field",
]

MIDDLEWARE = [
    "partnerships.project.middleware.deep_calls",
    "partnerships.project.middleware.request_id",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "partnerships.project.middleware.chosen_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "partnerships.project.middleware.session_age",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "partnerships.project.second_factor.second_factor",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "partnerships.project.middleware.private_pages",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "partnerships.project.context.house",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_TEMPLATE_PACK = "dkfds"
CRISPY_ALLOWED_TEMPLATE_PACKS = "dkfds"
CRISPY_FAIL_SILENTLY = not DEBUG
PHONENUMBER_DEFAULT_REGION = "DK"

# Data

DATABASES = {"default": database(ENV.database_url, DATA_DIR)}
CACHES = {
    # Files are seen by every process of the machine: throttling counts the same for all of them.
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(DATA_DIR / "cache"),
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
    # Draft PDFs, kept by what they are drawn from: an unchanged draft is fetched, not printed again.
    "drafts": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(DATA_DIR / "drafts"),
        "TIMEOUT": 7 * 24 * 3600,
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
    # Texts as they were read, kept under the heads of the event chains: a write anywhere makes them be read anew.
    "texts": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "TIMEOUT": 600,
        "OPTIONS": {"MAX_ENTRIES": 300},
    },
}
# A budget of 500 lines sends more fields than Django's 1,000; above this the input would be lost.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

# Language, dates and numbers: Danish, English only when the user asks for it

LANGUAGE_CODE = "da"
LANGUAGES = [("da", _("Dansk")), ("en", _("Engelsk"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGE_COOKIE_NAME = "sprog"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = ENV.secure
FORMAT_MODULE_PATH = ["partnerships.project.formats"]
USE_TZ = True
TIME_ZONE = "Europe/Copenhagen"

# Static files: our own, and the design system as npm laid it

STATIC_URL = "static/"
STATIC_ROOT = ENV.static_root
STATICFILES_DIRS = [
    BASE_DIR / "static",
    ("dkfds", BASE_DIR / "node_modules" / "dkfds" / "dist"),
    ("guide", BASE_DIR / "docs" / "pictures"),  # of the user guide, which is read in the house too
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "partnerships.project.staticfiles.HashedStorage"
        if ENV.production
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not ENV.production
WHITENOISE_AUTOREFRESH = DEBUG

# Mail: written to the outbox, sent by `manage.py run_worker`; without EMAIL_URL into files

DEFAULT_FROM_EMAIL = ENV.default_from_email
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = str(DATA_DIR / "mail")
if ENV.email_url:
    vars().update(environ.Env.email_url_config(ENV.email_url))
EMAIL_TIMEOUT = 20

# Who comes in

AUTH_USER_MODEL = "partnerships.User"
AUTHENTICATION_BACKENDS = ["partnerships.project.backend.Backend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_RESET_TIMEOUT = 3600
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "partnerships.project.accounts.InvitedOnly"
ACCOUNT_FORMS = {
    "login": "partnerships.project.account_forms.Login",
    "reset_password": "partnerships.project.account_forms.ResetPassword",
    "reset_password_from_key": "partnerships.project.account_forms.ResetPasswordKey",
    "change_password": "partnerships.project.account_forms.ChangePassword",
    "reauthenticate": "partnerships.project.account_forms.Reauthenticate",
}
MFA_FORMS = {
    "authenticate": "partnerships.project.account_forms.Authenticate",
    "reauthenticate": "partnerships.project.account_forms.ReauthenticateCode",
    "activate_totp": "partnerships.project.account_forms.ActivateTOTP",
}
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
# An account is made by accepting an invitation sent to the address: that is the verification.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if ENV.secure else "http"
# Per address generous, since a whole town hall may share one; per account narrow.
ACCOUNT_RATE_LIMITS = {
    "login": "120/m/ip",
    "login_failed": "5/5m/key,60/5m/ip",
    "reset_password": "20/m/ip,5/h/key",
    "reset_password_from_key": "20/m/ip",
    "change_password": "5/m/user",
    "manage_email": "5/m/user",
    "reauthenticate": "10/m/user",
}
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if ENV.behind_proxy else 0
SECOND_FACTOR = not DEMO
MFA_ADAPTER = "partnerships.project.second_factor.SealedSeeds"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Partnerskabsaftaler"
MFA_TOTP_TOLERANCE = 1  # the code before and after count too: clocks differ, and not everybody types fast
MFA_ALLOW_UNVERIFIED_EMAIL = (
    True  # an account is only ever opened through a link that was mailed to the address
)

# Sessions: half an hour idle, ten hours in all; the middleware `session_age` counts

SESSION_ENGINE = "partnerships.project.sessions"
SESSION_IDLE_SECONDS = 30 * 60
SESSION_MARK_SECONDS = 5 * 60
SESSION_COOKIE_AGE = 10 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "partnerships.project.errors.stale_form"
# Two systems of one machine, on two ports, would otherwise log each other out.
SESSION_COOKIE_NAME = "__Host-session" if ENV.secure else "aftaler_session"
CSRF_COOKIE_NAME = "__Host-csrf" if ENV.secure else "aftaler_csrf"
SESSION_COOKIE_SECURE = ENV.secure
CSRF_COOKIE_SECURE = ENV.secure

# What the browser is told

SECURE_SSL_REDIRECT = ENV.secure
SECURE_HSTS_SECONDS = 31_536_000 if ENV.secure else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = ENV.secure
SECURE_HSTS_PRELOAD = ENV.secure
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENV.behind_proxy else None
USE_X_FORWARDED_HOST = False
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    },
}

LOGGING = logging_for(ENV.log_level)
