"""Keys that wait their turn: each finds what the one before it opened."""

import asyncio
from collections import deque
from collections.abc import Iterable
from typing import Any, TypeVar

from textual import events
from textual.app import App, ScreenStackError
from textual.dom import DOMNode
from textual.message_pump import MessagePump
from textual.widget import Widget

ReturnType = TypeVar("ReturnType")

PATIENCE = 2.0
"""How long a key waits at most for the one before it, in seconds."""
_CALM = 4
"""How often in a row nothing may have changed before a key counts as done."""


class KeysInTurn(App[ReturnType]):
    """An app that hands out a key only when the key before it has done its work.

    A slow line or a busy computer delivers several keys at once. Textual gives all of them to what
    has the focus at that moment, so that what was typed after the key that opens a form would be
    taken for commands.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._in_turn: deque[events.Key | events.Paste] = deque()
        self._at_work: asyncio.Task[None] | None = None

    async def on_event(self, event: events.Event) -> None:
        """Hand out an event, or keep a key until it is its turn."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif self._at_work:
            self._in_turn.append(event)
        else:
            await self._hand_out(event)

    async def _hand_out(self, event: events.Key | events.Paste) -> None:
        target = self.focused or (self.screen if self.screen_stack else None)
        await super().on_event(event)
        if target is None or _only_types(event, target):
            self.call_next(self._next)
        else:
            way = [*target.ancestors_with_self]
            self._at_work = asyncio.create_task(self._done(way))

    async def _next(self) -> None:
        """The turn of the key that waits longest, if any."""
        if self._in_turn and not self._at_work:
            await self._hand_out(self._in_turn.popleft())

    async def _done(self, way: Iterable[DOMNode]) -> None:
        """Wait until a key went all its way, and what it opened has the focus."""
        try:
            async with asyncio.timeout(PATIENCE):
                for node in way:
                    await _caught_up(node)
                await self._calm()
        except (TimeoutError, ScreenStackError):
            pass
        self.call_next(self._free)

    async def _free(self) -> None:
        self._at_work = None
        await self._next()

    async def _calm(self) -> None:
        """Wait until no screen opens or closes any more, and the focus stays where it is."""
        calm, before = 0, None
        while calm < _CALM:
            screen = self.screen
            await _caught_up(screen)
            now = (*self.screen_stack, self.focused)
            calm = calm + 1 if now == before else 0
            before = now


async def _caught_up(pump: MessagePump) -> None:
    """Wait until everything that was sent there is dealt with, or it is gone."""
    caught_up = asyncio.Event()
    if pump.call_later(caught_up.set):
        while pump.is_running and not caught_up.is_set():
            await asyncio.sleep(0)
    await asyncio.sleep(0)


def _only_types(event: events.Event, target: DOMNode) -> bool:
    """Whether a key can do no more than add a character to a text."""
    if not isinstance(event, events.Key) or not isinstance(target, Widget):
        return False
    return event.is_printable and target.check_consume_key(event.key, event.character)
