"""How fast ldagile is, as a share of what a bare Flask "hello" does on the same server: `make bench`."""
