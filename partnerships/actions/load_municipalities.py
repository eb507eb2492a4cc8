"""Put the 98 municipalities in the register."""

import csv
from pathlib import Path

from django.db import transaction

from partnerships.actions.save_party import save_party
from partnerships.enums import PartyKind
from partnerships.models import Party, User

SOURCE = Path(__file__).parents[1] / "data" / "kommuner.csv"


@transaction.atomic
def load_municipalities(*, by: User | None) -> int:
    """Add the municipalities of `data/kommuner.csv` that are missing, known by their code; give how many were added.

    What stands in the register already is left as it is: people may have mended it. `by` None is the
    system itself.
    """
    known = set(Party.objects.exclude(municipality_code="").values_list("municipality_code", flat=True))
    with SOURCE.open(encoding="utf-8", newline="") as file:
        missing = [row for row in csv.DictReader(file, delimiter=";") if row["kommunekode"] not in known]
    for row in missing:
        save_party(
            {
                "kind": PartyKind.MUNICIPALITY,
                "name": row["navn"],
                "cvr": row["cvr"],
                "region": row["region"],
                "municipality_code": row["kommunekode"],
            },
            by=by,
        )
    return len(missing)
