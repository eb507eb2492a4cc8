"""`manage.py agreement_pdf REF FILE`: the agreement on paper."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from agreements.life.document.marks import unsigned_mark
from agreements.life.queries.signing import present_copy, sealed_document
from agreements.management.asked import asked_edition
from agreements.terms.document.drafts import cached_pdf
from agreements.terms.document.gather import facts_of
from agreements.terms.document.pdf import RenderError
from agreements.terms.models import Edition
from partnerships import vault
from partnerships.vault import VaultError


class Command(BaseCommand):
    help = _("Skriver en aftales PDF til en fil: den underskrevne, når den findes, ellers et udkast.")

    def add_arguments(self, parser):
        parser.add_argument("reference", help=_("Aftalens reference, fx 2012-0117."))
        parser.add_argument("file", type=Path, help=_("Filen, der skal skrives."))

    def handle(self, *args, reference, file, **options):
        try:
            content, told = _paper(asked_edition(reference))
        except VaultError as error:
            raise CommandError(_("Filen i arkivet er ikke den, der blev lagt der.")) from error
        except RenderError as error:
            raise CommandError(str(error)) from error
        try:
            file.write_bytes(content)
        except OSError as error:
            raise CommandError(
                _("Filen %(file)s kan ikke skrives: %(error)s") % {"file": file, "error": error.strerror}
            ) from error
        self.stdout.write(told % {"file": file})


def _paper(edition: Edition) -> tuple[bytes, str]:
    """Give the bytes that count for the edition now, and the sentence that says which they are."""
    sealed = sealed_document(edition)
    if sealed:
        told = _("Den underskrevne aftale er skrevet til %(file)s.")
        if sealed.copy_id is None:
            told = _("Det godkendte dokument er skrevet til %(file)s.")
        if sealed.is_of_paper:
            told = _(
                "Den registrerede tekst af aftalen, der er underskrevet på papir, er skrevet til %(file)s."
            )
        return vault.get(sealed.sha256), told
    copy = present_copy(edition)
    if copy:
        return vault.get(copy.sha256), _("Eksemplaret til underskrift er skrevet til %(file)s.")
    return cached_pdf(facts_of(edition), unsigned_mark(edition)), _("Et udkast er skrevet til %(file)s.")
