"""Strategies and document rewrites for property-based tests."""
