"""The letters as files: as issued, from the vault; and a draft of the next one."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from agreements.life.document.papers import Paper
from agreements.life.views.papers import hand_out
from budgets.document.letter_gather import letter_of
from budgets.document.letter_print import print_letter
from budgets.enums import GrantState
from budgets.models import GrantLetter
from budgets.rules import sees_unissued
from budgets.views.grant_base import GrantPages
from budgets.views.grant_parts import one_of
from partnerships import vault
from partnerships.danish import clock


class LetterFile(GrantPages):
    """An issued letter, byte for byte as it was; shown in the browser with `?vis=1`."""

    http_method_names = ("get", "head")
    letter: GrantLetter

    def find(self) -> None:
        super().find()
        self.letter = one_of(self.sheet.letters, "number", self.kwargs["letter"])

    def subjects(self) -> tuple[Any, ...]:
        return ()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return hand_out(request, self.frame.agreement.reference, self._paper)

    def _paper(self) -> Paper:
        reference, grant = self.frame.agreement.reference, self.grant.number
        word = _("betinget-tilsagn") if self.letter.is_conditional else _("tilskudsbrev")
        return Paper(vault.get(self.letter.sha256), f"{reference}-{word}-{grant}-{self.letter.number}.pdf")


class LetterDraft(GrantPages):
    """The next letter as it stands, marked UDKAST; only the funder's own staff see it."""

    http_method_names = ("get", "head")

    def find(self) -> None:
        super().find()
        is_open = self.grant.state in {GrantState.PREPARED, GrantState.CONDITIONAL}
        if not is_open or not sees_unissued(self.request.user, self.grant.agreement):
            raise Http404

    def subjects(self) -> tuple[Any, ...]:
        return ()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return hand_out(request, self.frame.agreement.reference, self._paper)

    def _paper(self) -> Paper:
        facts = letter_of(self.sheet, is_conditional=bool(self.sheet.unmet))
        name = f"{self.frame.agreement.reference}-{_('tilskudsbrev')}-{_('udkast')}.pdf"
        return Paper(print_letter(facts, clock.now(), is_draft=True), name)
