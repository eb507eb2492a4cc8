"""An account as a file, and the auditor's papers of it, handed out."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from agreements.life.document.papers import Paper
from agreements.life.views.papers import altered, hand_out
from budgets.document.account_print import AccountMark, print_account
from budgets.queries.accounts import latest_snapshot
from budgets.views.account_base import AccountPages
from partnerships.danish import clock
from partnerships.models import StoredFile
from partnerships.vault import VaultError
from partnerships.views.files import as_attachment

PAPERS = {"revisorerklaering": "audit_statement", "protokollat": "audit_memorandum"}


class AccountPaper(AccountPages):
    """The paper that belongs to the account as this user reads it: living, or as it was sent."""

    def find(self) -> None:
        super().find()
        facts = self.shown.facts
        told = facts and facts.get(PAPERS.get(self.kwargs["paper"], ""))
        kept = told and StoredFile.objects.filter(sha256=told["sha256"], name=told["name"]).first()
        if not kept:
            raise Http404
        self.kept = kept

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Answer with the bytes, checked against their hash; 503 when they are not what was put there."""
        try:
            return as_attachment(self.kept, self.kept.name)
        except VaultError:
            return altered(request, self.kwargs["reference"])


class AccountFile(AccountPages):
    """The account as this user reads it, as a PDF: a draft to its own side, else what was sent."""

    http_method_names = ["get", "head"]

    def find(self) -> None:
        super().find()
        if self.shown.facts is None:
            raise Http404

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Answer with the paper, shown in the browser with `?vis=1`; 503 when it could not be set."""
        return hand_out(request, self.account.agreement.reference, self._paper)

    def _paper(self) -> Paper:
        account, facts = self.account, self.shown.facts or {}
        name = f"{account.agreement.reference}-{_('regnskab')}-{account.number}"
        sent = None if self.shown.is_live else latest_snapshot(account)
        if sent is None:
            draft = print_account(facts, AccountMark(account.state), clock.now())
            return Paper(draft, f"{name}-{_('udkast')}.pdf")
        mark = AccountMark(account.state, str(sent.sent_by), sent.sent_on)
        return Paper(print_account(facts, mark, sent.recorded_at), f"{name}.pdf")
