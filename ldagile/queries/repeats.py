"""The name of a request that may come twice, for those who may not import rows."""

from ldagile.models.request_keys import Repeat

__all__ = ["Repeat"]
