"""An address that names no agreement, in a text that PostgreSQL refuses to look for."""

import pytest

from tests.make.agreements import make_draft
from tests.make.clients import client_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ["", "indhold/", "oekonomi/", "pdf"])
def test_reference_with_a_nul_is_not_there(page):
    case = make_draft()

    assert client_of(case.coordinator).get(f"/aftaler/%00/{page}").status_code == 404
