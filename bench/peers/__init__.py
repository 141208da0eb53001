"""What people would use instead: a bot of an afternoon, and an honest one with SQLite and tantivy; both are given the truth."""
