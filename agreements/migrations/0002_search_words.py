"""On PostgreSQL a trigram index, so that a part of a word is found without reading every agreement (DECISIONS, Search)."""

from django.db import migrations


def create_index(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        schema_editor.execute(
            "CREATE INDEX agreement_search ON agreements_agreement USING gin (search_text gin_trgm_ops)"
        )


def drop_index(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS agreement_search")


class Migration(migrations.Migration):
    dependencies = [("agreements", "0001_the_nouns")]

    operations = [migrations.RunPython(create_index, drop_index)]
