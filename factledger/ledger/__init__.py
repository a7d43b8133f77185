"""Claims and verdicts, kept append-only."""
