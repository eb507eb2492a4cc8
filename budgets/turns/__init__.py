"""Whose turn it is in money, and which days it has: told through the port to Forside, Frister, the lists and the band.

Derived from the tables of `procedures/`, never stored; one query each, however many nouns and agreements.
"""

from budgets.turns.anybodys import turns_among, turns_of
from budgets.turns.days import dues
from budgets.turns.own import my_turn, waits

__all__ = ["dues", "my_turn", "turns_among", "turns_of", "waits"]
