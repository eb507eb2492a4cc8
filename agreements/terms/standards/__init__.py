"""The standard clauses the house is delivered with: our own sentences, one module for each kind of document."""
