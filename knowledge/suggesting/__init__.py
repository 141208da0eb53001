"""People and countries while they are typed, from memory: what a menu shows after the first letters."""
