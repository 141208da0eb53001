"""The reception: Slack, time, and the memory of what was delivered; it stands over the library."""
