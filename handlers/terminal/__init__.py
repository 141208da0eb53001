"""The terminal: records, answers and reports as people read them, in colour where colour is wanted."""
