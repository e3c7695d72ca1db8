"""A command, defined once: it feeds the key, the footer, the palette and the help."""

import msgspec
from textual.binding import Binding, BindingType


class Command(msgspec.Struct, frozen=True):
    """Something that a person can ask for on a screen."""

    id: str
    """Names the command, such as ``terms.new``; keys are remapped by it."""
    key: str
    """The key that asks for it; empty for one that lives in the palette only."""
    label: str
    """One word for the footer."""
    title: str
    """A few words for the palette and the help."""
    hint: str
    """What it does, in a sentence."""
    action: str
    """The action of the screen that does it."""
    footer: bool = False
    """Whether the footer shows it."""
    writes: bool = False
    """Whether it changes the logbook."""

    def binding(self) -> Binding:
        """The binding that runs this command through the screen's ``run``."""
        return Binding(
            self.key,
            f"run('{self.id}')",
            self.label,
            show=self.footer,
            tooltip=self.hint,
            id=self.id,
        )


def bindings(*commands: Command) -> list[BindingType]:
    """The bindings of those commands that have a key."""
    return [command.binding() for command in commands if command.key]
