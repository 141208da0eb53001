"""Clauses and details put together into the meetings of a record."""
