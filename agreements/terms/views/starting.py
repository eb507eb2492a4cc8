"""Beginning from something: a copy of the agreement, an agreement of the sketch, drafts for many under a programme."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.frame import visible_edition
from agreements.rules import may_copy, may_roll_out
from agreements.terms.actions.roll_out import RolledOut
from agreements.terms.enums import Kind
from agreements.terms.forms.starting import CopyForm, RollOutForm, SketchForm
from agreements.terms.models import Edition, Programme
from agreements.terms.queries.programmes import programmes_for
from agreements.terms.queries.seen import sight_of
from partnerships.queries.memberships import party_ids_of
from partnerships.views.pages import FormPage


class FromAgreement(FormPage):
    """What both ways from one agreement to the next share."""

    rule = may_copy
    edition: Edition

    def find(self) -> None:
        """Find the agreement among what the user may see; raises Http404."""
        self.edition = visible_edition(self.request.user, self.kwargs["reference"])

    def subjects(self) -> tuple[Any, ...]:
        return (self.edition,)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "source": self.edition, "user": self.request.user}

    def after(self, row: Edition) -> str:
        """Stand on the new agreement's text."""
        return reverse("agreement_content", args=[row.agreement.reference])

    @property
    def back(self) -> str:
        """Where Fortryd leads."""
        return reverse("agreement_case", args=[self.kwargs["reference"]])


class CopyPage(FromAgreement):
    """A new agreement as a copy of last year's."""

    form_class = CopyForm

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Kopiér til en ny aftale"),
            "lead": _(
                "Kopien får de samme parter, afsnit, indsatser, mål, frister og budget. Underskrifter, numre, "
                "tilskudsbreve og scannede filer kommer ikke med. Kopien er en kladde, som kun I kan se."
            ),
            "button": _("Opret kopien"),
            "back": self.back,
        }

    def done(self, row: Edition) -> str:
        return _("Kopien %(reference)s er oprettet. Læs datoer og beløb igennem, før I sender den.") % {
            "reference": row.agreement.reference
        }


class SketchPage(FromAgreement):
    """An agreement made of the sketch."""

    form_class = SketchForm

    def find(self) -> None:
        """Find the sketch; raises Http404 for what is no sketch."""
        super().find()
        if self.edition.kind != Kind.APPLICATION:
            raise Http404

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Lav en aftale af skitsen"),
            "lead": _(
                "Parter, indsatser, mål, aktiviteter, grupper og budget kommer med fra skitsen. Skitsen bliver stående, "
                "og aftalen viser hen til den."
            ),
            "button": _("Opret aftalen"),
            "back": self.back,
        }

    def done(self, row: Edition) -> str:
        return _("Aftalen %(reference)s er oprettet af skitsen. Kun I kan se den, til I sender den.") % {
            "reference": row.agreement.reference
        }


class RollOutPage(FormPage):
    """One template laid before many municipalities."""

    rule = may_roll_out
    form_class = RollOutForm
    programme: Programme

    def find(self) -> None:
        """Find the programme among those the user sees; raises Http404."""
        user = self.request.user
        found = programmes_for(sight_of(user).rows, party_ids_of(user)).filter(pk=self.kwargs["pk"]).first()
        if found is None:
            raise Http404
        self.programme = found

    def subjects(self) -> tuple[Any, ...]:
        return (self.programme,)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "programme": self.programme, "user": self.request.user}

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Læg kladder ud under %(programme)s") % {"programme": self.programme.name},
            "lead": _(
                "Hver kommune får sin egen kladde med skabelonens afsnit. Kun kommunen kan se og rette sin kladde, til "
                "den sender den."
            ),
            "button": _("Læg kladderne ud"),
            "back": reverse("programmes"),
        }

    def done(self, row: RolledOut) -> str:
        count = len(row.editions)
        made = ngettext("%(count)s kladde er lagt ud.", "%(count)s kladder er lagt ud.", count) % {
            "count": count
        }
        if not row.skipped:
            return made
        names = ", ".join(party.name for party in row.skipped)
        return _("%(made)s Disse har allerede en aftale under programmet: %(names)s.") % {
            "made": made,
            "names": names,
        }

    def after(self, row: RolledOut) -> str:
        return reverse("programmes")
