"""The nine fields of a project sketch, with the questions each of them asks (S3).

Printed text, so it is Danish and is not translated. The guidance is printed too, a question a line.
"""

from agreements.terms.enums import Kind, SectionShows

KIND = Kind.APPLICATION
NAME = "Projektskitse til en partnerskabsaftale"
NUMBER = 1

# (key, heading, text, shows, is_required, guidance)
CLAUSES: tuple[tuple[str, str, str, str, bool, str], ...] = (
    ("kommune", "Kommune", "{kommune}", SectionShows.REFERENCES, True, ""),
    (
        "kontakt",
        "Kontaktperson i kommunen",
        "Kontaktpersonen står på forsiden.",
        SectionShows.NOTHING,
        True,
        "Hvem kan svare på spørgsmål om ansøgningen?",
    ),
    (
        "vision",
        "Kommunens vision",
        "",
        SectionShows.NOTHING,
        True,
        "Hvad vil kommunen opnå med partnerskabet?\nHvad er anderledes for børn og unge, når det er lykkedes?",
    ),
    (
        "udfordringer",
        "Udfordringer og målgruppe",
        "",
        SectionShows.TARGET_GROUPS,
        True,
        "Hvad er det for udfordringer, kommunen står med?\nHvem er indsatsen for, og hvorfor lige dem?",
    ),
    (
        "indsatsomraader",
        "Indsatsområder, aktiviteter og resultatmål",
        "",
        SectionShows.ACTIVITIES,
        True,
        "Hvilke aktiviteter skal sættes i gang?\nHvilke resultater skal de give, og hvordan kan det ses?",
    ),
    (
        "udgifter",
        "Udgifter og finansiering",
        "Beløbene står i budgettet, som er bilag til projektskitsen.",
        SectionShows.GRANTS,
        True,
        "Hvad koster det i alt?\nHvor meget betaler kommunen selv?\nGives der tilskud andre steder fra?",
    ),
    (
        "organisering",
        "Organisering",
        "",
        SectionShows.GROUPS,
        True,
        "Hvem har ansvaret i kommunen, og hvem er tovholder?\nHvordan arbejder forvaltninger og institutioner sammen?\n"
        "Hvilke lokale partnere skal være med, og hvordan bliver det aftalt?",
    ),
    (
        "kommentarer",
        "Andre kommentarer",
        "-",
        SectionShows.NOTHING,
        False,
        "Er der andet, ministeriet skal vide?",
    ),
    (
        "tilkendegivelse",
        "Politisk tilkendegivelse og medfinansiering",
        "",
        SectionShows.DECISIONS,
        True,
        "Hvem har besluttet, at kommunen vil indgå i partnerskabet?\nHvilke forbehold er der taget?",
    ),
)
