"""What a grant letter says, as data: frozen when it is issued, drawn on paper, embedded in the file."""

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Addressee:
    """An organisation as the letter names it; `contacts` are (name, what the person is)."""

    name: str
    cvr: str
    street: str
    postal_code: str
    city: str
    phone: str
    email: str
    contacts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class LetterCondition:
    """A condition: a precedent one is met before the commitment is final. Days are ISO, "" for none."""

    text: str
    is_precedent: bool
    due_on: str
    fulfilled_on: str


@dataclass(frozen=True)
class LetterInstalment:
    """A row of the payment plan: kroner as a decimal string, and in words when it is paid."""

    number: int
    amount: str
    when: str


@dataclass(frozen=True)
class LetterClause:
    """A numbered paragraph of the terms; `key` is its place in the checklist of rules.md 2.14."""

    key: str
    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Amendment:
    """What a changed letter changes, in sentences, and of which letter. Days are ISO, "" for none."""

    number: int
    issued_on: str
    accepted_on: str
    asked_on: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class LetterFacts:
    """The letter. Amounts are kroner as decimal strings, days ISO; texts are in the agreement's own language."""

    agreement: str
    agreement_title: str
    number: int
    is_conditional: bool
    funder: Addressee
    recipient: Addressee
    case_number: str
    account: str
    earlier_account: str
    legal_basis: str
    title: str
    purpose: str
    amount: str
    years: tuple[tuple[int, str], ...]
    commitment_year: int
    starts_on: str
    ends_on: str
    accept_by: str
    account_by: str
    conditions: tuple[LetterCondition, ...]
    instalments: tuple[LetterInstalment, ...]
    clauses: tuple[LetterClause, ...]
    terms: str
    contact: str
    complaint: str
    issued_on: str
    issued_by: str
    issued_title: str
    amends: Amendment | None = None

    def clause(self, key: str) -> LetterClause | None:
        """Give the paragraph of a checklist item, or None when the letter has none."""
        return next((row for row in self.clauses if row.key == key), None)


def letter_data(facts: LetterFacts) -> dict[str, Any]:
    """Give the facts as JSON values."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(facts)))
    return plain


def letter_bytes(facts: LetterFacts) -> bytes:
    """Give the one and only byte form of the facts: UTF-8 JSON, sorted keys, no white space."""
    return json.dumps(letter_data(facts), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def letter_hash(facts: LetterFacts) -> str:
    """Give the SHA-256 of that form, 64 hex digits."""
    return hashlib.sha256(letter_bytes(facts)).hexdigest()
