"""The pages of this storey."""

from django.urls import URLPattern, path

from budgets.views.change import ChangePage
from budgets.views.changes import ChangesPage
from budgets.views.double_financing import DoubleFinancingPage
from budgets.views.economy import EconomyPage
from budgets.views.grant import GrantPage
from budgets.views.grant_form import GrantEditPage, NewGrantPage
from budgets.views.grant_letter import LetterDraft, LetterFile
from budgets.views.grant_parts import (
    CarryOverPage,
    ConditionMetPage,
    ConditionPage,
    ExtensionPage,
    InstalmentPage,
    PlanPage,
)
from budgets.views.grant_steps import GrantStepPage, InstalmentStepPage, RequestStepPage
from budgets.views.grants import GrantsPage
from budgets.views.head import HeadPage, NewBudgetPage
from budgets.views.line import SaveLine
from budgets.views.lines import AddLine, DeleteLine, LinePage, MoveLine
from budgets.views.list_changes import ChangeListPage
from budgets.views.printed import PrintedSumsPage
from budgets.views.version import VersionPage

_ECONOMY = "aftaler/<str:reference>/oekonomi/"
_GRANTS = f"{_ECONOMY}tilskud/"
_GRANT = f"{_GRANTS}<int:number>/"
_CHANGES = f"{_ECONOMY}aendringer/"

urlpatterns: list[URLPattern] = [
    path(_ECONOMY, EconomyPage.as_view(), name="agreement_economy"),
    path(f"{_ECONOMY}opret/", NewBudgetPage.as_view(), name="agreement_budget_new"),
    path(f"{_ECONOMY}ramme/", HeadPage.as_view(), name="agreement_budget_head"),
    path(f"{_ECONOMY}trykte-summer/", PrintedSumsPage.as_view(), name="agreement_budget_printed"),
    path(f"{_ECONOMY}linje/", AddLine.as_view(), name="agreement_budget_add"),
    path(f"{_ECONOMY}linje/<int:line>/", LinePage.as_view(), name="agreement_budget_line"),
    path(f"{_ECONOMY}linje/<int:line>/gem/", SaveLine.as_view(), name="agreement_budget_save"),
    path(f"{_ECONOMY}linje/<int:line>/slet/", DeleteLine.as_view(), name="agreement_budget_delete"),
    path(f"{_ECONOMY}linje/<int:line>/flyt/", MoveLine.as_view(), name="agreement_budget_move"),
    path(_GRANTS, GrantsPage.as_view(), name="agreement_grants"),
    path(f"{_GRANTS}opret/", NewGrantPage.as_view(), name="agreement_grant_new"),
    path(_GRANT, GrantPage.as_view(), name="agreement_grant"),
    path(f"{_GRANT}ret/", GrantEditPage.as_view(), name="agreement_grant_edit"),
    path(f"{_GRANT}trin/<str:verb>/", GrantStepPage.as_view(), name="agreement_grant_step"),
    path(f"{_GRANT}betingelse/", ConditionPage.as_view(), name="agreement_grant_condition_new"),
    path(f"{_GRANT}betingelse/<int:condition>/", ConditionPage.as_view(), name="agreement_grant_condition"),
    path(
        f"{_GRANT}betingelse/<int:condition>/opfyldt/",
        ConditionMetPage.as_view(),
        name="agreement_grant_condition_met",
    ),
    path(f"{_GRANT}plan/", PlanPage.as_view(), name="agreement_grant_plan"),
    path(f"{_GRANT}rate/<int:instalment>/", InstalmentPage.as_view(), name="agreement_instalment"),
    path(
        f"{_GRANT}rate/<int:instalment>/<str:verb>/",
        InstalmentStepPage.as_view(),
        name="agreement_instalment_step",
    ),
    path(f"{_GRANT}forlaengelse/", ExtensionPage.as_view(), name="agreement_grant_extension"),
    path(f"{_GRANT}overfoersel/", CarryOverPage.as_view(), name="agreement_grant_carry_over"),
    path(
        f"{_GRANT}anmodning/<int:asked>/<str:verb>/",
        RequestStepPage.as_view(),
        name="agreement_grant_request_step",
    ),
    path(f"{_GRANT}brev/udkast/", LetterDraft.as_view(), name="agreement_grant_letter_draft"),
    path(f"{_GRANT}brev/<int:letter>/", LetterFile.as_view(), name="agreement_grant_letter"),
    path("programmer/dobbelt-finansiering/", DoubleFinancingPage.as_view(), name="double_financing"),
    path(_CHANGES, ChangesPage.as_view(), name="agreement_changes"),
    path(f"{_CHANGES}<int:number>/", ChangePage.as_view(), name="agreement_change"),
    path(f"{_CHANGES}version/<int:number>/", VersionPage.as_view(), name="agreement_version"),
    path("budgetaendringer/", ChangeListPage.as_view(), name="budget_changes"),
]
