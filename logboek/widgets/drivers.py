"""Leaving at once: Textual's own drivers wait for their input thread to look up."""

import os
from collections.abc import Iterator
from typing import Any

from textual.driver import Driver

_BEGIN, _END = "\x1b[200~", "\x1b[201~"


class Pastes:
    """Takes pasted texts out of what a terminal sends, whole, so that a long one does not hang."""

    def __init__(self) -> None:
        self._parts: list[str] | None = None

    def split(self, text: str) -> Iterator[tuple[bool, str]]:
        """The stretches of the text that were pasted (True) and those that were typed (False)."""
        while text:
            if self._parts is None:
                typed, begin, text = text.partition(_BEGIN)
                if typed:
                    yield False, typed
                if begin:
                    self._parts = []
                continue
            text = "".join([*self._parts[-1:], text])
            del self._parts[-1:]
            pasted, end, rest = text.partition(_END)
            if not end:
                self._parts += [text[: -len(_END)], text[-len(_END) :]]
                return
            whole = "".join([*self._parts, pasted])
            self._parts, text = None, rest
            yield True, whole


def quick_to_leave(driver: type[Driver]) -> type[Driver]:
    """The driver, woken up when it is to stop; a driver of another kind is left as it is."""
    if os.name != "posix":
        return driver
    from textual.drivers.linux_driver import LinuxDriver

    if driver is not LinuxDriver:
        return driver

    import asyncio
    import selectors
    from codecs import getincrementaldecoder
    from contextlib import suppress
    from functools import partial
    from signal import SIGTERM

    from textual._parser import ParseError
    from textual._xterm_parser import XTermParser
    from textual.events import Paste

    class WokenDriver(LinuxDriver):
        """A driver whose input thread also listens to a pipe, so that it can be told to stop."""

        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            self._woken, self._wake = os.pipe()

        def start_application_mode(self) -> None:
            """Take the terminal, to be given back too when the program is ended from outside."""
            super().start_application_mode()  # type: ignore[no-untyped-call]
            leave = partial(self._app.exit, return_code=128 + SIGTERM)
            with suppress(RuntimeError):  # Only the main thread may listen to signals.
                asyncio.get_running_loop().add_signal_handler(SIGTERM, leave)

        def disable_input(self) -> None:
            """Wake the input thread, so that it sees at once that it is to stop."""
            if not self.exit_event.is_set():
                self.exit_event.set()
                os.write(self._wake, b"\0")
                if self._key_thread is not None:
                    self._key_thread.join()
                os.read(self._woken, 1)
                self.exit_event.clear()
                self._key_thread = None
            super().disable_input()

        def close(self) -> None:
            """Let go of the pipe."""
            super().close()
            os.close(self._woken)
            os.close(self._wake)

        def run_input_thread(self) -> None:
            """Wait for input or for the sign to stop, and pass on what was typed."""
            parser = XTermParser(self._debug)
            decode = getincrementaldecoder("utf-8")("replace").decode
            pastes = Pastes()
            with selectors.SelectSelector() as selector:
                typed = selector.register(self.fileno, selectors.EVENT_READ)
                selector.register(self._woken, selectors.EVENT_READ)
                while not self.exit_event.is_set():
                    for key, _mask in selector.select(0.1):
                        if key.fd != typed.fd:
                            continue
                        for pasted, text in pastes.split(decode(os.read(typed.fd, 65536))):
                            for event in [Paste(text)] if pasted else parser.feed(text):
                                self.process_message(event)
                    for event in parser.tick():
                        self.process_message(event)
            try:
                for _event in parser.feed(""):
                    pass
            except (EOFError, ParseError):
                return

    return WokenDriver
