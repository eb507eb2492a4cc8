"""What production may not start with; each fault is told in plain words with its remedy."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from partnerships.project.env import DEVELOPMENT_KEY, Env

SHORTEST_KEY = 50
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1", "[::1]", "testserver"})
_OPEN_TO_OTHERS = (
    "ALLOWED_HOSTS eller SITE_URL nævner andet end denne maskine, men systemet er ikke sat op til produktion. "
    "Sæt PRODUCTION=1, eller fjern dem."
)


def faults(env: Env) -> list[str]:
    """Tell what makes these surroundings unsafe for production.

    Takes the typed surroundings, returns one Danish sentence per fault, empty when all is well. Without `PRODUCTION`
    the one fault is to be reachable from other machines.
    """
    if not env.production:
        return [_OPEN_TO_OTHERS] if _is_reached_by_others(env) else []
    return [sentence for wrong, sentence in _questions(env) if wrong]


def demand_safe(env: Env) -> None:
    """Refuse to start an unsafe production.

    Raises `ImproperlyConfigured` with every fault at once, so that the operator mends them in one go.
    """
    found = faults(env)
    if found:
        raise ImproperlyConfigured(
            "Systemet starter ikke, for opsætningen er ikke sikker:\n- " + "\n- ".join(found)
        )


def _questions(env: Env) -> list[tuple[bool, str]]:
    return [
        (
            _weak(env.secret_key),
            f"SECRET_KEY mangler eller er for kort. Sæt en tilfældig nøgle på mindst {SHORTEST_KEY} tegn.",
        ),
        (
            _weak(env.event_key),
            f"EVENT_KEY mangler eller er for kort. Sæt en tilfældig nøgle på mindst {SHORTEST_KEY} tegn.",
        ),
        (
            env.secret_key == env.event_key and not _weak(env.secret_key),
            "SECRET_KEY og EVENT_KEY er ens. Sæt to forskellige nøgler.",
        ),
        (env.debug, "DEBUG er slået til og viser systemets indre for enhver. Fjern DEBUG."),
        (
            not env.allowed_hosts or any(host.strip() in ("*", "") for host in env.allowed_hosts),
            "ALLOWED_HOSTS tager imod alle værtsnavne. Skriv systemets eget værtsnavn.",
        ),
        (env.demo, "DEMO er slået til, så alle kender adgangskoderne. Fjern DEMO."),
        (env.demo_date is not None, "DEMO_DATE stiller uret forkert. Fjern DEMO_DATE."),
        (not env.database_url, "DATABASE_URL mangler. Skriv, hvilken database aftalerne skal ligge i."),
        (not env.secure, "SITE_URL mangler eller begynder ikke med https://. Skriv systemets adresse."),
        (
            not env.email_url,
            "EMAIL_URL mangler, så ingen mails bliver sendt. Skriv adressen på mailserveren.",
        ),
    ]


def _is_reached_by_others(env: Env) -> bool:
    """Tell whether the surroundings let in anybody but the one who sits at this machine."""
    return not {*env.allowed_hosts, urlsplit(env.site_url).hostname} <= _LOOPBACK


def _weak(key: str) -> bool:
    return key == DEVELOPMENT_KEY or len(key) < SHORTEST_KEY
