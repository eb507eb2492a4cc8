"""B-06: wages under Løn only, as hours × rate."""

from decimal import Decimal

import pytest

from budgets.readiness.wages import check_wages
from tests.make.checked import calculated, found

PAY = {"annual_pay": Decimal(430_000), "annual_hours": Decimal(1720)}
ERROR, WARNING = [("B-06", "E", "line-1")], [("B-06", "W", "line-1")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ({"category": "salary", "calculation": calculated(860, 250)}, []),
        ({"category": "salary", "calculation": calculated(860, None, **PAY)}, []),
        ({"category": "salary", "calculation": calculated(860, None, annual_pay=Decimal(430_000))}, ERROR),
        ({"category": "salary", "calculation": calculated(None, 250)}, ERROR),
        ({"category": "salary"}, ERROR),
        ({"category": "salary", "calculation": calculated(860, 260, **PAY)}, WARNING),
        ({"category": "salary", "calculation": calculated(860, 250, **PAY)}, []),
        ({"category": "materials", "calculation": calculated(1, 250, **PAY)}, ERROR),
        ({"category": "materials", "text": "Løn til projektleder"}, WARNING),
        ({"category": "materials", "text": "Lønmodtagernes fest"}, []),
        ({"category": "", "text": "Løn til projektleder"}, []),
        ({"contribution": "hours"}, ERROR),
        ({"contribution": "volunteers", "calculation": calculated(100, 150)}, []),
        ({"contribution": "rooms"}, []),
    ],
)
def test_wages(line, expected):
    assert found(check_wages, line) == expected
