"""`manage.py run_worker`: send the outbox until told to stop."""

import logging
import signal
from threading import Event

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, close_old_connections
from django.utils.translation import gettext as _

from partnerships.actions.send_mail import send_next_mail
from partnerships.project.startup import demand_sound_database

log = logging.getLogger(__name__)

LOOK_AGAIN = 1.0  # seconds between two looks at an empty outbox
DATABASE_AWAY = 5.0  # seconds before asking a database that does not answer


class Command(BaseCommand):
    help = _("Sender de mails, der ligger i udbakken, indtil processen stoppes.")

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help=_("Send det, der er klar nu, og stop."))

    def handle(self, *args, once, **options):
        """Send; refuse, as the web does, a database without its guards or in production with the demo's people."""
        try:
            demand_sound_database()
        except ImproperlyConfigured as error:
            raise CommandError(str(error)) from error
        if once:
            while send_next_mail():
                pass
            return
        stopped = Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stopped.set())
        while not stopped.is_set():
            stopped.wait(self._work())

    def _work(self) -> float:
        """Send one mail; return how many seconds to wait before the next."""
        close_old_connections()
        try:
            mail = send_next_mail()
        except OperationalError:
            log.exception("The database does not answer; trying again")
            return DATABASE_AWAY
        if mail is None:
            return LOOK_AGAIN
        if mail.last_error:
            log.warning("Mail %s was not sent (attempt %s): %s", mail.pk, mail.attempts, mail.last_error)
        return 0
