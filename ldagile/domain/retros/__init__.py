"""Retrospectives (DOMAIN.md §9): the phases, who may see what in which, votes, actions."""
