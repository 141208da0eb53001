"""Everything about Slack that is not a listener: its clients, its methods, and what it is told about diplo."""
