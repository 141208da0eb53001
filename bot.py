"""diplo: a Slack bot that knows a team's diplomatic records by heart."""
