"""Migrations are named by hand and can be taken back."""

import re

from django.db.migrations.loader import MigrationLoader

from tests.house.source import STOREYS

MIGRATIONS = [
    migration for key, migration in MigrationLoader(None).disk_migrations.items() if key[0] in STOREYS
]
MACHINE = re.compile(r"^\d{4}_(auto_|initial$|alter_|rename_field|remove_\w+_\w+_and_more)")


def test_every_migration_is_named_by_hand() -> None:
    assert [m.name for m in MIGRATIONS if MACHINE.match(m.name)] == []
    assert len(MIGRATIONS) >= 3


def test_every_migration_is_reversible() -> None:
    stuck = [
        f"{migration.app_label}.{migration.name}"
        for migration in MIGRATIONS
        for operation in migration.operations
        if not operation.reversible
    ]

    assert stuck == []
