"""Editing a part while a remark on it is open: one button saves it and marks the remark as dealt with."""

from typing import Any

from agreements.life.actions.settle_remark import settle_remark
from agreements.life.models import Remark
from agreements.rights import Group
from agreements.rules import may_write
from agreements.terms.views.part import EditEdition, EditPart
from agreements.terms.views.sheet import Sheet


class _Settling:
    """What editing gains where remarks are known; a mixin to a page about one part."""

    def open_remarks(self: Any, around: Sheet | None = None) -> list[Remark]:
        """Give the open remarks on this part, for who may settle them."""
        if not may_write(self.request.user, self.edition, Group.TEXT):
            return []
        rows = (
            around.frame.remarks
            if around
            else Remark.objects.filter(edition=self.edition, block=self.address)
        )
        return [row for row in rows if row.block == self.address and row.returned_on and not row.settled_at]

    def settle(self: Any) -> bool:
        """Settle the remarks that the button names, each in the version that was seen; raises Refused."""
        named = dict(
            pair.split("-", 1) for pair in self.request.POST.get("settle", "").split() if "-" in pair
        )
        rows = [row for row in self.open_remarks() if named.get(str(row.pk)) == str(row.version)]
        for row in rows:
            settle_remark(row, by=self.request.user, seen=row.version)
        return bool(rows)


class MendPart(_Settling, EditPart):
    """Edit one row, and settle what was remarked on it."""


class MendEdition(_Settling, EditEdition):
    """Edit a piece of the edition, and settle what was remarked on it."""
