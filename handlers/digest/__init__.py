"""Digests in time: when a channel is due, in its own morning, and the words in which people order that."""
