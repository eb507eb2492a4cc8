"""How money is used, moved and accounted for in the demonstration: through the verbs, each on its day."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from agreements.terms.models import Agreement
from budgets.actions.approve_account import approve_account
from budgets.actions.booking import hold_books
from budgets.actions.create_account import create_account
from budgets.actions.create_change import create_change
from budgets.actions.explain_deviation import explain_deviation
from budgets.actions.load_ledger import load_ledger
from budgets.actions.save_change import save_change
from budgets.actions.save_change_item import save_change_item
from budgets.actions.save_layout import save_layout
from budgets.actions.send_account import send_account
from budgets.actions.send_change import send_change
from budgets.actions.state_account import state_account
from budgets.actions.store_sheet import store_sheet
from budgets.document.account import account_facts, hash_of
from budgets.enums import AccountKind, SignConvention
from budgets.forms.ledger import mapped_of
from budgets.models import Account, ApprovedLine, ChangeRequest, Financier
from budgets.queries.figures import figures_of
from budgets.queries.ledger import layout_of
from budgets.reading.ledger import read_ledger
from budgets.reading.table import read_table
from budgets.shapes import Move, Purse
from partnerships.danish import clock
from partnerships.danish.amounts import format_amount
from partnerships.models import User
from partnerships.project.demo.people import MINISTRY, Team

COLUMNS = {"booked_on": "Dato", "line": "Konto", "text": "Tekst", "voucher": "Bilag", "amount": "Beløb"}


class Booked(NamedTuple):
    """A row of an economy system: its day as written there, the account, what it was for, its voucher, kroner."""

    day: str
    account: str
    text: str
    voucher: str
    amount: int


def lines_of(agreement: Agreement) -> dict[str, int]:
    """Give {text: key} of the agreement's approved lines."""
    return dict(ApprovedLine.objects.filter(agreement=agreement).values_list("text", "pk"))


def map_accounts(agreement: Agreement, accounts: Mapping[str, str], *, by: User) -> None:
    """Say how the municipality's extracts are read: {account: text of the approved line}."""
    lines = lines_of(agreement)
    save_layout(
        agreement,
        by=by,
        seen=0,
        columns=COLUMNS,
        sign=SignConvention.DEBIT_POSITIVE,
        lines={account: lines[text] for account, text in accounts.items()},
    )


def load(agreement: Agreement, name: str, rows: Sequence[Booked], *, by: User, on: date) -> None:
    """Keep an extract with these rows as a file and read it in."""
    cells = [(*row[:-1], format_amount(Decimal(row.amount), 2, unit="")) for row in rows]
    content = "".join(f"{';'.join(row)}\n" for row in (tuple(COLUMNS.values()), *cells)).encode()
    with clock.pinned(on):
        books = hold_books(agreement, by=by)
        mapped = mapped_of(layout_of(agreement), agreement, books)
        ledger = read_ledger(read_table(name, content), mapped, books.day_reason)
        if ledger.faults:
            raise ValueError(ledger.faults)
        file = store_sheet(name, content, by=by)
        load_ledger(agreement, file, ledger.rows, by=by, sign=mapped.sign)


def ask_to_move(
    agreement: Agreement, kroner: int, year: int, source: str, target: str, *, reason: str, by: User, on: date
) -> ChangeRequest:
    """Write a change that moves the ministry's money from a line to another within a year, and send it."""
    lines = lines_of(agreement)
    payer = Financier.objects.get(budget__edition__agreement=agreement, name=MINISTRY).pk
    move = Move(Decimal(kroner), Purse(year, payer, lines[source]), Purse(year, payer, lines[target]))
    with clock.pinned(on):
        change = create_change(agreement, by=by)
        change = save_change(change, reason, changes_purpose=False, by=by, seen=change.version)
        change = save_change_item(change, move, by=by, seen=change.version)
        return send_change(change, by=by, seen=change.version)


def write_account(
    agreement: Agreement, first: date, last: date, notes: Mapping[str, str], *, by: User, on: date
) -> Account:
    """Begin a part account and explain its lines: {text: why it was used otherwise}."""
    lines = lines_of(agreement)
    with clock.pinned(on):
        account = create_account(agreement, AccountKind.INTERIM, first, last, by=by)
        for line, text in notes.items():
            account = explain_deviation(account, lines[line], text, by=by, seen=account.version)
    return account


def send(account: Account, team: Team, *, stated_on: date, sent_on: date) -> str:
    """Let the management stand by the account and the economist send it; give the hash of what was sent."""
    with clock.pinned(stated_on):
        state_account(account, by=team.manager, seen=_seen(account), facts_hash=_shown(account))
    with clock.pinned(sent_on):
        send_account(account, by=team.economist, seen=_seen(account), facts_hash=_shown(account))
    return account.snapshots.get().facts_hash


def approve(account: Account, team: Team, sent: str, *, on: date) -> None:
    """Let the ministry's caseworker approve what was sent, by its hash."""
    with clock.pinned(on):
        approve_account(account, by=team.caseworker, seen=_seen(account), facts_hash=sent)


def _shown(account: Account) -> str:
    row = Account.objects.get(pk=account.pk)
    figures = figures_of(row)
    return hash_of(account_facts(row, figures)) if figures else ""


def _seen(account: Account) -> int:
    return Account.objects.values_list("version", flat=True).get(pk=account.pk)
