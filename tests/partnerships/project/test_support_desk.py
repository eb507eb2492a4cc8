"""The support desk over the whole house: every list and page opens, what is frozen or proof stands still."""

from collections.abc import Callable

import pytest
from django.contrib import admin
from django.db import models
from django.test import Client, RequestFactory
from django.urls import reverse

from agreements.life.actions.place_remark import place_remark
from agreements.terms.enums import State
from agreements.terms.models import Edition, Section
from budgets.models import BudgetLine
from partnerships import trail
from partnerships.enums import Nature
from partnerships.models import Event
from tests.make.agreements import Case, make_draft, signed, submitted
from tests.make.budgets import list_budget_annex, make_budget, make_line
from tests.make.desk import post_page
from tests.make.people import make_member, make_user

OURS = [
    model
    for model in admin.site._registry
    if model._meta.app_label in {"partnerships", "agreements", "budgets"}
]


def address(model: type[models.Model], page: str, *args: object) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


@pytest.fixture
def desk(db: None, client: Client) -> Client:
    client.force_login(make_user("Susanne Support", is_staff=True, is_superuser=True))
    return client


@pytest.fixture
def case(db: None) -> Case:
    made = make_draft()
    budget = make_budget(made.edition, (2015, 2018))
    make_line(budget, "Mentorer", {2015: 100_000}, {(2015, 0): 100_000})
    list_budget_annex(made.edition)
    return made


def stored(model: type[models.Model]) -> list[dict[str, object]]:
    return [trail.snapshot(row) for row in model._default_manager.order_by("pk")]


def test_every_noun_has_search_and_filters(rf: RequestFactory) -> None:
    desks = {model._meta.model_name: admin.site._registry[model] for model in OURS}
    request = rf.get("/admin/")

    assert [name for name, desk in desks.items() if not desk.get_search_fields(request)] == []
    # The counters are few, and have nothing but a name.
    assert [name for name, desk in desks.items() if not desk.get_list_filter(request)] == ["counter"]


def test_every_list_opens_and_can_be_searched(desk: Client, case: Case) -> None:
    for model in OURS:
        for query in ("", "?q=nordby", "?q=2026-0001"):
            assert desk.get(address(model, "changelist") + query).status_code == 200, model


def test_every_row_opens_also_of_a_signed_agreement(desk: Client, case: Case) -> None:
    submitted(case)
    place_remark(case.edition, by=case.caseworker, block="title", text="Hvad betyder titlen?")
    signed(case)
    opened = set()
    for model in OURS:
        row = model._default_manager.first()
        if row is None:
            continue
        assert desk.get(address(model, "change", row.pk)).status_code == 200, model
        assert desk.get(address(model, "history", row.pk)).status_code == 200, model
        opened.add(model._meta.model_name)

    expected = (
        "edition section target signature sealeddocument decision remark expense allocation event access"
    )
    assert set(expected.split()) <= opened


def test_frozen_terms_have_no_button_and_take_no_post(desk: Client, case: Case) -> None:
    signed(case)
    # Whoever may write drafts may still not write this one, at the desk either.
    writer = make_member(make_user("Sune Skriver", is_staff=True, is_superuser=True), case.municipality)
    desk.force_login(writer)
    events = Event.objects.count()
    terms = [model for model in OURS if model.nature is Nature.TERMS and model._default_manager.exists()]
    for model in terms:
        before, row = stored(model), model._default_manager.first()
        page = desk.get(address(model, "change", row.pk)).content.decode()
        assert 'name="_save"' not in page, model
        assert desk.post(address(model, "change", row.pk), {"seen": 1, "title": "Nyt"}).status_code == 403
        assert desk.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403
        chosen = {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"}
        desk.post(address(model, "changelist"), chosen)
        assert stored(model) == before, model

    assert len(terms) >= 11
    assert Event.objects.count() == events


def test_evidence_can_neither_be_changed_nor_deleted_nor_added(desk: Client, case: Case) -> None:
    signed(case)
    evidence = [
        model for model in OURS if model.nature is Nature.EVIDENCE and model._default_manager.exists()
    ]
    for model in evidence:
        before, row = stored(model), model._default_manager.first()
        assert 'name="_save"' not in desk.get(address(model, "change", row.pk)).content.decode()
        for page, args in (("change", [row.pk]), ("delete", [row.pk]), ("add", [])):
            assert desk.post(address(model, page, *args), {"post": "yes"}).status_code == 403, (model, page)
        chosen = {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"}
        desk.post(address(model, "changelist"), chosen)
        assert stored(model) == before, model

    assert len(evidence) >= 5


def test_terms_are_read_only_for_whom_the_verb_refuses(desk: Client, case: Case) -> None:
    section = Section.objects.first()

    response = desk.post(address(Section, "change", section.pk), {"heading": "Nyt", "seen": section.version})

    assert response.status_code == 403
    assert Section.objects.get(pk=section.pk).heading == "Formål"


def test_terms_are_written_through_the_verb_with_the_version_seen(desk: Client, case: Case) -> None:
    writer = make_member(make_user("Sune Skriver", is_staff=True, is_superuser=True), case.municipality)
    desk.force_login(writer)
    section = Section.objects.first()
    values = {"heading": "Hensigt", "text": "Vi vil det samme.", "shows": "", "deviation_reason": ""}

    post_page(desk, address(Section, "change", section.pk), **values, seen=section.version)
    saved = Section.objects.get(pk=section.pk)
    told = Event.objects.filter(verb="change_section").latest("id")
    response = post_page(
        desk, address(Section, "change", section.pk), **values | {"heading": "For sent"}, seen=section.version
    )

    assert (saved.heading, saved.version) == ("Hensigt", section.version + 1)
    assert told.actor == writer
    assert told.before["heading"] == "Formål"
    assert "En anden har gemt en ændring" in response.content.decode()
    assert Section.objects.get(pk=section.pk).heading == "Hensigt"


def test_edition_and_budget_are_written_through_their_verbs(desk: Client, case: Case) -> None:
    desk.force_login(make_member(make_user(is_staff=True, is_superuser=True), case.municipality))
    edition, line = case.edition, BudgetLine.objects.get()
    page = desk.get(address(Edition, "change", edition.pk))
    values = {name: value for name, value in page.context["adminform"].form.initial.items() if value}
    values |= {"starts_on": "01-03-2015", "ends_on": "28-02-2018", "title": "Mentorer i hele Nordby"}

    post_page(
        desk, address(Edition, "change", edition.pk), **values | {"seen": edition.version, "state": "signed"}
    )
    post_page(desk, address(BudgetLine, "change", line.pk), text="Mentorløn", seen=line.version)

    assert case.edition.title == "Mentorer i hele Nordby"
    assert case.edition.state == State.DRAFT
    assert BudgetLine.objects.get().text == "Mentorløn"
    verbs = list(Event.objects.order_by("-id").values_list("verb", flat=True)[:2])
    assert verbs == ["save_budget_line", "change_edition"]


@pytest.mark.parametrize(
    "name", ["agreement", "edition", "participation", "section", "target", "access", "budget"]
)
def test_lists_ask_the_same_number_of_questions_however_long(
    name: str, desk: Client, queries_of: Callable[[Callable[[], object]], int]
) -> None:
    model = next(model for model in OURS if model._meta.model_name == name)
    counts = []
    made = 0
    for wanted in (1, 3, 30):
        while made < wanted:
            _add_one()
            made += 1
        desk.get(address(model, "changelist"))
        counts.append(queries_of(lambda: desk.get(address(model, "changelist"))))

    assert len(set(counts)) == 1, counts


def _add_one() -> None:
    from agreements.terms.models import Initiative, Target
    from tests.make.budgets import make_edition

    edition = make_edition()
    make_budget(edition)
    Section.objects.create(edition=edition, heading="Formål")
    initiative = Initiative.objects.create(edition=edition, kind="mentor", name="Mentorer")
    Target.objects.create(
        edition=edition, initiative=initiative, what="Forløb", amount_kind="exact", minimum=3, basis="total"
    )
