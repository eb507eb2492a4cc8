"""Document 001, the agreement between two units of one municipality, 2011-14: DEMO-001."""

from tests.documents.table import Row, Within

OFFICE = "parties > Beskæftigelses- og Integrationsforvaltningen"
SSP = "parties > SSP København"
EFFORT = "initiatives > Det kriminalpræventive indsatsområde"
STORY = "sections > Kort beskrivelse af indsatsen > text"
CHECKED = "a finding, shown on the page beside the block"

# fmt: off
PLACES = (
    "title", "1 Parter", "2 Formål", "3, para 1", "3, para 2 + footnote", "3, para 3", "3, bullets", "4.1", "4.2",
    "4, last", "5 Budget", "5, last", "6", "7", "absent",
)

ROWS = (
    Row("title", "asterisks print as they are", "title", "Samarbejdsaftale mellem SSP og Viden*Inklusion*København (VINK) 2011-14"),
    Row("title", "the programme as the subject", "parties > Viden*Inklusion > capacity", "subject", "Viden*Inklusion*København (VINK)"),
    Row("1 Parter", "department", f"{OFFICE} > name", "Beskæftigelses- og Integrationsforvaltningen"),
    Row("1 Parter", "office", f"{OFFICE} > unit", "Kontoret for Integrationsservice"),
    Row("1 Parter", "the other", f"{SSP} > name", "SSP København"),
    Row("1 Parter", "its office", f"{SSP} > unit", "SSP-sekretariatet"),
    Row("1 Parter", "no number", f"{SSP} > cvr", "", why="there is none"),
    Row("1 Parter", "no contact", f"{SSP} > contacts > count", 0, why="there is none"),
    Row("1 Parter", "no CVR is asked for", "problems > without P-01", True, why="two units of one municipality need none"),
    Row("2 Formål", "purpose", "sections > Aftalens formål > text", Within("den kriminalpræventive del af indsatsen bliver en del af den almindelige drift")),
    Row("3, para 1", "parent package", "records > relation > Sikker By-pakken > data > kind", "parent", "Sikker By-pakken 2011-14"),
    Row("3, para 1", "home department", STORY, Within("hører hjemme i Beskæftigelses- og Integrationsforvaltningen")),
    Row("3, para 1", "approved 2009", "records > political-decision > VINK godkendt > data > decided_text", "2009", "Dato: 2009"),
    Row("3, para 1", "as a pilot of two years", "records > political-decision > VINK godkendt > text", "VINK godkendt som 2-årigt pilotprojekt."),
    Row("3, para 1", "extended four years", "records > political-decision > VINK forlænget > text", Within("VINK forlænget i 4 år"), "VINK forlænget i 4 år som en del af Sikker By-pakken 2011-14."),
    Row("3, para 1", "by Budget 2011", "records > political-decision > VINK forlænget > data > decided_text", "Budget 2011"),
    Row("3, para 2 + footnote", "description", STORY, Within("VINK giver viden og råd til medarbejdere, der møder unge")),
    Row("3, para 2 + footnote", "first definition, at the foot", STORY, Within("Ekstremisme: ideologier, der deler verden i dem og os"), "1. Ekstremisme: ideologier, der deler verden i dem og os"),
    Row("3, para 2 + footnote", "second definition", STORY, Within("Radikalisering: at en person lidt efter lidt godtager udemokratiske")),
    Row("3, para 3", "panel", "records > group > Ressourcepanelet > data > size_text", "ca. 10 personer", "Antal medlemmer: ca. 10 personer"),
    Row("3, para 3", "approximate number", f"{EFFORT} > targets > Ressourcepersoner > amount_kind", "about", why="the section that shows targets is not in this document; the panel's size is printed"),
    Row("3, bullets", "first effort", EFFORT + " > name", "Det kriminalpræventive indsatsområde"),
    Row("3, bullets", "second effort", "initiatives > Modstandsidentitet > name", "Modstandsidentitet og polarisering"),
    Row("3, bullets", "only the first is agreed", STORY, Within("Aftalen med SSP gælder kun det kriminalpræventive område")),
    Row("3, bullets", "the second has no target: told", "problems > Indsatsen “Modstandsidentitet og polarisering” har intet > code", "T-01", why=CHECKED),
    Row("4.1", "six duties in all", "records > duty > count", 6, "Tabel 2 Opgaver og bidrag fra hver part"),
    Row("4.1", "leads, incl. results and money", "records > duty > Styrer > text", "Styrer og udvikler VINK, også metoder, opfølgning på resultater og økonomi."),
    Row("4.1", "training", "records > duty > Tilbyder > text", "Tilbyder oplæg, temadage og efteruddannelse i SSP-netværket."),
    Row("4.1", "cases of concern", "records > duty > Samarbejder med SSP > text", "Samarbejder med SSP-sekretariatet om bekymringssager i VINK."),
    Row("4.2", "tells the network", "records > duty > Fortæller > title", "SSP København"),
    Row("4.2", "tells the network: what", "records > duty > Fortæller > text", "Fortæller SSP-netværket om tilbuddene."),
    Row("4.2", "the mirror task", "records > duty > Samarbejder med VINK > text", "Samarbejder med VINK om bekymringssager på det kriminalpræventive område."),
    Row("4.2", "knowledge and methods", "records > duty > Deler > text", "Deler viden og udvikler metoder løbende sammen med VINK."),
    Row("4, last", "part of a strategy", "records > relation > SSP-strategien > data > kind", "becomes_part", "SSP-strategien"),
    Row("5 Budget", "staff", "annexed > budget > groups > Beskæftigelses > lines > Medarbejder > amounts > 400000.00", "400000.00", "Medarbejder 400.000"),
    Row("5 Budget", "activities", "annexed > budget > groups > Beskæftigelses > lines > Aktiviteter > amounts > 100000.00", "100000.00", "Aktiviteter, herunder drift af ressourcepanel 100.000"),
    Row("5 Budget", "sum of a year", "annexed > budget > totals > 500000.00", "500000.00", "500.000"),
    Row("5 Budget", "amounts are yearly", "annexed > budget > basis", "per_year", "Beløbene gælder pr. år"),
    Row("5 Budget", "four budget years", "annexed > budget > total", "2000000.00", "2.000.000"),
    Row("5 Budget", "the sums agree", "problems > without B", True, why="no finding"),
    Row("5 Budget", "1.8 million over 43 months is told", "problems > Der er regnet med > sentence", Within("ville aftalens 43 måneder give 1.791.667 kr."), why=CHECKED),
    Row("5, last", "who administers", f"{OFFICE} > capacity", "administrator", "Administrerer pengene"),
    Row("5, last", "who pays for lectures", "parties > Viden*Inklusion > note", Within("Afholder udgifter til oplæg"), "VINK afholder udgifter til oplæg og lignende"),
    Row("6", "working group of two kinds", "records > group > Arbejdsgruppen > under > count", 2, "Repræsentanter for VINK-sekretariatet"),
    Row("6", "daily running", "records > group > Arbejdsgruppen > text", "Står for den daglige drift af aftalen."),
    Row("6", "the second kind", "records > group > Arbejdsgruppen > under > SSP > title", "SSP-konsulenter"),
    Row("6", "yearly, within other follow-up", "sections > Organisering > text", Within("Aftalen vurderes hvert år som en del af SSP's opfølgning")),
    Row("6", "adjusted when needed", "sections > Organisering > text", Within("justeres løbende efter behov")),
    Row("7", "as written", "period > text", "fra juni 2011 - 2014", why="the interval is printed as a sentence"),
    Row("7", "first day", "period > start", "2011-06-01", "1. juni 2011"),
    Row("7", "last day", "period > end", "2014-12-31", "31. december 2014"),
    Row("7", "a year only: told", "problems > F-D5 > field", "ends_on", why=CHECKED),
    Row("absent", "no signature is demanded", "edition > signed > count", 0, "Bliver ikke underskrevet."),
    Row("absent", "no notice", "termination > months", 0, why="the kind needs none"),
    Row("absent", "no way out is asked for", "problems > without C-01", True, why="the kind needs none"),
    Row("absent", "in force all the same", "edition > state", "in_force", "Godkendt 25. maj 2011"),
)

LEFT_OUT: tuple[tuple[str, str, str], ...] = ()
