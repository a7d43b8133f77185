"""Tokens to mentions: what the text says, word for word."""
