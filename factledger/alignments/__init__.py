"""Claims to alignments: which claims speak of the same thing."""
