"""A new word that confuses, or more about one that stands in the list already."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from logboek import presentation
from logboek.errors import Unknown
from logboek.i18n import _
from logboek.insight.same_word import plain
from logboek.partnership import Term
from logboek.register import Seen
from logboek.screens.keeping import fill_in
from logboek.screens.term_forms import TermForm

if TYPE_CHECKING:
    from logboek.logbook import Logbook
    from logboek.screens.terms import TermsScreen


async def new_term(screen: "TermsScreen") -> None:
    """Ask for a word and keep it, or go on with the one that stands already."""
    logbook, kept = screen.logbook, list[Term]()
    met: list[tuple[Term, Seen[Term]]] = []

    async def ask(draft: Term, problem: str) -> Term | None:
        form = TermForm(_("Nieuw begrip"), replace(draft, id=""), problem, logbook)
        return await screen.app.push_screen_wait(form)

    def save(draft: Term) -> None:
        if draft.id:
            met.append((draft, _seen(logbook, draft)))
        else:
            kept.append(logbook.terms.add(draft))

    if await screen.known():
        await fill_in(ask, Term(), save)
    for term in (*kept, *(typed for typed, _old in met)):
        screen.show_record(term.id)
    for typed, seen in met:
        await _add_to(screen, typed, seen)


def _seen(logbook: "Logbook", typed: Term) -> Seen[Term]:
    """The word that stands already; raises Unknown where it was taken out meanwhile."""
    try:
        return logbook.terms.look(typed.id)
    except Unknown:
        raise Unknown(
            _(
                "“{word}” is intussen uit de lijst gehaald. Wat je typte, staat er nog: bewaar het "
                "als nieuw begrip."
            ).format(word=presentation.one_line(typed.word, 40))
        ) from None


async def _add_to(screen: "TermsScreen", typed: Term, seen: Seen[Term]) -> None:
    """Show the word that stood already with what was typed added to it, to be looked over."""
    logbook = screen.logbook
    together = _together(seen.record, typed)
    if together == seen.record:
        word = presentation.one_line(together.word, 40)
        screen.say(_("“{word}” stond al in de begrippen.").format(word=word))
        return
    before = _("Dit begrip stond er al. Wat je typte, staat erbij: kijk het na en bewaar het.")

    async def ask(draft: Term, problem: str) -> Term | None:
        form = TermForm(_("Begrip wijzigen"), draft, problem or before, logbook)
        return await screen.app.push_screen_wait(form)

    await fill_in(ask, together, lambda d: logbook.terms.save(replace(d, id=typed.id), seen))


def _together(standing: Term, typed: Term) -> Term:
    """The word that stands with what was typed added to it; no text takes the place of another."""
    meanings = dict(standing.meanings)
    for partner, meaning in typed.meanings.items():
        before = meanings.get(partner)
        if before is None:
            meanings[partner] = meaning
        elif meaning.text not in before.text:
            meanings[partner] = replace(meaning, text=f"{before.text}\n\n{meaning.text}")
    forms = {plain(form): form for form in (standing.word, *standing.variants)}
    added = [form for form in typed.variants if plain(form) not in forms]
    status = standing.status
    if status == "noticed" and len(meanings) > 1:
        status = "side_by_side"
    return replace(
        standing, meanings=meanings, variants=[*standing.variants, *added], status=status
    )
