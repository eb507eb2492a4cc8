"""How a form hands over to its verb: a refusal becomes a sentence on the form, and nothing typed is lost."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from partnerships.workflow import Refused, Stale


def attempt(form: forms.BaseForm, verb: Callable[[], Any]) -> Any:
    """Give what the verb gives, or None after putting its refusal on the form, beside the field it concerns."""
    try:
        return verb()
    except Stale as stale:
        form.add_error(None, stale.args[0])
        if isinstance(form, forms.ModelForm):
            _show_what_is_stored(form)
    except Refused as refusal:
        form.add_error(None, refusal.args[0])
    except ValidationError as error:
        _spread(form, error)
    return None


def _spread(form: forms.BaseForm, error: ValidationError) -> None:
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for name, errors in error.error_dict.items():
        form.add_error(name if name in form.fields else None, errors)


def _show_what_is_stored(form: forms.ModelForm) -> None:
    """Put the other person's values in `form.stored`; saving again is then a choice made knowingly."""
    stored = type(form.instance)._default_manager.get(pk=form.instance.pk)
    theirs = type(form)(instance=stored, user=form.user)
    form.stored = [
        (str(field.label), _shown(stored, field))
        for field in theirs
        if not field.is_hidden and field.initial != form.cleaned_data.get(field.name)
    ]
    form.data = form.data.copy()
    form.data["seen"] = stored.version


def _shown(row: Any, field: forms.BoundField) -> str:
    if hasattr(row, f"get_{field.name}_display"):
        return str(getattr(row, f"get_{field.name}_display")())
    if isinstance(field.field, forms.ModelChoiceField):
        return str(getattr(row, field.name) or "")
    return str(field.field.prepare_value(field.initial) or "")
