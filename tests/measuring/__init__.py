"""The bench under test: the records that it invents, and what it measures with."""
