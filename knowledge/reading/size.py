"""How large a file of an archive may be."""

MAX_BYTES = 5 * 1024 * 1024
"""Larger files are no records; they would only slow the archive down."""
MAX_PEOPLE_BYTES = 1024 * 1024
"""A larger people.yaml is no list of people; PyYAML would be long over it."""


def too_large(size: int) -> str:
    """What to say of a file over the limit."""
    return f"This file has {size / 1048576:.1f} MiB and the limit is 5; please keep only the text of the record."
