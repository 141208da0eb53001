"""Things kept in mapped files: a hundred thousand are opened in a moment, and each is read when it is looked at."""
