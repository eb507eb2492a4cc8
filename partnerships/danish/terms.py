"""The words of the trade, each explained in a sentence or two to who meets it for the first time (domain/glossary.csv).

A page shows the words it uses with `{% terms "commitment" %}`; /hjaelp/ lists them all.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from partnerships.danish.sorting import sort_key

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class Term:
    """A word as the pages write it, and what it means. Both are lazy texts."""

    word: "_StrPromise"
    meaning: "_StrPromise"


TERMS = {
    "kind_sketch": Term(
        _("projektskitse"),
        _(
            "En ansøgning: hvad I vil, med hvem og for hvilke penge. Får den tilsagn, bliver den til en aftale."
        ),
    ),
    "framework": Term(
        _("rammenotat"),
        _(
            "Et notat, som kommunen godkender, og som aftaler kan høre under. Det har ingen parter og binder ingen."
        ),
    ),
    "commitment": Term(_("tilsagn"), _("Et bindende løfte om et tilskud. Det kan have betingelser.")),
    "grant_letter": Term(
        _("tilskudsbrev"),
        _(
            "Brevet, hvor den, der giver pengene, skriver beløb, periode og betingelser. Det er ofte et bilag."
        ),
    ),
    "grantor": Term(_("tilskudsgiver"), _("Den part, der giver pengene, for eksempel et ministerium.")),
    "grantee": Term(
        _("tilskudsmodtager"), _("Den part, der får pengene og svarer for, at de bliver brugt som aftalt.")
    ),
    "partner": Term(
        _("samarbejdspart"), _("En part, der skriver under og lover noget, uden at give eller få tilskuddet.")
    ),
    "funder": Term(
        _("betaler uden at være part"),
        _("Nogen, der giver penge til indsatsen, men ikke skriver under og ikke lover mere end pengene."),
    ),
    "actor": Term(
        _("medvirker uden at være bundet"),
        _("Nogen, der er med i arbejdet, men ikke skriver under. Derfor lover de ikke noget i aftalen."),
    ),
    "lead": Term(
        _("tovholder"), _("Den enhed eller person, der holder en indsats i gang. Én af dem har ansvaret.")
    ),
    "target": Term(
        _("mål"), _("Et tal, der skal nås, for eksempel mindst 60 forløb om året. Et mål kan også stå åbent.")
    ),
    "obligation": Term(
        _("forpligtelse"), _("Noget, en part har lovet at gøre eller aflevere, gerne med en frist.")
    ),
    "anchoring": Term(
        _("forankringsplan"),
        _("Planen for, hvordan indsatsen fortsætter, når tilskuddet slutter: hvem betaler, og hvem gør det?"),
    ),
    "recommend": Term(
        _("indstille"),
        _("At sagsbehandleren anbefaler kontorchefen at godkende. Det er ikke selve godkendelsen."),
    ),
    "remark": Term(
        _("bemærkning"),
        _("Et spørgsmål eller et ønske om en rettelse, skrevet ved det sted, det handler om."),
    ),
    "signing_copy": Term(
        _("eksemplar til underskrift"),
        _(
            "Den PDF, I underskriver. Teksten i den er låst. Bliver aftalen kaldt tilbage, gælder den ikke mere."
        ),
    ),
    "fingerprint": Term(
        _("fingeraftryk"),
        _(
            "En lang kode, der bliver regnet ud af filen eller teksten. Ændrer nogen ét tegn, bliver koden en anden."
        ),
    ),
    "control_number": Term(
        _("kontrolnummer"),
        _("De første tegn af fingeraftrykket. Er de ens to steder, er det den samme tekst."),
    ),
    "authority": Term(
        _("fuldmagt"),
        _("Retten til at binde organisationen med sin underskrift, og hvor den ret kommer fra."),
    ),
    "reservation": Term(
        _("forbehold"),
        _("En betingelse, der skal være opfyldt først, for eksempel at byrådet siger ja til pengene."),
    ),
    "as_written": Term(
        _("registreret, som den står"),
        _("En aftale fra før systemet. Dens fejl bliver vist ved siden af, men de stopper ikke noget."),
    ),
    "uncovered": Term(_("uafdækket"), _("Den del af udgiften, som ingen har lovet at betale endnu.")),
    "co_financing": Term(
        _("medfinansiering"), _("Den del, som andre end tilskudsgiveren betaler, i penge eller i timer.")
    ),
    "price_level": Term(
        _("prisniveau"),
        _("Det år, beløbene er regnet i. 2015-priser betyder, at senere prisstigninger ikke er regnet med."),
    ),
}


def all_terms() -> list[tuple[str, Term]]:
    """Return (key, term) of every word, in the order of the alphabet of Danish."""
    return sorted(TERMS.items(), key=lambda entry: sort_key(str(entry[1].word)))
