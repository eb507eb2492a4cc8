"""Standard clauses of an agreement between a municipality and the state.

Printed text, so it is Danish and is not translated. Placeholders are bound to the agreement's data when facts are gathered.
"""

from agreements.terms.enums import Kind, SectionShows

KIND = Kind.STATE_AGREEMENT
NAME = "Samarbejdsaftale mellem kommune og ministerium"
NUMBER = 1

# (key, heading, text, shows, is_required, guidance)
CLAUSES: tuple[tuple[str, str, str, str, bool, str], ...] = (
    (
        "formaal",
        "Formål",
        "{kommune} og {ministerium} udvikler, afprøver og forankrer sammen en lokal indsats med mentorer, rollemodeller "
        "og forældrecoaches. Indsatsen skal forebygge radikalisering og ekstremistisk adfærd.\n\n"
        "Samarbejdet er en del af {program}.\n\n"
        "Parterne venter, at de tre dele virker stærkere sammen end hver for sig, så færre unge skader sig selv eller "
        "andre, og flere finder vej til fællesskaber, skole og arbejde.",
        SectionShows.NOTHING,
        True,
        "Skriv med få sætninger, hvad samarbejdet skal føre til, og for hvem.",
    ),
    (
        "indhold",
        "Konceptets indhold",
        "Kommunen udpeger selv de mentorer, rollemodeller og forældrecoaches, der skal være med. Alle, der bliver "
        "udpeget, gennemfører et intensivt uddannelsesforløb med socialfaglige metoder og redskaber.\n\n"
        "Samarbejdet omfatter:\n"
        "- efteruddannelse af de personer, kommunen udpeger\n"
        "- afprøvning i praksis, så det lærte bliver brugt\n"
        "- en samlet indsats i områder med særlige udfordringer, hvor det er muligt\n"
        "- evaluering af de tre dele ved en ekstern evaluator\n"
        "- indførelse og forankring af de tre dele i kommunen",
        SectionShows.NOTHING,
        True,
        "Beskriv, hvad kommunen gør, og hvad ministeriet stiller til rådighed.",
    ),
    (
        "maal",
        "Mål for hver indsats",
        "Målene herunder er konkrete og gælder hver for sig. Et interval er nået, når det laveste tal er nået.",
        SectionShows.TARGETS,
        True,
        "Målene skrives ind som data under hver indsats. Sætningerne bliver dannet af dem.",
    ),
    (
        "succeskriterier",
        "Succeskriterier",
        "Parterne opstiller målbare succeskriterier for hver indsats sammen med den eksterne evaluator.",
        SectionShows.OBLIGATIONS,
        True,
        "Skriv, hvornår kriterierne senest skal være aftalt.",
    ),
    (
        "deltagere",
        "Deltagere og tovholdere",
        "Kommunen har udpeget disse tovholdere og medvirkende myndigheder.",
        SectionShows.INITIATIVES,
        True,
        "Hver indsats skal have mindst én tovholder med et navn, og én af dem skal have det samlede ansvar.",
    ),
    (
        "evaluering",
        "Evaluering",
        "Ministeriet vælger en ekstern evaluator, mens indsatserne bliver forberedt, så evalueringen er tænkt med fra "
        "begyndelsen.\n\n"
        "Midtvejsevalueringen gør det muligt at rette det, der ikke virker. Slutevalueringen skal vise sammenhængen "
        "mellem metoder og virkning for målgrupperne i alle indsatser.",
        SectionShows.OBLIGATIONS,
        True,
        "Skriv evalueringerne ind som forpligtelser med frist.",
    ),
    (
        "forankring",
        "Forankring",
        "Kommunen udarbejder en plan for, hvordan indsatserne fortsætter efter projektperioden.",
        SectionShows.OBLIGATIONS,
        True,
        "Planen skal mindst handle om økonomi, organisering og fremtidige mål.",
    ),
    (
        "rettigheder",
        "Rettigheder",
        "{ministerium} ejer det undervisningsmateriale og de evalueringsresultater, der bliver lavet eller samlet ind i "
        "samarbejdet.\n\n"
        "Parterne kan aftale andet i det enkelte tilfælde.",
        SectionShows.NOTHING,
        True,
        "",
    ),
    (
        "offentlighed",
        "Offentlighed",
        "Ministeriet kan løbende offentliggøre forløb, viden og erfaringer fra samarbejdet, så resten af landet kan lære "
        "af dem.",
        SectionShows.NOTHING,
        True,
        "",
    ),
    (
        "oekonomi",
        "Økonomi",
        "Vilkårene for tilskuddet står i et særskilt tilskudsbrev.\n\n"
        "En indsats kan kun få penge fra ministeriet, når den er skrevet ind i aftalen, og ministeriet har godkendt den "
        "skriftligt.\n\n"
        "De indsatsansvarlige i kommunen udarbejder et budget, der viser alle poster. Budgettet er et bilag til aftalen.",
        SectionShows.NOTHING,
        True,
        "",
    ),
    (
        "periode",
        "Aftaleperiode",
        "",
        SectionShows.PERIOD,
        True,
        "Perioden skrives ind som data.",
    ),
    (
        "tvister",
        "Tvister og opsigelse",
        "Parterne forsøger først at løse uenighed om aftalen ved dialog.",
        SectionShows.TERMINATION,
        True,
        "Varslet skrives ind som data. Systemet regner sidste dag ud.",
    ),
    (
        "bilag",
        "Bilag",
        "Disse bilag er en del af aftalen.",
        SectionShows.ANNEXES,
        True,
        "",
    ),
)
