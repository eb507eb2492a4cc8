"""The pages of this storey."""

from django.urls import URLPattern, path

from partnerships.views import contact_persons, contacts, parties, roles, users
from partnerships.views.account import AccountPage
from partnerships.views.hand_over import HandOverPage
from partnerships.views.history import PartyHistoryPage
from partnerships.views.invitation import AcceptInvitationPage
from partnerships.views.person import PersonPage
from partnerships.views.saved_views import ViewDeletePage
from partnerships.views.static_pages import AccessibilityPage, GuidePage, HelpPage, PrivacyPage

urlpatterns: list[URLPattern] = [
    path("hjaelp/", HelpPage.as_view(), name="help"),
    path("hjaelp/vejledning/", GuidePage.as_view(), name="user_guide"),
    path("was/", AccessibilityPage.as_view(), name="accessibility"),
    path("privatliv/", PrivacyPage.as_view(), name="privacy"),
    path("konto/", AccountPage.as_view(), name="account"),
    path("invitation/<str:token>/", AcceptInvitationPage.as_view(), name="accept_invitation"),
    path("visninger/<int:pk>/slet/", ViewDeletePage.as_view(), name="view_delete"),
    path("kontakter/", contacts.ContactsPage.as_view(), name="contacts"),
    path("kontakter/ny/", contact_persons.ContactNewPage.as_view(), name="contact_new"),
    path("kontakter/<int:pk>/", contact_persons.ContactEditPage.as_view(), name="contact"),
    path("kontakter/<int:pk>/stop/", contact_persons.ContactRetirePage.as_view(), name="contact_retire"),
    path("kontakter/brugere/", contacts.UsersPage.as_view(), name="users"),
    path("kontakter/brugere/inviter/", users.InvitePage.as_view(), name="invite"),
    path("kontakter/brugere/<int:pk>/", PersonPage.as_view(), name="user"),
    path("kontakter/brugere/<int:pk>/overdrag/<int:party>/", HandOverPage.as_view(), name="user_hand_over"),
    path("kontakter/brugere/<int:pk>/rolle/", users.GiveRolePage.as_view(), name="user_role"),
    path("kontakter/brugere/<int:pk>/luk/", users.CloseUserPage.as_view(), name="user_close"),
    path("kontakter/brugere/<int:pk>/aabn/", users.ReopenUserPage.as_view(), name="user_reopen"),
    path("kontakter/roller/<int:pk>/stop/", roles.EndMembershipPage.as_view(), name="membership_end"),
    path("kontakter/roller/<int:pk>/skift/", roles.ChangeRolePage.as_view(), name="membership_change"),
    path("kontakter/roller/<int:pk>/vikar/", roles.SubstitutePage.as_view(), name="membership_substitute"),
    path(
        "kontakter/invitationer/<int:pk>/send/",
        users.ResendInvitationPage.as_view(),
        name="invitation_resend",
    ),
    path(
        "kontakter/invitationer/<int:pk>/traek/",
        users.RevokeInvitationPage.as_view(),
        name="invitation_revoke",
    ),
    path("kontakter/organisationer/", contacts.PartiesPage.as_view(), name="parties"),
    path("kontakter/organisationer/ny/", parties.PartyNewPage.as_view(), name="party_new"),
    path("kontakter/organisationer/<int:pk>/", parties.PartyPage.as_view(), name="party"),
    path("kontakter/organisationer/<int:pk>/hvem/", PartyHistoryPage.as_view(), name="party_history"),
    path("kontakter/organisationer/<int:pk>/ret/", parties.PartyEditPage.as_view(), name="party_edit"),
    path("kontakter/organisationer/<int:pk>/ophoer/", parties.PartyRetirePage.as_view(), name="party_retire"),
]
