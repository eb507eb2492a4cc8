"""Standard clauses of an agreement between a municipality and organisations (S2).

Printed text, so it is Danish and is not translated. Placeholders are bound to the agreement's data when facts are gathered.
"""

from agreements.terms.enums import Kind, SectionShows

KIND = Kind.NGO_AGREEMENT
NAME = "Partnerskabsaftale mellem kommune og organisationer"
NUMBER = 1

# (key, heading, text, shows, is_required, guidance)
CLAUSES: tuple[tuple[str, str, str, str, bool, str], ...] = (
    (
        "formaal",
        "Formål",
        "{parterne} går sammen om {titel}. De vil gøre en forskel, som ingen af dem kan gøre alene.",
        SectionShows.NOTHING,
        True,
        "Skriv med få sætninger, hvad samarbejdet skal føre til, og for hvem.",
    ),
    (
        "baggrund",
        "Baggrund",
        "Samarbejdet bygger videre på det, parterne allerede har lært.",
        SectionShows.RELATIONS,
        True,
        "Skriv, hvilke erfaringer I bygger på, og hvor de kommer fra.",
    ),
    (
        "finansiering",
        "Finansiering",
        "Her står, hvem der betaler, og hvad pengene ikke dækker. Resten betaler hver part selv.",
        SectionShows.FUNDING,
        True,
        "Skriv også den ind, der betaler uden at være part, og hvad pengene ikke må bruges til.",
    ),
    (
        "evaluering",
        "Evaluering",
        "Parterne følger virkningen undervejs og gør den op til sidst. Hver part leverer de oplysninger, den har.",
        SectionShows.OBLIGATIONS,
        True,
        "Skriv, hvem der evaluerer, og hvornår resultaterne skal være der.",
    ),
    ("periode", "Aftaleperiode", "", SectionShows.PERIOD, True, "Perioden skrives ind som data."),
    (
        "faser",
        "Faser",
        "Aftalen rummer flere perioder. De står her hver for sig.",
        SectionShows.PHASES,
        False,
        "Skriv hele projektet, den lokale del og faserne ind hver for sig. Systemet ser efter, om de passer sammen.",
    ),
    (
        "vaerdier",
        "Fælles værdier",
        "Parterne møder dem, det handler om, med respekt og som ligeværdige. De er åbne over for hinanden om det, der "
        "går godt, og det, der ikke gør.",
        SectionShows.NOTHING,
        True,
        "Skriv det, der er særligt for jeres organisationer.",
    ),
    (
        "maalgruppe",
        "Målgruppe",
        "Samarbejdet er for disse grupper.",
        SectionShows.TARGET_GROUPS,
        True,
        "Skriv, hvem indsatsen er for først, og hvem den når gennem dem.",
    ),
    (
        "opgaver",
        "Parternes opgaver",
        "Hver part løser de opgaver og leverer de bidrag, der står her.",
        SectionShows.DUTIES,
        True,
        "Skriv også det, der ikke er penge: lokaler, forplejning, medarbejdertimer og data.",
    ),
    (
        "civilsamfund",
        "Civilsamfundet",
        "Lokale foreninger og frivillige er med af egen vilje. Aftalen kan ikke forpligte dem. Det, de selv vil bidrage "
        "med, bliver aftalt lokalt.",
        SectionShows.NOTHING,
        False,
        "Skriv den lokale aftale, der skal følge, ind som en anden aftale under Baggrund.",
    ),
    (
        "timer",
        "Timeforbrug",
        "Timerne er et skøn og binder ikke. Systemet lægger dem sammen for hver rolle.",
        SectionShows.ESTIMATES,
        False,
        "Skriv møder og timer som et mindste og et højeste tal.",
    ),
    (
        "organisering",
        "Organisering",
        "Samarbejdet bliver ledet og fulgt af disse grupper.",
        SectionShows.GROUPS,
        True,
        "Skriv, hvem der sidder i grupperne, hvem der er formand, og hvor tit de mødes.",
    ),
    (
        "oplysninger",
        "Offentlighed og personoplysninger",
        "Parterne må fortælle om samarbejdet. Oplysninger om enkelte personer bliver ikke delt uden lovligt grundlag.",
        SectionShows.RIGHTS,
        True,
        "",
    ),
    (
        "opsigelse",
        "Uenighed og opsigelse",
        "Parterne taler først sammen om det, de er uenige om.",
        SectionShows.TERMINATION,
        True,
        "Varslet skrives ind som data. Systemet regner sidste dag ud.",
    ),
    ("bilag", "Bilag", "Disse bilag er en del af aftalen.", SectionShows.ANNEXES, False, ""),
)
