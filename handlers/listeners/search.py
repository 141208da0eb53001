"""The form behind `/diplo find`: its fields become a question in plain words, answered like any other."""
