"""The demonstration: real organisations and figures, invented persons, built through the verbs with the clock pinned.

The source is document 000 (see `docs/`): every organisation, figure, date, target and annex; the sentences are our own.
"""
