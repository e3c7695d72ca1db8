"""``logboek add``: put something in a logbook from the command line."""

from logboek.cli.command import Orders
from logboek.i18n import N_, _

MEMBERS = {
    "term": "add.term",
    "partner": "add.partner",
    "person": "add.person",
    "ambition": "add.ambition",
    "interest": "add.interest",
    "agreement": "add.agreement",
    "meeting": "add.meeting",
    "note": "add.note",
}
"""Everything that can be added, with the module that does it."""

command = Orders(
    "add",
    members=MEMBERS,
    help=_(
        "Zet iets in het logboek.\n\nZonder --in komt het in het logboek dat je het laatst "
        "gebruikte. Een tekst die uit één streepje bestaat, wordt van de invoer gelezen."
    ),
    example=[
        N_('logboek add term leerbaan --partner "Het Esveld" --meaning "Een dag per week werken."')
    ],
)
