"""Joining: figures of many records into persons, and what many records tell of one meeting into one."""
