"""What a sentence says of a meeting beside its people."""
