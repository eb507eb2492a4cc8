"""Documents of the four kinds without a ministry's template, made through the verbs and ready to be sent."""

from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Any

from agreements.terms.actions.create_agreement import create_agreement
from agreements.terms.actions.load_standards import load_standards
from agreements.terms.actions.save_part import save_edition, save_part
from agreements.terms.document.facts import facts_hash
from agreements.terms.document.gather import facts_of
from agreements.terms.enums import Capacity, DecisionKind, Kind, NoticeAnchor
from agreements.terms.models import Edition, Programme, Section, Template
from partnerships.enums import PartyKind, Role
from partnerships.models import Party, User
from tests.make.people import make_member, make_ministry, make_municipality, make_party, make_unit, make_user

STARTS = date(2015, 1, 1)


@dataclass
class Draft:
    """A document and the people around it; `partners` work for the organisations, `reader` for the other unit."""

    edition_pk: int
    coordinator: User
    manager: User
    others: dict[str, User]

    @property
    def edition(self) -> Edition:
        """Read the edition as it is now."""
        return Edition.objects.select_related("agreement").get(pk=self.edition_pk)

    def take(self, verb: str, user: User, **given: object) -> object:
        """Take a step as the user who has just read the document."""
        for person in (self.coordinator, self.manager, *self.others.values()):
            person.__dict__.pop("_standings", None)
        act = getattr(import_module(f"agreements.life.actions.{verb}"), verb)
        return act(self.edition, by=user, seen=self.edition.version, **given)

    def decide(self, verb: str, user: User, **given: object) -> object:
        """Take a step that is bound to the facts as they were sent."""
        return self.take(verb, user, facts_hash=self.edition.sendings.latest("number").facts_hash, **given)

    def send(self) -> "Draft":
        """Send the document as the coordinator."""
        self.take("submit", self.coordinator, facts_hash=facts_hash(facts_of(self.edition)))
        return self


def make_kind(kind: Kind) -> Draft:
    """Give a complete draft of a kind, from its delivered template."""
    town = make_municipality(cvr="29100004", ean="5798009812308")
    coordinator = make_member(make_user("Clara Koordinator"), town, Role.MUNICIPAL_COORDINATOR)
    manager = make_member(make_user("Dorte Direktør"), town, Role.MUNICIPAL_MANAGER)
    load_standards(by=None)
    programme = None
    others: dict[str, User] = {}
    if kind == Kind.APPLICATION:
        ministry = make_ministry(cvr="29100012")
        programme = Programme.objects.create(name="Trygge byer", authority=ministry)
        others["caseworker"] = make_member(make_user("Sofie Sag"), ministry, Role.MINISTRY_CASEWORKER)
        others["head"] = make_member(make_user("Konrad Chef"), ministry, Role.MINISTRY_HEAD_OF_OFFICE)
    edition = create_agreement(
        by=coordinator,
        owner=town,
        template=Template.objects.get(kind=kind),
        title="Naboer hjælper naboer",
        programme=programme,
    )
    draft = Draft(edition.pk, coordinator, manager, others)
    _write(draft, kind, town)
    return draft


def _write(draft: Draft, kind: Kind, town: Party) -> None:
    by, edition = draft.coordinator, draft.edition
    for section in Section.objects.filter(edition=edition, text="").exclude(shows="period"):
        save_part(edition, "section", {"text": "Skrevet."}, by=by, pk=section.pk, seen=section.version)
    if kind != Kind.FRAMEWORK:
        period = {"period_text": "2015-2017", "starts_on": STARTS, "ends_on": date(2017, 12, 31)}
        notice = {"notice_months": 1, "notice_anchor": NoticeAnchor.FIRST_OF_MONTH}
        save_edition(edition, period | notice, by=by, seen=edition.version)
        contact = {"name": "Ida Indgang", "email": "ida@proeve.example"}
        save_part(edition, "contact", contact, by=by, parent=edition.participations.get(party=town))
    {
        Kind.NGO_AGREEMENT: _partners,
        Kind.INTERNAL_AGREEMENT: _other_unit,
        Kind.APPLICATION: _applied_for,
        Kind.FRAMEWORK: _awaited,
    }[kind](draft)


def _add(draft: Draft, part: str, **values: object) -> Any:
    return save_part(draft.edition, part, values, by=draft.coordinator)


def _partners(draft: Draft) -> None:
    for name, cvr in (("Naboforeningen", "29100020"), ("Hjælpeforeningen", "29100039")):
        party = make_party(name, PartyKind.NGO)
        row = _add(draft, "party", party=party, capacity=Capacity.PARTNER, name=name, cvr=cvr)
        contact = {"name": f"Kontakt i {name}", "email": "kontakt@proeve.example"}
        save_part(draft.edition, "contact", contact, by=draft.coordinator, parent=row)
        draft.others[name] = make_member(make_user(f"Pia {name}"), party, Role.NGO_PARTNER)
    _add(draft, "duty", text="Stiller lokaler til rådighed")


def _other_unit(draft: Draft) -> None:
    town = draft.edition.agreement.owner
    unit = make_unit(town, "Ungesekretariatet")
    _add(draft, "party", party=unit, capacity=Capacity.PARTNER, name=town.name, unit=unit.name)
    _add(draft, "duty", text="Holder kurser for medarbejderne")


def _applied_for(draft: Draft) -> None:
    _add(draft, "activity", title="To lokale hold")
    _awaited(draft)


def _awaited(draft: Draft) -> None:
    decision = {"body": "Borgerrepræsentationen", "what": "Godkender rammerne"}
    _add(draft, "political-decision", kind=DecisionKind.RESERVATION, **decision)
