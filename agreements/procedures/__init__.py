"""The procedures, one file for each kind of document."""
