"""Activities that name a line of their own budget in words are tied to it. What was sent or closed stands as it was."""

from typing import Any

from django.db import migrations
from django.db.models.functions import Coalesce

OPEN = ("draft", "returned", "withdrawn")


def tie(apps: Any, schema_editor: Any) -> None:
    """Tie each activity of an open text whose words are those of exactly one line; the words are then the line's."""
    lines = apps.get_model("budgets", "BudgetLine").objects
    activities = apps.get_model("agreements", "Activity").objects
    rows = activities.filter(edition__state__in=OPEN, is_outside_budget=False).exclude(budget_line="")
    for row in rows.iterator():
        named = lines.filter(edition=row.edition_id, text=row.budget_line)
        found = list(named.values_list(Coalesce("first_id", "pk"), flat=True))
        if len(found) == 1:
            activities.filter(pk=row.pk).update(line_in_budget=found[0], budget_line="")


def untie(apps: Any, schema_editor: Any) -> None:
    """Put the words back where there are none; a line that is gone has none to give."""
    lines = apps.get_model("budgets", "BudgetLine").objects.annotate(identity=Coalesce("first_id", "pk"))
    activities = apps.get_model("agreements", "Activity").objects
    for row in activities.filter(line_in_budget__isnull=False).iterator():
        line = lines.filter(edition=row.edition_id, identity=row.line_in_budget).first()
        words = row.budget_line or (line.text if line else "")
        activities.filter(pk=row.pk).update(line_in_budget=None, budget_line=words)


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0008_an_activity_names_its_budget_line"),
        ("budgets", "0006_management_states_what_it_saw"),
    ]

    operations = [migrations.RunPython(tie, untie)]
