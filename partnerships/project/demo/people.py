"""Organisations and people of the demonstration. The persons are invented; all mails end in .example."""

from dataclasses import dataclass, field

from partnerships import trail
from partnerships.actions.add_membership import add_membership
from partnerships.actions.save_party import save_party
from partnerships.enums import PartyKind, Role
from partnerships.models import Party, User

PASSWORD = "Partnerskab-2015"  # noqa: S105 - printed on the demo's front door; production refuses demo users

MINISTRY = "Social- og Integrationsministeriet"
BIF = "Beskæftigelses- og Integrationsforvaltningen"
BUF = "Børne- og Ungdomsforvaltningen"

# (name, e-mail, party, role, what to use the login for)
LOGINS = (
    ("Karen Brodersen", "koordinator@koebenhavn.example", "Københavns Kommune", Role.MUNICIPAL_COORDINATOR),
    ("Peter Juhl", "indsats@koebenhavn.example", "Københavns Kommune", Role.INITIATIVE_LEAD),
    ("Anders Falk", "oekonom@koebenhavn.example", "Københavns Kommune", Role.MUNICIPAL_ECONOMIST),
    ("Lone Skovgaard", "leder@koebenhavn.example", "Københavns Kommune", Role.MUNICIPAL_MANAGER),
    ("Bodil Krarup", "brugere@koebenhavn.example", "Københavns Kommune", Role.PARTY_ADMINISTRATOR),
    ("Mette Agerbo", "koordinator@aalborg.example", "Aalborg Kommune", Role.MUNICIPAL_COORDINATOR),
    ("Pernille Dam", "leder@aalborg.example", "Aalborg Kommune", Role.MUNICIPAL_MANAGER),
    ("Stine Winther", "koordinator@odense.example", "Odense Kommune", Role.MUNICIPAL_COORDINATOR),
    ("Bo Kragh", "leder@odense.example", "Odense Kommune", Role.MUNICIPAL_MANAGER),
    ("Nanna Lind", "oekonom@odense.example", "Odense Kommune", Role.MUNICIPAL_ECONOMIST),
    ("Jens Torp", "koordinator@htk.example", "Høje-Taastrup Kommune", Role.MUNICIPAL_COORDINATOR),
    ("Sofie Rahbek", "sagsbehandler@ministeriet.example", MINISTRY, Role.MINISTRY_CASEWORKER),
    ("Henrik Damgaard", "kontorchef@ministeriet.example", MINISTRY, Role.MINISTRY_HEAD_OF_OFFICE),
    ("Birgit Holmsted", "afdelingschef@ministeriet.example", MINISTRY, Role.MINISTRY_HEAD_OF_OFFICE),
    ("Ida Lykke", "partner@hjaelp.example", "Dansk Flygtningehjælp", Role.NGO_PARTNER),
    ("Jonna Grøn", "partner@roedekors.example", "Røde Kors", Role.NGO_PARTNER),
    ("Ole Krog", "evaluator@evaluering.example", "Evaluator (ikke valgt endnu)", Role.EXTERNAL_EVALUATOR),
    ("Tove Brink", "revisor@revision.example", "Revisor (ikke valgt endnu)", Role.AUDITOR),
    ("Erik Sand", "admin@system.example", MINISTRY, Role.SYSTEM_ADMIN),
)


@dataclass
class Cast:
    """The demonstration's organisations by name and people by e-mail."""

    parties: dict[str, Party] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)

    def user(self, email: str) -> User:
        """Give the person with the e-mail."""
        return self.users[email]

    def team(self, town: str) -> "Team":
        """Give those who look after the money of a town's agreement; `town` as in the town's own mails."""
        own = (self.user(f"{who}@{town}.example") for who in ("koordinator", "oekonom", "leder"))
        ministry = (self.user(f"{who}@ministeriet.example") for who in ("sagsbehandler", "kontorchef"))
        return Team(*own, *ministry)


@dataclass(frozen=True)
class Team:
    """Those who look after an agreement's money: three in the municipality, two in the ministry."""

    coordinator: User
    economist: User
    manager: User
    caseworker: User
    head: User


def register_cast() -> Cast:
    """Register the organisations and people; call it once, on a database that has the municipalities."""
    admin = User.objects.create_superuser("support@system.example", PASSWORD, name="Support")
    trail.record("add_user", by=None, subject=admin)
    cast = Cast()
    _register_parties(cast, admin)
    for name, email, party, role in LOGINS:
        user = User.objects.create_user(email, PASSWORD, name=name, is_staff=role == Role.SYSTEM_ADMIN)
        if role == Role.SYSTEM_ADMIN:
            user.is_superuser = True
            user.save()
        trail.record("add_user", by=admin, subject=user)
        cast.users[email] = user
        add_membership(user=user, party=cast.parties[party], role=role, by=admin)
    return cast


def _register_parties(cast: Cast, admin: User) -> None:
    ministry = {
        "kind": PartyKind.MINISTRY,
        "name": MINISTRY,
        "cvr": "10089093",
        "ean": "5798000354807",
        "phone": "33 92 93 00",
        "street": "Holmens Kanal 22",
        "postal_code": "1060",
        "city": "København K",
    }
    cast.parties[MINISTRY] = save_party(ministry, by=admin)
    copenhagen = Party.objects.get(municipality_code="0101")
    block = {
        "ean": "5798009710581",
        "street": "Bernstorffsgade 17, 1. sal",
        "postal_code": "1592",
        "city": "Kbh. V.",
    }
    cast.parties[copenhagen.name] = save_party(block, by=admin, party=copenhagen, seen=copenhagen.version)
    for unit in (BIF, BUF):
        values = {"kind": PartyKind.UNIT, "name": unit, "parent": cast.parties[copenhagen.name]}
        cast.parties[unit] = save_party(values, by=admin)
    for code in ("0851", "0169", "0461"):
        party = Party.objects.get(municipality_code=code)
        cast.parties[party.name] = party
    for kind, name in (
        (PartyKind.NGO, "Dansk Flygtningehjælp"),
        (PartyKind.NGO, "Røde Kors"),
        (PartyKind.COMPANY, "Evaluator (ikke valgt endnu)"),
        (PartyKind.COMPANY, "Revisor (ikke valgt endnu)"),
    ):
        cast.parties[name] = save_party({"kind": kind, "name": name}, by=admin)
