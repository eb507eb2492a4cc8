"""What document 000 says, as a coordinator would type it: organisations, figures, dates and annexes.

The sentences are our own and the persons invented; the document prints no budget, so its amounts are invented too.
"""

MINISTRY = "Social- og Integrationsministeriet"
MUNICIPALITY = "Københavns Kommune"
COORDINATOR = "koordinator@koebenhavn.example"
ECONOMIST = "oekonom@koebenhavn.example"
MANAGER = "leder@koebenhavn.example"
CASEWORKER = "sagsbehandler@ministeriet.example"
HEAD = "kontorchef@ministeriet.example"
SECRETARY = "afdelingschef@ministeriet.example"

TITLE = "Mentor-, rollemodel- og forældreindsats"
SUBTITLE = "Samarbejdsaftale 2012-2015"
BIF = "Beskæftigelses- og Integrationsforvaltningen"
BUF = "Børne- og Ungdomsforvaltningen"
BIF_ADDRESS = "Bernstorffsgade 17, 1. sal, 1592 København V"
SCHOOL_ADDRESS = "Korsgade 30, 2200 København N"

CONTACTS = (
    (MINISTRY, "Sofie Rahbek", "Fuldmægtig", "41 85 00 12", "sagsbehandler@ministeriet.example"),
    (MINISTRY, "Rasmus Vind", "Specialkonsulent", "41 85 00 37", "rasmus.vind@ministeriet.example"),
    (MINISTRY, "Nina Storm", "Fuldmægtig", "41 85 00 41", "nina.storm@ministeriet.example"),
    (MUNICIPALITY, "Karen Brodersen", "Tovholder", "20 36 50 00", "koordinator@koebenhavn.example"),
)

# Initiative, its kind; leads: unit, authority, person, address, accountable; targets: field -> what is typed.
INITIATIVES = (
    (
        "Rollemodelindsatsen",
        "Rollemodelindsats",
        (
            ("UU København", BUF, "Peter Juhl", SCHOOL_ADDRESS, True),
            ("VINK", BIF, "Karen Brodersen", SCHOOL_ADDRESS, False),
        ),
        (
            {
                "what": "Rollemodeller, der rekrutteres og efteruddannes",
                "amount": "10-15",
                "unit": "rollemodeller",
            },
            {
                "what": "Rollemodelbesøg",
                "amount": "30",
                "unit": "besøg",
                "basis": "om året, fordelt på flere institutioner",
                "places": "10",
                "places_note": "hele byen",
            },
        ),
    ),
    (
        "Mentorindsatsen",
        "Mentorindsats",
        (("VINK", BIF, "Karen Brodersen", BIF_ADDRESS, True),),
        (
            {"what": "Mentorer, der efteruddannes", "amount": "5-6", "unit": "mentorer"},
            {"what": "Forløb mellem mentor og mentee", "amount": "8", "unit": "forløb"},
        ),
    ),
    (
        "Forældreindsatsen",
        "Forældreindsats",
        (("VINK", BIF, "Karen Brodersen", BIF_ADDRESS, True),),
        (
            {"what": "Forældrecoaches, der efteruddannes", "amount": "4-6", "unit": "forældrecoaches"},
            {"what": "Individuelle rådgivningsforløb", "amount": "6", "unit": "forløb"},
            {
                "what": "Forældrenetværk, der støttes",
                "unit": "netværk",
                "open_reason": "Kommunen begynder med forældrecoaches og aftaler antallet senere.",
            },
        ),
    ),
)
# As the paper prints the targets' numbers.
TARGETS_IN_PRINT = (
    "10–15 rollemodeller",
    "30 besøg om året fordelt på 10 institutioner (hele byen)",
    "5–6 mentorer",
    "8 forløb",
    "4–6 forældrecoaches",
    "6 forløb",
)

# Title, section it is printed under, who owes it, who gets it, when as written, more, points it must hold, reservation.
OBLIGATIONS = (
    (
        "Målbare succeskriterier for de tre indsatser",
        "Succeskriterier",
        MINISTRY,
        MUNICIPALITY,
        "foråret 2013",
        (),
        "",
    ),
    ("Samlet midtvejsevaluering", "Evaluering", MINISTRY, MUNICIPALITY, "medio 2014", (), ""),
    ("Slutevaluering", "Evaluering", MINISTRY, MUNICIPALITY, "ultimo 2015", (), ""),
    (
        "Strategisk forankringsplan",
        "Forankring",
        MUNICIPALITY,
        MINISTRY,
        "sidste halvår af 2015",
        (
            "Overvejelser om økonomien efter projektperioden",
            "Overvejelser om organiseringen efter projektperioden",
            "Overvejelser om indsatsernes fremtidige mål i kommunen",
        ),
        "VINK-programmet skal refinansieres fra 2015.",
    ),
)

# Kind, title, name of the file ("" = printed from the grid).
ANNEXES = (
    ("Rammebeskrivelse", "Rammebeskrivelse af ministeriets forebyggelseskoncept", "rammebeskrivelse.pdf"),
    ("Budget", "Budget", ""),
    ("Tilskudsbrev", "Tilskudsbrev for den økonomiske ramme", "tilskudsbrev.pdf"),
)

# Line, payer's place, what is typed for 2013, 2014 and 2015. "1.5 mio." can be read in two ways and is asked about.
YEARS = ("2013", "2014", "2015")
BUDGET = (
    ("Projektledelse og koordinering", MUNICIPALITY, ("400.000", "400.000", "400.000")),
    ("Mentorforløb", MINISTRY, ("150 t.kr.", "0,2 mio.", "200.000")),
    ("Rollemodelbesøg", MINISTRY, ("120.000", "180.000", "180.000")),
    ("Rådgivning af forældre", MINISTRY, ("100.000", "150.000", "150.000")),
    ("Efteruddannelse", MINISTRY, ("1.5 mio.", "60.000", "60.000")),
)
BUDGET_IN_PRINT = (
    "400.000", "150.000", "200.000", "120.000", "180.000", "100.000", "1.500.000", "60.000",
    "1.870.000", "590.000",  # the ministry's 2013, 2014 and 2015
    "2.270.000", "990.000",  # all of 2013, 2014 and 2015
    "3.050.000", "1.200.000", "4.250.000",  # the ministry's, the municipality's, all
)  # fmt: skip
