"""What the surroundings decide: every environment variable the system reads, typed, in one place."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import environ

ROOT = Path(__file__).resolve().parents[2]
DEVELOPMENT_KEY = "only-for-this-machine-never-for-production-0000000000000000"


@dataclass(frozen=True)
class Env:
    """The surroundings at start-up; the names are those of the variables in small letters."""

    production: bool
    debug: bool
    secret_key: str
    event_key: str
    allowed_hosts: tuple[str, ...]
    site_url: str
    behind_proxy: bool
    data_dir: Path
    static_root: Path
    database_url: str
    demo: bool
    demo_date: date | None
    email_url: str
    default_from_email: str
    log_level: str

    @property
    def secure(self) -> bool:
        """Whether visitors come by https, so that cookies may be bound to it."""
        return self.site_url.startswith("https://")


def read_env() -> Env:
    """Read the surroundings.

    Returns the typed `Env`; raises `environ.ImproperlyConfigured` or `ValueError` when a variable
    does not hold what its type demands. An unset variable means the embedded default: one machine,
    SQLite, mail written to files, no debugging.
    """
    read = environ.Env()
    data_dir = Path(read.str("DATA_DIR", default=str(ROOT / "var"))).resolve()
    demo_date = read.str("DEMO_DATE", default="")
    return Env(
        production=read.bool("PRODUCTION", default=False),
        debug=read.bool("DEBUG", default=False),
        secret_key=read.str("SECRET_KEY", default=DEVELOPMENT_KEY),
        event_key=read.str("EVENT_KEY", default=DEVELOPMENT_KEY),
        allowed_hosts=tuple(read.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])),
        site_url=read.str("SITE_URL", default="http://127.0.0.1:8000").rstrip("/"),
        behind_proxy=read.bool("BEHIND_PROXY", default=False),
        data_dir=data_dir,
        static_root=Path(read.str("STATIC_ROOT", default=str(ROOT / "staticfiles"))),
        database_url=read.str("DATABASE_URL", default=""),
        demo=read.bool("DEMO", default=False),
        demo_date=date.fromisoformat(demo_date) if demo_date else None,
        email_url=read.str("EMAIL_URL", default=""),
        default_from_email=read.str(
            "DEFAULT_FROM_EMAIL", default="Partnerskabsaftaler <aftaler@aftaler.example>"
        ),
        log_level=read.str("LOG_LEVEL", default="INFO"),
    )
