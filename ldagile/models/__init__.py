"""All rows, so that the metadata is whole wherever one of them is."""

from ldagile.models import activity, changes, jobs, objectives, request_keys, teams, users

__all__ = ["activity", "changes", "jobs", "objectives", "request_keys", "teams", "users"]
