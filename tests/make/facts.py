"""Sample facts after document 000: its organisations, figures, dates, targets, annexes; our sentences and persons."""

from typing import Any

from agreements.terms.document.facts import (
    AnnexFacts,
    Block,
    Facts,
    InitiativeFacts,
    LeadFacts,
    ListItem,
    ObligationFacts,
    PartyFacts,
    PeriodFacts,
    PersonFacts,
    Run,
    SectionFacts,
    TargetFacts,
    TerminationFacts,
)

MINISTRY = "Social- og Integrationsministeriet"
MUNICIPALITY = "Københavns Kommune"
EMPLOYMENT = "Beskæftigelses- og Integrationsforvaltningen"
CHILDREN = "Børne- og Ungdomsforvaltningen"
HALL = "Bernstorffsgade 17, 1. sal, 1592 København V"


def sample_facts() -> Facts:
    """Give the facts of a whole agreement, budget part and all."""
    return Facts(
        reference="2012-0117",
        kind="state_agreement",
        kind_label="Samarbejdsaftale",
        title="Mentor-, rollemodel- og forældreindsats",
        subtitle=f"Aftale mellem {MUNICIPALITY} og {MINISTRY} 2012–2015",
        programme="Forebyggelseskonceptet",
        edition_number=0,
        edition_label="Grundaftale",
        language="da",
        parties=(_ministry(), _municipality()),
        period=PeriodFacts(
            "fra underskrift til og med udgangen af 2015",
            "",
            "2015-12-31",
            "last_signature",
            "Aftalen gælder fra den dag, den sidste part har underskrevet, til og med den 31. december 2015.",
        ),
        termination=TerminationFacts(
            1,
            "first_of_month",
            "full_months",
            "Hver part kan opsige aftalen med en måneds varsel til den 1. i en måned.",
            (
                "Alle forpligtelser, der ligger efter ophøret, falder bort.",
                "Kommunen kan ikke længere bruge de midler, der er tildelt.",
            ),
        ),
        sections=_sections(),
        initiatives=_initiatives(),
        obligations=_obligations(),
        annexes=(
            AnnexFacts(
                81,
                "Bilag 1",
                "Rammebeskrivelse for ministeriets forebyggelseskoncept",
                "framework",
                "rammebeskrivelse.pdf",
                214_300,
                "8dfa21971d7d6947bb0af05565237d9f72d1c56a7126fc0f6f6d3cd733b14e9e",
            ),
            AnnexFacts(82, "Bilag 2", "Budget", "budget"),
            AnnexFacts(
                83,
                "Bilag 3",
                "Tilskudsbrev for den økonomiske ramme",
                "grant_letter",
                "tilskudsbrev.pdf",
                1_240_000,
                "e89778c37d259495c761286f4ec2e0b1f3d3954dc8e10e2009bc2deb6a0fcfc0",
            ),
        ),
        annexed={"budget": sample_budget()},
        case_numbers=("2012-5144",),
    )


def sample_budget() -> dict[str, Any]:
    """Give the value of the budget part: two administrations and the ministry pay 6.750.000 kr. over three years."""
    groups = [
        _group(
            f"{MUNICIPALITY}, {EMPLOYMENT}",
            [
                ("1.1", "Projektledelse og koordinering", 500, 500, 500),
                ("1.2", "Mentorforløb", 240, 360, 360),
                ("1.3", "Rådgivning af forældre og støtte til netværk", 150, 225, 225),
            ],
        ),
        _group(
            f"{MUNICIPALITY}, {CHILDREN}",
            [
                ("2.1", "Rollemodelbesøg på skoler og i klubber", 90, 180, 180),
                ("2.2", "Frikøb af vejledere", 120, 160, 160),
            ],
        ),
        _group(
            MINISTRY,
            [
                ("3.1", "Mentorstøtte", 400, 400, 400),
                ("3.2", "Efteruddannelse og erfaringsudveksling", 300, 100, 100),
                ("3.3", "Udvikling af metoder og redskaber", 200, 200, 0),
                ("3.4", "Ekstern evaluering", 100, 300, 300),
            ],
        ),
    ]
    return {
        "title": "Budget 2013–2015",
        "note": "løbende priser, uden moms",
        "years": [2013, 2014, 2015],
        "groups": groups,
        "expenditure": {
            "lines": [line for group in groups for line in group["lines"]],
            "totals": ["2100000.00", "2425000.00", "2225000.00"],
            "total": "6750000.00",
            "repeats": True,
        },
        "price_level_year": None,
        "totals": ["2100000.00", "2425000.00", "2225000.00"],
        "total": "6750000.00",
        "financiers": [group["financier"] for group in groups],
        "by_initiative": [
            _share("Mentorindsats", 960, 0, 1200, "32.00"),
            _share("Rollemodelindsats", 0, 890, 0, "13.19"),
            _share("Forældreindsats", 600, 0, 0, "8.89"),
            _share("Fælles for indsatserne", 1500, 0, 1600, "45.93"),
        ],
    }


def _thousand(amount: int) -> str:
    return f"{amount}000.00" if amount else "0.00"


def _group(financier: str, rows: list[tuple[str, str, int, int, int]]) -> dict[str, Any]:
    return {
        "financier": financier,
        "lines": [
            {
                "line": int(number.replace(".", "")),
                "number": number,
                "text": text,
                "amounts": [_thousand(a) for a in amounts],
                "total": _thousand(sum(amounts)),
            }
            for number, text, *amounts in rows
        ],
        "totals": [_thousand(sum(row[2 + at] for row in rows)) for at in range(3)],
        "total": _thousand(sum(sum(row[2:]) for row in rows)),
    }


def _share(initiative: str, first: int, second: int, third: int, share: str) -> dict[str, Any]:
    amounts = [first, second, third]
    return {
        "initiative": initiative,
        "amounts": [_thousand(a) for a in amounts],
        "total": _thousand(sum(amounts)),
        "share": share,
    }


def _ministry() -> PartyFacts:
    return PartyFacts(
        1,
        "grantor",
        "Tilskudsgiver",
        MINISTRY,
        street="Holmens Kanal 22",
        postal_code="1060",
        city="København K",
        phone="33 92 93 00",
        cvr="10089093",
        ean="5798000354807",
        contacts=(
            PersonFacts(
                11, "Rikke Aagaard Brandt", "Fuldmægtig", "41 85 00 12", "rikke.brandt@sim.example", True
            ),
            PersonFacts(
                12, "Jonas Vestergaard Lund", "Specialkonsulent", "41 85 00 37", "jonas.lund@sim.example"
            ),
            PersonFacts(13, "Signe Holmgaard", "Chefkonsulent", "41 85 00 58", "signe.holmgaard@sim.example"),
        ),
    )


def _municipality() -> PartyFacts:
    return PartyFacts(
        2,
        "grantee",
        "Tilskudsmodtager",
        MUNICIPALITY,
        unit=EMPLOYMENT,
        street="Bernstorffsgade 17, 1. sal",
        postal_code="1592",
        city="København V",
        ean="5798009710581",
        contacts=(
            PersonFacts(
                21, "Ditte Højlund Krag", "Tovholder, VINK", "33 17 00 21", "ditte.krag@kbh.example", True
            ),
        ),
    )


def _text(text: str) -> tuple[Run, ...]:
    return (Run("text", text),)


def _section(line: int, number: str, heading: str, *content: str | tuple[str, ...] | Block, shows: str = ""):
    blocks: list[Block] = []
    for part in content:
        if isinstance(part, Block):
            blocks.append(part)
        elif isinstance(part, tuple):
            blocks.append(Block("list", items=tuple(ListItem(_text(item)) for item in part)))
        else:
            clause = f"{number}.{sum(1 for block in blocks if block.number) + 1}"
            blocks.append(Block("paragraph", clause, _text(part)))
    return SectionFacts(line, number, heading, "", tuple(blocks), shows)


def _sections() -> tuple[SectionFacts, ...]:
    return (
        _section(
            31,
            "1",
            "Formål",
            "Parterne udvikler, afprøver og forankrer i fællesskab tre lokale indsatser: mentorer, rollemodeller og "
            "forældrecoaches. Indsatserne skal forebygge, at unge bliver radikaliseret eller drages ind i "
            "ekstremistiske miljøer.",
            "Parterne forventer, at de tre indsatser virker stærkere samlet end hver for sig, så adfærd, der skader "
            "den unge selv eller andre, bliver afløst af tilknytning til skole, arbejde og fællesskaber.",
            Block(
                "paragraph",
                "1.3",
                (
                    Run("text", "Aftalen er en del af ministeriets forebyggelseskoncept,"),
                    Run(
                        "footnote",
                        "Konceptet er beskrevet i bilag 1. Er bilaget og aftalen uenige, gælder aftalen.",
                        "1",
                    ),
                    Run("text", " som afprøves i fire kommuner."),
                ),
            ),
        ),
        _section(
            32,
            "2",
            "Forebyggelseskonceptets indhold",
            "Kommunen udpeger selv de mentorer, rollemodeller og forældrecoaches, der skal medvirke. De gennemfører et "
            "forløb i socialfaglige metoder, som ministeriet tilrettelægger.",
            "Samarbejdet med kommunen omfatter",
            (
                "efteruddannelse af de udpegede personer,",
                "afprøvning i praksis af det, de har lært,",
                "samtænkning af indsatserne i områder med særlige udfordringer,",
                "evaluering af de tre indsatser ved en ekstern evaluator,",
                "forankring af de tre indsatser i kommunen.",
            ),
        ),
        _section(
            33,
            "3",
            "Mål for hver indsats",
            "Kommunen skal inden den 31. december 2015 have nået målene i tabellen. Et interval er nået, når den "
            "laveste værdi er nået.",
            "Antallet af forældrenetværk aftales, når de første forløb er afsluttet.",
            shows="targets",
        ),
        _section(
            34,
            "4",
            "Succeskriterier",
            "Parterne opstiller i foråret 2013 målbare succeskriterier for de tre indsatser sammen med den eksterne "
            "evaluator. Kriterierne føjes til aftalen, når begge parter har godkendt dem.",
        ),
        _section(
            35,
            "5",
            "Kommunens deltagere",
            "Kommunen udpeger en tovholder for hver indsats. Skifter en tovholder, giver kommunen ministeriet besked.",
            shows="initiatives",
        ),
        _section(
            36,
            "6",
            "Evaluering",
            "Ministeriet vælger en ekstern evaluator, mens indsatserne bliver udviklet, så evalueringen er med fra "
            "begyndelsen.",
            "Midtvejsevalueringen medio 2014 skal gøre det muligt at rette indsatserne til. Slutevalueringen ultimo "
            "2015 skal vise sammenhængen mellem metode og virkning for målgrupperne.",
        ),
        _section(
            37,
            "7",
            "Frister og forankring",
            "Parterne afleverer som anført i tabellen. Kommunens forankringsplan for de tre indsatser udarbejdes i "
            "samarbejdets sidste halvår.",
            shows="obligations",
        ),
        _section(
            38,
            "8",
            "Rettigheder og offentlighed",
            "Ministeriet har ejendomsretten til undervisningsmateriale og evalueringsresultater, medmindre parterne "
            "aftaler andet.",
            "Ministeriet kan offentliggøre forløb, viden og erfaringer, når det er aftalt på forhånd med kommunen. "
            "Oplysninger om enkeltpersoner offentliggøres ikke.",
        ),
        _section(
            39,
            "9",
            "Økonomi",
            "Det samlede budget er 6.750.000 kr., heraf 2.800.000 kr. i tilskud fra ministeriet. Budgettet står i "
            "bilag 2 og vilkårene for tilskuddet i bilag 3.",
            "Kun indsatser, der er skrevet ind i aftalen og godkendt skriftligt af ministeriet, kan finansieres af "
            "tilskuddet. Alle poster skal fremgå af budgettet.",
        ),
        _section(40, "10", "Aftaleperiode", shows="period"),
        _section(
            41,
            "11",
            "Uenighed og opsigelse",
            "Parterne søger at løse uenighed om aftalen ved dialog.",
            shows="termination",
        ),
        _section(42, "12", "Bilag", "Bilagene er en del af aftalen.", shows="annexes"),
    )


def _initiatives() -> tuple[InitiativeFacts, ...]:
    return (
        InitiativeFacts(
            51,
            "role_model",
            "Rollemodelindsats",
            "",
            (
                LeadFacts(
                    54, "UU København", CHILDREN, "Samir Østerbæk", "Korsgade 30, 2200 København N", True
                ),
                LeadFacts(55, "VINK", EMPLOYMENT, "Ditte Højlund Krag", HALL),
            ),
            (
                TargetFacts(
                    61,
                    "Rollemodeller på efteruddannelse",
                    "10–15 personer",
                    "range",
                    "total",
                    "10",
                    "15",
                    "personer",
                ),
                TargetFacts(
                    62,
                    "Rollemodelbesøg",
                    "30 besøg om året fordelt på 10 institutioner (hele byen)",
                    "exact",
                    "per_year",
                    "30",
                    "30",
                    "besøg",
                    10,
                    "hele byen",
                    "",
                    "3 pr. institution pr. år",
                ),
            ),
        ),
        InitiativeFacts(
            52,
            "mentor",
            "Mentorindsats",
            "",
            (LeadFacts(56, "VINK", EMPLOYMENT, "Ditte Højlund Krag", HALL, True),),
            (
                TargetFacts(
                    63, "Mentorer på efteruddannelse", "5–6 personer", "range", "total", "5", "6", "personer"
                ),
                TargetFacts(
                    64,
                    "Mentorforløb sat i gang",
                    "8 forløb i projektperioden",
                    "exact",
                    "total",
                    "8",
                    "8",
                    "forløb",
                ),
            ),
        ),
        InitiativeFacts(
            53,
            "parent",
            "Forældreindsats",
            "",
            (LeadFacts(57, "VINK", EMPLOYMENT, "Ditte Højlund Krag", HALL, True),),
            (
                TargetFacts(
                    65,
                    "Forældrecoaches på efteruddannelse",
                    "4–6 personer",
                    "range",
                    "total",
                    "4",
                    "6",
                    "personer",
                ),
                TargetFacts(
                    66,
                    "Individuelle rådgivningsforløb",
                    "6 forløb i projektperioden",
                    "exact",
                    "total",
                    "6",
                    "6",
                    "forløb",
                ),
                TargetFacts(
                    67,
                    "Forældrenetværk med støtte",
                    "aftales senere: der arbejdes først med forældrecoaches",
                    "open",
                    "total",
                    open_reason="der arbejdes først med forældrecoaches",
                ),
            ),
        ),
    )


def _obligations() -> tuple[ObligationFacts, ...]:
    return (
        ObligationFacts(
            71,
            "Målbare succeskriterier",
            "",
            "Parterne",
            "Evaluator",
            "foråret 2013",
            "2013-03-01",
            "2013-05-31",
        ),
        ObligationFacts(
            72, "Midtvejsevaluering", "", "Evaluator", "Parterne", "medio 2014", "2014-06-01", "2014-07-31"
        ),
        ObligationFacts(
            73,
            "Strategisk forankringsplan",
            "Planen skal mindst indeholde overvejelser om",
            MUNICIPALITY,
            MINISTRY,
            "sidste halvår af 2015",
            "2015-07-01",
            "2015-12-31",
            reservation="VINK skal finansieres på ny fra 2015 og kan derfor blive ændret.",
            parts=(
                "finansiering efter projektperioden",
                "organisatorisk forankring efter projektperioden",
                "kommunens fremtidige mål for indsatserne",
            ),
        ),
        ObligationFacts(
            74, "Slutevaluering", "", "Evaluator", "Parterne", "ultimo 2015", "2015-12-01", "2015-12-31"
        ),
    )
