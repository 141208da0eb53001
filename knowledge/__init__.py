"""A reference library over diplomatic records: plain Python, no Slack, no database, no clock of its own."""
