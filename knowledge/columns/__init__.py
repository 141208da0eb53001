"""Columns: what is asked of thousands of meetings, journeys, records and persons at once, one array for each thing."""
