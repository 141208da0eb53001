"""An archive kept in files beside its records, so that the next start neither reads nor joins them again."""
