"""Answers, records and forms as Block Kit: pure functions, no client, no database."""
