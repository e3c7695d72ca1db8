"""Every dialog of the app, made from the records of a logbook."""

import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from textual.content import Content
from textual.screen import Screen

import logboek.screens
from logboek import presentation
from logboek.insight.blind import Turn, Written
from logboek.partnership import Agreement, Person, Term
from logboek.partnership.agreement import Hurt
from logboek.screens import translated
from logboek.screens.agreement_deciding import DecidingForm, NotYet
from logboek.screens.agreement_forms import AgreementForm
from logboek.screens.agreement_own import OwnWords
from logboek.screens.agreement_steps import (
    DecideForm,
    DissentForm,
    KeptForm,
    MandateForm,
    ReviewForm,
)
from logboek.screens.ambition_forms import AmbitionForm
from logboek.screens.ambition_steps import AdoptForm, OwnWordsForm, RecogniseForm
from logboek.screens.ask import Ask
from logboek.screens.blind_forms import BlindForm, Opened, OpenedForm
from logboek.screens.blind_round import Round, Write, side_by_side
from logboek.screens.body_forms import BodyForm, EndForm, RenewForm
from logboek.screens.checking import Checking
from logboek.screens.contested import Words
from logboek.screens.desk import Desk
from logboek.screens.dialog import Dialog
from logboek.screens.exchange import Exchanges
from logboek.screens.explanation import Explanation
from logboek.screens.first_steps import FirstSteps
from logboek.screens.form import Form
from logboek.screens.frame import Frame
from logboek.screens.handover import HandOverDialog
from logboek.screens.history import History
from logboek.screens.interest_forms import InterestForm, PlaceForm, ShareForm
from logboek.screens.interest_steps import JusticeForm, LinkForm
from logboek.screens.labels import title_of
from logboek.screens.leading import Leading
from logboek.screens.leave_form import LeaveForm
from logboek.screens.line import Line
from logboek.screens.meeting_form import MeetingForm
from logboek.screens.members import Member, Members
from logboek.screens.notes import NoteForm
from logboek.screens.offering import Offering
from logboek.screens.one_question import OneQuestion
from logboek.screens.opening import Beginning
from logboek.screens.people_forms import PartnerForm, PartnershipForm, PersonForm, WholePersonForm
from logboek.screens.per_partner import PerPartnerForm
from logboek.screens.phase_forms import PhaseForm, Step, StepForm
from logboek.screens.pick import Choosable, Pick
from logboek.screens.prediction import Compared, GuessForm, HitsForm
from logboek.screens.reading import PageDialog
from logboek.screens.record import RecordDialog
from logboek.screens.register import RegisterScreen
from logboek.screens.search import Search
from logboek.screens.subject_form import SubjectForm
from logboek.screens.subjects import Subjects
from logboek.screens.term_forms import MeaningForm, RemarkForm, StatusForm, TermForm
from logboek.screens.timeline_filter import DayForm, FilterForm, Wanted
from logboek.widgets.page import Page
from logboek.widgets.record_list import Row

Made = Screen[Any]
BASES: frozenset[type[Made]] = frozenset(
    {
        Offering,
        Frame,
        RegisterScreen,
        Dialog,
        Form,
        PerPartnerForm,
        Members,
        PageDialog,
        DecidingForm,
        Leading,
    }
)
"""What screens and dialogs are made of, and never stands before anybody by itself."""


def every_class() -> set[type[Made]]:
    """Every screen and dialog of the package that can stand before somebody."""
    for module in pkgutil.iter_modules(logboek.screens.__path__):
        import_module(f"logboek.screens.{module.name}")
    found = {kind for kind in _below(Screen) if kind.__module__.startswith("logboek.")}
    return {kind for kind in found - BASES if kind.__module__ != translated.__name__}


def _below(kind: type[Made]) -> Iterator[type[Made]]:
    for below in kind.__subclasses__():
        yield below
        yield from _below(below)


def every_dialog(desk: Desk) -> list[Callable[[], Made]]:
    """Each dialog, filled with records and with the words of a record where it takes words."""
    logbook, today = desk.logbook, desk.logbook.today()
    me, partners = logbook.me or Person(), logbook.partners.all()
    first, other = logbook.terms.all()[0], logbook.terms.all()[-1]
    agreement, ambition = logbook.agreements.all()[0], logbook.ambitions.all()[0]
    interest, guess = logbook.interests.all()[0], logbook.predictions.all()[0]
    body, phase = logbook.bodies.all()[0], logbook.phases.all()[0]
    words = max((term.word for term in logbook.terms), key=len)
    texts = [Written(Turn(partners[0].id, person), words) for person in ("", me.id)]
    opened = Opened(first, texts)
    made: list[Callable[[], Made]] = [
        lambda: BlindForm(replace(first, word=words), logbook),
        lambda: Round(words, [each.turn for each in texts], logbook),
        lambda: Write(words, words),
        lambda: OpenedForm(opened, words, logbook, Page().columns(side_by_side(logbook, opened))),
        lambda: TermForm(words, Term(), "", logbook),
        lambda: TermForm(words, other, words, logbook),
        lambda: StatusForm(first, words),
        lambda: MeaningForm(first, words, logbook),
        lambda: RemarkForm(first, words, "question", next(iter(first.thread), "new"), logbook),
        lambda: RemarkForm(other, "", "explanation", "new", logbook),
        lambda: AgreementForm(words, Agreement(), "", logbook),
        lambda: AgreementForm("", agreement, words, logbook),
        lambda: DecideForm(agreement, words, logbook),
        lambda: ReviewForm(agreement, words, logbook),
        lambda: KeptForm(agreement, words, logbook, next(iter(agreement.kept), "new")),
        lambda: DissentForm(agreement, words, logbook, next(iter(agreement.dissent), "new")),
        lambda: MandateForm(agreement, words, logbook),
        lambda: InterestForm(words, interest, words, logbook),
        lambda: ShareForm(replace(interest, disclosure="me"), words),
        lambda: PlaceForm(interest, words, words, logbook.interests.all()),
        lambda: JusticeForm(interest, words, logbook, words),
        lambda: LinkForm(replace(agreement, hurts={interest.id: Hurt(how=words)}), words, interest),
        lambda: GuessForm(guess, words, logbook),
        lambda: HitsForm(guess, words, logbook.interests.all()),
        lambda: Compared(logbook, guess, logbook.interests.all(), ""),
        lambda: BodyForm(words, body, words, logbook),
        lambda: RenewForm(body, words, today),
        lambda: EndForm(body, words, today, [body]),
        lambda: PhaseForm(words, phase, words, logbook),
        lambda: StepForm(Step(phase, phase), words, logbook, [phase]),
        lambda: AmbitionForm(words, ambition, words, logbook),
        lambda: OwnWordsForm(ambition, words, logbook),
        lambda: RecogniseForm(ambition, words, logbook),
        lambda: AdoptForm(ambition, words, today, ambition, words),
        lambda: Ask(words, agreement.text, yes=words, no=other.word),
        lambda: Line(words, words, words, hint=words, value=words, problem=words),
        lambda: PartnerForm(words, partners[0], words),
        lambda: PersonForm(words, me, words, partners),
        lambda: PartnershipForm(words, logbook.partnership, words),
        lambda: Pick(words, [Choosable(words, _row(words), words) for _time in range(9)], words, 2),
        lambda: OwnWords(words, lambda: [Member(words, _row(words))] * 3, 0, words, ""),
        lambda: Subjects(words, lambda: [Member(words, _row(words))] * 3, 0, words, ""),
        lambda: SubjectForm(words, logbook.partnership, words, words),
        lambda: Exchanges(desk),
        lambda: NotYet(desk, agreement, "proposed"),
        lambda: WholePersonForm(me, words, partners, logbook.today),
        lambda: LeaveForm(me, words, logbook.today),
        lambda: MeetingForm(logbook.meetings.all()[0], words, logbook),
        lambda: HandOverDialog(desk, logbook.people.ids()[0]),
        lambda: Search(desk, words),
        lambda: Words(desk, logbook.terms.all()),
        lambda: Explanation("help/terms.md", ()),
        lambda: Checking(logbook),
        lambda: FilterForm(Wanted(text=words, person=me.id), logbook),
        lambda: DayForm(today),
        lambda: NoteForm(logbook.notes.all()[0], words, logbook.today),
        lambda: FirstSteps(Beginning(words, Path(words), tuple(partners), words, words), words),
    ]
    for name in ("partnership", "partners", "people", "ambition", "interests", "predictions",
                 "agreements", "terms", "meetings", "bodies", "phases", "notes"):  # fmt: skip
        record = logbook.register(name).all()[0]
        made.append(_make(RecordDialog, desk, name, record.id))
        made.append(_make(History, desk, name, record.id, title_of(record)))
    questions = {
        (each.register, each.field.partition("/")[0]): each for each in logbook.questions()
    }
    return [*made, *(_make(OneQuestion, logbook, each, "", words) for each in questions.values())]


def _row(words: str) -> Row:
    line = presentation.line(words)
    return Row(Content("•"), line, line, line)


def _make(kind: type[Made], *given: Any) -> Callable[[], Made]:
    return lambda: kind(*given)
