"""The least that a Textual app can be: what starting and leaving Logboek is measured against."""

from textual.app import App


class Empty(App[None]):
    """Nothing but Textual."""


if __name__ == "__main__":
    Empty().run()
