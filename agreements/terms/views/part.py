"""A block is edited where it stands: its form, its saving, and what happens when somebody else was first."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from agreements.frame import visible_edition
from agreements.rights import Group
from agreements.rules import holds_pen, may_write
from agreements.terms.actions.conflict import Conflict
from agreements.terms.actions.save_part import save_part
from agreements.terms.document.glimpse import glimpse
from agreements.terms.forms.obligation import ForeignRow
from agreements.terms.forms.part import PartForm
from agreements.terms.forms.party import register_values
from agreements.terms.forms.registry import EDITION_FORMS, FORMS, NEW_FORMS
from agreements.terms.models import Edition
from agreements.terms.models.base import Term
from agreements.terms.parts import PARTS, Part, part_of
from agreements.terms.queries.rows import row_by_line, row_when_seen, was_deleted
from agreements.terms.views import conflict
from agreements.terms.views.answers import changed, content_url, sheet_around, sheet_of
from agreements.terms.views.sheet import Sheet, sent_facts
from partnerships.queries.sent_forms import made_before
from partnerships.verdict import YES, Verdict
from partnerships.views.access import Guarded
from partnerships.workflow import Refused


class PartPage(Guarded):
    """What all pages about one part share: the edition, the group of rights, the form, the answers."""

    rule = may_write
    edition: Edition
    group: Group = Group.TEXT
    row: Any = None
    parent: Term | None = None
    form_class: type[PartForm]

    @property
    def reference(self) -> str:
        """The agreement's reference, from the address."""
        return str(self.kwargs["reference"])

    @property
    def part(self) -> str:
        """The name of the part, from the address."""
        return str(self.kwargs["part"])

    def find(self) -> None:
        """Find the edition; raises Http404 when the user has no sight of the agreement."""
        self.edition = visible_edition(self.request.user, self.reference)

    def subjects(self) -> tuple[Any, ...]:
        return self.edition, self.group

    def may(self) -> Verdict:
        """Let what was written before the agreement was sent come in, so that it can be handed back, not lost."""
        verdict = super().may()
        if (
            not verdict
            and self.request.method == "POST"
            and holds_pen(self.request.user, self.edition, self.group)
        ):
            return YES
        return verdict

    @property
    def address(self) -> str:
        """Where the part stands on the content page."""
        return f"{self.part}-{self.kwargs.get('line', 'ny')}"

    def form(self, *args: Any, **kwargs: Any) -> PartForm:
        """Make the form for this row and this user."""
        kwargs.setdefault("instance", self.row)
        # Several forms may be open on the page at once: each label must find its own field.
        under = f"_{self.parent.line}" if self.parent else ""
        kwargs.setdefault("auto_id", f"id_{self.address}{under}_%s")
        return self.form_class(
            *args, edition=self.edition, by=self.request.user, parent=self.parent, **kwargs
        )

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the form: in the block's place for htmx, as a page of its own without."""
        return self.draw(self.form())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Save, or do what one of the form's smaller buttons asks for."""
        form = self.form(conflict.chosen(request.POST), request.FILES)
        if "preview" in request.POST:
            told = {"sentence": form.preview(), "part": PARTS.get(self.part)}
            return render(request, "agreements/content/preview.html", told)
        again = self._asked_again(form)
        if again is not None:
            return self.draw(self.form(initial=again), is_redrawn=True)
        return self._save(form) if form.is_valid() else self.draw(form, status=422, is_redrawn=True)

    def _asked_again(self, form: PartForm) -> dict[str, Any] | None:
        """Give what to draw the form with when a button in it, and not Gem, was pressed; nothing is saved then."""
        offered = self.request.POST.get("fill")
        if offered and hasattr(form, "filled"):
            return form.filled(offered)
        pressed = [key for key in self.request.POST if key.startswith(("add_", "remove_"))]
        return form.typed() if pressed else None

    def _save(self, form: PartForm) -> HttpResponse:
        before = self._before()
        try:
            with transaction.atomic():
                saved = form.save()
                has_settled = self.settle()
        except ValidationError as error:
            form.take(error)
            return self.draw(form, status=422, is_redrawn=True)
        except ForeignRow as error:
            raise Http404 from error
        except Conflict as error:
            return self.draw_conflict(form, error)
        except Refused as error:
            return self.draw_refusal(form, str(error))
        return changed(self.request, self.reference, before, self.saved_address(saved), goes_on=has_settled)

    def settle(self) -> bool:
        """Act on "Gem, og markér som klaret" in the transaction of the save; the wing that knows remarks does it."""
        return False

    def open_remarks(self, around: Sheet | None = None) -> list[Any]:
        """Give the remarks on this part that a save can settle; none by itself. `around` is the page when it was read."""
        return []

    def _before(self) -> Sheet | None:
        return sheet_of(self.request, self.reference) if self.request.htmx else None

    def saved_address(self, saved: Any) -> str:
        """Give where the saved row stands."""
        return f"{self.part}-{saved.line}"

    # Drawing

    def heading(self, form: PartForm) -> str:
        """Give the heading over the form."""
        return str(form.edit_heading) % {"label": form.label}

    def draw(self, form: PartForm, status: int = 200, *, is_redrawn: bool = False) -> HttpResponse:
        """Draw the form, inside the sheet for htmx, else on a page of its own; `is_redrawn` with what was typed in it."""
        context = {"form": form, "heading": self.heading(form), "is_redrawn": is_redrawn}
        return self.show("agreements/content/form.html", context, status)

    def show(self, fragment: str, context: dict[str, Any], status: int) -> HttpResponse:
        """Draw a fragment alone for htmx, else inside the page."""
        around = None if self.request.htmx else self._around()
        context |= {
            "action": self.request.get_full_path(),
            "back": content_url(self.reference, self.back_address()),
            "content_url": content_url(self.reference),
            "reference": self.reference,
            "inline": bool(self.request.htmx),
            "part": PARTS.get(self.part),
            "row": self.row,
            "open_remarks": self.open_remarks(around),
            "as_sent": self._as_sent(),
            "preview": context["form"].preview() if "form" in context else "",
        }
        if around is None:
            return render(self.request, fragment, context, status=status)
        page = context | around.context() | {"fragment": fragment}
        return render(self.request, "agreements/content/edit_page.html", page, status=status)

    def _around(self) -> Sheet:
        if self.request.method == "POST":  # the edition may have been written since it was found
            return sheet_of(self.request, self.reference)
        return sheet_around(self.request, self.edition)

    def _as_sent(self) -> str:
        """Give what the part said when the other side last received it, "" when it never did."""
        sent = sent_facts(self.edition)
        return glimpse(sent, self.address) if sent else ""

    def back_address(self) -> str:
        """Give the block to go back to."""
        return self.address

    def draw_conflict(self, form: PartForm, error: Conflict) -> HttpResponse:
        """Answer 409 with what the other saved beside what was written here; nothing is lost."""
        if error.row is None:
            return self._draw_deleted(form, str(error))
        seen = form.cleaned_data.get("seen") or 0
        theirs, base = self.form(instance=error.row), self.form(instance=row_when_seen(error.row, seen))
        return self._answer_conflict(
            {
                "sentence": str(error),
                "differences": conflict.differences(form, theirs, base),
                "carried": conflict.carried(form),
                "seen": error.row.version,
            }
        )

    def _draw_deleted(self, form: PartForm, sentence: str) -> HttpResponse:
        return self._answer_conflict(
            {
                "sentence": sentence,
                "written": conflict.written(form),
                "carried": conflict.carried(form),
                "new_url": self.new_url(),
            }
        )

    def draw_refusal(self, form: PartForm, sentence: str) -> HttpResponse:
        """Answer 409 with the reason and with what was written, to be copied."""
        return self._answer_conflict({"sentence": sentence, "written": conflict.written(form)})

    def _answer_conflict(self, context: dict[str, Any]) -> HttpResponse:
        return self.show("agreements/conflict.html", context, 409)

    def new_url(self) -> str:
        """Give where the written text can be made a new row, "" when it cannot."""
        return ""


class EditPart(PartPage):
    """Edit one row."""

    def find(self) -> None:
        """Find the row in this edition; one that was deleted meanwhile still takes what was written."""
        super().find()
        if self.part not in FORMS:
            raise Http404
        self.form_class, self.group = FORMS[self.part], PARTS[self.part].group
        self.row = row_by_line(self.edition, self.part, self.kwargs["line"])
        if self.row is None and not self._writes_to_deleted():
            raise Http404

    def _writes_to_deleted(self) -> bool:
        return self.request.method == "POST" and was_deleted(self.edition, self.part, self.kwargs["line"])

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Save; put one offered number in; or hand back what was written to a row that is gone."""
        if self.row is None:
            return self._hand_back()
        if request.POST.get("accept"):
            return self._accept(request.POST["accept"])
        return super().post(request, **kwargs)

    def _accept(self, name: str) -> HttpResponse:
        """Save one number the register knows, accepted in the margin."""
        offered = register_values(self.row) if self.part == "party" else {}
        if not offered.get(name):
            return self.draw(self.form())
        before, seen = self._before(), self.request.POST.get("seen", "")
        try:
            saved = save_part(
                self.edition,
                self.part,
                {name: offered[name]},
                by=self.request.user,
                pk=self.row.pk,
                seen=int(seen) if seen.isdecimal() and len(seen) < 10 else None,
            )
        except Refused:
            # The block is not as it was, or not ours to write now: show it as it is before anything is put in.
            return self.draw(self.form(), status=409)
        return changed(self.request, self.reference, before, self.saved_address(saved))

    def _hand_back(self) -> HttpResponse:
        """Answer 409 with what was written to a row that is gone."""
        if PARTS[self.part].parent:
            # What it stood under may be gone too; the text is shown to be copied.
            fields = self.form_class.base_fields
            posted = [
                (str(fields[name].label), text)
                for name, text in self.request.POST.items()
                if text and name in fields
            ]
            return self._answer_conflict(
                {"sentence": _gone(), "written": [pair for pair in posted if pair[0] != "None"]}
            )
        self.row = PARTS[self.part].model(edition=self.edition)
        form = self.form(self.request.POST, self.request.FILES)
        form.is_valid()
        return self._draw_deleted(form, _gone())

    def new_url(self) -> str:
        if PARTS[self.part].parent:
            return ""
        return reverse("agreement_part_new", args=[self.reference, self.part])


class NewPart(PartPage):
    """Write a new row; `under` names the line of the row it stands under."""

    def find(self) -> None:
        """Find what the row is to stand under, in this edition; raises Http404."""
        super().find()
        if self.part not in NEW_FORMS:
            raise Http404
        part = PARTS[self.part]
        self.form_class, self.group = NEW_FORMS[self.part], part.group
        self.row = part.model(edition=self.edition)
        if part.parent:
            self.parent = self._parent(part)
            setattr(self.row, part.parent, self.parent)

    def _parent(self, part: Part) -> Term:
        model = part.model._meta.get_field(part.parent).related_model
        name = next(other.name for other in PARTS.values() if other.model is model)
        row = self._named("under", name)
        if row is None:
            raise Http404
        return row

    def _named(self, key: str, part: str) -> Term | None:
        line = self.request.GET.get(key, "")
        return row_by_line(self.edition, part, int(line)) if line.isdecimal() and len(line) < 16 else None

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the empty form; an obligation begun under a section is to be printed there."""
        section = self._named("section", "section")
        return self.draw(self.form(initial={"section": section.pk} if section else {}))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Save; a form that made its row when it came first leads to that row again."""
        made = made_before(self.form(conflict.chosen(request.POST), request.FILES).key, request.user)
        if made is not None:
            return changed(request, self.reference, self._before(), self.saved_address(made))
        return super().post(request, **kwargs)

    def heading(self, form: PartForm) -> str:
        return str(form.new_heading)

    def back_address(self) -> str:
        if self.parent is None:
            return {"party": "block-parties", "annex": "block-annexes"}.get(
                self.part, f"block-add-{self.part}"
            )
        return f"{part_of(self.parent).name}-{self.parent.line}"


class EditEdition(PartPage):
    """Edit a piece of the edition itself: title, period or termination."""

    @property
    def part(self) -> str:
        return str(self.kwargs.get("piece", "title"))

    @property
    def address(self) -> str:
        return self.part

    def find(self) -> None:
        super().find()
        if self.part not in EDITION_FORMS:
            raise Http404
        self.form_class = EDITION_FORMS[self.part]
        self.row = self.edition

    def saved_address(self, saved: Any) -> str:
        return self.part


def _gone() -> str:
    return _("En anden har slettet det, du retter i. Det, du har skrevet, står herunder.")
