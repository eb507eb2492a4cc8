"""Standard clauses of an agreement between units of one legal entity (S1).

Printed text, so it is Danish and is not translated. Placeholders are bound to the agreement's data when facts are gathered.
"""

from agreements.terms.enums import Kind, SectionShows

KIND = Kind.INTERNAL_AGREEMENT
NAME = "Intern aftale mellem enheder i samme organisation"
NUMBER = 1

# (key, heading, text, shows, is_required, guidance)
CLAUSES: tuple[tuple[str, str, str, str, bool, str], ...] = (
    (
        "parter",
        "Parter",
        "Aftalen er indgået mellem enheder i {kommune}. De er én juridisk person, så aftalen bliver godkendt af ledelsen "
        "og ikke underskrevet.",
        SectionShows.NOTHING,
        True,
        "Enhederne skrives ind som parter. Her kan I skrive, hvad de er til for.",
    ),
    (
        "formaal",
        "Formål",
        "Aftalen skal gøre samarbejdet om {titel} til en fast del af det daglige arbejde i begge enheder.",
        SectionShows.NOTHING,
        True,
        "Skriv, hvad samarbejdet skal føre til, og hvad det ikke handler om.",
    ),
    (
        "baggrund",
        "Baggrund",
        "Indsatsen bygger på det, der er besluttet før.",
        SectionShows.DECISIONS,
        True,
        "Skriv beslutningerne ind med dato og henvisning, og beskriv indsatsen kort.",
    ),
    (
        "opgaver",
        "Ansvar og opgaver",
        "Hver enhed løser de opgaver, der står her.",
        SectionShows.DUTIES,
        True,
        "Skriv opgaverne ind for hver enhed, også dem I løser sammen.",
    ),
    (
        "budget",
        "Budget",
        "Her står, hvem der administrerer pengene, og hvem der betaler hvad.",
        SectionShows.FUNDING,
        True,
        "Beløbene skrives ind under Økonomi. Skriv også, om de er pr. år eller for hele perioden.",
    ),
    (
        "organisering",
        "Organisering og opfølgning",
        "Den daglige drift ligger i de grupper, der står her. Aftalen bliver taget op en gang om året og kan justeres, "
        "når der er behov.",
        SectionShows.GROUPS,
        True,
        "Skriv, hvem der sidder i grupperne, og hvordan I følger op.",
    ),
    ("periode", "Periode", "", SectionShows.PERIOD, True, "Perioden skrives ind som data."),
    (
        "andre",
        "Andre aftaler",
        "Aftalen hænger sammen med disse.",
        SectionShows.RELATIONS,
        False,
        "Skriv fx den strategi, aftalen skal indgå i.",
    ),
)
