"""Pages: one blueprint per noun."""

from flask import Flask


def register_pages(app: Flask) -> None:
    """Register every noun's pages."""
