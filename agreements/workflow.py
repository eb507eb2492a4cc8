"""The procedures: from, verb, to, who, what it needs - one table for each kind of document, a file each in `procedures/`.

`manage.py print_procedure` prints them for the README. `Side` "any" means either of the two sides.
"""

from agreements.procedures.application import APPLICATION
from agreements.procedures.framework import FRAMEWORK
from agreements.procedures.internal_agreement import INTERNAL_AGREEMENT
from agreements.procedures.ngo_agreement import NGO_AGREEMENT
from agreements.procedures.state_agreement import STATE_AGREEMENT
from agreements.terms.enums import Kind
from partnerships.workflow import Table

TABLES: dict[str, Table] = {
    Kind.STATE_AGREEMENT: STATE_AGREEMENT,
    Kind.NGO_AGREEMENT: NGO_AGREEMENT,
    Kind.INTERNAL_AGREEMENT: INTERNAL_AGREEMENT,
    Kind.APPLICATION: APPLICATION,
    Kind.FRAMEWORK: FRAMEWORK,
}


def table_for(kind: str) -> Table:
    """Give the procedure of a kind of document (code of enums.Kind); raises KeyError for a word that is none."""
    return TABLES[kind]
