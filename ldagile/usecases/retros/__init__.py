"""What people do in and around a retro (DOMAIN.md §9)."""
