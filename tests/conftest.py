"""How every test finds its world: an own data folder, the chosen database, a browser, the guards.

The database is SQLite in the data folder, or the server in TEST_DATABASE_URL. Settings are loaded here and
not by pytest-django, so that the folder is chosen before they are read - also in each worker of xdist.
"""

import gc
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from io import StringIO
from pathlib import Path

import django
import hypothesis
import pytest
from django.conf import settings

from partnerships.deep_calls import with_room
from tests import answered

SETTINGS = "DJANGO_SETTINGS_MODULE"
SHARED = "TESTS_SHARED_DIR"
OURS = (
    "PRODUCTION",
    "DEBUG",
    "DEMO",
    "DEMO_DATE",
    "SITE_URL",
    "ALLOWED_HOSTS",
    "SECRET_KEY",
    "EVENT_KEY",
    "EMAIL_URL",
)
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium-headless-shell")
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A page of a test lives for a second: to compile its scripts for a long life costs more than it saves.
    "--js-flags=--no-maglev,--no-opt",
)

IN_ROOM = pytest.StashKey[bool]()


def _quick_place() -> str | None:
    """Give memory where there is some: every write of the vault waits for the disk, and tests kill no machines."""
    memory = "/dev/shm"
    return memory if os.access(memory, os.W_OK) else None


def _set_up() -> Path:
    if SETTINGS in os.environ:
        pytest.exit(f"Unset {SETTINGS}: the tests choose their own data folder before settings are read.", 4)
    folder = Path(tempfile.mkdtemp(prefix="aftaler-tests-", dir=_quick_place()))
    for name in OURS:
        os.environ.pop(name, None)
    os.environ.setdefault(
        SHARED, str(folder)
    )  # the workers find it, as they come here after who started them
    os.environ["DATA_DIR"] = str(folder)
    os.environ["DATABASE_URL"] = os.environ.get("TEST_DATABASE_URL", "")
    os.environ["LOG_LEVEL"] = "ERROR"
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright's loop runs in the thread of the test
    os.environ[SETTINGS] = "partnerships.project.settings"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Or every test's client lists all static files first; a browser is given them by the live server.
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = False
    settings.SECOND_FACTOR = False  # the test of the second factor turns it on
    settings.MIDDLEWARE = ["tests.answered.noting", *settings.MIDDLEWARE]
    if on_sqlite():
        # A file, not memory: several connections must see it, as in the embedded default.
        settings.DATABASES["default"]["TEST"] = {"NAME": str(folder / "test.sqlite3")}
        # Tests kill processes, never the machine: what FULL guards against cannot happen here.
        options = settings.DATABASES["default"]["OPTIONS"]
        options["init_command"] = options["init_command"].replace("synchronous=FULL", "synchronous=OFF")
    django.setup()
    # xdist hands this environment on to its workers, and each of them is to come here itself.
    del os.environ[SETTINGS]
    return folder


def on_sqlite() -> bool:
    """Whether this run is the one on SQLite."""
    return settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")


DATA = _set_up()
hypothesis.settings.register_profile("house", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("house")


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object, error: object) -> None:
    """Take over from a worker which addresses were answered there."""
    answered.ANSWERED.update(getattr(node, "workeroutput", {}).get("answered", ()))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell after a whole run which addresses of ours no test saw answered."""
    config = session.config
    if hasattr(config, "workeroutput"):
        config.workeroutput["answered"] = sorted(answered.ANSWERED)
    elif _is_whole(config) and (never := answered.never_answered()):
        print("\nNo test saw these addresses answered:", *never, sep="\n  ")


def _is_whole(config: pytest.Config) -> bool:
    chosen = config.option.markexpr or config.option.keyword or config.option.collectonly
    return on_sqlite() and not chosen and config.args_source is pytest.Config.ArgsSource.TESTPATHS


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> object:
    """Run the tests where their deep calls find room; the first of those who are asked, and who asks the others."""
    if session.config.stash.setdefault(IN_ROOM, False):
        return None
    session.config.stash[IN_ROOM] = True
    return with_room(session.config.hook.pytest_runtestloop, session=session)


def pytest_unconfigure() -> None:
    """Take the data folder away when the run is over."""
    shutil.rmtree(DATA, ignore_errors=True)


def pytest_configure(config: pytest.Config) -> None:
    """Know the marker of the tests that are to start first."""
    config.addinivalue_line("markers", "long(seconds): takes about so long; starts before what is shorter")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Iterator[None]:
    """Mark what drives a browser; leave out what is about the other database, or twice the same without one.

    At last, when the others have sorted, too, the long ones are put first.
    """
    for item in items:
        if {"page", "browser", "context"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("browser")
    left_out = [item for item in items if not _belongs_here(item)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        gone = set(left_out)
        items[:] = [item for item in items if item not in gone]
    yield
    items[:] = _dealt(items)
    # What is loaded now stays to the end: nothing of it need be looked through again and again.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _dealt(items: list[pytest.Item]) -> list[pytest.Item]:
    """Give the tests so that each of two workers, who gets one half, begins with long ones and ends with short ones.

    The first half begins with those that ask for the demonstration: who came second would only wait until it is built. The
    second half begins with those that ask no database, while the other worker migrates it.
    """
    longest = sorted(filter(_seconds, items), key=_seconds, reverse=True)
    builders = [item for item in longest if "demonstration" in item.fixturenames]
    longest = [item for item in longest if item not in builders]
    apart = [item for item in items if not _asks_database(item)]
    bridge = set(apart[: len(apart) // 4])
    others = [item for item in items if not _seconds(item) and item not in bridge]
    middle = max(len(items) // 2 - len(builders) - len(longest[1::2]), 0)
    begun = [*builders, *longest[1::2], *others[:middle]]
    return [*begun, *apart[: len(bridge)], *longest[::2], *others[middle:]]


def _seconds(item: pytest.Item) -> int:
    marker = item.get_closest_marker("long")
    return marker.args[0] if marker else 0


def _belongs_here(item: pytest.Item) -> bool:
    if on_sqlite():
        return not item.get_closest_marker("postgres")
    # What asks no database says the same beside any: once, in the run on SQLite, is enough.
    return _asks_database(item) and not item.get_closest_marker("sqlite")


def _asks_database(item: pytest.Item) -> bool:
    return bool(item.get_closest_marker("django_db") or "db" in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_modify_db_settings: None, django_db_blocker, shared: Path
) -> Iterator[None]:
    """Migrate one database in a run, and give every worker its copy; a test that commits is cleaned up by setting it back.

    Django's flush asks every table, is refused by the guards, and ends in a `post_migrate` that installs all anew.
    """
    from django.test import TransactionTestCase
    from django.test.utils import setup_databases, teardown_databases

    from tests.snapshots import Emptiness, migrated_once

    with django_db_blocker.unblock():
        with migrated_once(shared) as is_there:
            databases = setup_databases(verbosity=0, interactive=False, keepdb=is_there)
        emptiness = Emptiness(DATA)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _case: emptiness.bring_back())
        yield
    with django_db_blocker.unblock():
        teardown_databases(databases, verbosity=0)


@pytest.fixture(autouse=True)
def fresh_caches() -> Iterator[None]:
    """Let no test be throttled for the log-ins of the one before."""
    from django.core.cache import caches

    yield
    for alias in settings.CACHES:
        caches[alias].clear()


@pytest.fixture(autouse=True)
def fresh_vault() -> Iterator[None]:
    """Let no test find a file that the one before it damaged; the same document in the same second is the same file."""
    yield
    shutil.rmtree(settings.VAULT_DIR, ignore_errors=True)


@pytest.fixture
def pin_day() -> Iterator[Callable[[date], None]]:
    """Give a function that sets the domain's clock, for all threads, until the test ends."""
    from partnerships.danish import clock

    with ExitStack() as stack:
        stack.callback(clock.pin, None)
        yield clock.pin


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder that all workers of a run see."""
    return Path(os.environ[SHARED])


@pytest.fixture
def demonstration(transactional_db: None, settings, pin_day, shared: Path) -> None:
    """Build the demonstration, once for all tests of a run; it is 15 January 2015."""
    from django.core.management import call_command

    from tests.snapshots import once_in_a_run

    settings.DEMO = True  # says that the demonstration may be built
    pin_day(date(2015, 1, 15))
    once_in_a_run("demonstration", shared, lambda: call_command("demo", stdout=StringIO()))


@pytest.fixture
def queries_of() -> Callable[[Callable[[], object]], int]:
    """Give a function that counts the queries of what it is handed: `queries_of(lambda: client.get(url))`."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def count(act: Callable[[], object]) -> int:
        with CaptureQueriesContext(connection) as seen:
            act()
        return len(seen)

    return count


@pytest.fixture
def process_env(transactional_db: None) -> dict[str, str]:
    """Give the environment in which another process, e.g. `manage.py run_worker`, sees this test's database."""
    from urllib.parse import quote

    from django.db import connection

    there = connection.settings_dict
    if on_sqlite():
        address = f"sqlite:///{there['NAME']}"
    else:
        login = ":".join(quote(there[part]) for part in ("USER", "PASSWORD") if there[part])
        host = quote(there["HOST"], safe="") + (f":{there['PORT']}" if there["PORT"] else "")
        address = f"postgresql://{login}@{host}/{there['NAME']}"
    return {**os.environ, "DATABASE_URL": address, SETTINGS: "partnerships.project.settings"}


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """Launch Debian's Chromium without its windows; a missing one is an error, never a skipped test."""
    return {"executable_path": CHROMIUM, "args": list(CHROMIUM_FLAGS), "headless": True}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, object]:
    """Look at pages as a Danish user at a desk; a phone is 390 px, set by the test itself."""
    return {"locale": "da-DK", "timezone_id": "Europe/Copenhagen", "viewport": {"width": 1280, "height": 900}}
