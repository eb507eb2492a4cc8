"""The pages of this storey."""

from django.urls import URLPattern, path

from budgets.views.economy import EconomyPage
from budgets.views.head import HeadPage, NewBudgetPage
from budgets.views.line import SaveLine
from budgets.views.lines import AddLine, DeleteLine, LinePage, MoveLine
from budgets.views.printed import PrintedSumsPage
from budgets.views.spread import SpreadPage

_ECONOMY = "aftaler/<str:reference>/oekonomi/"

urlpatterns: list[URLPattern] = [
    path(_ECONOMY, EconomyPage.as_view(), name="agreement_economy"),
    path(f"{_ECONOMY}opret/", NewBudgetPage.as_view(), name="agreement_budget_new"),
    path(f"{_ECONOMY}ramme/", HeadPage.as_view(), name="agreement_budget_head"),
    path(f"{_ECONOMY}trykte-summer/", PrintedSumsPage.as_view(), name="agreement_budget_printed"),
    path(f"{_ECONOMY}linje/", AddLine.as_view(), name="agreement_budget_add"),
    path(f"{_ECONOMY}linje/<int:line>/", LinePage.as_view(), name="agreement_budget_line"),
    path(f"{_ECONOMY}linje/<int:line>/gem/", SaveLine.as_view(), name="agreement_budget_save"),
    path(f"{_ECONOMY}linje/<int:line>/fordeling/", SpreadPage.as_view(), name="agreement_budget_spread"),
    path(f"{_ECONOMY}linje/<int:line>/slet/", DeleteLine.as_view(), name="agreement_budget_delete"),
    path(f"{_ECONOMY}linje/<int:line>/flyt/", MoveLine.as_view(), name="agreement_budget_move"),
]
