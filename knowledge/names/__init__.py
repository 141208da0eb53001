"""Names of people: folding, titles, family names, romanisation and other scripts."""
