"""The arithmetic of use and accounts: pure functions of kroner as Decimal (rules.md 2.10, 2.11)."""
