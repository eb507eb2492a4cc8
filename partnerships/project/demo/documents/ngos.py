"""DEMO-002, after document 002: Aalborg, Dansk Flygtningehjælp and Røde Kors; the ministry pays and is no party."""

from datetime import date

from agreements.terms.enums import (
    Capacity,
    DutyKind,
    EstimateBasis,
    EstimateUnit,
    GroupKind,
    InitiativeKind,
    PhaseKind,
    RelationKind,
    RightKind,
    SectionShows,
)
from partnerships.project.demo.documents.writer import Paper

AALBORG, DRC, RED_CROSS = "Aalborg Kommune", "Dansk Flygtningehjælp", "Røde Kors"
CENTRE = "Center for Tværfaglig Forebyggelse"
MINISTRY = "Ministeriet for Børn, Ligestilling, Integration og Sociale Forhold"
CIVIL_SOCIETY = "Det lokale foreningsliv i Aalborg"
EVALUATOR = "LG Insight"
TITLE = "Lokalsamfundet bygger bro – ny hverdag i Danmark"
PROJECT = "Lokalsamfundet bygger bro"
LEADER, CASEWORKER = "Projektleder/tovholder", "Flygtningesagsbehandler"


def _estimate(role: str, what: str, times: tuple[int, int], length: tuple[int, int], **more: object) -> tuple:
    values = {
        "role": role,
        "what": what,
        "times_min": times[0],
        "times_max": times[1],
        "length_min": length[0],
        "length_max": length[1],
        "unit": EstimateUnit.HOURS,
        "basis": EstimateBasis.PER_YEAR,
    }
    return ("estimate", values | more)


PAPER = Paper(
    head={
        # Two of the letters are Cyrillic, as in the document.
        "subtitle": "PARTNERSKABSAFТАLE om deltagelse i projekt",
        "introduction": (
            f"Aftalen er grundlaget og rammen for samarbejdet mellem {AALBORG}, {DRC} og {RED_CROSS} om projektet "
            f"”{PROJECT}”. Den gælder fra september 2014 til marts 2017."
        ),
        "period_text": "september 2014 til marts 2017",
        "starts_on": date(2014, 9, 1),
        "ends_on": date(2017, 3, 31),
    },
    parties=(
        {
            "party": AALBORG,
            "capacity": Capacity.PARTNER,
            "name": AALBORG,
            "unit": f"Familie- og Beskæftigelsesforvaltningen, {CENTRE}",
            "street": "Hjulmagervej 22",
            "postal_code": "9000",
            "city": "Aalborg",
            "phone": "+4541850100",
            "email": "forebyggelse@aalborg.example",
            "contacts": (
                {"name": "Dorte Bjerre", "function": "Centerleder", "is_leader": True},
                {
                    "name": "Tina Holst",
                    "function": "Sekretariatsleder",
                    "phone": "+4541850101",
                    "email": "sekretariat@aalborg.example",
                },
            ),
        },
        {
            "party": DRC,
            "capacity": Capacity.PARTNER,
            "name": DRC,
            "street": "Borgergade 10, 3. sal",
            "postal_code": "1300",
            "city": "Kbh. K",
            "phone": "+4533735000",
            "contacts": (
                {
                    "name": "Ida Lykke",
                    "function": "Sektionsleder",
                    "phone": "+4541850102",
                    "email": "partner@hjaelp.example",
                },
            ),
        },
        {
            "party": RED_CROSS,
            "capacity": Capacity.PARTNER,
            "name": RED_CROSS,
            "street": "Blegdamsvej 27",
            "postal_code": "2100",
            "city": "Kbh. Ø",
            "phone": "+4535259200",
            "contacts": (
                {
                    "name": "Jonna Grøn",
                    "function": "Afdelingschef",
                    "phone": "+4541850103",
                    "email": "afdeling@roedekors.example",
                },
            ),
        },
        {
            "party": MINISTRY,
            "capacity": Capacity.FUNDER,
            "name": MINISTRY,
            "note": "Har taget initiativ til projektet og betaler, men er ikke part.",
        },
        {
            "party": CIVIL_SOCIETY,
            "capacity": Capacity.ACTOR,
            "name": CIVIL_SOCIETY,
            "note": "Frivillige kan ikke bindes af aftalen. Deres bidrag aftales lokalt.",
        },
    ),
    sections=(
        {
            "heading": "Formål med projektet",
            "printed_number": "1",
            "text": (
                "Kommuner og frivillige foreninger skal samarbejde strategisk om at tage imod nye "
                "flygtninge i den tre-årige "
                "integrationsperiode. Det skal styrke aktivt medborgerskab og give flygtninge og "
                "deres familier bedre vilkår."
            ),
        },
        {
            "heading": "Baggrund for projektet",
            "printed_number": "2",
            "text": (
                f"Projektet bygger på, hvad {DRC} og {RED_CROSS} har lært af mange års frivilligt arbejde:\n"
                "- en god modtagelse gør det lettere at lykkes med integrationen\n"
                "- det virker, når civilsamfund og kommuner løfter opgaven sammen\n\n"
                "Samarbejdet udvikles fem steder i landet, i fem kommuner. Projektet løber til marts 2017, og virkningen "
                "dokumenteres undervejs.\n\n"
                f"Resultaterne bliver formidlet både under og efter projektet. {AALBORG} kan bruge materialet til at vise, "
                "hvad deltagelsen har ført til."
            ),
            "shows": SectionShows.RIGHTS,
        },
        {
            "heading": "Finansiering af projektet",
            "printed_number": "3",
            "text": (
                "Ministeriet har bevilget 3,7 mio. kr. fordelt over tre år. Kommunens egen gennemførelse, det vil sige "
                "medarbejdertimer (bilag side 6) og forplejning ved møder, skal dækkes af lokale midler, herunder kommunale "
                "tilskud. Lokale aktiviteter er ikke en forudsætning; der kan søges om § 18-midler til dem."
            ),
            "shows": SectionShows.FUNDING,
        },
        {
            "heading": "Effektmåling",
            "printed_number": "4",
            "text": (
                "Effekten måles både undervejs og til sidst, så kvaliteten kan sikres og "
                "erfaringerne bruges andre steder.\n\n"
                f"Konsulentfirmaet {EVALUATOR} har det samlede ansvar for metoden. Projektteamet samler data ind sammen med "
                "de fem kommuner, så langt det er muligt."
            ),
            "shows": SectionShows.OBLIGATIONS,
        },
        {
            "heading": "Projektperiode",
            "printed_number": "5",
            "text": "Det landsdækkende projekt, de lokale projekter og evalueringen har hver deres periode.",
            "shows": SectionShows.PHASES,
        },
        {
            "heading": f"{DRC}s og {RED_CROSS}’ værdigrundlag",
            "printed_number": "6",
            "text": (
                "De to organisationer modvirker ensomhed og udsathed blandt flygtninge og indvandrere ved at styrke deres "
                "plads i foreningsliv og samfund og dialogen mellem kulturer.\n\n"
                f"I hele projektperioden støtter og rådgiver de {AALBORG} om samarbejdet med civilsamfundet."
            ),
        },
        {
            "heading": "Projektets målgruppe",
            "printed_number": "7",
            "text": "Projektet er for denne gruppe.",
            "shows": SectionShows.TARGET_GROUPS,
        },
        {
            "heading": "Ansvarsfordeling",
            "printed_number": "8",
            "text": (
                "Projektet er lokalsamfundets, og kommunen er dets anker. Kommunen har hovedansvaret for rammerne (møder: "
                "underbilag på side 5, timer: underbilag på side 6) og for, at foreningslivet bliver inddraget gennem en "
                "lokal aftale.\n\n"
                f"{DRC} og {RED_CROSS} kan ikke betale for nye frivillige aktiviteter. Alle tre "
                f"parter rådgiver om, hvor der "
                "kan søges tilskud.\n\n"
                "Foreningslivet er frivilligt. Hvad det bidrager med, kan ingen andre love. Dets værdier og bidrag bliver "
                "aftalt lokalt og skal fremgå af den lokale samarbejdsaftale."
            ),
            "shows": SectionShows.DUTIES,
        },
        {
            "heading": "Den lokale aftale",
            "text": "Aftalen skal følges af en aftale mellem kommunen og civilsamfundet.",
            "shows": SectionShows.RELATIONS,
        },
        {
            "heading": "Underskrifter, som de står",
            "text": "Aftalen er underskrevet sådan.",
            "shows": SectionShows.SIGNATURE_LINES,
        },
        {
            "heading": "Estimeret tids- og ressourceforbrug",
            "text": (
                "Processen er ikke afprøvet før, så forbruget kan ikke angives præcist. De fleste af "
                "de kommuner, der har sendt "
                "en hensigtserklæring, har ønsket et overslag. Det afhænger af lokale forhold, kommunens størrelse og det "
                "samarbejde, der er i forvejen, og det binder ingen."
            ),
            "shows": SectionShows.ESTIMATES,
        },
        {
            "heading": "Særlige ansvarsområder",
            "text": (
                "Projektet har tre funktioner med særligt ansvar: projektlederen/tovholderen, flygtningesagsbehandlere, "
                "medlemmer af den lokale styregruppe og medlem af følgegruppen.\n\n"
                "I alle tre faser deltager kommunale samarbejdspartnere i interviews og i den afsluttende evaluering."
            ),
            "shows": SectionShows.GROUPS,
        },
    ),
    initiatives=(
        {
            "kind": InitiativeKind.OTHER,
            "name": PROJECT,
            "description": "Strategisk samarbejde mellem kommune og civilsamfund om nye flygtninge.",
            "leads": (
                {
                    "unit": CENTRE,
                    "authority": "Familie- og Beskæftigelsesforvaltningen",
                    "is_accountable": True,
                },
            ),
            "targets": (
                {
                    "what": "Kommuner, der deltager i det landsdækkende projekt",
                    "amount_kind": "exact",
                    "minimum": 5,
                    "unit": "kommuner",
                },
                {
                    "what": "Et styrket strategisk samarbejde mellem kommune og civilsamfund",
                    "amount_kind": "qualitative",
                    "source": f"effektmåling ved {EVALUATOR}",
                },
            ),
        },
    ),
    obligations=(
        {
            "title": "Lokal samarbejdsaftale med civilsamfundet",
            "text": "Værdier og konkrete bidrag fra de frivillige foreninger fremgår af den.",
            "owner": AALBORG,
            "section": "Ansvarsfordeling",
        },
        {
            "title": "Afsluttende evaluering",
            "text": "Efter de lokale projekter; de fem kommuner og projektteamet inddrages.",
            "owner": DRC,
            "due_text": "marts 2017",
            "section": "Effektmåling",
        },
        {
            "title": "Kommissorium for styregruppe og følgegruppe",
            "text": "Sendes særskilt.",
            "owner": DRC,
            "receiver": AALBORG,
            "section": "Særlige ansvarsområder",
        },
    ),
    records=(
        (
            "funding",
            {
                "participation": MINISTRY,
                "amount": 3_700_000,
                "amount_text": "3,7 mio. kr. fordelt over tre år",
                "covers": "Løn og drift for en projektleder og to projektmedarbejdere samt den eksterne evaluering.",
                "covers_not": "Gennemførelsen i kommunerne: medarbejdertimer og forplejning ved møder.",
            },
        ),
        (
            "phase",
            {
                "kind": PhaseKind.WHOLE_PROJECT,
                "name": "Det landsdækkende projekt",
                "period_text": "1. marts 2014 til 28. februar 2017",
                "starts_on": date(2014, 3, 1),
                "ends_on": date(2017, 2, 28),
            },
        ),
        (
            "phase",
            {
                "kind": PhaseKind.LOCAL_PART,
                "name": "De lokale projekter",
                "period_text": "oktober 2014 til december 2016",
                "starts_on": date(2014, 10, 1),
                "ends_on": date(2016, 12, 31),
            },
        ),
        (
            "phase",
            {
                "kind": PhaseKind.PHASE,
                "name": "Opstartsfasen",
                "period_text": "til ca. marts 2015",
                "ends_on": date(2015, 3, 31),
                "text": "Stort forbrug af timer, så projektet kommer godt fra start.",
            },
        ),
        (
            "phase",
            {
                "kind": PhaseKind.PHASE,
                "name": "Etableringsfasen",
                "text": "Aktiviteterne falder til ro.",
            },
        ),
        (
            "phase",
            {
                "kind": PhaseKind.EVALUATION,
                "name": "Evalueringsfasen",
                "period_text": "januar til marts 2017",
                "starts_on": date(2017, 1, 1),
                "ends_on": date(2017, 3, 31),
                "text": "Projektet evalueres og afsluttes; forbruget stiger igen.",
            },
        ),
        (
            "target-group",
            {
                "rank": "primary",
                "name": "Flygtninge og familiesammenførte til flygtninge",
                "text": "Omfattet af den 3-årige integrationsperiode.",
            },
        ),
        ("place", {"kind": "municipality", "name": "Aalborg", "note": "Én af fem kommuner i projektet"}),
        *(
            ("duty", {"participation": AALBORG, "kind": kind, "text": text})
            for kind, text in (
                (DutyKind.ROOMS, "Stiller mødelokaler til rådighed for projektet."),
                (
                    DutyKind.CATERING,
                    "Sørger for forplejning til møder og workshopdage (dagene står i bilaget).",
                ),
                (
                    DutyKind.STAFF,
                    "Stiller medarbejdere til rådighed for samarbejdsmøder, workshops, den lokale styregruppe, følgegruppen "
                    "og eventuelt et erfa-netværk (timerne står i bilaget).",
                ),
                (
                    DutyKind.DATA,
                    "Afsætter medarbejdere til at registrere og levere kvantitative og kvalitative data om nyankomne "
                    "flygtninge i hele projektperioden. Kun antal, ingen personer.",
                ),
            )
        ),
        *(
            (
                "duty",
                {
                    "who_text": f"{DRC} og {RED_CROSS}",
                    "kind": DutyKind.ADVICE,
                    "text": text,
                },
            )
            for text in (
                "Hjælper det lokale samarbejde i gang.",
                "Yder konsulentstøtte til samarbejdet mellem kommunen og det lokale civilsamfund.",
            )
        ),
        (
            "duty",
            {
                "participation": DRC,
                "kind": DutyKind.CONDITION,
                "text": "Betaler ikke for nye frivillige aktiviteter i projektet; det gør Røde Kors heller ikke.",
            },
        ),
        (
            "duty",
            {
                "kind": DutyKind.ADVICE,
                "text": "Rådgiver om muligheder for tilskud.",
                "legal_basis": "servicelovens § 18",
            },
        ),
        (
            "relation",
            {
                "kind": RelationKind.OWED,
                "title": "Lokal samarbejdsaftale mellem Aalborg Kommune og civilsamfundet",
                "note": "Frivillige foreninger kan ikke bindes af denne aftale.",
            },
        ),
        (
            "right",
            {
                "kind": RightKind.USE,
                "what": "Materiale om projektets virkning",
                "holder": AALBORG,
                "text": "Må bruge det til at dokumentere virkningen af sin deltagelse.",
            },
        ),
        (
            "right",
            {
                "kind": RightKind.PUBLICATION,
                "what": "Viden og erfaringer fra de fem kommuner",
                "text": "Formidles både under og efter projektet.",
            },
        ),
        *(
            ("group", {"kind": kind, "name": name, "mandate": mandate, "promised_paper": paper})
            for kind, name, mandate, paper in (
                (
                    GroupKind.FUNCTION,
                    LEADER,
                    "Samordner og orienterer lokalt, afholder workshops, møder og seminarer, er tovholder for den lokale "
                    "styregruppe og eventuelt en arbejdsgruppe, orienterer kommunale samarbejdspartnere og foreninger, "
                    "deltager i interview ved forundersøgelse, årlige nedslag og afsluttende evaluering og eventuelt i et "
                    "erfa-netværk.",
                    "",
                ),
                (
                    GroupKind.FUNCTION,
                    CASEWORKER,
                    "Registrerer borgernes aktiviteter og udvikling som antal, deltager i interview ved forundersøgelse, "
                    "nedslag og afsluttende evaluering og eventuelt i et erfa-netværk.",
                    "",
                ),
                (GroupKind.STEERING, "Den lokale styregruppe", "", "Særskilt kommissorium"),
                (GroupKind.ADVISORY, "Følgegruppen", "", "Særskilt kommissorium"),
            )
        ),
        _estimate(
            LEADER,
            "Møder om at etablere samarbejdet",
            (2, 3),
            (2, 4),
            basis=EstimateBasis.ONCE,
            phase="Opstartsfasen",
        ),
        _estimate(LEADER, "Seminarer og møder med frivillige foreninger", (10, 10), (2, 5), is_about=True),
        _estimate(
            LEADER, "Heldagsseminarer, fx kick-off", (5, 5), (1, 1), is_upper=True, unit=EstimateUnit.DAYS
        ),
        _estimate(
            CASEWORKER,
            f"Introseminar med {EVALUATOR}",
            (1, 1),
            (2, 2),
            basis=EstimateBasis.ONCE,
            is_about=True,
            phase="Opstartsfasen",
        ),
        _estimate(CASEWORKER, "Øvrige møder", (5, 5), (2, 2), is_upper=True),
        (
            "signature-line",
            {
                "participation": AALBORG,
                "name": "Tina Holst",
                "title": CENTRE,
                "date_text": "17.12.2014",
                "signed_on": date(2014, 12, 17),
                "is_confirmed": True,
            },
        ),
        (
            "signature-line",
            {
                "participation": DRC,
                "together_with": RED_CROSS,
                "name": "Ida Lykke & Jonna Grøn",
                "title": f"{DRC} / {RED_CROSS}",
                "date_text": "7/11/15",
                "signed_on": date(2015, 11, 7),
            },
        ),
    ),
)
