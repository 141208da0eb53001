"""How fast diplo reads and answers, beside a naive program on the same files and questions in the same run."""
