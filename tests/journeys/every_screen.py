"""Every main screen by its key, and every dialog, made from whatever stands in a logbook."""

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.screen import Screen

from logboek.insight.blind import Turn, Written
from logboek.partnership import (
    REGISTERS,
    Agreement,
    Ambition,
    Body,
    Interest,
    Meeting,
    Note,
    Partner,
    Person,
    Phase,
    Prediction,
    Term,
)
from logboek.screens.agreement_deciding import NotYet
from logboek.screens.agreement_forms import AgreementForm
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
from logboek.screens.contested import Words
from logboek.screens.desk import Desk
from logboek.screens.exchange import Exchanges
from logboek.screens.explanation import Explanation
from logboek.screens.first_steps import FirstSteps
from logboek.screens.handover import HandOverDialog
from logboek.screens.history import History
from logboek.screens.interest_forms import InterestForm, PlaceForm, ShareForm
from logboek.screens.interest_steps import JusticeForm, LinkForm
from logboek.screens.labels import title_of
from logboek.screens.leave_form import LeaveForm
from logboek.screens.line import Line
from logboek.screens.meeting_form import MeetingForm
from logboek.screens.notes import NoteForm
from logboek.screens.one_question import OneQuestion
from logboek.screens.opening import Beginning
from logboek.screens.people_forms import (
    PartnerForm,
    PartnershipForm,
    PersonForm,
    WholePersonForm,
)
from logboek.screens.phase_forms import PhaseForm, Step, StepForm
from logboek.screens.prediction import Compared, GuessForm, HitsForm
from logboek.screens.record import RecordDialog
from logboek.screens.search import Search
from logboek.screens.subject_form import SubjectForm
from logboek.screens.term_forms import MeaningForm, RemarkForm, StatusForm, TermForm
from logboek.screens.timeline_filter import DayForm, FilterForm, Wanted
from logboek.widgets.page import Page

MAIN_KEYS = ("1", "2", "3", "4", "5", "6", "7", "0")
"""The keys that lead to the main screens."""

Made = Callable[[], Screen[Any]]


def dialogs(desk: Desk) -> dict[str, Made]:
    """Every dialog by name, filled with the first records that the logbook has."""
    logbook, today = desk.logbook, desk.logbook.today()
    me = logbook.me or Person()
    partners: list[Partner] = logbook.partners.all()
    term = next(iter(logbook.terms), Term())
    agreement = next(iter(logbook.agreements), Agreement())
    partner = next(iter(partners), Partner())
    ambition = next(iter(logbook.ambitions), Ambition())
    interest = next(iter(logbook.interests), Interest())
    guess = next(iter(logbook.predictions), Prediction())
    body, phase = next(iter(logbook.bodies), Body()), next(iter(logbook.phases), Phase())
    meeting = next(iter(logbook.meetings), Meeting())
    mine = Interest(level="individual", person=me.id, disclosure="me")
    texts = [Written(Turn(partner.id, person), term.word) for person in ("", me.id)]
    all_open = Opened(term, texts)
    beside = Page().columns(side_by_side(logbook, all_open))
    found: dict[str, Made] = {
        "blind round": lambda: BlindForm(term, logbook),
        "turns": lambda: Round(term.word, [each.turn for each in texts], logbook),
        "blind sheet": lambda: Write(partner.name, term.word),
        "opened": lambda: OpenedForm(all_open, term.word, logbook, beside),
        "new term": lambda: TermForm("", Term(), "", logbook),
        "edit term": lambda: TermForm("", term, term.word, logbook),
        "term status": lambda: StatusForm(term),
        "question": lambda: RemarkForm(term, "", "question", "a", logbook),
        "explanation": lambda: RemarkForm(term, "", "explanation", "a", logbook),
        "new interest": lambda: InterestForm("", Interest(), "", logbook),
        "edit interest": lambda: InterestForm("", interest, interest.position, logbook),
        "personal interest": lambda: InterestForm("", mine, "", logbook),
        "share": lambda: ShareForm(mine),
        "place": lambda: PlaceForm(interest, "", interest.position, [interest]),
        "justice": lambda: JusticeForm(interest, "", logbook, interest.position),
        "link": lambda: LinkForm(agreement, "", interest),
        "new guess": lambda: GuessForm(Prediction(), "", logbook),
        "hits": lambda: HitsForm(guess, "", [interest]),
        "compared": lambda: Compared(logbook, guess, logbook.interests.all(), ""),
        "new agreement": lambda: AgreementForm("", Agreement(), "", logbook),
        "edit agreement": lambda: AgreementForm("", agreement, agreement.title, logbook),
        "decide": lambda: DecideForm(agreement, "", logbook),
        "review": lambda: ReviewForm(agreement, "", logbook),
        "kept": lambda: KeptForm(agreement, "", logbook, next(iter(agreement.kept), "a")),
        "dissent": lambda: DissentForm(agreement, "", logbook, next(iter(agreement.dissent), "a")),
        "not yet": lambda: NotYet(desk, agreement, "proposed"),
        "giving and gaining": lambda: Exchanges(desk),
        "new subject": lambda: SubjectForm("", logbook.partnership, "", "a"),
        "new table": lambda: BodyForm("", Body(), "", logbook),
        "edit table": lambda: BodyForm("", body, body.name, logbook),
        "renew": lambda: RenewForm(body, "", today),
        "end": lambda: EndForm(body, "", today, [body]),
        "new phase": lambda: PhaseForm("", Phase(), "", logbook),
        "edit phase": lambda: PhaseForm("", phase, phase.name, logbook),
        "next phase": lambda: StepForm(Step(phase, phase), "", logbook, [phase]),
        "new ambition": lambda: AmbitionForm("", Ambition(), "", logbook),
        "edit ambition": lambda: AmbitionForm("", ambition, ambition.statement, logbook),
        "recognise": lambda: RecogniseForm(ambition, "", logbook),
        "adopt": lambda: AdoptForm(ambition, "", today, ambition, ""),
        "ask": lambda: Ask(term.word, agreement.text, yes=term.word, no=term.word),
        "line": lambda: Line(term.word, term.word, term.word, value=term.word, problem=term.word),
        "partner": lambda: PartnerForm("", partner, partner.name),
        "person": lambda: PersonForm("", me, me.name, partners),
        "leaves": lambda: LeaveForm(me, "", logbook.today),
        "new meeting": lambda: MeetingForm(Meeting(on=today), "", logbook),
        "edit meeting": lambda: MeetingForm(meeting, "", logbook),
        "whole person": lambda: WholePersonForm(me, "", partners, logbook.today),
        "partnership": lambda: PartnershipForm("", logbook.partnership),
        "search": lambda: Search(desk),
        "search, found": lambda: Search(desk, term.word),
        "search, not found": lambda: Search(desk, "zzzz"),
        "words": lambda: Words(desk, [term, *logbook.terms.all()[:2]]),
        "help": lambda: Explanation("help/terms.md", ()),
        "timeline filter": lambda: FilterForm(Wanted(text=term.word), logbook),
        "day": lambda: DayForm(today),
        "note": lambda: NoteForm(next(iter(logbook.notes), Note()), "", logbook.today),
        "first steps": lambda: FirstSteps(Beginning(name=term.word, partners=tuple(partners))),
    }
    if me.id:
        found["hand-over"] = lambda: HandOverDialog(desk, me.id)
    if partners:
        found["meaning"] = lambda: MeaningForm(term, "", logbook)
        found["own words"] = lambda: OwnWordsForm(ambition, "", logbook)
        found["mandate"] = lambda: MandateForm(agreement, "", logbook)
    for name in REGISTERS:
        for record in list(logbook.register(name))[:1]:
            found[f"read {name}"] = partial(RecordDialog, desk, name, record.id)
            title = title_of(record)
            found[f"history of {name}"] = partial(History, desk, name, record.id, title)
    for number, question in enumerate(logbook.questions()):
        found[f"open question {number}"] = partial(OneQuestion, logbook, question, "")
    return found
