"""Overdrag: what is bound to a colleague, who takes over, and the button that moves it all."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from partnerships.actions.hand_over import belongings, digest_of, leave_of
from partnerships.forms.hand_over import HandOverForm, SuccessorForm
from partnerships.leaving import Bound, Leave
from partnerships.models import User
from partnerships.queries.people import places_of
from partnerships.queries.reach import parties_with_people
from partnerships.rules import may_hand_over
from partnerships.views.pages import FormPage
from partnerships.views.users import OfUser


class HandOverPage(OfUser, FormPage):
    """What is bound to the person; with a successor in the address (`?til=`) what will happen, and the button."""

    rule = may_hand_over
    form_class = HandOverForm
    template_name = "partnerships/hand_over.html"

    def find(self) -> None:
        super().find()
        seen = parties_with_people(self.request.user).select_related("parent__parent")
        self.party = get_object_or_404(seen, pk=self.kwargs["party"])
        if self.party not in places_of(self.person):
            raise Http404

    def subjects(self) -> tuple[Any, ...]:
        return self.person, self.party

    @cached_property
    def choice(self) -> SuccessorForm:
        """Who takes over, as the address asks."""
        asked = self.request.GET if "til" in self.request.GET else None
        return SuccessorForm(
            asked, leave=leave_of(self.person, self.party, by=self.request.user), party=self.party
        )

    @cached_property
    def leave(self) -> Leave:
        """The hand-over that is looked at."""
        successor: User | None = self.choice.cleaned_data["til"] if self.choice.is_valid() else None
        return leave_of(self.person, self.party, by=self.request.user, to=successor)

    def get_initial(self) -> dict[str, Any]:
        return {"shown": digest_of(belongings(self.leave))}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "leave": self.leave, "party": self.party}

    def form_invalid(self, form: Any) -> HttpResponse:
        # The list is drawn as it is now, and the button is bound to what is drawn.
        form.data = {**form.data.dict(), **self.get_initial()}
        return super().form_invalid(form)

    def done(self, row: list[Bound]) -> str:
        words = {"name": self.person.name, "to": self.leave.successor, "count": len(row)}
        return _("%(to)s har overtaget %(count)d ting fra %(name)s.") % words

    def after(self, row: list[Bound]) -> str:
        return reverse("user", args=[self.person.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bounds = belongings(self.leave)
        return super().get_context_data(
            person=self.person,
            party=self.party,
            successor=self.leave.successor,
            choice=self.choice,
            moving=[bound for bound in bounds if bound.moves],
            staying=[bound for bound in bounds if not bound.moves],
            **kwargs,
        )

    def words(self) -> dict[str, Any]:
        back = reverse("user", args=[self.person.pk])
        crumbs = [(_("Brugere og roller"), reverse("users")), (self.person.name, back), (_("Overdrag"), "")]
        return {"back": back, "crumbs": crumbs}
