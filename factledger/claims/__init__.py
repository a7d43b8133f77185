"""Values to claims: who says how much of what, when."""
