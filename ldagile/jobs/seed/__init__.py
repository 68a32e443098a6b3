"""Synthetic data for load tests: a team's backlog, board and history, as many cards as asked for.

Rows are written in bulk, not by use cases: three thousand cards come in seconds. What they are worth, what their
problems' answers say and what their metrics show is computed as for real ones.
"""

from ldagile.jobs.seed.load import LARGEST, Seeded, seed_team

__all__ = ["LARGEST", "Seeded", "seed_team"]
