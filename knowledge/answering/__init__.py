"""From a question and an archive to an answer: one module for each family of questions."""
