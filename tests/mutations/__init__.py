"""Slips of the pen, planted in the real guideline: what each code of the catalogue must find, and what no rule may find.

The planters were written from the catalogue alone, as a second reading of it: a rule that disagrees is wrong, or the planter is.
"""

from mutations import arabic, checklists, files, harmless, links, pages, parity, repository, requirements, staleness, terms

__all__ = ["arabic", "checklists", "files", "harmless", "links", "pages", "parity", "repository", "requirements", "staleness", "terms"]
