"""The reception: Slack, the terminal, settings and what is remembered; it stands over the library."""
