"""Slack itself: what is received from it, sent to it, and looked up in it."""
