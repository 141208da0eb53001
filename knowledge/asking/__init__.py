"""From the words of a question to what is asked and what narrows it."""
