"""The sample garden (DOMAIN.md §12): a made-up sales team with a stubborn CRM, told by replaying use cases.

Nothing in it is written by hand into a table: each figure that a screen shows was computed by the code that
computes real ones, from what these made-up people typed at a past date. No mail goes out.
"""

from ldagile.jobs.garden.load import GardenLoaded, load_garden

__all__ = ["GardenLoaded", "load_garden"]
