"""C-01: what an agreement of this kind must hold is there and is not empty."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from agreements.terms.document.facts import Facts, SectionFacts, records_of
from agreements.terms.document.records import BY_PART, PART_SHOWN_BY
from agreements.terms.enums import SectionShows
from agreements.terms.readiness.case import Case
from agreements.terms.readiness.demands import demands_of
from agreements.terms.readiness.order import block_that_shows
from partnerships.problem import Problem, Severity

CODE = "C-01"


def check_mandatory_sections(case: Case) -> Iterator[Problem]:
    """Give an error for each demanded section that is missing or empty, a warning for any other empty one.

    The template says which sections, the kind which initiatives and records (rules.md 9, C-01; 3.1).
    """
    facts = case.facts
    present = {section.line for section in facts.sections}
    demanded = {clause.line for clause in case.required}
    for clause in case.required:
        if clause.line not in present:
            sentence = _("Afsnittet “%(heading)s” mangler. Det skal være med: tilføj det igen.")
            yield Problem(CODE, Severity.ERROR, sentence % {"heading": clause.heading})
    for section in facts.sections:
        if _is_empty(section, facts):
            weight = Severity.ERROR if section.line in demanded else Severity.WARNING
            yield Problem(CODE, weight, _empty_sentence(section), f"section-{section.line}", "text")
    yield from _missing_data(facts)


def _missing_data(facts: Facts) -> Iterator[Problem]:
    demands = demands_of(facts.kind)
    if demands.initiative and not facts.initiatives:
        sentence = _("Aftalen har ingen indsats. Tilføj mindst én med tovholder og mål.")
        yield Problem(CODE, demands.initiative, sentence, block_that_shows(facts, SectionShows.INITIATIVES))
    for part, weight in demands.records.items():
        if not records_of(facts, part):
            shows = BY_PART[part].shows
            sentence = _("Der er ikke skrevet noget under “%(what)s”. Tilføj det, der hører til.")
            told = sentence % {"what": shows.label}
            yield Problem(CODE, weight, told, block_that_shows(facts, shows))


def _is_empty(section: SectionFacts, facts: Facts) -> bool:
    """Tell whether only the heading would be printed; lists without rows print nothing."""
    if section.text.strip() or section.blocks:
        return False
    if any(row.section == section.line for row in facts.obligations):
        return False
    if section.shows in PART_SHOWN_BY:
        return not records_of(facts, PART_SHOWN_BY[section.shows])
    lists = {SectionShows.OBLIGATIONS: facts.obligations, SectionShows.ANNEXES: facts.annexes}
    return not section.shows or not lists.get(SectionShows(section.shows), True)


def _empty_sentence(section: SectionFacts) -> str:
    sentence = _("Afsnit %(number)s “%(heading)s” er tomt. Skriv teksten, eller slet afsnittet.")
    return sentence % {"number": section.number, "heading": section.heading}
