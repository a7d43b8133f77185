"""Mentions to values: what the words mean."""
