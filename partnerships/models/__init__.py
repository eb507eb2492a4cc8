"""The nouns of *who*, one a file."""

from partnerships.models.contact_person import ContactPerson
from partnerships.models.counter import Counter
from partnerships.models.event import Event
from partnerships.models.invitation import Invitation
from partnerships.models.membership import Membership
from partnerships.models.outbox_mail import OutboxMail
from partnerships.models.party import Party
from partnerships.models.saved_view import SavedView
from partnerships.models.sent_form import SentForm
from partnerships.models.stored_file import StoredFile
from partnerships.models.user import User

__all__ = [
    "ContactPerson",
    "Counter",
    "Event",
    "Invitation",
    "Membership",
    "OutboxMail",
    "Party",
    "SavedView",
    "SentForm",
    "StoredFile",
    "User",
]
