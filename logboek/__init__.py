"""Logboek: the living logbook of a partnership between organisations."""

__version__ = "0.1.0"
