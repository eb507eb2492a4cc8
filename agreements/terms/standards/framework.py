"""The themes of a framework note that goes with a proposal to the council (S4).

Printed text, so it is Danish and is not translated.
"""

from agreements.terms.enums import Kind, SectionShows

KIND = Kind.FRAMEWORK
NAME = "Rammenotat for partnerskaber"
NUMBER = 1

# (key, heading, text, shows, is_required, guidance)
CLAUSES: tuple[tuple[str, str, str, str, bool, str], ...] = (
    (
        "baggrund",
        "Baggrund",
        "Notatet sætter rammerne for de partnerskaber, som kommunen vil indgå. Det bygger på disse beslutninger.",
        SectionShows.DECISIONS,
        True,
        "Skriv beslutningen ind med henvisning. Er den ikke truffet endnu, så skriv den som et forbehold.",
    ),
    (
        "maalgrupper",
        "Målgrupper",
        "Partnerskaberne er for disse grupper.",
        SectionShows.TARGET_GROUPS,
        True,
        "Skriv den primære og den sekundære målgruppe.",
    ),
    (
        "steder",
        "Steder",
        "Indsatsen bliver samlet om disse steder.",
        SectionShows.PLACES,
        False,
        "Skriv bydele og kvarterer ind hver for sig.",
    ),
    (
        "formaal",
        "Formål",
        "Partnerskaberne skal styrke det frivillige arbejde i {kommune} og gøre det lettere at være med.",
        SectionShows.NOTHING,
        True,
        "Skriv hvert formål for sig.",
    ),
    (
        "aktiviteter",
        "Aktiviteter",
        "Partnerskaberne kan fx rumme disse aktiviteter.",
        SectionShows.ACTIVITIES,
        True,
        "Skriv eksempler. De endelige aktiviteter kommer i aftalerne.",
    ),
    (
        "organisering",
        "Organisering",
        "Her står, hvordan partnerskaberne bliver udbudt, og hvad der bliver krævet af dem, der byder.",
        SectionShows.TENDER,
        True,
        "Skriv tjenesteydelser, sociale krav og hvad kontrakten følger.",
    ),
    (
        "evaluering",
        "Evaluering",
        "Den, der byder, skriver selv krav til aktiviteter, mål og virkning ind i sit tilbud. Kommunen følger op på dem.",
        SectionShows.TARGETS,
        True,
        "Skriv, hvad der skal kunne ses, når perioden er slut.",
    ),
)
