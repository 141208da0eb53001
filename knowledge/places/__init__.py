"""Countries, cities and organisations: what they are called, in records and in questions."""
