"""Kills a signing process at every line it executes: `python -m tests.races.killing EDITION USER [unsafe]`.

The document is printed once and remembered: what is tried is the order of writing, and a print costs more than all the
rest of a death. After each one the database and the vault must show the old state or the new one. Prints a JSON report.
"""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from types import FrameType

import django

django.setup()

from django.conf import settings  # noqa: E402 - models are there after set-up
from django.db import connections, transaction  # noqa: E402 - models are there after set-up

from agreements.life import notices  # noqa: E402 - models are there after set-up
from agreements.life.actions import sign as signing  # noqa: E402
from agreements.life.actions import taking  # noqa: E402
from agreements.life.document import marks, seal  # noqa: E402
from agreements.life.document.marks import given, signed_mark  # noqa: E402
from agreements.life.models import SealedDocument, Signature, SigningCopy  # noqa: E402
from agreements.life.queries.signing import signatures_on  # noqa: E402
from agreements.terms.document.facts import from_data  # noqa: E402
from agreements.terms.enums import State  # noqa: E402
from agreements.terms.models import Edition  # noqa: E402
from partnerships import trail, vault, workflow  # noqa: E402
from partnerships.actions import post_mail  # noqa: E402
from partnerships.danish import clock  # noqa: E402
from partnerships.models import Event, User  # noqa: E402
from tests.make.copies import copy_for_signature  # noqa: E402

WATCHED = tuple(
    module.__file__ for module in (signing, taking, seal, marks, notices, post_mail, trail, vault, workflow)
)
SAFE_END = 77
Place = tuple[str, int]  # file and line


def sign_safely(edition: Edition, user: User) -> None:
    copy = SigningCopy.objects.filter(edition=edition).latest("number")
    signing.sign(edition, by=user, seen=edition.version, facts_hash=copy.facts_hash, method="login")


def sign_unsafely(edition: Edition, user: User) -> None:
    """The negative control: state first, file afterwards, each in a transaction of its own."""
    copy = SigningCopy.objects.filter(edition=edition).latest("number")
    with transaction.atomic():
        Edition.objects.filter(pk=edition.pk).update(state=State.SIGNED, signed_on=copy.sent_on)
    content = vault.get(copy.sha256)
    sha256 = vault.put(content + str(edition.pk).encode())
    SealedDocument.objects.create(
        edition=edition,
        copy=copy,
        facts_hash=copy.facts_hash,
        sha256=sha256,
        size=len(content),
        sealed_on=copy.sent_on,
        recorded_at=copy.recorded_at,
    )


def killer(died: set[Place], watched: tuple[str, ...], tell: int) -> Callable[..., object]:
    """Give a trace function that ends the process at the first line where none has died yet, telling which."""

    def trace(frame: FrameType, event: str, _argument: object) -> object:
        if frame.f_code.co_filename not in watched:
            return None
        place = (frame.f_code.co_filename, frame.f_lineno)
        if event == "line" and place not in died:
            os.write(tell, json.dumps(place).encode())
            os.kill(os.getpid(), signal.SIGKILL)
        return trace

    return trace


def die_somewhere_new(
    died: set[Place], act: Callable[[Edition, User], None], edition: Edition, user: User
) -> Place | None:
    """Let a child act and die; give the line, or None when it came to the end over lines where others had died."""
    connections.close_all()
    heard, tell = os.pipe()
    child = os.fork()
    if child == 0:
        sys.settrace(killer(died, (*WATCHED, __file__) if act is sign_unsafely else WATCHED, tell))
        act(edition, user)
        sys.settrace(None)
        os._exit(SAFE_END)
    os.close(tell)
    with os.fdopen(heard) as pipe:
        last_words = pipe.read()
    status = os.waitpid(child, 0)[1]
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) != SAFE_END:
        raise RuntimeError("the child broke off by itself")
    return tuple(json.loads(last_words)) if last_words else None


def state_of(edition: Edition) -> str:
    """Tell whether the agreement shows the old state, the new one, or what must never be."""
    row = Edition.objects.get(pk=edition.pk)
    sealed = SealedDocument.objects.filter(edition=edition).first()
    signatures = Signature.objects.filter(copy__edition=edition).count()
    if row.state == State.FOR_SIGNATURE and sealed is None and signatures == 1:
        return "old"
    if row.state == State.SIGNED and sealed is not None and signatures == 2:
        intact = len(vault.get(sealed.sha256)) == sealed.size
        told = Event.objects.filter(verb="seal", subject_id=str(sealed.pk)).exists()
        return "new" if intact and told else "broken"
    return "broken"


def sweep(kept: set[str]) -> None:
    """Take away the files that a death left behind, so that the next one has every line to walk again."""
    named = kept | set(SealedDocument.objects.values_list("sha256", flat=True))
    for file in Path(settings.VAULT_DIR).rglob("*"):
        if file.is_file() and file.name not in named:
            file.unlink()


def printed_for(edition: Edition) -> bytes:
    """Print the document once; each agreement gets it with its own number behind, as the vault keeps like bytes once."""
    copy = SigningCopy.objects.filter(edition=edition).latest("number")
    return seal.print_pdf(
        from_data(copy.facts),
        signed_mark(copy, map(given, signatures_on(copy))),
        created=clock.true_now(),
        signing_copy=vault.get(copy.sha256),
    )


def agreements(source: Edition) -> Iterator[Edition]:
    """Give agreements that wait for their last signature, each with its document ready in memory."""
    printed = b""
    for number in count():
        edition = copy_for_signature(source, f"K-{number}", with_first_signature=True, is_short=True)
        printed = printed or printed_for(edition)
        content = printed + b"%%%d" % number
        seal.print_pdf = lambda *_facts_and_mark, content=content, **_more: content
        yield edition


def main() -> None:
    source, user = Edition.objects.get(pk=int(sys.argv[1])), User.objects.get(pk=int(sys.argv[2]))
    act = sign_unsafely if "unsafe" in sys.argv else sign_safely
    kept = {file.name for file in Path(settings.VAULT_DIR).rglob("*") if file.is_file()}
    found = {"old": 0, "new": 0, "broken": 0}
    died: set[Place] = set()
    waiting = agreements(source)
    edition = next(waiting)
    while place := die_somewhere_new(died, act, edition, user):
        died.add(place)
        state = state_of(edition)
        found[state] += 1
        sweep(kept)
        if state != "old":
            edition = next(waiting)
    print(json.dumps({"kills": len(died), **found}))


if __name__ == "__main__":
    main()
