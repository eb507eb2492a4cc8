"""DEMO-003, after document 003: a project sketch of 2009 with two budget tables, registered with the sums it prints."""

from datetime import date
from decimal import Decimal

from agreements.terms.actions.save_part import save_part
from agreements.terms.enums import (
    AmountKind,
    AnnexKind,
    Basis,
    Capacity,
    DecisionKind,
    DutyKind,
    GroupKind,
    InitiativeKind,
    PhaseKind,
    PlaceKind,
    Rank,
    ReferenceKind,
    RelationKind,
    ResultLevel,
    SectionShows,
)
from agreements.terms.models import Activity, Edition
from budgets.actions.heads import Head, Payer
from budgets.enums import Table
from budgets.models import Budget
from partnerships.enums import PartyKind
from partnerships.models import User
from partnerships.project.demo.budgets import BudgetRow, PrintedColumns, write_printed_budget
from partnerships.project.demo.documents.writer import Paper
from partnerships.project.demo.people import BIF, BUF

TITLE = (
    "Interventionsteam på Nørrebro og i Tingbjerg – nye veje til øget integration af kriminelle og "
    "kriminalitetstruede børn og unge"
)
COPENHAGEN = "Københavns Kommune"
SOF = "Socialforvaltningen"
MINISTRY = "Ministeriet for Flygtninge, Indvandrere og Integration"
COUNCIL = "Borgerrepræsentationen"
STEERING = "Styregruppen"
TEAMS = "Tværgående interventionsteam"
SERVICE_ACT = "servicelovens § 50"
EMPLOYMENT_ACT = "lov om en aktiv beskæftigelsesindsats"
AGREEMENT_2009 = "Beskæftigelsesaftalen 2009/2010"
# Not told in the document.
NO_SOURCE = "Kilden er ikke nævnt i skitsen"

# (kind, name, the organisation above it)
ORGANISATIONS: tuple[tuple[PartyKind, str, str], ...] = (
    (PartyKind.UNIT, SOF, COPENHAGEN),
    (PartyKind.MINISTRY, MINISTRY, ""),
)

COORDINATION = "Lokal koordinering af interventionsteam"
EMPLOYMENT = "Beskæftigelsestilbud"
SOCIAL = "Sociale tilbud"
SCHOOL = "Skole-, klub m.v. tilbud"
MENTORS = "Mentorstøtte til barn og forældre"
PPR = "PPR-rådgivning"
TOOLS = "Udvikling af systematiske metoder og redskaber"
TRAINING = "Efteruddannelse, videns- og erfaringsudveksling"
EVALUATION = "Evaluering og mainstreaming"


def _duties(unit: str, *told: tuple[str, str, str]) -> tuple[tuple, ...]:
    """Give what a department does or brings: kind, text, legal basis."""
    return tuple(
        (
            "duty",
            {
                "participation": unit,
                "kind": kind,
                "text": text,
                "initiative": TEAMS,
                "legal_basis": basis,
            },
        )
        for kind, text, basis in told
    )


def _figure(what: str, value: str, unit: str, **more: object) -> tuple:
    return ("key-figure", {"what": what, "value": value, "unit": unit, **more})


def _team(place: str) -> tuple:
    return (
        "group",
        {
            "kind": GroupKind.TEAM,
            "name": f"Interventionsteam {place}",
            "answers_to": STEERING,
            "mandate": "Samler de fagfolk, der arbejder med den enkelte familie, om én plan.",
            "rhythm_text": "Koordineringsmøder med jævne mellemrum",
            "members": (
                {"title": "Koordinator", "participation": SOF},
                {"title": "Familiens sagsbehandlere (SOF)", "participation": SOF},
                {"title": "Familiens sagsbehandlere (BIF)", "participation": BIF},
                {"title": "Fagfolk fra skole, klub og PPR (BUF)", "participation": BUF},
            ),
        },
    )


def _partners(name: str, *members: str) -> tuple:
    return (
        "group",
        {
            "kind": GroupKind.NETWORK,
            "name": name,
            "promised_paper": "Lokale samarbejdsaftaler",
            "members": tuple({"title": member} for member in members),
        },
    )


PAPER = Paper(
    head={
        "subtitle": "Projektskitse for lokale partnerskaber",
        "period_text": "forberedelse i efteråret 2009, første del af forsøget 2010 – 2011",
        "starts_on": date(2009, 9, 1),
        "ends_on": date(2011, 12, 31),
    },
    parties=(
        {
            "party": COPENHAGEN,
            "capacity": Capacity.GRANTEE,
            "name": COPENHAGEN,
            "unit": f"{BIF}, Kontoret for Integrationsservice",
            "street": "Bernstorffsgade 17, stuen",
            "postal_code": "1592",
            "city": "København V",
            "contacts": (
                {
                    "name": "Ulla Friis",
                    "function": "Kontorchef",
                    "phone": "+4541850110",
                    "email": "integrationsservice@koebenhavn.example",
                },
            ),
        },
        {
            "party": MINISTRY,
            "capacity": Capacity.GRANTOR,
            "name": MINISTRY,
            "note": "Søges om tilskud.",
        },
        {
            "party": SOF,
            "capacity": Capacity.PARTNER,
            "name": SOF,
            "note": "SOF. Ansvarlig tovholder for projektet.",
        },
        {"party": BUF, "capacity": Capacity.PARTNER, "name": BUF, "note": "BUF."},
        {"party": BIF, "capacity": Capacity.PARTNER, "name": BIF, "note": "BIF."},
    ),
    sections=(
        {"heading": "Kommune", "printed_number": "1", "text": f"{COPENHAGEN}."},
        {
            "heading": "Kontaktperson i kommunen",
            "printed_number": "2",
            "text": (
                "_Skriv navn, adresse, e-mail og telefon._\n\n"
                "Kontorchef Ulla Friis, Kontoret for Integrationsservice i "
                f"{BIF}. Adresse, e-mail og telefon står ved kommunen under parterne."
            ),
        },
        {
            "heading": "Kommunens vision med partnerskabsaftalen",
            "printed_number": "3",
            "text": (
                "- _Hvad vil kommunen bruge aftalen til, så færre nydanske børn og unge ender på kanten af samfundet?_\n\n"
                "Kommunen vil prøve lokale team, der går på tværs af forvaltningerne og arbejder tæt, samlet og forskelligt "
                "med familier, hvor kriminalitet fylder meget. Mange af familierne har minoritetsbaggrund. Undervejs "
                "udvikles metoder og redskaber, der finder familierne tidligt, så hele familien kommer nærmere uddannelse, "
                "arbejde og et bedre liv.\n\n"
                "Målet er at vende udviklingen, så børn og forældre får en plads i skolen, på arbejdspladsen og i "
                "lokalsamfundet, og kriminalitet bliver forebygget.\n\n"
                "Når forældrene står stærkere og er i arbejde eller uddannelse, ventes børnene at begå mindre kriminalitet. "
                "De yngste søskende skal ikke følge efter de ældre ind i bander.\n\n"
                "Forsøget lægges på Nørrebro og i Tingbjerg. Her er der bander, og Rigspolitiet vurderer, at de fleste af "
                "deres medlemmer har anden etnisk herkomst end dansk. Så stor en del af befolkningen har det i områderne:"
            ),
            "shows": SectionShows.KEY_FIGURES,
        },
        {
            "heading": "Kommunens udfordringer i forhold til nydanske børn og unge",
            "printed_number": "4",
            "text": (
                "- _Hvilke udfordringer har kommunen?_\n"
                "- _Hvem skal aftalen være for, og hvorfor?_\n\n"
                "Nogle kriminelle og kriminalitetstruede børn og unge bliver ikke nået af de tilbud, der findes. Der skal "
                "prøves nyt i skole, klub, fritid og fritidsjob. Bandekonflikten gør det tydeligt: Rigspolitiet ser flere "
                "unge støtte grupperingerne. Det hænger sammen med familier med svag forældreautoritet, lang ledighed, "
                "misbrug eller for lidt viden om, hvordan systemet virker.\n\n"
                "_Hotspot._ "
                "Ideen om team kommer fra Rotterdam, hvor faggrupper i kommunen systematisk samler sig om truede familier. "
                "København prøver allerede tilgangen i Valby. En koordinator sørger for, at fagfolkenes opgaver passer "
                "sammen, og sætter et team efter den enkelte families behov.\n\n"
                "_Familien i Centrum._ "
                f"Projektet løb 2005-2008. {SOF} kunne vise, at en tæt indsats for hele familien kan vende en dårlig "
                "udvikling. Familier med kriminelle eller truede børn kom i første række. Ved siden af behandlingen blev "
                "familierne støttet til uddannelse og job.\n\n"
                "_International inspiration._ "
                "København udveksler erfaringer, også om mentorer, med engelske storbyer. Staten har udpeget fem byer, der "
                "er særligt ramt af bander: London, Manchester, Liverpool, Birmingham og Glasgow. Manchester kan "
                "systematisk finde de børn, der er i fare for at blive hvervet, og giver barn og forældre en mentor.\n\n"
                "_Metoder til tidlig opsporing._ "
                "Unge søger ikke kun banden for pengene, men også for fællesskabet og en rolle at vokse ind i. Manchester "
                "begynder derfor, når barnet er 8 år og for eksempel viser tegn i tøj og sprog. Forsøget skal udvikle "
                "redskaber, der finder tegnene tidligere og svarer på dem.\n\n"
                "_Komplekse problemer kræver et fleksibelt og samlet fokus._ "
                "Familierne har ofte flere svære problemer på én gang: bolig, gæld, misbrug, psykisk sygdom, uddannelse og "
                "job. Projektet tager dem samlet på tværs af forvaltningerne, med uddannelse, job og mentorer.\n\n"
                "_Barrierer for samarbejdet med forældrene._ "
                "Når politi eller myndigheder henvender sig, forstår forældrene ikke altid hvorfor, og nogle forklarer "
                "barnets adfærd med dårlige venner eller racisme. Et godt samarbejde kan derfor være svært at få i gang.\n\n"
                "_Løsning._ "
                "Teamene drejer sig om dette:\n"
                f"- bedre koordinering mellem {SOF}, {BIF} med Københavns Jobcenter og {BUF}, og med lokale kræfter som "
                "politi og psykiatri\n"
                "- indsats for hele familien i stedet for den enkelte\n"
                "- en intensiv vej til job for forældre og fritidsjob for unge\n"
                "- støtte til forælderrollen gennem kurser og mentorer\n"
                "- gode voksne og forbilleder for barnet eller den unge\n"
                "- redskaber til at se tegn og handle på dem, og mere flerkulturel viden hos medarbejderne\n\n"
                "Teamene skal også give ny viden, nye metoder og nye redskaber om:\n"
                "- koordinering og et fælles sprog mellem fag og forvaltninger\n"
                "- hvorfor nogle unge oplever at stå udenfor\n"
                "  - grupperingen som et andet fællesskab\n"
                "  - følelsen af at styre sit eget liv\n"
                "  - en ungdomskultur i opposition\n"
                "  - at stå mellem forskellige normer\n"
                "  - svære vilkår hjemme\n"
                "  - forbilleder, der mangler eller trækker den forkerte vej\n"
                "  - strukturel diskrimination\n\n"
                "Først når det er forstået, kan metoderne både finde tegnene og modvirke dem."
                "\n\nProjektet bygger på og hænger sammen med:"
            ),
            "shows": SectionShows.RELATIONS,
        },
        {
            "heading": "Målgruppen",
            "text": (
                "Forsøget skal:\n"
                "- støtte forældrene i arbejde og i rollen som forældre\n"
                "- få kriminelle store søskende tilbage og mindske, at de falder længere ud\n"
                "- forebygge, at yngre søskende havner udenfor og bliver hvervet til bander\n\n"
                "I hvert distrikt får 10 familier et team: dem, der har størst brug for støtte på tværs."
            ),
            "shows": SectionShows.TARGET_GROUPS,
        },
        {"heading": "Hvor det foregår", "shows": SectionShows.PLACES},
        {
            "heading": "Forløb og perioder",
            "text": "Indsatsen er tættest i begyndelsen. Familien slippes lidt efter lidt, når den er klar til det.",
            "shows": SectionShows.PHASES,
        },
        {
            "heading": "Indsatsområder",
            "printed_number": "5",
            "text": (
                "- _Hvad skal der sættes i gang under aftalen?_\n"
                "- _Hvilke resultater skal den føre til?_\n\n"
                "Forvaltningerne finder familierne sammen. De bliver visiteret efter en undersøgelse, og teamet vælger "
                "blandt mange tilbud:\n"
                "- forældre: job og opkvalificering, psykolog, sprogkurser, forældrekurser og forældrementor\n"
                "- barn og ung: psykolog i PPR, fritidsjob, eventuelt på særlige vilkår, mentor, foreningsliv, råd om "
                "uddannelse og fremtid\n\n"
                "Støtten er koordineret, personlig, samlet og intensiv. Den bygger på Rotterdams Hotspot, Manchesters "
                "”Jaguarplan” og Familien i Centrum."
            ),
            "shows": SectionShows.ACTIVITIES,
        },
        {
            "heading": "Resultatmål",
            "text": (
                "De endelige krav til aktiviteter, resultater og effekt fastsættes i efteråret 2009. Nogle krav er allerede "
                "realistiske; andre kan komme til."
            ),
            "shows": SectionShows.TARGETS,
        },
        {
            "heading": "Foreløbig forandringsteori",
            "text": "Tegning 1 skal vise den. Tegningen mangler i teksten; leddene her er taget fra ordene ovenfor.",
            "shows": SectionShows.RESULTS,
        },
        {
            "heading": "Udgifter",
            "printed_number": "6",
            "text": (
                "- _Hvad ventes det hele at koste?_\n"
                "- _Hvor meget betaler kommunen selv?_\n\n"
                "Budgettet, skitsens tabel 1, viser forslaget til første del af forsøget, 2010 – 2011. Tallene er et skøn "
                "ud fra gennemsnitspriser i 2009-priser.\n\n"
                "Arbejdet i efteråret 2009 med at finde familier, sætte krav og skrive handleplaner er ikke med. "
                "En koordinator koster 0,5 mio. kr. om året i løn.\n\n"
                "_Beskæftigelsestilbud._ Forældrene får især en kombinationspakke: opkvalificering og behandling på samme "
                "tid. Med 30 familier løbende, hvor hver anden forsørger er enlig og 75 pct. af forældrene er omfattet af "
                "loven, bliver det ca. 34 borgere. Når ferier er trukket fra, koster det omkring 2,8 mio. kr. om året ved "
                "fuld kapacitet.\n\n"
                "_Sociale tilbud._ Familiebehandling koster 7,2 mio. kr. det første år og 10,8 mio. kr. det næste, hvor "
                "kapaciteten er fuld.\n\n"
                "_Skole og klub._ 2,5 mio. kr. om året ved fuld kapacitet.\n\n"
                "_PPR._ Erfarne medarbejdere frikøbes til at samle data og lave redskaber: ét årsværk til 500.000 kr.\n\n"
                "_Evaluering m.m._ COWI foreslås til den kommunaløkonomiske evaluering efter sin SKI-aftale; resten og "
                f"redskaberne varetages af en intern evaluator i {SOF}. Sammen med mainstreaming, udveksling og "
                "efteruddannelse koster det 600.000 kr. om året."
            ),
            "shows": SectionShows.FUNDING,
        },
        {
            "heading": "Fritidsjob",
            "text": "De unge får især fritidsjob gennem et projekt, der allerede har tilskud.",
            "shows": SectionShows.GRANTS,
        },
        {
            "heading": "Organisering",
            "printed_number": "7",
            "text": (
                "- _Hvordan er kommunen organiseret, hvilken forvaltning har ansvaret, og hvem er tovholder?_\n"
                "- _Hvordan arbejder forvaltninger og institutioner sammen?_\n"
                "- _Hvem uden for kommunen skal være med, og hvordan laves de lokale aftaler?_\n\n"
                f"{SOF} (SOF), {BUF} (BUF) og {BIF} (BIF) er fælles om forsøget. SOF er ansvarlig tovholder. Der "
                "laves samarbejdsaftaler med lokale aktører, og organiseringen tilpasses de fora, der er i forvejen."
            ),
            "shows": SectionShows.INITIATIVES,
        },
        {
            "heading": "Styregruppe, team og lokale partnere",
            "text": "Tegning 2 viser et foreløbigt udkast til organisationen. Tegningen mangler i teksten.",
            "shows": SectionShows.GROUPS,
        },
        {
            "heading": "Forvaltningernes roller",
            "text": (
                "Indsatsen hører hjemme i socialcentrenes Familiehuse, der kender målgruppen og er vant til at arbejde med "
                "hele familien på tværs."
            ),
            "shows": SectionShows.DUTIES,
        },
        {"heading": "Hvad der skal følge", "shows": SectionShows.OBLIGATIONS},
        {"heading": "Eventuelle kommentarer", "printed_number": "8", "text": "-"},
        {
            "heading": "Kommunalbestyrelsens tilkendegivelse om partnerskab og medfinansiering",
            "printed_number": "9",
            "text": (
                "Ansøgningen er sendt, før politikerne har godkendt den. Følgebrevet og beskæftigelsesaftalen er vedlagt. "
                "Kommunens medfinansiering fremgår af budgettet."
            ),
            "shows": SectionShows.DECISIONS,
        },
        {
            "heading": "Sagen",
            "text": "Skitsen har hverken dato eller sagsnummer.",
            "shows": SectionShows.REFERENCES,
        },
        {"heading": "Bilag", "shows": SectionShows.ANNEXES},
    ),
    initiatives=(
        {
            "kind": InitiativeKind.OTHER,
            "name": TEAMS,
            "description": "Lokale team, der samler tre forvaltninger om familier ramt af kriminalitet.",
            "leads": ({"unit": SOF, "authority": COPENHAGEN, "is_accountable": True},),
            "targets": (
                {
                    "what": "Familier i indsatsen",
                    "amount_kind": AmountKind.ABOUT,
                    "minimum": 30,
                    "unit": "familier",
                    "basis": Basis.LEVEL,
                    "deadline_text": "fra 2010",
                },
                {
                    "what": "Familier i indsatsen",
                    "amount_kind": AmountKind.EXACT,
                    "minimum": 10,
                    "unit": "familier",
                    "basis": Basis.PER_INSTITUTION,
                    "places": 2,
                    "places_note": "her distrikterne Nørrebro og Tingbjerg",
                },
                {
                    "what": "Familier med bedre forældreautoritet",
                    "amount_kind": AmountKind.AT_LEAST,
                    "minimum": 60,
                    "basis": Basis.SHARE,
                    "places_note": "18 af 30 familier",
                    "source": "udviklingen i SSP-bekymring for børnenes adfærd",
                },
                {
                    "what": "Tværgående lokale interventionsteam",
                    "amount_kind": AmountKind.EXACT,
                    "minimum": 2,
                    "unit": "team",
                },
                {
                    "what": f"Borgere i tilbud efter {EMPLOYMENT_ACT} bliver selvforsørgende",
                    "amount_kind": AmountKind.QUALITATIVE,
                },
                {
                    "what": "Familierne oplever bedre livskvalitet",
                    "amount_kind": AmountKind.QUALITATIVE,
                    "source": "spørgsmål til den enkelte familie",
                },
                {
                    "what": "En mindre andel unge hverves til bander på Nørrebro og i Tingbjerg",
                    "amount_kind": AmountKind.QUALITATIVE,
                    "source": "en vurdering sammen med politiet",
                    "control_area": "resten af landet",
                },
                {
                    "what": "Tryghed i de distrikter, familierne bor i",
                    "amount_kind": AmountKind.QUALITATIVE,
                    "source": "Tryghedsindeks for Københavns Kommune",
                    "control_area": "hele Københavns Kommune",
                },
                {
                    "what": "Inklusion i de distrikter, familierne bor i",
                    "amount_kind": AmountKind.QUALITATIVE,
                    "source": "inklusionsindikatoren i Integrationsbarometeret",
                    "control_area": "hele Københavns Kommune",
                },
            ),
        },
    ),
    obligations=(
        {
            "title": "Krav til aktiviteter, resultater og effekt",
            "text": "Med den endelige forandringsteori og handleplaner for teamene.",
            "owner": COPENHAGEN,
            "initiative": TEAMS,
            "section": "Hvad der skal følge",
            "due_text": "efteråret 2009",
        },
        {
            "title": "Dokumentation til styregruppen",
            "text": "Koordinatorerne dokumenterer hvert kvartal fremdrift og opfølgning. Den skal styregruppen have, "
            "ikke ministeriet.",
            "owner": SOF,
            "initiative": TEAMS,
            "section": "Hvad der skal følge",
            "due_text": "hvert kvartal",
        },
        {
            "title": "Samarbejdsaftaler med lokale aktører",
            "owner": COPENHAGEN,
            "section": "Hvad der skal følge",
        },
    ),
    records=(
        _figure(
            "Andel af befolkningen med anden etnisk herkomst end dansk",
            "15.4",
            "pct.",
            area="Nørrebro",
            as_of_text="1. januar 2009",
            source=NO_SOURCE,
        ),
        _figure(
            "Andel af befolkningen med anden etnisk herkomst end dansk",
            "26.4",
            "pct.",
            area="Brønshøj/Husum, hvor Tingbjerg ligger",
            as_of_text="1. januar 2009",
            source=NO_SOURCE,
        ),
        (
            "target-group",
            {
                "rank": Rank.PRIMARY,
                "name": "Familier med børn og unge, der har begået gentagen eller personfarlig kriminalitet",
                "size_text": "løbende ca. 30 familier",
                "text": "SSP-kategori 3 og 4. Der kan også være mindre søskende.",
            },
        ),
        (
            "target-group",
            {
                "rank": Rank.SECONDARY,
                "name": "Yngre søskende, der er i fare for at blive kriminelle",
            },
        ),
        ("place", {"kind": PlaceKind.DISTRICT, "name": "Nørrebro"}),
        ("place", {"kind": PlaceKind.DISTRICT, "name": "Tingbjerg", "note": "Ligger i Brønshøj/Husum"}),
        (
            "place",
            {
                "kind": PlaceKind.INSTITUTION,
                "name": "Socialcentrenes Familiehuse",
                "note": "Teamene koordineres herfra",
            },
        ),
        ("place", {"kind": PlaceKind.ABROAD, "name": "Holland og England", "note": "Erfaringsudveksling"}),
        (
            "phase",
            {
                "kind": PhaseKind.PHASE,
                "name": "Forberedelse",
                "period_text": "efteråret 2009",
                "text": "Krav, forandringsteori og handleplaner. Uden for budgettet.",
            },
        ),
        (
            "phase",
            {
                "kind": PhaseKind.BUDGET,
                "name": "Første del af forsøget",
                "period_text": "2010 – 2011",
                "starts_on": date(2010, 1, 1),
                "ends_on": date(2011, 12, 31),
            },
        ),
        (
            "phase",
            {
                "kind": PhaseKind.PHASE,
                "name": "Et forløb for en familie",
                "period_text": "ca. 1 år",
                "text": "Tættest i de første 6 måneder.",
            },
        ),
        (
            "phase",
            {
                "kind": PhaseKind.PHASE,
                "name": "Efterværn",
                "text": "En form for støtte kan fortsætte efter forløbet.",
            },
        ),
        *(
            ("activity", {"title": title, "text": text, "initiative": TEAMS, **more})
            for title, text, more in (
                (
                    "Endelige krav og handleplaner",
                    "Krav til aktiviteter, resultater og effekt ud fra den færdige forandringsteori, og handleplaner for "
                    "teamene.",
                    {"when_text": "efteråret 2009", "is_outside_budget": True},
                ),
                (
                    "To tværgående lokale interventionsteam",
                    "Med medarbejdere fra de tre forvaltninger. Koordinatorerne i socialcentrene sikrer opfølgning og "
                    "fremdrift for hver familie.",
                    {"target": "Tværgående lokale interventionsteam", "legal_basis": SERVICE_ACT},
                ),
                (
                    "Systematiske redskaber",
                    "Skal finde børn og unge på vej i en forkert retning tidligt og sikkert, give et bedre billede af den "
                    "enkelte og samle viden til kommunens øvrige indsats.",
                    {},
                ),
                (
                    "PPR-indsats",
                    "Vurderinger af børn og unge giver data om kendetegn og hjælper med at styrke det positive hos den "
                    "enkelte.",
                    {},
                ),
                (
                    "Efteruddannelse af medarbejdere",
                    "Metoder, redskaber, et fælles sprog mellem faggrupperne og mere flerkulturel viden.",
                    {},
                ),
                (
                    "Samarbejde med andre lokale aktører",
                    "SSP-lokaludvalg og lokale indsatser mod kriminalitet på Nørrebro og i Tingbjerg.",
                    {},
                ),
                (
                    "Erfaringsudveksling med Holland og England",
                    "Om at bryde hvervningen til bander: koordinering, mentorer og tegn hos børn og unge.",
                    {},
                ),
                (
                    "Evaluering og mainstreaming",
                    "Resultater og kommuneøkonomi, herunder udgifter til anbringelser. COWI ventes at evaluere Hotspot, og "
                    "det kan indgå. Familier og lokale aktører inddrages bredt, også gennem bydelsmødrene.",
                    {},
                ),
                (
                    "Formidling af viden og resultater",
                    "Hjemmeside, nyhedsbreve og gå-hjem-møder for både ansatte og partnere.",
                    {},
                ),
            )
        ),
        *_duties(
            SOF,
            (
                DutyKind.TASK,
                "Koordinatoren er teamets midte: indkalder til møder, følger op på alle familiens sager i de tre "
                "forvaltninger, holder fælles takt, samler data til den interne evaluator og fremmer et fælles sprog.",
                "",
            ),
            (
                DutyKind.TASK,
                "Teamchefen for børn og familier visiterer familier. Deltagelsen er en del af en handleplan med formål "
                "og indhold.",
                SERVICE_ACT,
            ),
            (DutyKind.TASK, "Giver familiebehandling.", ""),
            (
                DutyKind.TASK,
                "Giver børn, unge og familier mentorstøtte sammen med frivillige organisationer.",
                "",
            ),
            (DutyKind.TASK, "Anviser eventuelt en bolig til forældrene og giver anden social støtte.", ""),
            (DutyKind.DATA, "Dokumenterer effekten af sine tilbud.", ""),
            (
                DutyKind.TASK,
                "Betjener styregruppen, står for intern evaluering, dokumenterer succeskriterier, samler erfaringer og "
                "koordinerer udvikling af metoder og redskaber, efteruddannelse og mainstreaming.",
                "",
            ),
            (DutyKind.AUDIT, "Varetager regnskab og revision.", ""),
        ),
        *_duties(
            BUF,
            (
                DutyKind.TASK,
                "Har ansvaret for den unges udredning i PPR og for samarbejdet mellem skole og hjem.",
                "",
            ),
            (DutyKind.DATA, "Udreder den unge og samler data, så kendetegn kan findes.", ""),
            (DutyKind.ADVICE, "Vejleder unge om uddannelse (Ungdommens Uddannelsesvejledning).", ""),
            (DutyKind.TASK, "Giver klubtilbud m.m.", ""),
            (DutyKind.DATA, "Dokumenterer effekten af sine tilbud.", ""),
        ),
        *_duties(
            BIF,
            (DutyKind.TASK, "Giver forældrene beskæftigelsestilbud og har ansvaret for dem.", EMPLOYMENT_ACT),
            (DutyKind.TASK, "Formidler fritidsjob.", ""),
            (DutyKind.DATA, "Dokumenterer effekten af sine tilbud.", ""),
            (DutyKind.TASK, "Varetager den eksterne evaluering.", ""),
            (DutyKind.TASK, "Har kontakten med Holland og England om at udveksle erfaringer.", ""),
        ),
        (
            "duty",
            {
                "who_text": "Hver forvaltning for sig",
                "kind": DutyKind.STAFF,
                "text": "Stiller medarbejdere til teamene og betaler dem.",
                "initiative": TEAMS,
            },
        ),
        (
            "group",
            {
                "kind": GroupKind.STEERING,
                "name": STEERING,
                "mandate": (
                    "Har ansvaret for, at projektet gennemføres, over for forvaltningernes direktioner og udvalg. Vurderer, "
                    "om krav til aktiviteter, resultater og effekt er nået. Sikrer fremdrift. Godkender programmet for "
                    "efteruddannelse m.m."
                ),
                "rhythm_text": "Får dokumentation hvert kvartal",
                "members": (
                    {
                        "name": "Rune Thygesen",
                        "title": "Kontorchef",
                        "participation": SOF,
                        "is_chair": True,
                    },
                    {"name": "Ulla Friis", "title": "Kontorchef", "participation": BIF},
                    {"name": "Jesper Munkholm", "title": "Kontorchef", "participation": BUF},
                ),
            },
        ),
        _team("Nørrebro"),
        _team("Tingbjerg"),
        _partners("Lokale partnere begge steder", "SSP", "De boligsociale projekter"),
        _partners("Lokale partnere på Nørrebro", "Sjakket", "Gadepulsen", "Ressourcecentret"),
        _partners("Lokale partnere i Tingbjerg", "Den Korte Snor", "Heldagsskolen", "Københavnerteamet"),
        _partners("Københavns Jobcenter", "Andre aktører, der leverer opkvalificering"),
        *(
            (
                "political-decision",
                {
                    "kind": DecisionKind.RESERVATION,
                    "body": body,
                    "what": "Ansøgningen skal godkendes politisk bagefter.",
                },
            )
            for body in (
                "Beskæftigelses- og Integrationsudvalget",
                "Socialudvalget",
                "Børne- og Ungdomsudvalget",
            )
        ),
        (
            "political-decision",
            {
                "kind": DecisionKind.RESERVATION,
                "body": COUNCIL,
                "what": "Udgifterne forudsætter, at budget 2010 bliver godkendt.",
            },
        ),
        (
            "political-decision",
            {
                "kind": DecisionKind.DECISION,
                "body": COUNCIL,
                "what": "Tværgående interventionsteam er en del af beskæftigelsesaftalen. Alle partier stemte for.",
                "decided_text": "28. april 2009",
                "reference": AGREEMENT_2009,
            },
        ),
        (
            "reference",
            {"kind": ReferenceKind.INITIALS, "value": "HFF", "participation": COPENHAGEN},
        ),
        (
            "reference",
            {
                "kind": ReferenceKind.OTHER,
                "value": "Kontor: Beskæftigelse og Uddannelse",
                "participation": COPENHAGEN,
            },
        ),
        (
            "related-grant",
            {
                "title": "Den virtuelle fritidsjobsformidling",
                "funder": "Integrationsministeriet",
                "pool": "Forebyggelse af kriminalitet i socialt udsatte boligområder",
                "amount": 2_500_000,
                "granted_text": "8. december 2008",
                "finance_act_account": "§ 18.33.02.10",
                "journal_number": "2008-5365-47",
                "note": "Fritidsjob til de unge går især gennem dette projekt.",
            },
        ),
        (
            "funding",
            {
                "participation": COPENHAGEN,
                "covers": f"{COORDINATION}; {EMPLOYMENT}; {SOCIAL}; {SCHOOL}.",
                "covers_not": "Arbejdet i efteråret 2009 er ikke med i budgettet.",
            },
        ),
        (
            "funding",
            {
                "participation": MINISTRY,
                "covers": f"{MENTORS}; {PPR}; {TOOLS}; {TRAINING}; {EVALUATION}.",
            },
        ),
        (
            "funding",
            {
                "payer_text": "Hver forvaltning for sig",
                "covers": "Medarbejderne i teamene. De står ikke i budgettet.",
            },
        ),
        *(
            (
                "relation",
                {"kind": RelationKind.FORERUNNER, "title": title, "ends_text": ends, "note": note},
            )
            for title, ends, note in (
                ("Hotspot i Akacieparken og på Sjælør Boulevard (Valby)", "", "Forsøget er i gang."),
                ("Familien i Centrum", "2008", f"2005-2008, {SOF}. Gode, dokumenterede erfaringer."),
                ("Hotspot i Rotterdam", "", "Udenlandsk partner: Holland."),
                ("Jaguarplan i Manchester", "", "Udenlandsk partner: England."),
            )
        ),
        (
            "relation",
            {
                "kind": RelationKind.PARENT,
                "title": AGREEMENT_2009,
                "note": "Vedtaget 28. april 2009.",
            },
        ),
        (
            "relation",
            {
                "kind": RelationKind.DEPENDS_ON,
                "title": "COWIs evaluering af Hotspot",
                "note": "Aftalen ventes indgået. Resultaterne kan indgå i vurderingen af teamene.",
            },
        ),
        (
            "relation",
            {
                "kind": RelationKind.OWED,
                "title": "Samarbejdsaftaler med lokale aktører",
                "note": "Nørrebro og Tingbjerg.",
            },
        ),
        *(
            ("result", {"level": level, "text": text, "assumption": assumption})
            for level, text, assumption in (
                (ResultLevel.RESOURCE, "To koordinatorer, fagfolk fra tre forvaltninger og mentorer", ""),
                (ResultLevel.RESOURCE, "Erfaringer fra Hotspot, Familien i Centrum, Holland og England", ""),
                (
                    ResultLevel.ACTIVITY,
                    "To lokale team giver hele familien én samlet indsats",
                    "Forvaltningerne arbejder i samme takt",
                ),
                (ResultLevel.ACTIVITY, "Redskaber udvikles, og medarbejdere efteruddannes", ""),
                (ResultLevel.OUTPUT, "Løbende ca. 30 familier er i indsatsen fra 2010", ""),
                (
                    ResultLevel.OUTCOME,
                    "Mindst 60 pct. af familierne får bedre forældreautoritet",
                    "Forældrene vil samarbejde",
                ),
                (ResultLevel.OUTCOME, "Forældre i job, unge i skole og fritidsjob", ""),
                (ResultLevel.IMPACT, "Færre børn og unge begår kriminalitet eller går ind i bander", ""),
            )
        ),
    ),
    annexes=(
        {"kind": AnnexKind.BUDGET, "title": "Udgifter og finansiering (tabel 1)", "is_required": False},
        {
            "kind": AnnexKind.FIGURE,
            "title": "Tegning 1: Foreløbig forandringsteori (mangler i teksten)",
            "is_required": False,
        },
        {
            "kind": AnnexKind.FIGURE,
            "title": "Tegning 2: Udkast til organisation (mangler i teksten)",
            "is_required": False,
        },
        {"kind": AnnexKind.COVER_LETTER, "title": "Følgebrev", "is_required": False},
        {
            "kind": AnnexKind.DECISION_PAPER,
            "title": f"{AGREEMENT_2009} af 28. april 2009",
            "is_required": False,
        },
    ),
)

HEAD = Head(
    title="Udgifter og finansiering af Interventionsteam på Nørrebro og i Tingbjerg",
    first_year=2010,
    last_year=2011,
    note="Skitsens tabel 1. Første del af forsøget. Skøn ud fra gennemsnitspriser.",
    price_level_year=2009,
    payers=(Payer(None, COPENHAGEN), Payer(None, MINISTRY)),
    is_estimate=True,
    remarks=(
        "Arbejdet i efteråret 2009 er ikke med. Medarbejderne i teamene betales af hver forvaltning. Evaluering, redskaber "
        "og efteruddannelse koster tilsammen 600.000 kr. om året (300.000, 200.000 og 100.000)."
    ),
)

# The sums are those the document prints; five of the expenditure's are wrong.
ROWS = (
    BudgetRow(
        COORDINATION,
        (1_000_000, 1_000_000),
        {0: (1_000_000, 1_000_000)},
        printed={None: 2_000_000, 0: 2_000_000},
        details={
            "units": Decimal(2),
            "unit_name": "koordinatorer",
            "unit_price": Decimal(500_000),
            "note": "Løn pr. koordinator om året.",
        },
    ),
    BudgetRow(
        EMPLOYMENT,
        (1_900_000, 2_800_000),
        {0: (1_900_000, 2_800_000)},
        printed={None: 2_800_000, 0: 4_700_000},
        details={
            "units": Decimal(34),
            "unit_name": "borgere",
            "unit_price": Decimal("1723.50"),
            "times": Decimal(48),
            "times_name": "uger",
            "assumptions": (
                "30 familier løbende har 45 forældre, når 50 pct. af familierne har en enlig forsørger. 75 pct. af dem, "
                "33,75, er omfattet af loven. "
                "Skitsen siger kun, at ferier m.m. er trukket fra; 48 uger er regnet baglæns fra 2,8 mio. kr."
            ),
            "legal_basis": EMPLOYMENT_ACT,
            "note": "Ved fuld kapacitet, et år.",
        },
    ),
    BudgetRow(
        SOCIAL,
        (7_200_000, 10_800_000),
        {0: (7_200_000, 10_800_000)},
        printed={None: 19_000_000, 0: 18_000_000},
        details={
            "assumptions": "30 familier løbende. 10,8 mio. kr. er familiebehandling ved fuld kapacitet."
        },
    ),
    BudgetRow(
        SCHOOL,
        (1_666_668, 2_500_000),
        {0: (1_666_667, 2_500_000)},
        labels={0: "Skole, klub m.v. tilbud"},
        printed={None: 5_000_000, 0: 4_166_667},
        details={"assumptions": "30 familier løbende. 2,5 mio. kr. er et år ved fuld kapacitet."},
    ),
    BudgetRow(
        MENTORS,
        (400_000, 400_000),
        {1: (400_000, 400_000)},
        labels={1: "Mentorstøtte"},
        printed={None: 1_000_000, 1: 800_000},
    ),
    BudgetRow(
        PPR,
        (500_000, 500_000),
        {1: (500_000, 500_000)},
        printed={None: 1_000_000, 1: 1_000_000},
        details={"units": Decimal(1), "unit_name": "årsværk", "unit_price": Decimal(500_000)},
    ),
    BudgetRow(
        TOOLS,
        (200_000, 200_000),
        {1: (200_000, 200_000)},
        printed={None: 400_000, 1: 400_000},
        details={"note": "Intern evaluator i Socialforvaltningen."},
    ),
    BudgetRow(TRAINING, (100_000, 100_000), {1: (100_000, 100_000)}, printed={None: 200_000, 1: 200_000}),
    BudgetRow(
        EVALUATION,
        (300_000, 300_000),
        {1: (300_000, 300_000)},
        printed={None: 400_000, 1: 600_000},
        details={"note": "COWI foreslås til den kommunaløkonomiske evaluering (SKI-aftale)."},
    ),
)
COLUMNS = (
    PrintedColumns(Table.EXPENDITURE, (13_266_667, 18_600_000, 31_866_667)),
    PrintedColumns(Table.FINANCING, (11_766_667, 17_100_000, 28_866_667), 0),
    PrintedColumns(Table.FINANCING, (1_500_000, 1_500_000, 3_000_000), 1),
    PrintedColumns(Table.FINANCING, (13_266_667, 18_600_000, 31_866_667)),
)
BUDGET = (HEAD, ROWS, COLUMNS)
# Activity -> the line that pays for it, as the notes to table 1 tell; of cooperation and communication they tell nothing.
PAID_BY = {
    "To tværgående lokale interventionsteam": COORDINATION,
    "Systematiske redskaber": TOOLS,
    "PPR-indsats": PPR,
    "Efteruddannelse af medarbejdere": TRAINING,
    "Erfaringsudveksling med Holland og England": TRAINING,
    "Evaluering og mainstreaming": EVALUATION,
}


def write_budget(edition: Edition, *, by: User) -> Budget:
    """Write table 1 into the edition and give it; raises what `write_printed_budget` raises."""
    return write_printed_budget(edition, *BUDGET, by=by)


def tie_activities(budget: Budget, *, by: User) -> None:
    """Tie the sketch's activities to the lines of its budget; raises what `save_part` raises."""
    lines = {line.text: line.line for line in budget.lines.all()}
    for row in Activity.objects.filter(edition=budget.edition, title__in=PAID_BY):
        named = {"line_in_budget": lines[PAID_BY[row.title]]}
        save_part(budget.edition, "activity", named, by=by, pk=row.pk, seen=row.version)
