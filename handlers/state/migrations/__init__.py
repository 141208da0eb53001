"""The way from an empty database to the tables of today, one numbered module a step, only forwards."""
