"""Column heads: short where that still tells payers apart."""

import pytest

from budgets.views.heads import column_heads


@pytest.mark.parametrize(
    ("names", "heads"),
    [
        (["Nordby Kommune", "Ministeriet for Fællesskab"], ["Kommunen", "Ministeriet"]),
        (["Nordby Kommune", "Social- og Integrationsministeriet"], ["Kommunen", "Ministeriet"]),
        (["Nordby Kommune", "Sydby Kommune"], ["Nordby Kommune", "Sydby Kommune"]),
        (["Nordby Kommune, Socialforvaltningen", "Nordby Kommune"], ["Socialforvaltningen", "Kommunen"]),
        (["Ministeriet for Flygtninge, Indvandrere og Integration"], ["Ministeriet"]),
        (["Region Øst", "Fonden"], ["Regionen", "Fonden"]),
        ([], []),
    ],
)
def test_column_heads_are_short_where_they_stay_apart(names, heads):
    assert column_heads(names) == heads
