"""Document 004, the framework note of 2007, annex to a paper for the council: DEMO-004."""

from tests.documents.table import Row, Within

PURPOSE = "sections > Formål > text"
ORDER = "sections > Organisering > text"
OFFERS = "sections > Evaluering > text"
CHECKED = "a finding, shown on the page beside the block"

# fmt: off
PLACES = (
    "head", "Bilag 1 title", "intro", "list", "1", "2", "3 Aktiviteter", "4 Organisering", "4, social clause",
    "4, contract", "Evaluering",
)

ROWS = (
    Row("head", "date", "document_date", "13-11-2007"),
    Row("head", "case number", "records > reference > 2007-100723 > data > kind", "case", "2007-100723 Sagsnummer"),
    Row("head", "document number", "records > reference > 2007-419407 > data > kind", "document", "2007-419407 Dokumentnummer"),
    Row("head", "initials", "records > reference > /SAS > data > kind", "initials", "/SAS"),
    Row("Bilag 1 title", "annex of another paper", "annex_to", "Bilag 1 til indstilling til Borgerrepræsentationen"),
    Row("Bilag 1 title", "title", "subtitle", "Mulige rammer for og indhold i et partnerskab"),
    Row("Bilag 1 title", "the other paper", "records > relation > Indstilling > data > kind", "becomes_part", "Indstilling til Borgerrepræsentationen om partnerskaber"),
    Row("intro", "council decision", "records > political-decision > Der skal indgås > data > reference", "BR 371/07"),
    Row("intro", "its day", "records > political-decision > Der skal indgås > data > decided_on", "2007-10-11", "11. oktober 2007"),
    Row("intro", "partnerships with larger organisations", "introduction", Within("et eller flere partnerskaber med større frivillige organisationer")),
    Row("intro", "examples", "introduction", Within("rådgivning af forældre, lektiehjælp, fritidsaktiviteter")),
    Row("list", "four themes", "introduction", Within("- Målgrupper\n- Formål\n- Organisering\n- Aktiviteter"), "Notatet overvejer fire temaer"),
    Row("list", "the body's order", "sections > Aktiviteter > printed_number", "3", "I originalen har afsnittet nummer 3."),
    Row("list", "another order: told", "problems > C-02 > sentence", Within("“Organisering” før “Aktiviteter”"), why=CHECKED),
    Row("list", "the reference", PURPOSE, Within("jf. punkt 3")),
    Row("1", "primary group", "records > target-group > Frivillige > data > rank", "primary", "Frivillige borgere, der vil bidrage til integrationen"),
    Row("1", "primary group, named so", "records > target-group > Frivillige > details > rank > value", "Primær målgruppe"),
    Row("1", "secondary group", "records > target-group > Borgere > data > rank", "secondary", "Sekundær målgruppe"),
    Row("1", "five areas", "records > place > De 5 > data > name", "De 5 udsatte boligområder"),
    Row("1", "Amager", "records > place > Amager > data > kind", "district", "Amager"),
    Row("1", "first quarter", "records > place > Sundholmsvej kvarteret Syd > title", "Sundholmsvej kvarteret Syd"),
    Row("1", "second quarter", "records > place > Sundholmsvej kvarteret Nord > title", "Sundholmsvej kvarteret Nord"),
    Row("1", "decision number", "records > political-decision > De nye områdeløft > data > reference", "BR 521/07"),
    Row("2", "first purpose", PURPOSE, Within("at støtte frivillige grupper i at udvikle deres sociale arbejde med integration")),
    Row("2", "second purpose", PURPOSE, Within("at støtte etniske minoriteter i at engagere sig")),
    Row("2", "the last purpose", PURPOSE, Within("Det sidste formål er at støtte etniske minoriteters muligheder for at lære")),
    Row("2", "sparring", PURPOSE, Within("sparring med de frivillige om aktiviteter, redskaber og metoder")),
    Row("2", "training", PURPOSE, Within("tilbud om efteruddannelse og supervision")),
    Row("2", "find and keep volunteers", PURPOSE, Within("hjælp til at finde og holde på frivillige")),
    Row("2", "cooperation", PURPOSE, Within("samarbejde mellem foreninger, borgere, virksomheder og offentlige tilbud")),
    Row("2", "supervision", PURPOSE, Within("supervision af etniske minoriteter om frivilligt arbejde, myndigheder og fondsansøgninger")),
    Row("3 Aktiviteter", "five activities", "records > activity > count", 5, "Tabel 3 Aktiviteter"),
    Row("3 Aktiviteter", "parents", "records > activity > Rådgivning > title", "Rådgivning af forældre"),
    Row("3 Aktiviteter", "homework", "records > activity > Lektiehjælp > title", "Lektiehjælp og studiestøtte"),
    Row("3 Aktiviteter", "leisure", "records > activity > Fritidsaktiviteter > title", "Fritidsaktiviteter og guidning"),
    Row("3 Aktiviteter", "mentors", "records > activity > Mentorer > title", "Mentorer under valg og gennemførelse af uddannelse"),
    Row("3 Aktiviteter", "jobs", "records > activity > Hjælp > title", "Hjælp til at søge job og praktikplads"),
    Row("3 Aktiviteter", "first category", "records > tender > Uddannelseshjælp > data > kind", "service", "Uddannelseshjælp"),
    Row("3 Aktiviteter", "second category", "records > tender > Social- og > title", "Social- og sundhedsvæsen"),
    Row("3 Aktiviteter", "third category", "records > tender > Fritids- og > title", "Fritids- og sportsaktiviteter samt kulturelle aktiviteter"),
    Row("3 Aktiviteter", "of the directive", "records > tender > Uddannelseshjælp > data > reference", "EU's udbudsdirektiv"),
    Row("4 Organisering", "may attach consultants", ORDER, Within("knytte frivilligkonsulenter til sig")),
    Row("4 Organisering", "two posts fit", "initiatives > Frivilligkonsulenter > targets > Frivilligkonsulenter, der > minimum", "2", "ca. 2"),
    Row("4 Organisering", "inside the budget", ORDER, Within("inden for budgettet kan ansættes 2 frivilligkonsulenter")),
    Row("4 Organisering", "no amount", "annexed > count", 0, why="there is none"),
    Row("4 Organisering", "activities on top", ORDER, Within("Dertil kommer udgifter til aktiviteter")),
    Row("4, social clause", "flexjob", "records > tender > Tilbuddet > data > kind", "social_clause", "herunder fleksjob eller anden beskæftigelse på det rummelige arbejdsmarked"),
    Row("4, contract", "winner and department", "records > tender > Kontrakten > data > kind", "contract", "Kontrakten indgås mellem Socialforvaltningen"),
    Row("4, contract", "according to the offer", "records > tender > Kontrakten > title", Within("følger tilbuddet")),
    Row("Evaluering", "applicants set the demands", OFFERS, Within("Ansøgerne stiller i deres tilbud selv konkrete krav til aktiviteter, mål og effekt")),
    Row("Evaluering", "recruited and kept", "initiatives > Frivilligkonsulenter > targets > Frivillige > kept_years", 3, "fundet og holdt fast i de 3 år"),
    Row("Evaluering", "no number yet: told", "problems > T-01 > severity", "W", why=CHECKED),
    Row("Evaluering", "concept by decision", "records > political-decision > Sådan > data > reference", "BR 112/07B"),
    Row("Evaluering", "its day", "records > political-decision > Sådan > data > decided_on", "2007-03-29", "29. marts 2007"),
)

LEFT_OUT: tuple[tuple[str, str, str], ...] = ()
