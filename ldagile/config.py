"""Every setting: read from LDAGILE_* variables."""
