"""The support desk for *who*."""

from partnerships.admin import evidence, parties, people

__all__ = ["evidence", "parties", "people"]
