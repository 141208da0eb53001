"""Keeps the desk up to date: sees that records changed, and puts a renewed archive in the place of the old one."""
