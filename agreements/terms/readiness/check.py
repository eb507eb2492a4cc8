"""All checks of an agreement's own nouns, and the one function that runs them."""

from collections.abc import Callable, Iterable

from agreements.terms.readiness.accountable_lead import check_accountable_lead
from agreements.terms.readiness.amount_units import check_amount_units
from agreements.terms.readiness.anchoring_plan import check_anchoring_plan
from agreements.terms.readiness.annexes_present import check_annexes_present
from agreements.terms.readiness.announced_numbers import check_announced_numbers
from agreements.terms.readiness.announced_order import check_announced_order
from agreements.terms.readiness.base_funding import check_base_funding
from agreements.terms.readiness.baselines import check_baselines
from agreements.terms.readiness.case import Case
from agreements.terms.readiness.case_numbers import check_case_numbers
from agreements.terms.readiness.contradictory_targets import check_contradictory_targets
from agreements.terms.readiness.deviations import check_deviations
from agreements.terms.readiness.distinct_parties import check_distinct_parties
from agreements.terms.readiness.doubtful_years import check_doubtful_years
from agreements.terms.readiness.even_split import check_even_split
from agreements.terms.readiness.financed_initiatives import check_financed_initiatives
from agreements.terms.readiness.grant_letter_name import check_grant_letter_name
from agreements.terms.readiness.grantor_present import check_grantor_present
from agreements.terms.readiness.joint_signatures import check_joint_signatures
from agreements.terms.readiness.leftovers import check_leftovers
from agreements.terms.readiness.mandatory_sections import check_mandatory_sections
from agreements.terms.readiness.mixed_script import check_mixed_script
from agreements.terms.readiness.named_lines import check_named_lines
from agreements.terms.readiness.nested_periods import check_nested_periods
from agreements.terms.readiness.open_reservations import check_open_reservations
from agreements.terms.readiness.order import in_document_order
from agreements.terms.readiness.party_identity import check_party_identity
from agreements.terms.readiness.party_numbers import check_party_numbers
from agreements.terms.readiness.period_limits import check_period_limits
from agreements.terms.readiness.personal_numbers import check_personal_numbers
from agreements.terms.readiness.printed_numbers import check_printed_numbers
from agreements.terms.readiness.references import check_references
from agreements.terms.readiness.retroactive_start import check_retroactive_start
from agreements.terms.readiness.section_headings import check_section_headings
from agreements.terms.readiness.signature_gap import check_signature_gap
from agreements.terms.readiness.stale_contacts import check_stale_contacts
from agreements.terms.readiness.start_at_signature import check_start_at_signature
from agreements.terms.readiness.succeeded_parties import check_succeeded_parties
from agreements.terms.readiness.target_bounds import check_target_bounds
from agreements.terms.readiness.targets_present import check_targets_present
from agreements.terms.readiness.termination_clause import check_termination_clause
from agreements.terms.readiness.year_only_end import check_year_only_end
from partnerships.problem import Problem

CHECKS: tuple[Callable[[Case], Iterable[Problem]], ...] = (
    check_party_identity,  # P-01
    check_party_numbers,  # P-02
    check_distinct_parties,  # P-03
    check_grantor_present,  # P-03
    check_accountable_lead,  # P-04
    check_stale_contacts,  # P-05
    check_succeeded_parties,  # P-06
    check_mandatory_sections,  # C-01
    check_termination_clause,  # C-01
    check_section_headings,  # C-02
    check_announced_numbers,  # C-02
    check_announced_order,  # C-02
    check_printed_numbers,  # C-02
    check_leftovers,  # C-03
    check_period_limits,  # C-04
    check_start_at_signature,  # C-05
    check_grant_letter_name,  # C-06
    check_nested_periods,  # C-07
    check_references,  # C-08
    check_named_lines,  # C-08
    check_annexes_present,  # C-09
    check_deviations,  # C-10
    check_financed_initiatives,  # C-11
    check_base_funding,  # C-12
    check_anchoring_plan,  # C-13
    check_targets_present,  # T-01
    check_baselines,  # T-02
    check_target_bounds,  # T-03
    check_even_split,  # T-05
    check_contradictory_targets,  # T-06
    check_joint_signatures,  # S-03
    check_retroactive_start,  # S-05
    check_open_reservations,  # S-06
    check_signature_gap,  # S-07
    check_personal_numbers,  # D-01
    check_case_numbers,  # D-05
    check_amount_units,  # F-A6
    check_year_only_end,  # F-D5
    check_doubtful_years,  # F-D7
    check_mixed_script,  # F-T1
)


def problems_of(case: Case, told: Iterable[Problem] = ()) -> list[Problem]:
    """Give every problem of the case and those told by other storeys, in document order.

    A text made before the system is flagged, never blocked: its errors are warnings (DECISIONS, "Old documents").
    """
    found = list(dict.fromkeys([*(problem for check in CHECKS for problem in check(case)), *told]))
    if case.facts.is_as_written:
        found = [problem.weakened() for problem in found]
    return in_document_order(case.facts, found)
