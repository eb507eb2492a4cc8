"""What the lists of standing terms share: whose agreements, and the filters by programme and municipality."""

from functools import cached_property

from django.utils.translation import gettext_lazy

from agreements.terms.queries.finding import choices_for
from agreements.terms.queries.seen import Sight, sight_of
from partnerships.shapes import Filter
from partnerships.views.list_asked import Choices
from partnerships.views.list_page import ListPage

OF_AGREEMENTS = (
    Filter("program", gettext_lazy("Program")),
    Filter("kommune", gettext_lazy("Kommune")),
)


class StandingList(ListPage):
    """A list of terms of the agreements the user sees, as far as they are signed or in force."""

    @cached_property
    def sight(self) -> Sight:
        return sight_of(self.request.user)

    def offered(self) -> Choices:
        choices = choices_for(self.request.user, self.sight)
        return {"program": choices.programmes, "kommune": choices.municipalities}
