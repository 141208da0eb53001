"""Columns: what is asked of thousands of meetings at once, one array for each thing."""
