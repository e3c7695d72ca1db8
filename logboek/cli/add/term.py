"""``logboek add term``: a word that confuses, or what somebody means by it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from logboek.cli import terminal
from logboek.cli.add.standing import fill_in, replace_option
from logboek.cli.command import order
from logboek.cli.logbooks import folder_option, writing
from logboek.cli.values import Line, OneOf, Words
from logboek.errors import Unclear
from logboek.i18n import N_, _
from logboek.screens.labels import TERM_STATUS

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from logboek.partnership import Term


@order(
    help=_(
        "Leg een woord vast dat verwart.\n\nZet erbij wat een partner ermee bedoelt; zonder "
        "--partner is het de betekenis van jouw eigen organisatie. Staat het woord er al, dan komt "
        "wat je typt daarbij. Wat er al anders staat, verandert alleen met --replace."
    ),
    example=[
        N_("logboek add term leerbaan"),
        N_('logboek add term leerbaan --partner "Het Esveld" --meaning "Een dag per week werken."'),
    ],
)
@click.argument("word", type=Line(), metavar=_("WOORD"))
@click.option("--partner", type=Line(), metavar=_("PARTNER"), help=_("Wie het zo bedoelt."))
@click.option("--meaning", type=Words(), metavar=_("TEKST"), help=_("Wat die ermee bedoelt."))
@click.option(
    "--variant", "variants", multiple=True, type=Line(), metavar=_("WOORD"),
    help=_("Een andere vorm van het woord, zoals het meervoud. Mag vaker."),
)  # fmt: skip
@click.option(
    "--definition", type=Words(), metavar=_("TEKST"), help=_("De definitie die jullie delen.")
)
@click.option(
    "--usage-rule", type=Words(), metavar=_("TEKST"),
    help=_("Hoe jullie het woord gebruiken zolang het verschil blijft."),
)  # fmt: skip
@click.option("--status", type=OneOf(TERM_STATUS), help=_("Hoe ver jullie met het woord zijn."))
@click.option(
    "--question", type=Words(), metavar=_("TEKST"), help=_("Een vraag om door te vragen.")
)
@click.option("--explanation", type=Words(), metavar=_("TEKST"), help=_("Een uitleg."))
@replace_option()
@folder_option()
def command(word: str, replacing: bool, folder: Path | None, **said: Any) -> None:
    """Keep a word, or add to it."""
    from logboek.cli.naming import term_meant
    from logboek.partnership import Term

    if said["partner"] and not said["meaning"]:
        raise click.UsageError(_("Zet bij --partner ook met --meaning wat die ermee bedoelt."))
    with writing(folder) as logbook:
        known = term_meant(logbook, word)
        if known is not None and not any(said.values()):
            raise Unclear(
                _(
                    "“{word}” stond al bij de begrippen; er is niets veranderd. Zet er met "
                    "--meaning bij wat een partner ermee bedoelt."
                ).format(word=known.word)
            )
        term = _with(logbook, known or Term(word=word), said)
        if known is None:
            logbook.terms.add(term)
            terminal.paragraph(_("“{word}” staat nu bij de begrippen.").format(word=word))
            _echo(logbook, term)
            return
        fill_in(
            logbook, logbook.terms, known, term, f"“{known.word}”",
            replacing=replacing,
            moving={"variants", "status"} if _goes_on(known, term) else {"variants"},
        ).say(
            _("“{word}” is aangevuld.").format(word=known.word),
            _("“{word}” is gewijzigd.").format(word=known.word),
        )  # fmt: skip


def _goes_on(known: "Term", term: "Term") -> bool:
    """Whether the status is a step further on the way to what is settled."""
    steps = list(TERM_STATUS)
    settled = known.status in ("agreed", "different")
    return not settled and steps.index(term.status) > steps.index(known.status)


def _with(logbook: "Logbook", term: "Term", said: dict[str, Any]) -> "Term":
    """The term with everything that was said about it."""
    from logboek.cli.naming import partner_meant
    from logboek.partnership.term import Meaning, Remark

    me, today = logbook.me, logbook.today()
    by = me.id if me else ""
    meanings, thread = dict(term.meanings), dict(term.thread)
    if said["meaning"]:
        if said["partner"]:
            whose = partner_meant(logbook, said["partner"]).id
        elif me and me.partner:
            whose = me.partner
        else:
            raise click.UsageError(_("Zet er met --partner bij wie het zo bedoelt."))
        before = meanings.get(whose)
        if before is None or before.text != said["meaning"]:
            meanings[whose] = Meaning(text=said["meaning"], by=by, on=today)
    asked = {(remark.kind, remark.text) for remark in thread.values()}
    for kind in ("question", "explanation"):
        if said[kind] and (kind, said[kind]) not in asked:
            thread[logbook.new_id()] = Remark(kind=kind, text=said[kind], by=by, on=today)
    variants = _forms(logbook, term, said["variants"])
    status = said["status"] or term.status
    if status == "noticed" and not said["status"] and len(meanings) > 1:
        status = "side_by_side"
    changed = replace(
        term,
        variants=variants,
        meanings=meanings,
        thread=thread,
        status=status,
        definition=said["definition"] or term.definition,
        usage_rule=said["usage_rule"] or term.usage_rule,
    )
    if status in ("working", "agreed") and not changed.definition:
        raise click.UsageError(_("Zet bij deze status ook met --definition wat jullie delen."))
    if status == "different" and not changed.usage_rule:
        raise click.UsageError(
            _("Zet bij deze status ook met --usage-rule hoe jullie het woord dan gebruiken.")
        )
    return changed


def _forms(logbook: "Logbook", term: "Term", typed: tuple[str, ...]) -> list[str]:
    """The other forms of the word with those that were typed, each once; raises Unclear."""
    from logboek.cli.naming import term_meant
    from logboek.insight.same_word import plain

    forms = list(term.variants)
    for form in typed:
        other = term_meant(logbook, form)
        if other is not None and other.id != term.id:
            raise Unclear(
                _("“{form}” hoort al bij het begrip “{word}”; er is niets veranderd.").format(
                    form=form, word=other.word
                )
            )
        if plain(form) not in {plain(each) for each in (term.word, *forms)}:
            forms.append(form)
    return forms


def _echo(logbook: "Logbook", term: "Term") -> None:
    """Say what is known of a new term."""
    rows = [
        (logbook.partner_name(partner), meaning.text) for partner, meaning in term.meanings.items()
    ]
    terminal.columns([*rows, (_("status"), TERM_STATUS[term.status].name)])
