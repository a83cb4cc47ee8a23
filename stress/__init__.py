"""Long runs, by `make stress`; not part of the suite."""
