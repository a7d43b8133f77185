"""Alignments to findings: a verdict and a reason."""
