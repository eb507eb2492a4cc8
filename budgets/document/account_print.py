"""From an account's facts to its file: HTML, press, facts embedded; printed anew from what was sent, never from rows."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from agreements.terms.document import pdf
from budgets.document.account import Facts, bytes_of, hash_of
from budgets.enums import AccountKind, AccountState, AuditLevel
from partnerships.danish.periods import format_date_long

TEMPLATE = "budgets/account_paper.html"
STYLES = {AccountState.SUBMITTED: "for_signature", AccountState.APPROVED: "approved"}  # of the mark


@dataclass(frozen=True)
class AccountMark:
    """What stands on the paper besides the facts: how far it has come, who sent it and when; a draft is sent by nobody."""

    state: str
    sent_by: str = ""
    sent_on: date | None = None

    @property
    def is_draft(self) -> bool:
        """Whether the figures can still change."""
        return self.sent_on is None


def print_account(facts: Facts, mark: AccountMark, created: datetime) -> bytes:
    """Give the PDF/A-3a + PDF/UA-1 of an account with its facts as `regnskab.json`; the same input gives the same bytes.

    In: the facts with their papers, `created` (aware), the file's date. Raises pdf.RenderError.
    """
    with override(settings.LANGUAGE_CODE):
        context = _context(facts, mark)
        html = render_to_string(TEMPLATE, context)
        attachment = pdf.Attachment(
            "regnskab.json", bytes_of(facts), _("Regnskabets indhold som data"), "application/json"
        )
        title = f"{context['name']}, {facts['reference']}: {facts['title']}"
    return pdf.render(
        html,
        title=title,
        attachments=[attachment],
        created=created,
        identifier=bytes.fromhex(hash_of(facts))[:16],
    )


def _context(facts: Facts, mark: AccountMark) -> dict[str, object]:
    kind = AccountKind(facts["kind"])
    return {
        "facts": facts,
        "is_draft": mark.is_draft,
        "is_final": kind == AccountKind.FINAL,
        "name": f"{kind.label} {facts['number']}",
        "mark": _("UDKAST") if mark.is_draft else str(AccountState(mark.state).label).upper(),
        "style": "draft" if mark.is_draft else STYLES.get(AccountState(mark.state), "for_signature"),
        "sent_by": mark.sent_by,
        "sent_on": format_date_long(mark.sent_on) if mark.sent_on else "",
        "audit": AuditLevel(facts["audit"]).label,
        "is_audited": facts["audit"] != AuditLevel.NONE,
    }
