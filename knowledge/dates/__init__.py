"""Dates with a precision: what they are, how a record and a question say them, how an answer speaks them."""
