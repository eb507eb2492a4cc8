"""Actions: the outbox is emptied, and loses nothing when the mail server is away."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from threading import Event, Thread

import pytest
from aiosmtpd.controller import Controller
from django.core.management import call_command
from django.db import connection, transaction

from partnerships.actions.post_mail import post_mail
from partnerships.actions.send_mail import MOST_ATTEMPTS, send_next_mail, wait_after
from partnerships.danish import clock
from partnerships.models import OutboxMail


class Sink:
    """A mail server's inbox."""

    def __init__(self) -> None:
        self.received: list[tuple[str, str]] = []
        self.arrived = Event()

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802 - aiosmtpd's name
        self.received.append((envelope.rcpt_tos[0], envelope.content.decode()))
        self.arrived.set()
        return "250 OK"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@pytest.fixture
def smtp(settings) -> int:
    """Send by SMTP to a port where nobody listens yet, and give that port."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = free_port()
    settings.EMAIL_TIMEOUT = 5
    return settings.EMAIL_PORT


@pytest.fixture
def sink(smtp) -> Iterator[Sink]:
    """Start a mail server on the port."""
    handler = Sink()
    controller = Controller(handler, hostname="127.0.0.1", port=smtp)
    controller.start()
    yield handler
    controller.stop()


def post() -> OutboxMail:
    return post_mail(
        to="anna@kommune.example", subject="Ny aftale til dig", body="Aftale 2015-1 venter på dig."
    )


@pytest.mark.django_db
def test_send_next_mail_reaches_a_real_server(sink):
    post()

    mail = send_next_mail()

    assert [to for to, _content in sink.received] == ["anna@kommune.example"]
    assert "Subject: Ny aftale til dig" in sink.received[0][1]
    mail.refresh_from_db()
    assert (mail.attempts, mail.last_error, mail.sent_at is None) == (1, "", False)
    assert mail.body == ""  # nothing of a one-time link is left behind
    assert send_next_mail() is None


@pytest.mark.django_db
def test_send_next_mail_server_down_keeps_the_mail(smtp):
    post()
    before = clock.now()

    mail = send_next_mail()

    mail.refresh_from_db()
    assert mail.sent_at is None
    assert mail.body == "Aftale 2015-1 venter på dig."
    assert mail.attempts == 1
    assert mail.last_error.startswith("ConnectionRefusedError")
    assert mail.not_before >= before + timedelta(minutes=1)
    assert send_next_mail() is None


@pytest.mark.django_db
def test_send_next_mail_goes_out_when_the_server_is_back(smtp):
    post()
    send_next_mail()
    OutboxMail.objects.update(not_before=clock.now())
    handler = Sink()
    controller = Controller(handler, hostname="127.0.0.1", port=smtp)
    controller.start()

    mail = send_next_mail()

    controller.stop()
    mail.refresh_from_db()
    assert len(handler.received) == 1
    assert (mail.attempts, mail.last_error, mail.sent_at is None) == (2, "", False)


@pytest.mark.django_db
def test_send_next_mail_not_due_waits(sink):
    OutboxMail.objects.filter(pk=post().pk).update(not_before=clock.now() + timedelta(minutes=5))

    assert send_next_mail() is None
    assert sink.received == []


@pytest.mark.django_db
def test_send_next_mail_given_up_is_left_for_the_support_desk(sink):
    OutboxMail.objects.filter(pk=post().pk).update(attempts=MOST_ATTEMPTS)

    assert send_next_mail() is None
    assert sink.received == []
    assert OutboxMail.objects.get().sent_at is None


@pytest.mark.django_db(transaction=True)
def test_send_next_mail_rolled_back_change_sends_nothing(sink):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        post()
        raise ZeroDivisionError

    assert send_next_mail() is None
    assert sink.received == []


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_send_next_mail_passes_over_what_another_worker_holds(sink):
    first, second = post(), post()
    taken = []

    def work():
        taken.append(send_next_mail().pk)
        connection.close()

    with transaction.atomic():
        OutboxMail.objects.select_for_update().get(pk=first.pk)
        thread = Thread(target=work)
        thread.start()
        thread.join(timeout=20)

    assert taken == [second.pk]
    assert OutboxMail.objects.get(pk=first.pk).attempts == 0


@pytest.mark.django_db
def test_run_worker_once_empties_the_outbox_into_files(settings, tmp_path):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path)
    post()
    post()

    call_command("run_worker", "--once")

    assert OutboxMail.objects.filter(sent_at__isnull=False).count() == 2
    written = "".join(file.read_text() for file in tmp_path.iterdir())
    assert written.count("Subject: Ny aftale til dig") == 2


@pytest.mark.parametrize(("attempts", "minutes"), [(1, 1), (2, 2), (3, 4), (9, 256), (10, 360), (47, 360)])
def test_wait_after_doubles_up_to_six_hours(attempts, minutes):
    assert wait_after(attempts) == timedelta(minutes=minutes)


@pytest.mark.django_db
def test_send_next_mail_in_the_demos_time_is_sent(sink, pin_day):
    pin_day(date(2015, 1, 15))
    post()

    mail = send_next_mail()

    assert mail.sent_at.date() == date(2015, 1, 15)
    assert len(sink.received) == 1


@pytest.mark.django_db(transaction=True)
def test_run_worker_sends_what_is_committed_and_stops_when_told(sink, smtp, process_env):
    env = {**process_env, "EMAIL_URL": f"smtp://127.0.0.1:{smtp}"}
    post()

    with subprocess.Popen([sys.executable, "manage.py", "run_worker"], env=env) as worker:
        arrived = sink.arrived.wait(timeout=30)
        worker.send_signal(signal.SIGTERM)
        code = worker.wait(timeout=30)

    assert arrived
    assert code == 0
    assert OutboxMail.objects.get().sent_at is not None
