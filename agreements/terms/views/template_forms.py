"""Keeping the templates: name and end of one, its next number, its clauses."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.rules import may_keep_house
from agreements.terms.actions.delete_clause import delete_clause
from agreements.terms.actions.renew_template import renew_template
from agreements.terms.forms.templates import ClauseForm, TemplateForm
from agreements.terms.models import Clause, Template
from agreements.terms.views.templates import clause_address, find_clause
from partnerships.views.access import Guarded
from partnerships.views.pages import ConfirmPage, FormPage


class OfTemplate(Guarded):
    """A page that changes a template."""

    rule = may_keep_house
    template: Template

    def find(self) -> None:
        """Find the template; raises Http404."""
        self.template = get_object_or_404(Template, pk=self.kwargs["pk"])

    def subjects(self) -> tuple[Any, ...]:
        return (self.template,)

    def after(self, row: Any) -> str:
        """Stand on the template's page."""
        return reverse("template", args=[row.pk])


class TemplateEditPage(OfTemplate, FormPage):
    """Name a template anew, or retire it."""

    form_class = TemplateForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user, "instance": self.template}

    def done(self, row: Template) -> str:
        return _("Skabelonen er gemt.")

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Ret skabelonens navn og udløb"),
            "lead": _("Det ændrer ikke teksten, og det ændrer ikke aftaler, der allerede er begyndt."),
            "button": _("Gem"),
            "back": reverse("template", args=[self.kwargs["pk"]]),
        }


class TemplateRenewPage(OfTemplate, ConfirmPage):
    """Make the next number of a template."""

    def act(self, form: Any) -> Template:
        return renew_template(self.template, by=self.request.user)

    def done(self, row: Template) -> str:
        return _("Udgave %(number)s er lavet. Ret den, før nogen begynder en aftale med den.") % {
            "number": row.number
        }

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Lav en ny udgave af %(template)s") % {"template": self.template},
            "lead": _(
                "Den nye udgave begynder med de samme afsnit og kan rettes. Aftaler, der er begyndt, beholder den "
                "udgave, de har, og får at vide, hvad der er ændret. Nye aftaler kan vælge den med det samme."
            ),
            "button": _("Lav en ny udgave"),
            "back": self.after(self.template),
        }


class ClausePage(OfTemplate, FormPage):
    """What adding and changing a clause share."""

    form_class = ClauseForm
    clause: Clause

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user, "instance": self.clause}

    def done(self, row: Clause) -> str:
        return _("Afsnittet “%(heading)s” er gemt.") % {"heading": row.heading}

    def after(self, row: Clause) -> str:
        return clause_address(row)

    def words(self) -> dict[str, Any]:
        name = self.clause.heading if self.clause.pk else ""
        return {
            "heading": _("Ret afsnittet “%(heading)s”") % {"heading": name} if name else _("Nyt afsnit"),
            "lead": _("Teksten kommer med i de aftaler, der begynder med skabelonen herefter."),
            "button": _("Gem afsnittet"),
            "back": reverse("template", args=[self.kwargs["pk"]]),
        }


class ClauseNewPage(ClausePage):
    """Add a clause at the end of a template."""

    def find(self) -> None:
        """Find the template; raises Http404."""
        super().find()
        self.clause = Clause(template=self.template)


class ClauseEditPage(ClausePage):
    """Change a clause of a template that no agreement uses."""

    def find(self) -> None:
        """Find the clause; raises Http404."""
        self.clause = find_clause(self.kwargs)
        self.template = self.clause.template


class ClauseDeletePage(OfTemplate, ConfirmPage):
    """Delete a clause of a template that no agreement uses."""

    clause: Clause

    def find(self) -> None:
        """Find the clause; raises Http404."""
        self.clause = find_clause(self.kwargs)

    def subjects(self) -> tuple[Any, ...]:
        return (self.clause,)

    def act(self, form: Any) -> Template:
        return delete_clause(self.clause, by=self.request.user, seen=form.cleaned_data["seen"])

    def done(self, row: Template) -> str:
        return _("Afsnittet “%(heading)s” er slettet af skabelonen.") % {"heading": self.clause.heading}

    def words(self) -> dict[str, Any]:
        return {
            "heading": _("Slet afsnittet “%(heading)s”") % {"heading": self.clause.heading},
            "lead": _("Aftaler, der begynder med skabelonen herefter, får ikke afsnittet."),
            "button": _("Slet afsnittet"),
            "back": clause_address(self.clause),
        }
