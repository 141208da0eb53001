"""Clauses in which somebody meets somebody, read from marked sentences."""
