"""What a digest says: which events come up on a day, how they rank, how many are told, and in which words."""
