"""Whether everything of a logbook is here and whole, and what to do where it is not."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from logboek.characters import one_line
from logboek.i18n import N_, _, ngettext
from logboek.journal.cards import file_name
from logboek.journal.journal import Journal
from logboek.journal.people import PeopleFolder
from logboek.journal.place import MARKER, marker_in
from logboek.missing import cards_apart, foreign_files, who_wrote
from logboek.torn import Torn, torn

COPY = N_(
    "Wacht tot de map klaar is met synchroniseren. Blijft dit staan, kopieer dan uit een back-up "
    "of van een andere laptop de bestanden uit de map journal naar de map journal hier. Vraagt je "
    "computer of hij iets moet vervangen, kies dan beide behouden. Logboek vult aan wat ontbreekt."
)
"""What mends lines that are not here or not whole."""


@dataclass(frozen=True)
class Finding:
    """Something that a reader should know, and what to do about it."""

    what: str
    """What is the matter, in a sentence."""
    todo: str = ""
    """What to do, in a sentence; empty where nothing has to be done."""


@dataclass(frozen=True, kw_only=True)
class CheckUp:
    """What was counted, and what that means."""

    valid: int
    """Lines that count."""
    incomplete: int
    """Lines that were not finished: those of changes that never were saved, and ends of files."""
    damaged: int
    """Other lines of which the bytes are not what was written."""
    not_understood: int
    """Whole lines that say something that this version does not know; kept as they are."""
    clones: int
    """Writers under whose name two installations wrote."""
    gaps: int
    """Lines that are known to exist and are not here."""
    strangers: tuple[str, ...]
    """The names of files with lines of another logbook; none of those lines counts."""
    unknown_files: tuple[str, ...]
    """The names of files that are not here or cannot be read, such as those still in the cloud."""
    open_questions: int
    """Fields for which two people gave different values, so that one has to be chosen."""
    findings: tuple[Finding, ...]
    """What this means, in sentences."""

    @property
    def sound(self) -> bool:
        """Whether there is nothing to do."""
        return not any(finding.todo for finding in self.findings)


def examine(
    journals: Sequence[Journal], state: Path, questions: int, name_of: Callable[[str], str]
) -> CheckUp:
    """Count what is in the journals and say what it means; nothing is written."""
    foreign = tuple(name for each in journals for name in foreign_files(each))
    absent = tuple(name for each in journals for name in each.unknown_files())
    broken = sum((torn(each, state) for each in journals), Torn())
    found = CheckUp(
        valid=sum(len(each.ledger) for each in journals),
        incomplete=broken.unfinished + broken.cut,
        damaged=broken.elsewhere + broken.lost - broken.cut,
        not_understood=sum(each.not_understood for each in journals),
        clones=sum(len(each.clones()) for each in journals),
        gaps=sum(sum(each.gaps().values()) for each in journals),
        strangers=foreign,
        unknown_files=absent,
        open_questions=questions,
        findings=(),
    )
    findings = [*_about_lines(found, broken), *_about_writers(journals, name_of)]
    findings += [*_about_folder(journals[0]), *_about_cards(journals[0]), *_about_files(found)]
    return CheckUp(
        **{
            name: getattr(found, name)
            for name in CheckUp.__dataclass_fields__
            if name != "findings"
        },
        findings=tuple(findings),
    )


def _about_lines(found: CheckUp, broken: Torn) -> Iterator[Finding]:
    if n := broken.unfinished:
        yield Finding(
            ngettext(
                "Er staat een regel die niet af is, van een wijziging die nooit als bewaard is "
                "gemeld. Daar is niets mee verloren.",
                "Er staan {n} regels die niet af zijn, van wijzigingen die nooit als bewaard zijn "
                "gemeld. Daar is niets mee verloren.",
                n,
            ).format(n=n)
        )
    if n := broken.elsewhere:
        yield Finding(
            ngettext(
                "Eén regel is beschadigd, maar staat heel in een ander bestand. Daar is niets mee "
                "verloren.",
                "{n} regels zijn beschadigd, maar staan heel in een ander bestand. Daar is niets "
                "mee verloren.",
                n,
            ).format(n=n)
        )
    if n := broken.lost:
        yield Finding(
            ngettext(
                "Eén regel is niet heel aangekomen. De rest is er en telt mee.",
                "{n} regels zijn niet heel aangekomen. De rest is er en telt mee.",
                n,
            ).format(n=n),
            _(COPY),
        )
    if n := found.not_understood:
        yield Finding(
            ngettext(
                "Eén regel komt van een nieuwere Logboek. Die blijft bewaard, en telt hier nog "
                "niet mee.",
                "{n} regels komen van een nieuwere Logboek. Die blijven bewaard, en tellen hier "
                "nog niet mee.",
                n,
            ).format(n=n),
            _("Zet op deze computer de nieuwste versie van Logboek."),
        )


def _about_writers(journals: Sequence[Journal], name_of: Callable[[str], str]) -> Iterator[Finding]:
    for journal in journals:
        for writer, n in journal.gaps().items():
            who = who_wrote(journal, writer, name_of)
            yield Finding(
                ngettext(
                    "Er ontbreekt een regel van {who}. De rest is er en telt mee.",
                    "Er ontbreken {n} regels van {who}. De rest is er en telt mee.",
                    n,
                ).format(n=n, who=who),
                _(
                    "Bewaar iets in dit logboek, zoals een notitie: Logboek zet dan terug wat deze "
                    "computer nog heeft."
                )
                if writer == journal.writer
                else _(
                    "Wacht tot de map klaar is met synchroniseren. Blijft dit staan, laat dan op "
                    "de laptop waarop {who} schreef iets in dit logboek bewaren: dan komt alles "
                    "weer mee. Kan dat niet, kopieer dan uit een back-up de bestanden van de map "
                    "journal hierheen, en kies beide behouden als je computer iets wil vervangen."
                ).format(who=who),
            )
        for writer in journal.clones():
            yield Finding(
                _(
                    "Twee computers schreven onder één naam, bij {who}: waarschijnlijk is de ene "
                    "van de andere gekopieerd. Alles telt mee, en ze gaan verder onder een eigen "
                    "naam."
                ).format(who=who_wrote(journal, writer, name_of))
            )


def _about_files(found: CheckUp) -> Iterator[Finding]:
    if found.strangers:
        yield Finding(
            _(
                "In de map journal staan bestanden van een ander logboek: {files}. Ze tellen hier "
                "niet mee; aan dit logboek is niets veranderd."
            ).format(files=", ".join(found.strangers)),
            _(
                "Verplaats ze naar de map journal van het logboek waar ze bij horen. Weet je niet "
                "welk dat is, laat ze dan staan: ze doen hier geen kwaad."
            ),
        )
    if found.unknown_files:
        yield Finding(
            _("Deze bestanden zijn hier nog niet, of niet te lezen: {files}.").format(
                files=", ".join(found.unknown_files)
            ),
            _(
                "Laat ze ophalen: kies in OneDrive, iCloud of Dropbox dat deze map altijd op dit "
                "apparaat staat, en wacht tot dat klaar is. Tot dan telt mee wat er wel is."
            ),
        )
    if n := found.open_questions:
        yield Finding(
            ngettext(
                "Er staat een vraag open: twee mensen vulden iets anders in.",
                "Er staan {n} vragen open: twee mensen vulden iets anders in.",
                n,
            ).format(n=n),
            _("Open Logboek en kies samen op het overzicht; beide antwoorden zijn bewaard."),
        )


def _about_folder(journal: Journal) -> Iterator[Finding]:
    """Whether the folder says which logbook it is, and holds anything of it."""
    if marker_in(journal.path.parent / MARKER) is None:
        yield Finding(
            _(
                "Het bestand {file} is hier niet, of niet te lezen. Daaraan herkent Logboek de map."
            ).format(file=MARKER),
            _(
                "Wacht tot de map klaar is met synchroniseren. Blijft dit staan, kopieer het "
                "bestand dan uit een back-up of van een andere laptop."
            ),
        )
    if not len(journal.ledger) and not journal.unknown_files():
        yield Finding(
            _("In de map journal staat nog geen regel, dus er is niets te zien."), _(COPY)
        )


def _about_cards(journal: Journal) -> Iterator[Finding]:
    cards = PeopleFolder(journal.path.parent / "people")
    unknown, unlisted = cards_apart(journal, cards)
    if unknown:
        yield Finding(
            _(
                "De naam van iemand is hier nog niet, of niet te lezen: {files}. Wat die persoon "
                "deed, staat er wel."
            ).format(files=", ".join(sorted(unknown))),
            _(
                "Wacht tot de map klaar is met synchroniseren. Blijft dit staan, kopieer het "
                "bestand dan uit een back-up of van een andere laptop, of typ de naam opnieuw bij "
                "de mensen."
            ),
        )
    if unlisted and len(journal.ledger):
        named = {f"people/{file_name(id)}": card.name for id, card in cards.cards.items()}
        yield Finding(
            _("In de map staat een naam die niet bij de mensen staat: {names}.").format(
                names=", ".join(
                    f"{one_line(named[file], 60)} ({file})" for file in sorted(unlisted)
                )
            ),
            _(
                "Wacht tot de map klaar is met synchroniseren: de rest over die persoon komt dan "
                "nog. Blijft dit staan, en hoort die persoon er volgens niemand bij, dan mag het "
                "bestand weg."
            ),
        )
