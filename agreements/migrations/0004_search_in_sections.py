"""Find agreements by the words of their sections and annexes, too: those that are there already are given theirs.

What is being mended after a return stays as it was sent; it is renewed when it is sent again.
"""

from django.db import migrations

from partnerships.danish.text import fold

MENDED = ("returned", "withdrawn")


def add_words(apps, schema_editor):
    agreements = apps.get_model("agreements", "Agreement").objects
    for agreement in agreements.only("search_text").order_by("pk").iterator(chunk_size=200):
        edition = agreement.editions.order_by("-number").first()
        if edition is None or edition.state in MENDED:
            continue
        words = [part for row in edition.sections.values_list("heading", "text") for part in row]
        words += edition.annexs.values_list("title", flat=True)
        text = f"{agreement.search_text} {fold(' '.join(words))}"
        agreements.filter(pk=agreement.pk).update(search_text=text)


class Migration(migrations.Migration):
    dependencies = [("agreements", "0003_nouns_of_the_five_documents")]

    operations = [migrations.RunPython(add_words, migrations.RunPython.noop)]
