"""Kills a signing process at every line it executes: `python -m tests.races.killing EDITION USER [unsafe]`.

The document is small and the press is shared, so that each of the deaths costs a fraction of a second. After each one the
database and the vault must show the old state or the new one. Prints a JSON report.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import django

django.setup()

from django.conf import settings  # noqa: E402 - models are there after set-up
from django.db import connections, transaction  # noqa: E402 - models are there after set-up

from agreements.life.actions import sign as signing  # noqa: E402
from agreements.life.document import seal  # noqa: E402
from agreements.life.models import SealedDocument, Signature, SigningCopy  # noqa: E402
from agreements.terms.document import pdf  # noqa: E402
from agreements.terms.enums import State  # noqa: E402
from agreements.terms.models import Edition  # noqa: E402
from partnerships import vault, workflow  # noqa: E402
from partnerships.models import Event, User  # noqa: E402
from tests.make.copies import copy_for_signature  # noqa: E402

WATCHED = tuple(module.__file__ for module in (signing, seal, vault, workflow))
SAFE_END = 77


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


def killer(line_number: int, watched: tuple[str, ...]) -> Callable[..., object]:
    """Give a trace function that ends the process when the given number of different lines has been reached.

    A line that comes again (a loop) is no new place to die.
    """
    reached: set[tuple[str, int]] = set()

    def trace(frame: FrameType, event: str, _argument: object) -> object:
        if frame.f_code.co_filename not in watched:
            return None
        if event == "line":
            place = (frame.f_code.co_filename, frame.f_lineno)
            if place not in reached:
                reached.add(place)
                if len(reached) == line_number:
                    os.kill(os.getpid(), signal.SIGKILL)
        return trace

    return trace


def die_at(line_number: int, act: Callable[[Edition, User], None], edition: Edition, user: User) -> bool:
    """Let a child act and die at the line; tell whether it came to the end before it reached the line."""
    connections.close_all()
    child = os.fork()
    if child == 0:
        pdf._owner._owner_pid = os.getpid()  # the parent's press, which waits meanwhile
        sys.settrace(killer(line_number, (*WATCHED, __file__) if act is sign_unsafely else WATCHED))
        act(edition, user)
        sys.settrace(None)
        os._exit(SAFE_END)
    status = os.waitpid(child, 0)[1]
    return os.WIFEXITED(status) and os.WEXITSTATUS(status) == SAFE_END


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
    """Take away the files that a death left behind, so that the next one has every line to walk again.

    Two documents printed in the same second are the same bytes, and the vault writes those only once.
    """
    named = kept | set(SealedDocument.objects.values_list("sha256", flat=True))
    for file in Path(settings.VAULT_DIR).rglob("*"):
        if file.is_file() and file.name not in named:
            file.unlink()


def main() -> None:
    source, user = Edition.objects.get(pk=int(sys.argv[1])), User.objects.get(pk=int(sys.argv[2]))
    act = sign_unsafely if "unsafe" in sys.argv else sign_safely
    copies = iter(range(100_000))
    edition = copy_for_signature(source, f"K-{next(copies)}", with_first_signature=True, is_short=True)
    warm = copy_for_signature(source, "K-warm", with_first_signature=True, is_short=True)
    sign_safely(warm, user)
    kept = {file.name for file in Path(settings.VAULT_DIR).rglob("*") if file.is_file()}
    found = {"old": 0, "new": 0, "broken": 0}
    line_number, is_over = 0, False
    while not is_over:
        line_number += 1
        is_over = die_at(line_number, act, edition, user)
        state = state_of(edition)
        found[state] += not is_over
        sweep(kept)
        if state != "old":
            edition = copy_for_signature(
                source, f"K-{next(copies)}", with_first_signature=True, is_short=True
            )
    print(json.dumps({"kills": line_number - 1, **found}))


if __name__ == "__main__":
    main()
