"""The two themes, and every pair of colours that text is drawn in."""

from textual.theme import Theme

LIGHT = "logboek-licht"
DARK = "logboek-donker"


def _theme(name: str, dark: bool, colours: dict[str, str]) -> Theme:
    """A theme of which every colour that we draw with is given, none is derived."""
    named = {
        "quiet": colours["quiet"],
        "chosen": colours["chosen"],
        "chosen-text": colours["chosen-text"],
        "chosen-quiet": colours["chosen-quiet"],
        "mark-good": colours["good"],
        "mark-bad": colours["bad"],
        "line": colours["line"],
        "text-muted": colours["quiet"],
        "text-disabled": colours["quiet"],
        "text": colours["ink"],
        "border": colours["accent"],
        "border-blurred": colours["line"],
        "input-cursor-background": colours["ink"],
        "input-cursor-foreground": colours["paper"],
        "input-selection-background": colours["chosen-quiet"],
        "block-cursor-foreground": colours["chosen-text"],
        "block-cursor-background": colours["chosen"],
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": colours["ink"],
        "block-cursor-blurred-background": colours["chosen-quiet"],
        "block-hover-background": colours["panel"],
        "scrollbar": colours["line"],
        "scrollbar-hover": colours["quiet"],
        "scrollbar-active": colours["accent"],
        "scrollbar-background": colours["paper"],
        "scrollbar-background-hover": colours["paper"],
        "scrollbar-background-active": colours["paper"],
        "scrollbar-corner-color": colours["paper"],
        "link-color": colours["ink"],
        "link-style": "none",
        "link-color-hover": colours["ink"],
        "link-background-hover": colours["panel"],
        "link-style-hover": "none",
    }
    return Theme(
        name=name,
        dark=dark,
        primary=colours["chosen"],
        secondary=colours["chosen"],
        accent=colours["accent"],
        warning=colours["accent"],
        error=colours["bad"],
        success=colours["good"],
        foreground=colours["ink"],
        background=colours["paper"],
        surface=colours["paper"],
        panel=colours["panel"],
        boost=colours["panel"],
        variables=named,
    )


DARK_COLOURS = {
    "paper": "#16181d",
    "panel": "#1d222b",
    "ink": "#e6dfcf",
    "quiet": "#9a9da6",
    "accent": "#e5a84b",
    "chosen": "#82b3cb",
    "chosen-text": "#12151a",
    "chosen-quiet": "#2c3644",
    "good": "#7fc79d",
    "bad": "#f09080",
    "line": "#39414e",
}
LIGHT_COLOURS = {
    "paper": "#fbf9f4",
    "panel": "#f2eee4",
    "ink": "#22242b",
    "quiet": "#5d606a",
    "accent": "#8f5200",
    "chosen": "#255f73",
    "chosen-text": "#ffffff",
    "chosen-quiet": "#dfe6e6",
    "good": "#1d6b45",
    "bad": "#a3301e",
    "line": "#d6d0c2",
}

THEMES = (_theme(DARK, True, DARK_COLOURS), _theme(LIGHT, False, LIGHT_COLOURS))
"""Both themes, the dark one first."""

PAIRS = [
    *((ink, ground) for ink in ("ink", "quiet", "accent") for ground in ("paper", "panel")),
    *((ink, "paper") for ink in ("good", "bad")),
    *((ink, "chosen-quiet") for ink in ("ink", "quiet", "accent", "good", "bad")),
    *((ink, "panel") for ink in ("good", "bad")),
    ("chosen-text", "chosen"),
    ("paper", "ink"),
]
"""Every pair of text and ground that the screens use."""
