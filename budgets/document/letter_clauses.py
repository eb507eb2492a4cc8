"""The terms a grant letter prints, from the rule set's own figures: letter and checks say the same (rules.md 2.14)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from budgets.accounting.due import DueRule
from budgets.document.letter_facts import LetterClause
from budgets.enums import AccountKind, AccountPeriod, AuditLevel, Category, Join, ReportKind
from budgets.models import Grant, RuleSet
from budgets.queries.funding import audit_of
from budgets.queries.grants import GrantSheet
from budgets.queries.rules_of import rules_read
from budgets.readiness.reports_due import dues_of
from budgets.readiness.start_registered import last_start
from partnerships.danish.amounts import format_amount
from partnerships.danish.figures import format_figure
from partnerships.danish.periods import format_date_long


def clauses_of(sheet: GrantSheet, payers: Sequence[tuple[str, Decimal]]) -> tuple[LetterClause, ...]:
    """Give the terms in the letter's order; one that the rule set says nothing of is left out.

    `payers` are the other payers of the budget in force with their kroner.
    """
    return tuple(clause for clause in _all(sheet, payers) if clause.sentences)


def _all(sheet: GrantSheet, payers: Sequence[tuple[str, Decimal]]) -> Iterator[LetterClause]:
    grant, rules = sheet.grant, sheet.grant.rule_set
    yield LetterClause("eligible", _("Hvad pengene må bruges til"), _eligible(rules))
    yield LetterClause("co_financing", _("Medfinansiering"), _co_financing(grant, rules, payers))
    yield LetterClause("changes", _("Ændringer, forlængelse og overførsel"), _changes(grant, rules))
    yield LetterClause("reporting", _("Rapporter og regnskab"), _reporting(sheet))
    yield LetterClause("audit", _("Revision"), _audit(grant, rules))
    yield LetterClause("publicity", _("Offentlighed og rettigheder"), _publicity(grant))
    yield LetterClause("unspent", _("Uforbrugte midler og tilbagebetaling"), _unspent(rules))
    yield LetterClause("records", _("Regnskabsmateriale og tilsyn"), _records(grant))


def _eligible(rules: RuleSet | None) -> tuple[str, ...]:
    if rules is None:
        return ()
    told = [
        _(
            "Tilskuddet må kun bruges til udgifter, som er nødvendige for projektet, som står i det senest "
            "godkendte budget, og som vedrører projektperioden. Udgifterne skal være bogført og betalt, før "
            "regnskabet bliver sendt."
        ),
        _("Regelsættet %(name)s, nr. %(number)s, gælder for tilskuddet.")
        % {"name": rules.name, "number": rules.number},
    ]
    if rules.forbidden:
        kinds = ", ".join(str(Category(code).label).lower() for code in rules.forbidden)
        told.append(_("Tilskuddet må ikke bruges til: %(kinds)s.") % {"kinds": kinds})
    if rules.equipment_cap is not None:
        told.append(
            _("Udstyr kan højst udgøre %(amount)s om året.") % {"amount": format_amount(rules.equipment_cap)}
        )
    if rules.mileage_cap is not None:
        told.append(
            _("Kørsel i egen bil kan højst regnes med til %(amount)s pr. kilometer.")
            % {"amount": format_amount(rules.mileage_cap, 2)}
        )
    if rules.overhead_percent is not None:
        told.append(
            _("Overhead kan højst udgøre %(share)s pct. af de øvrige udgifter.")
            % {"share": _percent(rules.overhead_percent)}
        )
    return tuple(told)


def _co_financing(
    grant: Grant, rules: RuleSet | None, payers: Sequence[tuple[str, Decimal]]
) -> tuple[str, ...]:
    told = [
        _("%(name)s bidrager efter budgettet med %(amount)s")
        % {"name": name, "amount": format_amount(amount)}
        for name, amount in payers
    ] or [_("Budgettet har ikke andre bidragydere end tilskudsgiveren.")]
    asked = rules_read(rules) if rules else None
    if asked and (least := asked.co_financing_of(grant.amount)):
        told.append(
            _(
                "Medfinansieringen skal være mindst %(share)s pct. af de samlede udgifter, også efter en ændring."
            )
            % {"share": _percent(least)}
        )
    if asked and asked.co_financing_money_percent and asked.asks_co_financing(grant.amount):
        told.append(
            _("Mindst %(share)s pct. af medfinansieringen skal være penge.")
            % {"share": _percent(asked.co_financing_money_percent)}
        )
    told.append(_("Regnskabet skal vise hele projektets økonomi, også det, andre betaler."))
    return tuple(told)


def _changes(grant: Grant, rules: RuleSet | None) -> tuple[str, ...]:
    told = [
        _("Projektet skal begynde senest %(day)s. Ellers kan tilskuddet bortfalde.")
        % {"day": format_date_long(last_start(grant))},
        _(
            "En forlængelse skal være søgt senest på projektperiodens sidste dag. Penge, der ikke bruges i et år, "
            "kan kun bruges i det næste, når overførslen er godkendt, før årets regnskab er godkendt."
        ),
    ]
    limit = _limit(rules) if rules else ""
    if not limit:
        return ()
    return (limit, *told)


def _limit(rules: RuleSet) -> str:
    parts = []
    if rules.change_limit_percent is not None:
        parts.append(_("%(share)s pct.") % {"share": _percent(rules.change_limit_percent)})
    if rules.change_limit_amount is not None:
        parts.append(format_amount(rules.change_limit_amount))
    if not parts:
        return _("Enhver ændring af budgettet skal være skriftligt godkendt, før den sker.")
    between = _(" og over ") if rules.change_join == Join.ALL else _(" eller over ")
    return _(
        "En ændring på over %(limit)s, målt på %(measure)s, skal være skriftligt godkendt på forhånd. "
        "Tidligere ændringer, der ikke er godkendt, tæller med."
    ) % {"limit": between.join(parts), "measure": rules.get_change_measure_display()}


def _reporting(sheet: GrantSheet) -> tuple[str, ...]:
    labels = {AccountKind.INTERIM: _("Delregnskab"), AccountKind.FINAL: _("Slutregnskab med slutrapport")}
    told = [
        _("%(what)s for perioden %(start)s til %(end)s afleveres senest %(day)s.")
        % {
            "what": labels[AccountKind(due.kind)],
            "start": format_date_long(due.starts_on),
            "end": format_date_long(due.ends_on),
            "day": format_date_long(due.due_on),
        }
        for due in sorted(dues_of(sheet), key=lambda due: due.due_on)
    ]
    told += [_status(rule) for rule in sheet.asked(ReportKind.STATUS)]
    if not told:
        return ()
    return (
        *told,
        _("Udbetalingen af tilskuddet stopper, hvis et regnskab eller en rapport mangler efter fristen."),
    )


def _status(rule: DueRule) -> str:
    told = _status_day(rule)
    if rule.skipped_under is None:
        return told
    left_out = _("Den kræves ikke for en periode på under %(months)s måneder.") % {
        "months": rule.skipped_under
    }
    return f"{told} {left_out}"


def _status_day(rule: DueRule) -> str:
    if rule.day is not None and rule.month is not None:
        return _("Statusrapport afleveres hvert år senest %(day)s.%(month)s.") % {
            "day": rule.day,
            "month": rule.month,
        }
    told = {
        AccountPeriod.YEAR: _("Statusrapport afleveres senest %(months)s måneder efter hvert års udgang."),
        AccountPeriod.HALF_YEAR: _(
            "Statusrapport afleveres senest %(months)s måneder efter hvert halvårs udgang."
        ),
        AccountPeriod.QUARTER: _(
            "Statusrapport afleveres senest %(months)s måneder efter hvert kvartals udgang."
        ),
    }
    return told[AccountPeriod(rule.months)] % {"months": rule.months_after}


def _audit(grant: Grant, rules: RuleSet | None) -> tuple[str, ...]:
    if rules is None:
        return ()
    demanded = audit_of(grant, rules)
    if demanded == AuditLevel.NONE:
        return (_("Regelsættet kræver ingen særlig revision af et tilskud af denne størrelse."),)
    level = str(demanded.label)
    return (
        _("Slutregnskabet skal revideres. Kravet er: %(level)s.") % {"level": level[:1].lower() + level[1:]},
        _("Revisors erklæring vedlægges slutregnskabet sammen med ledelsens erklæring."),
    )


def _publicity(grant: Grant) -> tuple[str, ...]:
    return (
        _("Når projektet omtales, skal det fremgå, at %(funder)s yder tilskud.")
        % {"funder": grant.funder.name},
        _(
            "Aftalens bestemmelser om rettigheder og offentliggørelse gælder også for det, tilskuddet betaler."
        ),
    )


def _unspent(rules: RuleSet | None) -> tuple[str, ...]:
    told = [
        _(
            "Penge, der ikke er brugt efter vilkårene i dette brev, betales tilbage. Det samme gælder, hvis "
            "regnskabet ikke bliver afleveret, eller hvis en betingelse ikke bliver opfyldt."
        ),
        _("Bliver projektet dyrere, betaler modtageren selv det, der ligger ud over tilskuddet."),
    ]
    if rules is not None and rules.de_minimis:
        told.append(
            _("Beløb under %(amount)s bliver ikke krævet tilbage.")
            % {"amount": format_amount(rules.de_minimis)}
        )
    return tuple(told)


def _records(grant: Grant) -> tuple[str, ...]:
    return (
        _(
            "Regnskabsmateriale gemmes i fem år efter udgangen af det år, det vedrører. %(funder)s og "
            "Rigsrevisionen kan til enhver tid få det at se."
        )
        % {"funder": grant.funder.name},
    )


def _percent(share: Decimal) -> str:
    return format_figure(share, 2 if share % 1 else 0)
