"""The three states of the sample agreement as marks; persons and fingerprints are invented."""

from agreements.terms.document.facts import facts_hash
from agreements.terms.document.mark import Evidence, EvidenceEvent, EvidencePerson, Mark, SignatureMark
from tests.make.facts import MINISTRY, MUNICIPALITY, sample_facts

COUNCIL = "Borgerrepræsentationen, 29. november 2012, punkt 14"
INSTRUCTION = "Ministeriets instruks af 1. februar 2012"


def draft_mark() -> Mark:
    """Give a draft without anybody appointed to sign."""
    return Mark("draft", "3. december 2012")


def for_signature_mark() -> Mark:
    """Give a signing copy: both signatories known, nobody has signed."""
    return Mark(
        "for_signature",
        "10. december 2012",
        planned=(
            SignatureMark(1, MINISTRY, "Henrik Sølvsten Bach", "Kontorchef", INSTRUCTION),
            SignatureMark(2, MUNICIPALITY, "Bodil Nørgaard Thane", "Administrerende direktør", COUNCIL),
        ),
    )


def signed_mark(copy_sha256: str = "ef966d81" * 8) -> Mark:
    """Give the signed state with its evidence page."""
    people = (
        EvidencePerson(
            MINISTRY,
            "Henrik Sølvsten Bach",
            "Kontorchef",
            "henrik.bach@sim.example",
            INSTRUCTION,
            "Personligt login med to trin",
            f"Jeg underskriver aftalen på vegne af {MINISTRY}.",
            "18. december 2012 kl. 14.32.47",
        ),
        EvidencePerson(
            MUNICIPALITY,
            "Bodil Nørgaard Thane",
            "Administrerende direktør",
            "bodil.thane@kbh.example",
            COUNCIL,
            "Personligt login med to trin",
            f"Jeg underskriver aftalen på vegne af {MUNICIPALITY}.",
            "17. december 2012 kl. 10.41.03",
        ),
    )
    return Mark(
        "signed",
        "18. december 2012",
        signatures=(
            SignatureMark(
                1,
                MINISTRY,
                "Henrik Sølvsten Bach",
                "Kontorchef",
                INSTRUCTION,
                "Underskrevet digitalt 18. december 2012 kl. 14.32",
                "18. december 2012",
            ),
            SignatureMark(
                2,
                MUNICIPALITY,
                "Bodil Nørgaard Thane",
                "Administrerende direktør",
                COUNCIL,
                "Underskrevet digitalt 17. december 2012 kl. 10.41",
                "17. december 2012",
            ),
        ),
        evidence=Evidence(
            facts_hash(sample_facts()),
            copy_sha256,
            "aftaler.example/verificer/",
            people,
            (
                EvidenceEvent(
                    "10. december 2012 kl. 09.15.22", "Rikke Aagaard Brandt", "Sendt til underskrift"
                ),
                EvidenceEvent("17. december 2012 kl. 10.41.03", "Bodil Nørgaard Thane", "Underskrevet"),
                EvidenceEvent("18. december 2012 kl. 14.32.47", "Henrik Sølvsten Bach", "Underskrevet"),
                EvidenceEvent("18. december 2012 kl. 14.32.51", "Systemet", "Forseglet"),
            ),
        ),
    )
