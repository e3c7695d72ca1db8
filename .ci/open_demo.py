"""Open the demo in a real terminal with a given ``logboek``, see its overview, and leave."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.terminal import Terminal

command, home = (str(Path(given).absolute()) for given in sys.argv[1:])
with Terminal([command, "demo"], home=Path(home), columns=120, rows=36) as terminal:
    print(terminal.sees("Leerroute Techniek", "Vraagt aandacht"))
    terminal.presses("ctrl+q")
    sys.exit(terminal.ends())
