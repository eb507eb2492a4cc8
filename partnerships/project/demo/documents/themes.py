"""DEMO-004, after document 004: a framework note of 2007, annex to a decision of the council, registered as written."""

from agreements.terms.enums import (
    AmountKind,
    DecisionKind,
    InitiativeKind,
    PlaceKind,
    Rank,
    ReferenceKind,
    RelationKind,
    SectionShows,
    TenderKind,
)
from partnerships.project.demo.documents.writer import Paper

TITLE = "Rammer for partnerskaber med frivillige organisationer"
COUNCIL = "Borgerrepræsentationen"

PAPER = Paper(
    head={
        "subtitle": "Mulige rammer for og indhold i et partnerskab",
        "annex_to": "Bilag 1 til indstilling til Borgerrepræsentationen",
        "document_date_text": "13-11-2007",
        "introduction": (
            "Borgerrepræsentationen besluttede den 11. oktober 2007 (BR 371/07), at der skal indgås et eller flere "
            "partnerskaber med større frivillige organisationer. Partnerskaberne skal udvikle det frivillige arbejde med "
            "integration, for eksempel rådgivning af forældre, lektiehjælp, fritidsaktiviteter, frivillige mentorer under "
            "uddannelse og hjælp til at finde job og praktik.\n\n"
            "Notatet overvejer fire temaer:\n"
            "- Målgrupper\n- Formål\n- Organisering\n- Aktiviteter"
        ),
        "is_open_ended": True,
        "period_text": "3 år fra kontraktens indgåelse",
    },
    sections=(
        {
            "heading": "Målgrupper",
            "printed_number": "1",
            "text": "De frivillige er den primære målgruppe. Gennem deres aktiviteter når indsatsen den sekundære.",
            "shows": SectionShows.TARGET_GROUPS,
        },
        {
            "heading": "Hvor indsatsen ligger",
            "text": "Indsatsen samles om disse områder (BR 521/07).",
            "shows": SectionShows.PLACES,
        },
        {
            "heading": "Formål",
            "printed_number": "2",
            "text": (
                "Partnerskaberne har flere formål:\n"
                "- at støtte frivillige grupper i at udvikle deres sociale arbejde med integration\n"
                "- at støtte etniske minoriteter i at engagere sig og lære foreningslivet og det "
                "frivillige arbejde at kende\n\n"
                "Det sker blandt andet sådan:\n"
                "- sparring med de frivillige om aktiviteter, redskaber og metoder\n"
                "- tilbud om efteruddannelse og supervision\n"
                "- hjælp til at finde og holde på frivillige, også i nye grupper\n"
                "- samarbejde mellem foreninger, borgere, virksomheder og offentlige tilbud i lokalområdet\n"
                "- supervision af etniske minoriteter om frivilligt arbejde, myndigheder og fondsansøgninger\n\n"
                "Det sidste formål er at støtte etniske minoriteters muligheder for at lære gennem frivillige aktiviteter, "
                "jf. punkt 3."
            ),
        },
        {
            "heading": "Aktiviteter",
            "printed_number": "3",
            "text": "Frivilligkonsulenterne støtter de frivillige grupper i at udvikle deres arbejde.",
            "shows": SectionShows.ACTIVITIES,
        },
        {
            "heading": "Organisering",
            "printed_number": "4",
            "text": (
                "Tilskuddet gør det muligt for den organisation, der får kontrakten, at knytte "
                "frivilligkonsulenter til sig. "
                "De hjælper foreningen med at udvikle og samordne frivillige aktiviteter og med at finde nye frivillige.\n\n"
                "Det skønnes, at der inden for budgettet kan ansættes 2 frivilligkonsulenter. Dertil kommer udgifter til "
                "aktiviteter."
            ),
            "shows": SectionShows.TENDER,
        },
        {
            "heading": "Evaluering",
            "text": (
                "Ansøgerne stiller i deres tilbud selv konkrete krav til aktiviteter, mål og effekt, også til hvor mange "
                "frivillige der bliver fundet og holdt fast i de 3 år, aftalen løber."
            ),
            "shows": SectionShows.TARGETS,
        },
        {
            "heading": "Beslutninger og sagsnumre",
            "text": "Notatet bygger på disse beslutninger.",
            "shows": SectionShows.DECISIONS,
        },
        {"heading": "Sagen", "text": "Notatet er journaliseret sådan.", "shows": SectionShows.REFERENCES},
    ),
    initiatives=(
        {
            "kind": InitiativeKind.OTHER,
            "name": "Frivilligkonsulenter",
            "targets": (
                {
                    "what": "Frivilligkonsulenter, der kan ansættes inden for budgettet",
                    "amount_kind": AmountKind.ABOUT,
                    "minimum": 2,
                    "unit": "konsulenter",
                },
                {
                    "what": "Frivillige, der bliver fundet og holdt fast",
                    "amount_kind": AmountKind.OPEN,
                    "kept_years": 3,
                    "open_reason": "Ansøgerne stiller selv tallet i deres tilbud.",
                },
            ),
        },
    ),
    records=(
        (
            "target-group",
            {
                "rank": Rank.PRIMARY,
                "name": "Frivillige borgere, der vil bidrage til integrationen",
                "text": "De gennemfører sociale aktiviteter for borgere af anden etnisk herkomst end dansk.",
            },
        ),
        (
            "target-group",
            {"rank": Rank.SECONDARY, "name": "Borgere af anden etnisk herkomst end dansk"},
        ),
        ("place", {"kind": PlaceKind.QUARTER, "name": "De 5 udsatte boligområder"}),
        ("place", {"kind": PlaceKind.DISTRICT, "name": "Amager", "note": "I forbindelse med Urbanområdet"}),
        ("place", {"kind": PlaceKind.QUARTER, "name": "Sundholmsvej kvarteret Syd", "note": "Områdeløft"}),
        ("place", {"kind": PlaceKind.QUARTER, "name": "Sundholmsvej kvarteret Nord", "note": "Områdeløft"}),
        *(
            ("activity", {"title": title, "initiative": "Frivilligkonsulenter"})
            for title in (
                "Rådgivning af forældre",
                "Lektiehjælp og studiestøtte",
                "Fritidsaktiviteter og guidning",
                "Mentorer under valg og gennemførelse af uddannelse",
                "Hjælp til at søge job og praktikplads",
            )
        ),
        *(
            (
                "tender",
                {"kind": TenderKind.SERVICE, "text": text, "reference": "EU's udbudsdirektiv"},
            )
            for text in (
                "Uddannelseshjælp",
                "Social- og sundhedsvæsen",
                "Fritids- og sportsaktiviteter samt kulturelle aktiviteter",
            )
        ),
        (
            "tender",
            {
                "kind": TenderKind.SOCIAL_CLAUSE,
                "text": "Tilbuddet skal forholde sig til sociale krav, herunder fleksjob eller anden beskæftigelse på det "
                "rummelige arbejdsmarked.",
            },
        ),
        (
            "tender",
            {
                "kind": TenderKind.CONTRACT,
                "text": "Kontrakten indgås mellem Socialforvaltningen og den eller de organisationer, der vinder, og følger "
                "tilbuddet.",
            },
        ),
        (
            "political-decision",
            {
                "kind": DecisionKind.DECISION,
                "body": COUNCIL,
                "what": "Der skal indgås et eller flere partnerskaber med større frivillige organisationer.",
                "decided_text": "11. oktober 2007",
                "reference": "BR 371/07",
            },
        ),
        (
            "political-decision",
            {
                "kind": DecisionKind.DECISION,
                "body": COUNCIL,
                "what": "De nye områdeløft på Amager.",
                "reference": "BR 521/07",
            },
        ),
        (
            "political-decision",
            {
                "kind": DecisionKind.DECISION,
                "body": COUNCIL,
                "what": "Sådan evalueres projekter på integrationsområdet.",
                "decided_text": "29. marts 2007",
                "reference": "BR 112/07B",
            },
        ),
        ("reference", {"kind": ReferenceKind.CASE, "value": "2007-100723"}),
        ("reference", {"kind": ReferenceKind.DOCUMENT, "value": "2007-419407"}),
        ("reference", {"kind": ReferenceKind.INITIALS, "value": "/SAS"}),
        (
            "relation",
            {
                "kind": RelationKind.BECOMES_PART,
                "title": "Indstilling til Borgerrepræsentationen om partnerskaber",
                "note": "Notatet er bilag 1.",
            },
        ),
    ),
)
