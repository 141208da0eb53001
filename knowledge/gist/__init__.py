"""The gist of records: what joining and looking up need of each, read out of it once and kept as columns of numbers."""
