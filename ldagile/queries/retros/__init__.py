"""Retros as pages and the API show them, each for who looks."""
