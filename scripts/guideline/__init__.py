"""The guideline as data, and everything that is derived from it."""
