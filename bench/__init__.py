"""How fast diplo reads and answers, beside a naive program that does the same work in the same run."""
