"""One record of every part, written through the verb, as the five documents have them."""

from datetime import date
from decimal import Decimal
from typing import Any

from agreements.terms.actions.save_part import save_part
from agreements.terms.models import Edition
from agreements.terms.models.base import Term
from partnerships.models import User

# part -> fields; what points to other rows of the edition is given by the caller.
SAMPLES: dict[str, dict[str, Any]] = {
    "target-group": {
        "rank": "primary",
        "name": "Familier med børn i SSP-kategori 3 og 4",
        "size_text": "ca. 30 familier",
    },
    "place": {"kind": "district", "name": "Amager", "note": "To kvarterer"},
    "phase": {
        "kind": "whole_project",
        "name": "Det nationale projekt",
        "period_text": "1. marts 2014 til 28. februar 2017",
        "starts_on": date(2014, 3, 1),
        "ends_on": date(2017, 2, 28),
    },
    "activity": {
        "title": "Rådgivning af forældre",
        "when_text": "efteråret 2009",
        "legal_basis": "servicelovens § 50",
        "budget_line": "Mentorstøtte",
        "is_outside_budget": True,
    },
    "duty": {"who_text": "Integrationscentret", "kind": "rooms", "text": "Stiller mødelokaler til rådighed"},
    "group": {
        "kind": "steering_group",
        "name": "Styregruppen",
        "mandate": "Vurderer, om målene bliver nået",
        "rhythm_text": "hvert kvartal",
        "promised_paper": "Kommissorium",
    },
    "estimate": {
        "role": "Projektleder",
        "what": "Opstartsmøder",
        "times_min": Decimal(2),
        "times_max": Decimal(3),
        "length_min": Decimal(2),
        "length_max": Decimal(4),
        "unit": "hours",
        "basis": "once",
    },
    "political-decision": {
        "kind": "reservation",
        "body": "Socialudvalget",
        "what": "Godkender projektet",
        "reference": "BR 371/07",
    },
    "reference": {"kind": "case", "value": "2007-100723"},
    "related-grant": {
        "title": "Fremskudt indsats",
        "amount": Decimal(2_500_000),
        "granted_text": "8. december 2008",
        "granted_on": date(2008, 12, 8),
        "finance_act_account": "§ 18.33.02.10",
        "journal_number": "2008-5365-47",
    },
    "funding": {
        "payer_text": "Integrationsministeriet",
        "amount": Decimal(3_700_000),
        "amount_text": "3,7 mio. kr. over tre år",
        "covers": "Ledelse, to medarbejdere og ekstern evaluering",
        "covers_not": "Medarbejdertid og forplejning i kommunen",
    },
    "relation": {
        "kind": "depends_on",
        "title": "Aftalen om VINK",
        "ends_text": "udgangen af 2014",
        "ends_on": date(2014, 12, 31),
    },
    "result": {"level": "outcome", "text": "Flere unge fuldfører en uddannelse"},
    "right": {"kind": "ownership", "what": "Undervisningsmateriale"},
    "key-figure": {
        "what": "Andel af unge med anden etnisk baggrund",
        "value": Decimal("15.40"),
        "unit": "pct.",
        "area": "København",
        "as_of_text": "1. januar 2009",
        "as_of": date(2009, 1, 1),
        "source": "Statistikkontoret",
    },
    "tender": {"kind": "social_clause", "text": "Tilbuddet skal omfatte fleksjob", "reference": "BR 112/07B"},
    "signature-line": {
        "name": "To ledere",
        "date_text": "7/11/15",
        "signed_on": date(2015, 11, 7),
    },
}


def make_record(edition: Edition, part: str, *, by: User, parent: Term | None = None, **changes: Any) -> Term:
    """Write one record; `changes` take the place of the sample's values."""
    values = SAMPLES.get(part, {}) | changes
    return save_part(edition, part, values, by=by, parent=parent)
