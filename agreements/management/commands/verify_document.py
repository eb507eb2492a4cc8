"""`manage.py verify_document FILE`: is this file the signed, or approved, document?"""

import hashlib
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from agreements import annexes
from agreements.life.models import SealedDocument, SigningCopy
from agreements.life.queries.signing import present_copy
from agreements.life.queries.verification import find_document
from agreements.terms.document.embedded import embedded_facts
from agreements.terms.enums import State
from partnerships import vault


class Command(BaseCommand):
    help = _(
        "Fortæller, om en fil er et underskrevet dokument herfra. Slutter med 0, når den er, ellers med 1."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help=_("PDF-filen, der skal kontrolleres."))

    def handle(self, *args, file, **options):
        try:
            content = file.read_bytes()
        except OSError as error:
            raise CommandError(
                _("Filen %(file)s kan ikke læses: %(error)s") % {"file": file, "error": error.strerror}
            ) from error
        fingerprint = hashlib.sha256(content).hexdigest()
        self.stdout.write(_("SHA-256: %(fingerprint)s") % {"fingerprint": fingerprint})
        found = find_document(fingerprint)
        known = annexes.known_file(fingerprint)
        if known is not None:
            self.stdout.write(f"{known.heading} {known.told}")
            return
        if found.sealed is None:
            raise CommandError(_what_else(found.copy))
        self.stdout.write(_about(found.sealed))
        _demand_intact(found.sealed, content)
        self.stdout.write(
            _(
                "Arkivets eget eksemplar er uændret, og aftalens data i filen passer med det, der blev besluttet."
            )
        )


def _about(sealed: SealedDocument) -> str:
    agreement = sealed.edition.agreement
    sentence = _("Det er den underskrevne aftale %(reference)s, “%(title)s”, underskrevet %(day)s.")
    if sealed.copy_id is None:
        sentence = _("Det er det godkendte dokument %(reference)s, “%(title)s”, godkendt %(day)s.")
    if sealed.is_of_paper:
        sentence = _(
            "Det er systemets gengivelse af %(reference)s, “%(title)s”, som blev underskrevet på papir %(day)s. "
            "Ingen har underskrevet den i systemet."
        )
    return sentence % {
        "reference": agreement.reference,
        "title": sealed.edition.title,
        "day": f"{sealed.sealed_on:%d.%m.%Y}",
    }


def _what_else(copy: SigningCopy | None) -> str:
    if copy is None:
        return _("Filen er ikke et dokument herfra, eller den er ændret.")
    named = {"reference": copy.edition.agreement.reference, "number": copy.number}
    if present_copy(copy.edition) != copy:
        return (
            _("Filen er eksemplar %(number)s af %(reference)s, som er kaldt tilbage og ikke gælder.") % named
        )
    if copy.edition.state == State.FOR_SIGNATURE:
        return (
            _("Filen er eksemplar %(number)s af %(reference)s, som er til underskrift og ikke binder endnu.")
            % named
        )
    return (
        _(
            "Filen er eksemplar %(number)s af %(reference)s, som blev underskrevet; den er ikke selve dokumentet."
        )
        % named
    )


def _demand_intact(sealed: SealedDocument, content: bytes) -> None:
    try:
        vault.get(sealed.sha256)
    except vault.VaultError as error:
        raise CommandError(
            _("Arkivets eget eksemplar mangler eller er ændret. Hent det fra sikkerhedskopien.")
        ) from error
    if hashlib.sha256(embedded_facts(content)).hexdigest() != sealed.facts_hash:
        raise CommandError(_("Aftalens data i filen er ikke dem, der blev underskrevet eller godkendt."))
