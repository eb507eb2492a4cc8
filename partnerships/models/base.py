"""What every noun of the house is made of."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from partnerships.enums import Nature


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
