"""Screens of which the page leads to other records, by the mouse and by a key."""

from textual import work

from logboek.i18n import _
from logboek.screens.frame import Frame
from logboek.screens.leads import Lead, Leads
from logboek.screens.pick import Pick


class Leading(Frame):
    """A screen that goes to what its page names."""

    leads: Leads
    """What the page of now leads to."""

    def action_lead(self, number: int) -> None:
        """Go to something that this page names."""
        if 0 <= number < len(self.leads.found):
            self._go_to(self.leads.found[number])

    @work
    async def action_leads(self) -> None:
        """Pick something that this page names, and go there."""
        leads = self.leads
        picked = await self.app.push_screen_wait(Pick(_("Waar wil je heen?"), leads.choosables()))
        if picked is not None:
            self._go_to(leads.found[int(picked)])

    def _go_to(self, lead: Lead) -> None:
        """Go to a record, leaving the list as it is found again."""
        self.remove_class("-reading")
        self.desk.visit(lead.register, lead.id, lead.place)
