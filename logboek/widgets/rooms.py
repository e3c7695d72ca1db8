"""Containers with nothing of their own to draw, whose lines Textual then draws in one go."""

from textual.containers import Horizontal, Vertical


class Abreast(Horizontal):
    """What stands in it stands side by side."""

    BLANK = True


class Column(Vertical):
    """What stands in it stands one below the other."""

    BLANK = True
