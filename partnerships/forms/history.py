"""What is asked of a history: words, and the day it is about."""

from django.utils.translation import gettext_lazy as _

from partnerships.forms.fields import DanishDateField
from partnerships.forms.search import SearchForm


class HistoryForm(SearchForm):
    """Words that must all be found, and a day on which it held."""

    dag = DanishDateField(label=_("På en bestemt dag"), required=False)
