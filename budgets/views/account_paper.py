"""The auditor's papers of an account, handed out."""

from django.http import Http404, HttpRequest, HttpResponse

from agreements.life.views.papers import altered
from budgets.views.account_shown import account_of, shown_account
from budgets.views.sections import MoneyPage
from partnerships.models import StoredFile
from partnerships.vault import VaultError
from partnerships.views.files import as_attachment

PAPERS = {"revisorerklaering": "audit_statement", "protokollat": "audit_memorandum"}


class AccountPaper(MoneyPage):
    """The paper that belongs to the account as this user reads it: living, or as it was sent."""

    def find(self) -> None:
        super().find()
        account = account_of(self.frame.agreement, self.kwargs["number"])
        facts = shown_account(self.request.user, account).facts
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
