"""What every noun of the house is made of."""

from datetime import date
from typing import Self, TypeVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.danish import clock
from partnerships.enums import Nature

Row = TypeVar("Row", bound=models.Model)


class House(models.Model):
    """A model that declares its nature; `tests/house` and the database guards read the declaration."""

    nature: Nature

    class Meta:
        abstract = True


class Versioned(House):
    """A row that is edited by people: its `version` counts every save, and a save names the version it saw."""

    version = models.PositiveIntegerField(_("version"), default=1, editable=False)

    class Meta:
        abstract = True


class SpanQuerySet(models.QuerySet[Row]):
    """Rows that hold from `since` to and with `until`, or until further notice when that is null."""

    def lasting(self) -> Self:
        """Give the rows that have not ended, also those that have not begun."""
        return self.filter(_lasts(clock.today()))

    def open_today(self) -> Self:
        """Give the rows that hold today."""
        return self.filter(holds_on(clock.today()))


def holds_on(day: date, path: str = "") -> Q:
    """Give the condition that a row with a span holds on a day; `path` leads to it from what is asked ("accesses__")."""
    return _lasts(day, path) & Q(**{f"{path}since__lte": day})


def _lasts(day: date, path: str = "") -> Q:
    return Q(**{f"{path}until__isnull": True}) | Q(**{f"{path}until__gte": day})
