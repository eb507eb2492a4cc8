"""The database as guardian: triggers that refuse a write to evidence and to frozen terms.

They are generated from each model's declared nature after every migrate, on both databases, because SQLite drops a
table's triggers when Django rebuilds it. Start-up refuses when one is missing (`demand`).

EVIDENCE: no UPDATE, no DELETE. TERMS: no INSERT, UPDATE or DELETE while the edition they belong to is frozen; the edition
itself keeps its `living_fields` movable, and is thawed only from the state its `thawed_from` names (a recall), with
nothing else changed; a field of `written_once` is never changed again. PostgreSQL refuses TRUNCATE of them all.
"""

import re
from collections.abc import Iterator
from typing import Any

from django.apps import AppConfig, apps
from django.core.exceptions import ImproperlyConfigured
from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

from partnerships.enums import Nature

REFUSAL = "guard"


def guarded_models(app_label: str | None = None) -> list[type[models.Model]]:
    """Give the concrete models that declare themselves TERMS or EVIDENCE."""
    return [
        model
        for model in apps.get_models()
        if getattr(model, "nature", None) in {Nature.TERMS, Nature.EVIDENCE}
        and (app_label is None or model._meta.app_label == app_label)
    ]


def install_after_migrate(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """Receive post_migrate: renew the triggers of the app that was migrated."""
    install(connections[using], sender.label)


def remove_before_migrate(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """Receive pre_migrate: take every trigger away, and let `install_after_migrate` put them back.

    SQLite rebuilds a table by copying it, and loses the rows when triggers look into it meanwhile.
    """
    connection = connections[using]
    _run(connection, [_drop(connection, name, table) for name, table in _present(connection)])


def install(connection: BaseDatabaseWrapper, app_label: str | None = None) -> None:
    """Create the triggers (anew) for every guarded model whose table exists."""
    remove(connection, app_label)
    _run(
        connection,
        [sql for model in _with_tables(connection, app_label) for _name, sql in _triggers(connection, model)],
    )


def remove(connection: BaseDatabaseWrapper, app_label: str | None = None) -> None:
    """Drop the triggers; only tests that must empty tables have a reason to."""
    _run(
        connection,
        [
            _drop(connection, name, model._meta.db_table)
            for model in _with_tables(connection, app_label)
            for name, _sql in _triggers(connection, model)
        ],
    )


def _drop(connection: BaseDatabaseWrapper, name: str, table: str) -> str:
    target = f' ON "{table}"' if connection.vendor == "postgresql" else ""
    return f'DROP TRIGGER IF EXISTS "{name}"{target}'


def _present(connection: BaseDatabaseWrapper) -> list[tuple[str, str]]:
    """Give (name, table) of our triggers in the database."""
    query = (
        "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT t.tgname, c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
        "WHERE NOT t.tgisinternal"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        return [(name, table) for name, table in cursor.fetchall() if name.startswith(f"{REFUSAL}_")]


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """Give the names of triggers that ought to be in the database and are not."""
    present = {name for name, _table in _present(connection)}
    wanted = [name for model in guarded_models() for name, _sql in _triggers(connection, model)]
    return [name for name in wanted if name not in present]


def demand(using: str = "default") -> None:
    """Raise ImproperlyConfigured when a trigger is missing, so that the house never runs unguarded."""
    absent = missing(connections[using])
    if absent:
        raise ImproperlyConfigured(
            f"Database guards are missing: {', '.join(absent)}. Run 'manage.py migrate'."
        )


def _with_tables(connection: BaseDatabaseWrapper, app_label: str | None) -> list[type[models.Model]]:
    tables = set(connection.introspection.table_names())
    return [model for model in guarded_models(app_label) if model._meta.db_table in tables]


def _run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _triggers(connection: BaseDatabaseWrapper, model: type[models.Model]) -> Iterator[tuple[str, str]]:
    table = model._meta.db_table
    for operation, condition in _conditions(model):
        name = f"{REFUSAL}_{table}_{operation.lower()}"[:63]
        message = f"{REFUSAL}: {model._meta.label} {getattr(model, 'nature', '')} refuses {operation}"
        yield (
            name,
            (_sqlite if connection.vendor == "sqlite" else _postgres)(
                name, table, operation, condition, message
            ),
        )
    if connection.vendor == "postgresql":
        name = f"{REFUSAL}_{table}_truncate"[:63]
        yield name, _postgres_truncate(name, table, f"{REFUSAL}: {model._meta.label} refuses TRUNCATE")


def _conditions(model: type[models.Model]) -> list[tuple[str, str]]:
    """Give (operation, SQL condition under which it is refused); the condition may name OLD and NEW."""
    if getattr(model, "nature", None) == Nature.EVIDENCE:
        return [("UPDATE", "1 = 1"), ("DELETE", "1 = 1")]
    if hasattr(model, "living_fields"):
        return _root_conditions(model)
    edition: Any = model._meta.get_field("edition").related_model
    table = edition._meta.db_table
    # Names of our own tables only; nothing that a person wrote comes in here.
    frozen = f'EXISTS (SELECT 1 FROM "{table}" e WHERE e.id = {{row}}.edition_id AND e.frozen_at IS NOT NULL)'  # noqa: S608
    old, new = frozen.format(row="OLD"), frozen.format(row="NEW")
    return [("INSERT", new), ("UPDATE", f"{old} OR {new}"), ("DELETE", old)]


def _root_conditions(model: type[models.Model]) -> list[tuple[str, str]]:
    living = set(model.living_fields)  # type: ignore[attr-defined]
    columns = [field.column for field in model._meta.concrete_fields if field.name not in living]
    changed = " OR ".join(f'(OLD."{c}" IS DISTINCT FROM NEW."{c}")' for c in columns)
    once = model.written_once  # type: ignore[attr-defined]
    rewritten = " OR ".join(f'(OLD."{c}" IS NOT NULL AND OLD."{c}" IS DISTINCT FROM NEW."{c}")' for c in once)
    place = model.thawed_from  # type: ignore[attr-defined]
    # Neither thawed from a later state, nor led back to the one it can be thawed from.
    thawed = f"(NEW.frozen_at IS NULL OR NEW.state = '{place}') AND OLD.state <> '{place}'"
    return [
        (
            "UPDATE",
            f"OLD.frozen_at IS NOT NULL AND ({thawed} OR {changed} OR {rewritten})",
        ),
        ("DELETE", "OLD.frozen_at IS NOT NULL"),
    ]


def _sqlite(name: str, table: str, operation: str, condition: str, message: str) -> str:
    # The table owner's SQLite may be older than "IS DISTINCT FROM"; IS NOT means the same there.
    condition = condition.replace("IS DISTINCT FROM", "IS NOT")
    return (
        f'CREATE TRIGGER "{name}" BEFORE {operation} ON "{table}" FOR EACH ROW WHEN {condition} '
        f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )


def _postgres_truncate(name: str, table: str, message: str) -> str:
    return (
        f'CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $guard$ BEGIN '
        f"RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END $guard$; "
        f'CREATE TRIGGER "{name}" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION "{name}"()'
    )


def _postgres(name: str, table: str, operation: str, condition: str, message: str) -> str:
    result = "OLD" if operation == "DELETE" else "NEW"
    # FOR SHARE makes a write wait for a freeze that is under way, instead of slipping past it. It stands in a statement
    # of its own: within the condition it would lock only what is seen as frozen already, and so wait for nobody.
    frozen = re.match(r'EXISTS \(SELECT 1 (FROM "\w+" e WHERE e\.id) = ', condition)
    rows = "OLD.edition_id, NEW.edition_id" if operation == "UPDATE" else f"{result}.edition_id"
    wait = f"PERFORM 1 {frozen[1]} IN ({rows}) FOR SHARE; " if frozen else ""
    return (
        f'CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS $guard$ BEGIN '
        f"{wait}IF {condition} THEN RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END IF; "
        f"RETURN {result}; END $guard$; "
        f'CREATE TRIGGER "{name}" BEFORE {operation} ON "{table}" FOR EACH ROW EXECUTE FUNCTION "{name}"()'
    )
