"""Where things live outside a logbook's folder, and how the program itself is started."""

import os
import sys
from pathlib import Path
from shutil import which


def content_root() -> Path:
    """Return the folder with what people read: inside the wheel, or the repository's own."""
    package = Path(__file__).parent
    carried = package / "content"
    return carried if carried.is_dir() else package.parent / "content"


def data_home() -> Path:
    """Return the folder of this installation; it may not exist yet, as only writing makes it.

    The environment variable ``LOGBOEK_HOME`` puts it elsewhere.
    """
    if chosen := os.environ.get("LOGBOEK_HOME"):
        return Path(chosen).absolute()

    from platformdirs import user_data_path

    return user_data_path("logboek", appauthor=False)


def started_as() -> str:
    """Return what somebody types to start the program again, in the way that it was started now."""
    places = os.environ.get("PATH", os.defpath)
    through_uv = "UV_RUN_RECURSION_DEPTH" in os.environ
    if through_uv:  # What uv put in front is there no more when it ends.
        places = places.partition(os.pathsep)[2]
    if which("logboek", path=places):
        return "logboek"
    python = next((name for name in ("python", "python3") if which(name, path=places)), "python")
    if through_uv:
        by_itself = "UV_INTERNAL__PARENT_INTERPRETER" not in os.environ
        return "uv run logboek" if by_itself else f"{python} -m uv run logboek"
    script = Path(sys.argv[0])
    return f"{python} -m logboek" if script.stem != "logboek" else str(script)
