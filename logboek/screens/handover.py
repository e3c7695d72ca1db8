"""What somebody who leaves hands over: a page to read in twenty minutes, or a file to take."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import work
from textual.app import ComposeResult
from textual.content import Content

from logboek import presentation
from logboek.errors import AlreadyThere, LogboekError
from logboek.i18n import _, ngettext
from logboek.reports.files import chosen, file_name, write
from logboek.reports.handover import Pack, pack
from logboek.reports.markdown import handover_as_markdown
from logboek.screens.ask import Ask
from logboek.screens.dialog import CANCEL, Dialog
from logboek.screens.labels import REGISTER
from logboek.screens.line import DONE, Line
from logboek.widgets.command import Command, bindings
from logboek.widgets.page import Page, PageView

if TYPE_CHECKING:
    from logboek.screens.desk import Desk

TO_FILE = Command(
    "handover.file", "b", _("als bestand"), _("Als bestand bewaren"),
    _("Schrijft de overdracht als Markdown in een bestand dat je kiest."), "to_file", footer=True,
)  # fmt: skip


class HandOverDialog(Dialog[None]):
    """The hand-over of one person, to read."""

    OFFERS: ClassVar[tuple[Command, ...]] = (TO_FILE, CANCEL)
    HELP: ClassVar[str] = "help/people.md"
    SCROLLS = "#handover"
    BINDINGS = bindings(TO_FILE)

    def __init__(self, desk: "Desk", person: str) -> None:
        self._pack = pack(desk.logbook, person)
        name = presentation.one_line(self._pack.name, 60)
        super().__init__(_("Overdracht van {name}").format(name=name))

    def body(self) -> ComposeResult:
        """The page."""
        yield PageView(id="handover")

    def on_mount(self) -> None:
        """Show it."""
        view = self.query_one(PageView)
        view.show(handover_page(self._pack))
        view.focus()

    @work
    async def action_to_file(self) -> None:
        """Ask where, and write it there; what was typed stays until that succeeded."""
        name = file_name(_("overdracht"), self._pack.name) + ".md"
        typed, problem = str(Path.home() / name), ""
        text = handover_as_markdown(self._pack)
        done = replace(DONE, hint=_("Schrijft het bestand."))
        while True:
            answer = await self.app.push_screen_wait(
                Line(
                    _("De overdracht als bestand"),
                    _("Waar komt het bestand te staan?"),
                    needed=_("Typ de naam van een bestand, of een map."),
                    hint=_("in een map krijgt het de naam {name}").format(name=name),
                    value=typed,
                    problem=problem,
                    done=done,
                )
            )
            if answer is None:
                return
            typed, path = answer, chosen(answer, name)
            try:
                try:
                    write(path, text)
                except AlreadyThere as there:
                    if not await self._may_go(str(there)):
                        problem = str(there)
                        continue
                    write(path, text, over=True)
            except LogboekError as error:
                problem = str(error)
            else:
                self.say(_("De overdracht staat in {path}").format(path=path))
                return

    async def _may_go(self, what: str) -> bool:
        """Whether the file that stands there may be replaced."""
        question = Ask(
            _("Het bestand vervangen?"), what, yes=_("vervangen"), no=_("een andere naam kiezen")
        )
        answer: bool | None = await self.app.push_screen_wait(question)
        return bool(answer)


def handover_page(given: Pack) -> Page:
    """The hand-over as a page; first what cannot be found anywhere else."""
    page = Page()
    if given.role:
        page.text(presentation.line(given.role, "$accent", 200))
    minutes = ngettext("ongeveer {n} minuut lezen", "ongeveer {n} minuten lezen", given.minutes)
    said = [minutes.format(n=given.minutes)]
    if given.last_day:
        said.insert(0, _("laatste dag: {day}").format(day=given.last_day))
    page.text(Content.styled(" · ".join(said), "$quiet"))
    page.heading(_("Wat ik had willen weten"))
    if given.passed_on.strip():
        page.paragraphs(presentation.paragraphs(given.passed_on))
    else:
        asks = _("Dat staat er nog niet bij. Vraag het, en schrijf het op met l.")
        page.text(Content.styled(asks, "$quiet italic"))
    for section in given.sections:
        page.heading(section.heading)
        page.text(Content.styled(section.hint, "$quiet italic"))
        for item in section.items:
            label = REGISTER[item.register]
            mark = Content.styled(f"{label.mark} ", "$accent")
            page.text(presentation.line(item.title, "bold", 300), mark)
            if item.facts:
                facts = " · ".join(presentation.one_line(fact, 300) for fact in item.facts)
                page.text(Content.styled(facts, "$quiet"), Content("  "))
            for lead, body in presentation.paragraphs(item.text) if item.text.strip() else ():
                page.text(body, Content("  ") + lead)
    if not given.sections:
        page.space()
        page.text(Content(_("Verder draagt deze persoon niets wat in het logboek staat.")))
    return page
