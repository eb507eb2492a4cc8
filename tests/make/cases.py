"""Cases for the checks: facts without a fault, and small ways to put one in."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from agreements.terms.document.facts import (
    AnnexFacts,
    Facts,
    InitiativeFacts,
    LeadFacts,
    ObligationFacts,
    PartyFacts,
    PeriodFacts,
    PersonFacts,
    RecordFacts,
    RecordGroupFacts,
    SectionFacts,
    TargetFacts,
    TerminationFacts,
)
from agreements.terms.document.records import BY_PART
from agreements.terms.readiness.case import Case, Stage
from partnerships.problem import Problem

PLAN = (
    "finansiering efter projektet",
    "organisatorisk forankring",
    "kommunens fremtidige mål",
)
TODAY = date(2013, 12, 1)  # before the sound agreement begins
_CASE = ("required", "is_open_ended", "around", "not_cpr", "today")


def make_case(stage: Stage = Stage.SUBMIT, **changes: Any) -> Case:
    """Give a case; changes named after the case's own fields are its, all others are the facts'."""
    own = {name: changes.pop(name) for name in _CASE if name in changes}
    return Case(facts=sound_facts(**changes), stage=stage, **({"today": TODAY} | own))


def make_records(part: str, *rows: dict[str, Any], title: str = "") -> tuple[RecordGroupFacts, ...]:
    """Give one group of records with these bare data, lines 901, 902 ...; the title is the first text among them."""
    teller = BY_PART[part]
    return (
        RecordGroupFacts(
            part,
            teller.shows.value,
            str(teller.shows.label),
            tuple(
                RecordFacts(line, part, title or next(iter(row.values())), data=row)
                for line, row in enumerate(rows, 901)
            ),
        ),
    )


def told(check: Callable[[Case], Iterable[Problem]], case: Case) -> list[tuple[str, str, str, str]]:
    """Give what a check finds: code, severity, block and field of each problem."""
    return [(p.code, p.severity.value, p.block, p.field) for p in check(case)]


def sound_facts(**changes: Any) -> Facts:
    """Give facts in which no check finds anything."""
    facts = Facts(
        reference="2014-0001",
        kind="state_agreement",
        kind_label="Samarbejdsaftale",
        title="Mentorer i Nordby",
        subtitle="",
        programme="Forebyggelse",
        edition_number=0,
        edition_label="Grundaftale",
        language="da",
        parties=(make_party_facts(), make_party_facts(2, "grantee", "Nordby Kommune", cvr="13748136")),
        period=PeriodFacts(
            "1. januar 2014 til 31. december 2015",
            "2014-01-01",
            "2015-12-31",
            "fixed",
            "Aftalen gælder fra den 1. januar 2014 til og med den 31. december 2015.",
        ),
        termination=TerminationFacts(1, "first_of_month", "inclusive", "Hver part kan opsige aftalen."),
        sections=(
            make_section_facts(31, "1", "Formål", "Parterne hjælper unge."),
            make_section_facts(32, "2", "Mål", shows="targets"),
            make_section_facts(33, "3", "Deltagere", shows="initiatives"),
            make_section_facts(34, "4", "Frister", shows="obligations"),
            make_section_facts(35, "5", "Periode", shows="period"),
            make_section_facts(36, "6", "Opsigelse", shows="termination"),
            make_section_facts(37, "7", "Bilag", shows="annexes"),
        ),
        initiatives=(make_initiative_facts(),),
        obligations=(
            ObligationFacts(
                71,
                "Forankringsplan",
                "",
                "Nordby Kommune",
                "Ministeriet for Fællesskab",
                "2. halvår 2015",
                "2015-07-01",
                "2015-12-31",
                parts=PLAN,
            ),
        ),
        annexes=(
            AnnexFacts(81, "Bilag 1", "Budget", "budget"),
            AnnexFacts(82, "Bilag 2", "Tilskudsbrev", "grant_letter", "brev.pdf", 1000, "a" * 64),
        ),
        annexed={"budget": {}},
        case_numbers=("Nordby Kommune: 13/0417",),
    )
    return replace(facts, **changes)


def make_party_facts(
    line: int = 1,
    capacity: str = "grantor",
    name: str = "Ministeriet for Fællesskab",
    **changes: Any,
) -> PartyFacts:
    """Give a party with everything a public party must have."""
    party = PartyFacts(
        line,
        capacity,
        "Tilskudsgiver",
        name,
        cvr="10089093",
        ean="5798000354807",
        contacts=(PersonFacts(line * 10 + 1, "Birk Kontakt", "Fuldmægtig", email="birk@proeve.example"),),
    )
    return replace(party, **changes)


def make_section_facts(
    line: int = 31,
    number: str = "1",
    heading: str = "Formål",
    text: str = "",
    **changes: Any,
) -> SectionFacts:
    """Give a section as written, its text not read into blocks."""
    return replace(SectionFacts(line, number, heading, text, ()), **changes)


def make_initiative_facts(**changes: Any) -> InitiativeFacts:
    """Give an initiative with an accountable, named lead and one target."""
    initiative = InitiativeFacts(
        51,
        "mentor",
        "Mentorindsats",
        "",
        (LeadFacts(55, "Ungeenheden", "Socialforvaltningen", "Sune Tovholder", is_accountable=True),),
        (make_target_facts(),),
    )
    return replace(initiative, **changes)


def make_target_facts(line: int = 61, **changes: Any) -> TargetFacts:
    """Give a target of ten persons in all."""
    target = TargetFacts(line, "Mentorer", "10 personer", "exact", "total", "10", "", "personer")
    return replace(target, **changes)


def with_targets(*targets: TargetFacts) -> Case:
    """Give a case whose one initiative has these targets."""
    return make_case(initiatives=(make_initiative_facts(targets=targets),))


def with_text(text: str) -> Case:
    """Give a case whose first section has this text."""
    first, *others = sound_facts().sections
    return make_case(sections=(replace(first, text=text), *others))
