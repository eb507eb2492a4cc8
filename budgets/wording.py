"""What happened to the money, in words: the verbs of the trail as the story tells them, after a person's name."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WORDS: dict[str, str | Promise] = {
    "approve_budget": _("gjorde budgettet til det, pengene bruges efter"),
    "spread_budget_line": _("fordelte en budgetlinjes beløb over året"),
    "supersede_budget": _("afløste det tidligere godkendte budget"),
}
# What everybody with sight of the agreement may read.
MILESTONES: tuple[str, ...] = ("approve_budget",)
