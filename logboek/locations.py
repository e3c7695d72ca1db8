"""Where things live outside a logbook's folder."""

import os
from pathlib import Path


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
