"""A form that makes something new names itself, so that a double click without JavaScript makes one thing."""

from functools import cached_property
from uuid import uuid4

from django import forms


class OnceForm(forms.Form):
    """A form drawn with a name of its own; `key` is that and all that was typed, for `partnerships.actions.once`.

    What was typed belongs to it: who goes back in the browser and writes something else in the same form means two things.
    """

    once = forms.UUIDField(required=False, initial=uuid4, widget=forms.HiddenInput)

    @cached_property
    def key(self) -> str:
        """Give what tells this sending from every other, "" when the form came without its name."""
        if not self.is_bound or not self.data.get(self.add_prefix("once")):
            return ""
        lists = self.data.lists() if hasattr(self.data, "lists") else self.data.items()
        typed = sorted((name, value) for name, value in lists if name != "csrfmiddlewaretoken")
        return repr([typed, sorted((name, file.name, file.size) for name, file in self.files.items())])

    def full_clean(self) -> None:
        """Note what was sent before the cleaning changes it."""
        _noted = self.key
        super().full_clean()
