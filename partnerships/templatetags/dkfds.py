"""What the form pack in `templates/dkfds/` asks of a field: its classes, its help and error wired by id."""

from collections.abc import Iterator

from django import forms, template
from django.forms.boundfield import BoundField
from django.forms.formsets import BaseFormSet
from django.utils.translation import gettext as _

register = template.Library()

Problem = tuple[str, str]
TEXT_KINDS = "form-input"
WIDGET_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxSelectMultiple, "form-checkbox"),
    (forms.RadioSelect, "form-radio"),
    (forms.CheckboxInput, "form-checkbox"),
    (forms.Select, "form-select"),
    (forms.FileInput, ""),
)


@register.filter
def dressed(field: BoundField) -> BoundField:
    """Give the field's widget the design system's class, and a limited textarea its counter; return the field."""
    widget = field.field.widget
    for part in getattr(widget, "widgets", [widget]):
        own = str(part.attrs.get("class", "")).split()
        house = _widget_class(part)
        if house and house not in own:
            part.attrs["class"] = " ".join([house, *own])
        # A placeholder is no label, and the label is always shown.
        part.attrs.pop("placeholder", None)
    ids = [field.aria_describedby]
    if character_limit(field):
        ids.append(f"{field.auto_id}_limit")
    # Django wires help and error itself, except for a file field, which it believes to be a group.
    if any(ids) and not is_group(field):
        widget.attrs["aria-describedby"] = " ".join(filter(None, ids))
    return field


def _widget_class(widget: forms.Widget) -> str:
    return next((name for kind, name in WIDGET_CLASSES if isinstance(widget, kind)), TEXT_KINDS)


@register.filter
def character_limit(field: BoundField) -> int | None:
    """Return the longest text a textarea takes, in characters; None for other fields and unlimited ones."""
    return (
        getattr(field.field, "max_length", None) if isinstance(field.field.widget, forms.Textarea) else None
    )


@register.filter
def is_group(field: BoundField) -> bool:
    """Say whether the field is several inputs that need a fieldset with a legend."""
    return field.use_fieldset and not isinstance(field.field.widget, forms.FileInput)


@register.filter
def shows_optional(field: BoundField) -> bool:
    """Say whether "(frivilligt)" belongs on the label; a form with `hide_optional = True`, as a filter, has none."""
    return not field.field.required and not getattr(field.form, "hide_optional", False)


@register.filter
def sentences(field: BoundField) -> list[str]:
    """Return the field's errors; a form that has no sentence of its own for a missing value gets one that names it."""
    bare = forms.Field.default_error_messages["required"]
    own = [error for errors in field.errors.as_data() for error in errors.messages]
    return [_fill_in(field) if sentence == str(bare) else sentence for sentence in own]


def _fill_in(field: BoundField) -> str:
    picked = isinstance(field.field.widget, forms.Select | forms.RadioSelect | forms.FileInput)
    words = _("Vælg noget i “%(label)s”.") if picked else _("Udfyld “%(label)s”.")
    return words % {"label": field.label}


@register.inclusion_tag("components/error_summary.html")
def error_summary(*forms_shown: forms.BaseForm | BaseFormSet | str) -> dict[str, list[Problem]]:
    """Draw one summary for forms and formsets together, and tell the form pack that it has been shown."""
    problems: list[Problem] = []
    for form in forms_shown:
        # A page without a form hands over the empty string that templates make of a missing name.
        if not isinstance(form, forms.BaseForm | BaseFormSet):
            continue
        form.summary_shown = True  # type: ignore[union-attr]
        problems += _formset_problems(form) if isinstance(form, BaseFormSet) else _form_problems(form)
    return {"problems": problems}


def _formset_problems(formset: BaseFormSet) -> Iterator[Problem]:
    if not formset.is_bound:
        return
    yield from (("", str(sentence)) for sentence in formset.non_form_errors())
    for form in formset.forms:
        form.summary_shown = True  # type: ignore[union-attr]
        yield from _form_problems(form)


def _form_problems(form: forms.BaseForm) -> Iterator[Problem]:
    yield from (("", str(sentence)) for sentence in form.non_field_errors())
    for field in form:
        href = "" if field.is_hidden else f"#{_first_input(field)}"
        yield from ((href, sentence) for sentence in sentences(field))


def _first_input(field: BoundField) -> str:
    return field.id_for_label or f"{field.auto_id}_0"
