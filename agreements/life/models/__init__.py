"""The nouns of *what happens*, one a file."""

from agreements.life.models.lifted_reservation import LiftedReservation
from agreements.life.models.remark import Remark
from agreements.life.models.sending import Decision, Sending
from agreements.life.models.signing import Appointment, SealedDocument, Signature, SigningCopy

__all__ = [
    "Appointment",
    "Decision",
    "LiftedReservation",
    "Remark",
    "SealedDocument",
    "Sending",
    "Signature",
    "SigningCopy",
]
