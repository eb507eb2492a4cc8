"""DEMO-001, after document 001: two units of Copenhagen, 2011-14, no signatures; it ended 31 December 2014."""

from datetime import date

from agreements.terms.enums import (
    AmountKind,
    Capacity,
    DecisionKind,
    DutyKind,
    GroupKind,
    InitiativeKind,
    RelationKind,
    SectionShows,
)
from partnerships.project.demo.documents.writer import Paper
from partnerships.project.demo.people import BIF

# The asterisks are part of the name.
VINK = "Viden*Inklusion*København (VINK)"
TITLE = f"Samarbejdsaftale mellem SSP og {VINK} 2011-14"
OFFICE = "Kontoret for Integrationsservice"
SSP = "SSP-sekretariatet"

PAPER = Paper(
    head={
        "subtitle": "Mellem Kontoret for Integrationsservice og SSP-sekretariatet",
        "period_text": "fra juni 2011 - 2014",
        "starts_on": date(2011, 6, 1),
        "ends_on": date(2014, 12, 31),
    },
    parties=(
        {
            "party": OFFICE,
            "capacity": Capacity.ADMINISTRATOR,
            "name": BIF,
            "unit": OFFICE,
            "note": "Administrerer budgettet.",
        },
        {"party": SSP, "capacity": Capacity.PARTNER, "name": "SSP København", "unit": SSP},
        {
            "party": VINK,
            "capacity": Capacity.SUBJECT,
            "name": VINK,
            "note": "Programmet, som aftalen handler om. Afholder udgifter til oplæg i sine aktiviteter.",
        },
    ),
    sections=(
        {
            "heading": "Aftalens parter",
            "printed_number": "1",
            "text": (f"Aftalen om {VINK} indgås mellem:\n- {BIF} / {OFFICE}\n- SSP København / {SSP}"),
        },
        {
            "heading": "Aftalens formål",
            "printed_number": "2",
            "text": (
                "Aftalen sætter rammen om VINK, så den kriminalpræventive del af indsatsen bliver en del af den almindelige "
                "drift, og parternes viden og organisation bliver brugt bedst muligt."
            ),
        },
        {
            "heading": "Kort beskrivelse af indsatsen",
            "printed_number": "3",
            "text": (
                "VINK er et program under Sikker By i Københavns Kommune og hører hjemme i "
                f"{BIF}.\n\n"
                "VINK giver viden og råd til medarbejdere, der møder unge, så de kan forebygge radikalisering og "
                "ekstremisme((Ekstremisme: ideologier, der deler verden i dem og os, ikke tåler andres synspunkter og i "
                "yderste fald kan føre til vold for at nå et politisk mål. Radikalisering: at en person lidt efter lidt "
                "godtager udemokratiske eller voldelige midler for at nå et politisk eller ideologisk mål.)). Det samlede "
                "mål er, at flere unge, der kan blive tiltrukket af ekstreme fællesskaber, får en plads i samfundet.\n\n"
                "VINK har et panel med ca. 10 ressourcepersoner, der indgår i rådgivning og formidling efter behov.\n\n"
                "VINK har to indsatsområder:\n"
                "- det kriminalpræventive: viden, efteruddannelse og dialog i SSP-netværket og støtte ved bekymring\n"
                "- modstandsidentitet og polarisering: henvendelser, der ikke er kriminalpræventive, og viden til skoler, "
                "socialområdet og foreninger\n\n"
                "Aftalen med SSP gælder kun det kriminalpræventive område."
            ),
            "shows": SectionShows.DECISIONS,
        },
        {
            "heading": "Ansvars- og opgavefordeling",
            "printed_number": "4",
            "text": (
                f"Aftalen forpligter {BIF} og SSP København til at samarbejde om VINKs kriminalpræventive indsats. "
                "Bekymring om radikalisering behandles i SSP som én blandt flere former for risikoadfærd."
            ),
            "shows": SectionShows.DUTIES,
        },
        {
            "heading": "Budget",
            "printed_number": "5",
            "text": (
                "Der er afsat 0,5 mio. kr. årligt til VINK. "
                f"{BIF} administrerer budgettet. VINK afholder udgifter til oplæg og lignende i sine aktiviteter."
            ),
        },
        {
            "heading": "Organisering",
            "printed_number": "6",
            "text": (
                "Aftalen vurderes hvert år som en del af SSP's opfølgning på resultater og kan justeres løbende efter behov."
            ),
            "shows": SectionShows.GROUPS,
        },
        {
            "heading": "Aftalens periode",
            "printed_number": "7",
            "text": "",
            "shows": SectionShows.PERIOD,
        },
        {
            "heading": "Sammenhæng med andre planer",
            "text": "Aftalen bliver et konkret indsatsområde i SSP-strategien.",
            "shows": SectionShows.RELATIONS,
        },
    ),
    initiatives=(
        {
            "kind": InitiativeKind.OTHER,
            "name": "Det kriminalpræventive indsatsområde",
            "description": "Viden, efteruddannelse og dialog i SSP-netværket og støtte ved bekymring.",
            "leads": ({"unit": OFFICE, "authority": BIF, "is_accountable": True},),
            "targets": (
                {
                    "what": "Ressourcepersoner i panelet",
                    "amount_kind": AmountKind.ABOUT,
                    "minimum": 10,
                    "unit": "ressourcepersoner",
                    "basis": "level",
                },
            ),
        },
        {
            "kind": InitiativeKind.OTHER,
            "name": "Modstandsidentitet og polarisering",
            "description": "Beskrives her, men er ikke omfattet af aftalen.",
        },
    ),
    records=(
        *(
            (
                "duty",
                {
                    "participation": OFFICE,
                    "kind": kind,
                    "text": text,
                    "initiative": "Det kriminalpræventive indsatsområde",
                },
            )
            for kind, text in (
                (
                    DutyKind.ADMINISTRATION,
                    "Styrer og udvikler VINK, også metoder, opfølgning på resultater og økonomi.",
                ),
                (DutyKind.TASK, "Tilbyder oplæg, temadage og efteruddannelse i SSP-netværket."),
                (DutyKind.TASK, "Samarbejder med SSP-sekretariatet om bekymringssager i VINK."),
            )
        ),
        *(
            (
                "duty",
                {
                    "participation": SSP,
                    "kind": DutyKind.TASK,
                    "text": text,
                    "initiative": "Det kriminalpræventive indsatsområde",
                },
            )
            for text in (
                "Fortæller SSP-netværket om tilbuddene.",
                "Samarbejder med VINK om bekymringssager på det kriminalpræventive område.",
                "Deler viden og udvikler metoder løbende sammen med VINK.",
            )
        ),
        (
            "group",
            {
                "kind": GroupKind.WORKING,
                "name": "Arbejdsgruppen",
                "mandate": "Står for den daglige drift af aftalen.",
                "members": (
                    {"title": "Repræsentanter for VINK-sekretariatet"},
                    {"title": "SSP-konsulenter"},
                ),
            },
        ),
        (
            "group",
            {
                "kind": GroupKind.PANEL,
                "name": "Ressourcepanelet",
                "mandate": "Rådgiver og formidler efter medarbejdernes behov.",
                "size_text": "ca. 10 personer",
            },
        ),
        (
            "political-decision",
            {
                "kind": DecisionKind.DECISION,
                "body": "Københavns Kommune",
                "what": "VINK godkendt som 2-årigt pilotprojekt.",
                "decided_text": "2009",
            },
        ),
        (
            "political-decision",
            {
                "kind": DecisionKind.DECISION,
                "body": "Københavns Kommune",
                "what": "VINK forlænget i 4 år som en del af Sikker By-pakken 2011-14.",
                "decided_text": "Budget 2011",
            },
        ),
        (
            "relation",
            {"kind": RelationKind.BECOMES_PART, "title": "SSP-strategien", "note": "Konkret indsatsområde."},
        ),
        (
            "relation",
            {
                "kind": RelationKind.PARENT,
                "title": "Sikker By-pakken 2011-14",
                "ends_text": "udgangen af 2014",
            },
        ),
    ),
    annexes=({"kind": "budget", "title": "Budget 2011-14", "is_required": False},),
)
