"""Clients in processes of their own: `python -m tests.races.worker TASK ORDERS ANSWERS ...`, a pair of pipes for each.

A client answers "ready", then one line for each line it is sent, so that who sends can let many clients go at once.
"""

import json
import os
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import django

django.setup()

from django.db import DatabaseError  # noqa: E402 - models are there after set-up

from agreements.life.actions.approve import approve  # noqa: E402
from agreements.life.actions.sign import sign  # noqa: E402
from agreements.life.models import Remark  # noqa: E402
from agreements.terms.actions.conflict import Conflict  # noqa: E402
from agreements.terms.actions.save_part import save_part  # noqa: E402
from agreements.terms.models import Agreement, Edition, Section  # noqa: E402
from budgets.actions.approve_change import approve_change  # noqa: E402
from budgets.actions.load_ledger import load_ledger  # noqa: E402
from budgets.enums import SignConvention  # noqa: E402
from budgets.models import ChangeRequest, Entry  # noqa: E402
from budgets.shapes import LedgerRow  # noqa: E402
from partnerships import trail  # noqa: E402
from partnerships.danish import clock  # noqa: E402
from partnerships.models import StoredFile, User  # noqa: E402
from partnerships.workflow import Refused, Stale  # noqa: E402


def edit(order: dict) -> dict:
    """Add words to a section's text, each read afresh and saved with the version it was read in, until acknowledged."""
    user = User.objects.get(pk=order["user"])
    edition = Edition.objects.get(pk=order["edition"])
    conflicts = 0
    for word in order["words"]:
        while True:
            section = Section.objects.get(pk=order["section"])
            text = f"{section.text} {word}"
            try:
                save_part(edition, "section", {"text": text}, by=user, pk=section.pk, seen=section.version)
            except Conflict:
                conflicts += 1
                continue
            break
    return {"acknowledged": len(order["words"]), "conflicts": conflicts}


def edit_blindly(order: dict) -> dict:
    """Do the same without versions: the negative control."""
    for word in order["words"]:
        section = Section.objects.get(pk=order["section"])
        section.text = f"{section.text} {word}"
        section.save()
    return {"acknowledged": len(order["words"]), "conflicts": 0}


def press_sign(order: dict) -> dict:
    """Press *Underskriv* once."""
    edition = Edition.objects.get(pk=order["edition"])
    user = User.objects.get(pk=order["user"])
    try:
        sign(edition, by=user, seen=edition.version, facts_hash=order["facts_hash"], method="login")
    except (Refused, Stale) as refusal:
        return {"signed": False, "why": str(refusal)}
    return {"signed": True}


def press_approve(order: dict) -> dict:
    """Press *Godkend teksten* once."""
    edition = Edition.objects.get(pk=order["edition"])
    user = User.objects.get(pk=order["user"])
    try:
        approve(edition, by=user, seen=edition.version, facts_hash=order["facts_hash"])
    except Refused as refusal:
        return {"approved": False, "why": str(refusal)}
    return {"approved": True}


def sign_blindly(order: dict) -> dict:
    """Look whether it is signed, then sign, without a lock or a rule in the database: the negative control."""
    edition = Edition.objects.get(pk=order["edition"])
    if Remark.objects.filter(edition=edition, block="signed").exists():
        return {"signed": False}
    Remark.objects.create(
        edition=edition, block="signed", text="signed", placed_by_id=order["user"], placed_at=clock.now()
    )
    return {"signed": True}


def press_approve_change(order: dict) -> dict:
    """Press *Godkend* for a change of the budget once."""
    request = ChangeRequest.objects.get(pk=order["change"])
    user = User.objects.get(pk=order["user"])
    try:
        approve_change(request, by=user, seen=request.version, mark=order["mark"])
    except (Refused, Stale) as refusal:
        return {"approved": False, "why": str(refusal)}
    return {"approved": True}


def approve_blindly(order: dict) -> dict:
    """Look whether another change is approved, then approve, without a lock or a rule: the negative control."""
    request = ChangeRequest.objects.get(pk=order["change"])
    if ChangeRequest.objects.filter(agreement=request.agreement_id, decision_note="godkendt").exists():
        return {"approved": False}
    ChangeRequest.objects.filter(pk=request.pk).update(decision_note="godkendt")
    return {"approved": True}


def press_load_ledger(order: dict) -> dict:
    """Press *Indlæs* for a ledger extract of two rows once."""
    agreement = Agreement.objects.get(pk=order["agreement"])
    user, file = User.objects.get(pk=order["user"]), StoredFile.objects.get(pk=order["file"])
    try:
        load_ledger(agreement, file, _rows(order), by=user, sign=SignConvention.DEBIT_POSITIVE)
    except Refused as refusal:
        return {"loaded": False, "why": str(refusal)}
    return {"loaded": True}


def load_blindly(order: dict) -> dict:
    """Look whether the rows are booked, then book them, without a lock or a rule: the negative control."""
    if Entry.objects.filter(agreement=order["agreement"]).exists():
        return {"loaded": False}
    Entry.objects.bulk_create(
        Entry(
            agreement_id=order["agreement"],
            line_id=row.line,
            booked_on=row.booked_on,
            amount=row.amount,
            by_id=order["user"],
            recorded_at=clock.true_now(),
        )
        for row in _rows(order)
    )
    return {"loaded": True}


def _rows(order: dict) -> list[LedgerRow]:
    return [LedgerRow(number, order["line"], date(2013, 3, number), Decimal(100)) for number in (2, 3)]


def write_events(order: dict) -> dict:
    """Append events to one chain."""
    user = User.objects.get(pk=order["user"])
    for number in range(order["count"]):
        trail.record("try", by=user, subject=user, chain=order["chain"], note=str(number))
    return {"written": order["count"]}


TASKS: dict[str, Callable[[dict], dict]] = {
    task.__name__: task
    for task in (
        edit,
        edit_blindly,
        press_approve,
        press_approve_change,
        approve_blindly,
        press_load_ledger,
        load_blindly,
        press_sign,
        sign_blindly,
        write_events,
    )
}


def serve(task: Callable[[dict], dict], orders: int, answers: int) -> None:
    """Be a client until nobody sends orders any more."""
    with os.fdopen(orders) as told, os.fdopen(answers, "w", buffering=1) as tell:
        User.objects.first()  # open the connection before the start
        tell.write("ready\n")
        for line in told:
            try:
                answer = task(json.loads(line))
            except DatabaseError as error:
                answer = {"error": str(error)}
            tell.write(json.dumps(answer) + "\n")


def main() -> None:
    task, pipes = TASKS[sys.argv[1]], [int(pipe) for pipe in sys.argv[2:]]
    clients = []
    for orders, answers in zip(pipes[::2], pipes[1::2], strict=True):
        clients.append(os.fork())
        if not clients[-1]:
            serve(task, orders, answers)
            os._exit(0)
        os.close(orders)
        os.close(answers)
    for client in clients:
        os.waitpid(client, 0)


if __name__ == "__main__":
    main()
