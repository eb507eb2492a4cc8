"""The support desk for *who*."""

from partnerships.admin import evidence, parties, people, strangers

__all__ = ["evidence", "parties", "people", "strangers"]
